import { openFolder } from './disk.ts';
import type { Fault, FaultKind } from './faults.ts';
import { findHiddenEscapes, findInvisible } from './hidden-characters.ts';
import { findDuplicateKeys, findSyntaxBreak } from './json.ts';
import { findSchemaFaults, type Schemas } from './schemas.ts';
import { comparePaths } from './paths.ts';
import { MAX_BYTES, type ContentSource, type Entry } from './source.ts';
import { isOpenFile, seeAt } from './visibility.ts';

export { MAX_BYTES };

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
  [/^forms\/[^/]+\.json$/, 'form'],
  [/^certificates\/[^/]+\.json$/, 'certificate'],
  [/^keys\.json$/, 'keys'],
  [/^approvals\/[^/]+\.json$/, 'approval'],
  [/^coverage\.json$/, 'coverage'],
  [/^glossary\.json$/, 'glossary'],
  [/^search\.json$/, 'search'],
  [/^situations\.json$/, 'situations'],
  [/^suppressions\.json$/, 'suppressions'],
];

/** Seals and fonts that a paper’s template names: only the making of papers opens them. */
const FOR_PAPER = /^certificates\/[^/]+\.(png|jpe?g|ttf)$/;

/** Likewise those of which there are thousands, by their folder. */
const RECORD_PLACES: Readonly<Record<string, readonly [RegExp, string]>> = {
  experts: [/^experts\/[^/]+\/[^/]+\.json$/, 'expert'],
  workstations: [/^workstations\/[^/]+\/[^/]+\.json$/, 'workstation'],
  private: [/^private\/[^/]+\/[^/]+\.json$/, 'expert-private'],
};

/** Records of people and bodies, in whose place a tombstone may stand. */
const RECORDS = new Set(['expert', 'workstation']);

/** As many as are told of one file: a binary file has thousands. */
const MAX_INVISIBLE = 20;

const MAX_DUPLICATES = 50;

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

function isInOrder(entries: readonly Entry[]): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || comparePaths(before, entry) <= 0;
  });
}

function tooLarge(path: string, bytes: number): Fault {
  return faultAt(path, 'tooLarge', '', 0, { bytes, limit: MAX_BYTES });
}

/** The files that are to be read; names with a leading dot are passed over, all else that is no file is a fault. */
function chooseFiles(entries: readonly Entry[], faults: Fault[]): string[] {
  const seen = entries.filter(({ path }) => !/(^|\/)\./.test(path) && !FOR_PAPER.test(path));
  return (isInOrder(seen) ? seen : seen.toSorted(comparePaths)).flatMap((entry) => {
    const { kind, path } = entry;
    if (kind === 'unreadable') faults.push(faultAt(path, kind, '', 0, { code: entry.code }));
    else if (kind !== 'file') faults.push(faultAt(path, kind));
    else if ((entry.bytes ?? 0) > MAX_BYTES) {
      faults.push(tooLarge(path, entry.bytes ?? 0));
    } else return [path];
    return [];
  });
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(
  path: string,
  read: { bytes: Uint8Array } | { text: string },
  faults: Fault[],
): string | null {
  try {
    const text = 'text' in read ? read.text : UTF8.decode(read.bytes);
    if (text.startsWith('\uFEFF')) faults.push(faultAt(path, 'byteOrderMark'));
    const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
    for (const { offset, codePoint } of findInvisible(clean, MAX_INVISIBLE))
      faults.push(faultAt(path, 'invisible', clean, offset, { codePoint }));
    if (clean.trim() !== '') return clean;
    faults.push(faultAt(path, 'empty'));
  } catch {
    faults.push(faultAt(path, 'notUtf8'));
  }
  return null;
}

function syntaxFault(path: string, text: string, error: unknown, mayShow: boolean): Fault {
  const offset = findSyntaxBreak(text, error);
  const near = text.slice(offset, offset + 20).trim();
  return faultAt(path, 'syntax', text, offset, mayShow ? { near } : {});
}

/** Of names that the schema does not know, the place alone. */
function duplicateFaults(file: Omit<LoadedFile, 'sound'>, { byName }: Schemas): Fault[] {
  const { path, schema, text, value } = file;
  const found = findDuplicateKeys(text, value).slice(0, MAX_DUPLICATES);
  return found.map(({ name, pointer, ...place }) => {
    const known = seeAt(byName, schema, value, pointer).pointer;
    const data = known === pointer ? { name } : {};
    return { kind: 'duplicateKey', path, ...place, pointer: known, data };
  });
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
    faults.push(syntaxFault(path, text, error, isOpenFile(schemas.byName, place)));
    return { path, schema: place, text, sound: false };
  }
  const schema = RECORDS.has(place) && isErased(value) ? 'tombstone' : place;
  const found = findSchemaFaults(schemas, schema, { path, text, value });
  for (const { offset, codePoint, isHalf } of findHiddenEscapes(text, MAX_INVISIBLE))
    (isHalf ? found : faults).push(
      faultAt(path, isHalf ? 'halfCharacter' : 'invisible', text, offset, { codePoint }),
    );
  found.push(...duplicateFaults({ path, schema, text, value }, schemas));
  faults.push(...found);
  return { path, schema, text, value, sound: found.length === 0 };
}

