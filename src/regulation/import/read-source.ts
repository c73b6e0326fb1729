import type { Params } from '../../i18n/translate.ts';
import type { Change, Question, QuestionId } from './change.ts';
import { decodeText, type DecodedText } from './decode.ts';
import type { SourceText } from './line.ts';
import { readWordLines } from './read-docx.ts';
import { isNestedTooDeep, MAX_NESTING, readPageLines, type PageText } from './read-html.ts';
import { readTextLines } from './read-text.ts';

export interface SourceRead extends SourceText {
  kind: 'text' | 'word' | 'web';
  /** Null for a Word file, which has its own. */
  encoding: DecodedText['encoding'] | null;
  changes: Change[];
  questions: Question[];
}

export type RefusalKind =
  | 'empty'
  | 'pdf'
  | 'old-word'
  | 'rtf'
  | 'archive'
  | 'unknown-kind'
  | 'broken-word'
  | 'too-large'
  | 'too-deep';

/** The file is none that can be read; worded by `import.refused.<kind>`. */
export class SourceRefused extends Error {
  readonly kind: RefusalKind;
  readonly params: Params;

  constructor(kind: RefusalKind, params: Params) {
    super(kind);
    this.kind = kind;
    this.params = params;
  }
}

/** Word files hold pictures; a text of law has some 100 KB. */
const MAX_SOURCE_BYTES = 50_000_000;
const MAX_TEXT_BYTES = 4_000_000;

/** What the first bytes say, whatever the file is called. */
const SIGNATURES: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['old-word', [0xd0, 0xcf, 0x11, 0xe0]],
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const KINDS: Record<string, SourceRead['kind']> = {
  txt: 'text',
  md: 'text',
  docx: 'word',
  html: 'web',
  htm: 'web',
};

function kindOf(name: string, bytes: Uint8Array): SourceRead['kind'] {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const signature = SIGNATURES.find(([, front]) =>
    front.every((byte, index) => bytes[index] === byte),
  )?.[0];
  if (bytes.length === 0) throw new SourceRefused('empty', { name });
  if (signature === 'archive' && extension === 'docx') return 'word';
  if (signature === 'pdf' || extension === 'pdf') throw new SourceRefused('pdf', { name });
  if (signature === 'old-word' || extension === 'doc' || extension === 'wps')
    throw new SourceRefused('old-word', { name });
  if (signature === 'rtf' || extension === 'rtf') throw new SourceRefused('rtf', { name });
  if (signature === 'archive') throw new SourceRefused('archive', { name });
  const kind = KINDS[extension];
  if (kind === undefined) throw new SourceRefused('unknown-kind', { name, extension });
  if (kind === 'word') throw new SourceRefused('broken-word', { name });
  return kind;
}

function question(id: QuestionId, params: Question['params']): Question {
  return { id, line: null, params, blocking: false };
}

function encodingChanges({ encoding, byteOrderMark }: DecodedText): Change[] {
  const place = { repair: 'encoding', line: 1, lastLine: 1, edits: [] } as const;
  return [
    ...(encoding === 'UTF-8' ? [] : [{ ...place, edits: [], before: encoding, after: 'UTF-8' }]),
    ...(byteOrderMark ? [{ ...place, edits: [], before: 'U+FEFF', after: '' }] : []),
  ];
}

async function readWord(name: string, bytes: Uint8Array): Promise<SourceRead> {
  const word = await readWordLines(bytes).catch(() => {
    throw new SourceRefused('broken-word', { name });
  });
  const { text, lines, images, unknownFormats, trackedChanges, hasNotes } = word;
  const questions = [
    ...(images > 0 ? [question('images', { count: images })] : []),
    ...(hasNotes ? [question('notes', {})] : []),
    ...(trackedChanges > 0 ? [question('tracked-changes', { count: trackedChanges })] : []),
    ...unknownFormats.map((format) => question('unknown-numbering', { format })),
  ];
  return { kind: 'word', encoding: null, text, lines, changes: [], questions };
}

/**
 * A source as received, read to lines. `name` is the file's, for its ending. Throws `SourceRefused` for a file that is
 * no text, Word file or web page, and for an empty one.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<SourceRead> {
  if (bytes.length > MAX_SOURCE_BYTES)
    throw new SourceRefused('too-large', { name, limit: MAX_SOURCE_BYTES / 1_000_000 });
  const kind = kindOf(name, bytes);
  const read = kind === 'word' ? await readWord(name, bytes) : readDecoded(name, kind, bytes);
  if (read.lines.length === 0) throw new SourceRefused('empty', { name });
  return read;
}

function readDecoded(name: string, kind: 'text' | 'web', bytes: Uint8Array): SourceRead {
  if (bytes.length > MAX_TEXT_BYTES)
    throw new SourceRefused('too-large', { name, limit: MAX_TEXT_BYTES / 1_000_000 });
  const decoded = decodeText(bytes);
  const { encoding } = decoded;
  const changes = encodingChanges(decoded);
  if (kind === 'text')
    return { kind, encoding, ...readTextLines(decoded.text), changes, questions: [] };
  const { text, lines, images } = readPage(name, decoded.text);
  const questions = images > 0 ? [question('images', { count: images })] : [];
  return { kind, encoding, text, lines, changes, questions };
}

function readPage(name: string, html: string): PageText {
  const tooDeep = (): SourceRefused => new SourceRefused('too-deep', { name, limit: MAX_NESTING });
  if (isNestedTooDeep(html)) throw tooDeep();
  try {
    return readPageLines(html, true);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(); // elements of the page's own invention exhaust the stack too
    throw error;
  }
}
