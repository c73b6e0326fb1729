import { openFolder } from './disk.ts';
import type { Fault, FaultKind } from './faults.ts';
import { findDuplicateKeys, findSyntaxBreak } from './json.ts';
import { findSchemaFaults, type Schemas } from './schemas.ts';
import type { ContentSource, Entry } from './source.ts';

/** Larger files are refused unread: the longest regulation has some 60 KB. */
export const MAX_BYTES = 2_000_000;

/** One file of the content folder, read and judged by its schema; `value` only where it is sound JSON. */
export interface LoadedFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** The schema's name, or `text` for a regulation's Markdown; an erased record's is `tombstone`, wherever it lies. */
  schema: string;
  text: string;
  value?: unknown;
  /** Parsed, and the schema has nothing against it: only then may a rule trust its shape. */
  sound: boolean;
}

export interface Loaded {
  files: LoadedFile[];
  faults: Fault[];
}

/** Where each kind of file lies; anything else in the content folder is a fault. */
const PLACES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^site\.json$/, 'site'],
  [/^regulations\/[^/]+\/work\.json$/, 'work'],
  [/^regulations\/[^/]+\/[^/]+\/source\.json$/, 'source'],
  [/^regulations\/[^/]+\/[^/]+\/translation\.json$/, 'translation'],
  [/^regulations\/[^/]+\/[^/]+\/(zh|en)\.md$/, 'text'],
  [/^schemes\/[^/]+\.json$/, 'scheme'],
  [/^experts\/[^/]+\/[^/]+\.json$/, 'expert'],
  [/^workstations\/[^/]+\/[^/]+\.json$/, 'workstation'],
  [/^private\/[^/]+\/[^/]+\.json$/, 'expert-private'],
  [/^forms\/[^/]+\.json$/, 'form'],
  [/^coverage\.json$/, 'coverage'],
  [/^glossary\.json$/, 'glossary'],
  [/^suppressions\.json$/, 'suppressions'],
];

/** Records of people and bodies, in whose place a tombstone may stand. */
const RECORDS = new Set(['expert', 'workstation']);

// Zero-width and bidirectional controls, line separators, soft hyphen, Hangul fillers, tag characters, other C0/C1
// controls: what a reviewer cannot see.
const INVISIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** As many as are told of one file: a binary file has thousands. */
const MAX_INVISIBLE = 20;

function faultAt(
  path: string,
  kind: FaultKind,
  text = '',
  offset = 0,
  data: Fault['data'] = {},
): Fault {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { kind, path, line, column: offset - before.lastIndexOf('\n'), pointer: '', data };
}

/** Folder by folder, names in the order of their UTF-16 units: a source's own order is none of ours. */
function comparePaths(a: { path: string }, b: { path: string }): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  const at = left.findIndex((name, index) => name !== right[index]);
  const [x, y] = [left[at] ?? '', right[at] ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The files that are to be read; names with a leading dot are passed over, all else that is no file is a fault. */
function chooseFiles(entries: readonly Entry[], faults: Fault[]): string[] {
  return entries
    .filter(({ path }) => !/(^|\/)\./.test(path))
    .toSorted(comparePaths)
    .flatMap((entry) => {
      const { kind, path } = entry;
      if (kind === 'unreadable') faults.push(faultAt(path, kind, '', 0, { code: entry.code }));
      else if (kind !== 'file') faults.push(faultAt(path, kind));
      else if (entry.bytes > MAX_BYTES) {
        faults.push(faultAt(path, 'tooLarge', '', 0, { bytes: entry.bytes, limit: MAX_BYTES }));
      } else return [path];
      return [];
    });
}

function decode(path: string, bytes: Uint8Array, faults: Fault[]): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.startsWith('\uFEFF')) faults.push(faultAt(path, 'byteOrderMark'));
    const clean = text.replace(/^\uFEFF/, '');
    for (const match of clean.matchAll(INVISIBLE).take(MAX_INVISIBLE)) {
      const codePoint = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
      faults.push(faultAt(path, 'invisible', clean, match.index, { codePoint: `U+${codePoint}` }));
    }
    if (clean.trim() !== '') return clean;
    faults.push(faultAt(path, 'empty'));
  } catch {
    faults.push(faultAt(path, 'notUtf8'));
  }
  return null;
}

function syntaxFault(path: string, text: string, error: unknown): Fault {
  const offset = findSyntaxBreak(text, error);
  return faultAt(path, 'syntax', text, offset, { near: text.slice(offset, offset + 20).trim() });
}

/** A record erased on its person's lawful request: `erased` stands in place of all that it said. */
function isErased(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'erased');
}

function parseFile(
  path: string,
  place: string,
  text: string,
  schemas: Schemas,
  faults: Fault[],
): LoadedFile {
  if (place === 'text') return { path, schema: place, text, sound: true };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    faults.push(syntaxFault(path, text, error));
    return { path, schema: place, text, sound: false };
  }
  const schema = RECORDS.has(place) && isErased(value) ? 'tombstone' : place;
  const found = findSchemaFaults(schemas.validator(schema), { path, text, value });
  for (const { name, ...place } of findDuplicateKeys(text, value))
    found.push({ kind: 'duplicateKey', path, ...place, data: { name } });
  faults.push(...found);
  return { path, schema, text, value, sound: found.length === 0 };
}

function schemaOf(path: string, listed: ReadonlySet<string>): string | undefined {
  // A private part is of the record that bears its name.
  if (listed.has(path.replace(/^private\//, 'workstations/')) && path.startsWith('private/'))
    return 'workstation-private';
  return PLACES.find(([pattern]) => pattern.test(path))?.[1];
}

/**
 * Reads a content folder from wherever it lies. Whatever is wrong with one file is a fault in the list, and the others
 * are still read. A sound file that `earlier` has with the same text is taken over from there, the very same object.
 */
export function loadContent(source: ContentSource, schemas: Schemas, earlier?: Loaded): Loaded {
  const faults: Fault[] = [];
  const files: LoadedFile[] = [];
  const known = new Map(earlier?.files.map((file) => [file.path, file]));
  const chosen = chooseFiles(source.list(), faults);
  const listed = new Set(chosen);
  const misplaced = chosen.filter((path) => schemaOf(path, listed) === undefined);
  faults.push(...misplaced.map((path) => faultAt(path, 'unexpected')));
  for (const read of source.read(chosen.filter((path) => schemaOf(path, listed) !== undefined))) {
    const { path } = read;
    if ('code' in read) faults.push(faultAt(path, 'unreadable', '', 0, { code: read.code }));
    const text = 'code' in read ? null : decode(path, read.bytes, faults);
    if (text === null) continue;
    const same = known.get(path);
    if (same?.sound && same.text === text) files.push(same);
    else files.push(parseFile(path, schemaOf(path, listed) ?? 'text', text, schemas, faults));
  }
  if (!chosen.includes('site.json')) faults.push(faultAt('site.json', 'missing'));
  return { files, faults: faults.sort(comparePaths) };
}

/** Reads a content folder of this machine; throws what the file system throws when it is not there. */
export function loadFiles(root: string, schemas: Schemas): Loaded {
  return loadContent(openFolder(root), schemas);
}
