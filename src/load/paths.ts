/** A character of a path as it is ordered: where a folder’s name is over comes before every other character. */
function rankAt(path: string, at: number): number {
  return at === path.length || path[at] === '/' ? 0 : path.charCodeAt(at) + 1;
}

/** Folder by folder, names in the order of their UTF-16 units: a source’s own order is none of ours. */
export function comparePaths({ path: a }: { path: string }, { path: b }: { path: string }): number {
  const shorter = Math.min(a.length, b.length);
  let at = 0;
  while (at < shorter && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return rankAt(a, at) - rankAt(b, at); // `a/b` stands before `a-b`
}

// “experts/bj-experts/bj-0001.json”, “private/bj-experts/bj-0001.json”
const OF_RECORD = /^(?:experts|workstations|private)\//;

/** Whether a file is a record or its private part, and no text, scheme or setting, by its place. */
export function isOfRecord(path: string): boolean {
  return OF_RECORD.test(path);
}

/** A path in the content folder as findings name it: from the git root, where the folder stands at `contentPath`. */
export function nameFile(contentPath: string, path: string): string {
  return contentPath === '' ? path : `${contentPath}/${path}`;
}

/** And back again. */
export function pathOfFile(contentPath: string, file: string): string {
  return contentPath === '' ? file : file.slice(contentPath.length + 1);
}