function schemaOf(path: string, stations: ReadonlySet<string>): string | undefined {
  // A private part is of the record that bears its name.
  const folder = path.slice(0, path.indexOf('/'));
  if (folder === 'private' && stations.has(`workstations${path.slice(folder.length)}`))
    return 'workstation-private';
  const [pattern, schema] = RECORD_PLACES[folder] ?? [];
  if (pattern) return pattern.test(path) ? schema : undefined;
  return PLACES.find(([pattern]) => pattern.test(path))?.[1];
}

/** The schema of a file by its place alone; a private part's may be that of the other kind of record. */
export function schemaOfPlace(path: string): string | undefined {
  return schemaOf(path, new Set());
}

/** The files of a content folder that have a place here, before any of them is read. */
export class Listing {
  /** Folder by folder, names in the order of their UTF-16 units. */
  readonly paths: readonly string[];
  /** What is wrong with the rest. */
  readonly faults: Fault[] = [];
  readonly #stations: ReadonlySet<string>;
  #listed: ReadonlySet<string> | undefined;

  /** `chosen` in order; what has no place among them is a fault. */
  constructor(chosen: readonly string[], faults: readonly Fault[]) {
    this.faults.push(...faults);
    this.#stations = new Set(chosen.filter((path) => path.startsWith('workstations/')));
    this.paths = chosen.filter((path) => this.schemaOf(path) !== undefined);
    if (this.paths.length === chosen.length) return;
    for (const path of chosen)
      if (this.schemaOf(path) === undefined) this.faults.push(faultAt(path, 'unexpected'));
  }

  /** The schema of a file by its place, listed or not; undefined where nothing has its place. */
  schemaOf(path: string): string | undefined {
    return schemaOf(path, this.#stations);
  }

  has(path: string): boolean {
    this.#listed ??= new Set(this.paths);
    return this.#listed.has(path);
  }
}

export function listContent(source: ContentSource): Listing {
  const faults: Fault[] = [];
  const listing = new Listing(chooseFiles(source.list(), faults), faults);
  if (!listing.paths.includes('site.json')) listing.faults.push(faultAt('site.json', 'missing'));
  return listing;
}

/**
 * Reads some of the files listed, in the order given. Whatever is wrong with one is a fault, and the others are still
 * read. A sound file that `earlier` has with the same text is taken over from there, the very same object.
 */
export function readListed(
  source: ContentSource,
  listing: Listing,
  paths: readonly string[],
  schemas: Schemas,
  earlier?: ReadonlyMap<string, LoadedFile>,
): Loaded {
  const faults: Fault[] = [];
  const files: LoadedFile[] = [];
  for (const read of source.read(paths)) {
    const { path } = read;
    if ('code' in read) faults.push(faultAt(path, 'unreadable', '', 0, { code: read.code }));
    if ('tooLarge' in read) faults.push(tooLarge(path, read.tooLarge));
    if ('code' in read || 'tooLarge' in read) continue;
    const text = decode(path, read, faults);
    if (text === null) continue;
    const same = earlier?.get(path);
    if (same?.sound && same.text === text) files.push(same);
    else files.push(parseFile(path, listing.schemaOf(path) ?? 'text', text, schemas, faults));
  }
  return { files, faults };
}

/** Reads a content folder from wherever it lies, all of it; as `readListed` does. */
export function loadContent(source: ContentSource, schemas: Schemas, earlier?: Loaded): Loaded {
  const listing = listContent(source);
  const known = new Map(earlier?.files.map((file) => [file.path, file]));
  const { files, faults } = readListed(source, listing, listing.paths, schemas, known);
  return { files, faults: [...listing.faults, ...faults].sort(comparePaths) };
}

/** Reads a content folder of this machine; throws what the file system throws when it is not there. */
export function loadFiles(root: string, schemas: Schemas): Loaded {
  return loadContent(openFolder(root), schemas);
}
