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
