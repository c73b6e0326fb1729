import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, FaultKind } from './faults.ts';
import { findDuplicateKeys, findSyntaxBreak } from './json.ts';
import { findSchemaFaults, type Schemas } from './schemas.ts';

/** Larger files are refused unread: the longest regulation has some 60 KB. */
export const MAX_BYTES = 2_000_000;

/** One file of the content folder, read and judged by its schema; `value` only where it is sound JSON. */
export interface LoadedFile {
  /** Relative to the content folder, with `/`. */
  path: string;
  /** The schema's name, or `text` for a regulation's Markdown. */
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
];

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

function namesIn(root: string, folder: string, faults: Fault[]): string[] {
  try {
    return readdirSync(join(root, folder));
  } catch (error) {
    if (folder === '') throw error; // no content at all: the command says so
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    faults.push(faultAt(folder, 'unreadable', '', 0, { code }));
    return [];
  }
}

/** Every file below the folder, sorted by path; links are faults, never followed; names with a leading dot are skipped. */
function listFiles(root: string, faults: Fault[], folder = ''): string[] {
  return namesIn(root, folder, faults)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = lstatSync(join(root, path));
      if (stat.isDirectory()) return listFiles(root, faults, path);
      if (stat.isSymbolicLink()) faults.push(faultAt(path, 'link'));
      else if (!stat.isFile()) faults.push(faultAt(path, 'unexpected'));
      else if (stat.size > MAX_BYTES) {
        faults.push(faultAt(path, 'tooLarge', '', 0, { bytes: stat.size, limit: MAX_BYTES }));
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

function parseFile(
  path: string,
  schema: string,
  text: string,
  schemas: Schemas,
  faults: Fault[],
): LoadedFile {
  if (schema === 'text') return { path, schema, text, sound: true };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    faults.push(syntaxFault(path, text, error));
    return { path, schema, text, sound: false };
  }
  const found = findSchemaFaults(schemas.validator(schema), { path, text, value });
  for (const { name, ...place } of findDuplicateKeys(text, value))
    found.push({ kind: 'duplicateKey', path, ...place, data: { name } });
  faults.push(...found);
  return { path, schema, text, value, sound: found.length === 0 };
}

function readContentFile(
  root: string,
  path: string,
  schemas: Schemas,
  faults: Fault[],
): LoadedFile[] {
  const schema = PLACES.find(([pattern]) => pattern.test(path))?.[1];
  if (schema === undefined) {
    faults.push(faultAt(path, 'unexpected'));
    return [];
  }
  const bytes = readBytes(root, path, faults);
  const text = bytes === null ? null : decode(path, bytes, faults);
  return text === null ? [] : [parseFile(path, schema, text, schemas, faults)];
}

function readBytes(root: string, path: string, faults: Fault[]): Uint8Array | null {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    faults.push(faultAt(path, 'unreadable', '', 0, { code }));
    return null;
  }
}

/** Reads a content folder. Whatever is wrong with one file is a fault in the list, and the others are still read. */
export function loadFiles(root: string, schemas: Schemas): Loaded {
  const faults: Fault[] = [];
  const paths = listFiles(root, faults);
  const files = paths.flatMap((path) => readContentFile(root, path, schemas, faults));
  if (!paths.includes('site.json')) faults.push(faultAt('site.json', 'missing'));
  return { files, faults };
}
