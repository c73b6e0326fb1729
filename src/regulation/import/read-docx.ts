import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { markPrintedNumbers } from './docx-numbers.ts';
import { withoutSpace } from './line.ts';
import { readPageLines, type PageText } from './read-html.ts';

export interface WordText extends PageText {
  unknownFormats: string[];
  /** Insertions and deletions that somebody tracked: the insertions are read, the deletions are not. */
  trackedChanges: number;
  hasNotes: boolean;
}

const DOCUMENT = 'word/document.xml';

/** Unpacked, one part of a regulation has some 5 MB at most; a file made to burst is refused. */
const MAX_PART_BYTES = 100_000_000;

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /\.(?:xml|rels)$/.test(name) && originalSize < MAX_PART_BYTES,
  });
  if (!parts[DOCUMENT]) throw new Error(`No ${DOCUMENT} in the file`);
  return parts;
}

/**
 * The lines of a Word file: paragraphs, rows of tables, and the numbers of automatic lists as labels. Page headers and
 * footers are no part of it. Throws where the file is not Word's or a letter would be missing.
 */
export async function readWordLines(bytes: Uint8Array): Promise<WordText> {
  const parts = unpack(bytes);
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const document = part(DOCUMENT);
  const { xml, unknownFormats } = markPrintedNumbers(
    document,
    part('word/numbering.xml'),
    part('word/styles.xml'),
  );
  const buffer = Buffer.from(zipSync({ ...parts, [DOCUMENT]: strToU8(xml) }, { level: 0 }));
  const withoutImages = mammoth.images.imgElement(async () => ({ src: '' }));
  const html = await mammoth.convertToHtml({ buffer }, { convertImage: withoutImages });
  const page = readPageLines(html.value, false);
  const hasNotes = /id="(?:foot|end)note-/.test(html.value);
  const raw = await mammoth.extractRawText({ buffer });
  if (!hasNotes && withoutSpace(raw.value) !== withoutSpace(page.text))
    throw new Error('The Word file has words that the import did not read');
  const trackedChanges = document.match(/<w:(?:ins|del)\s/g)?.length ?? 0;
  return { ...page, unknownFormats, trackedChanges, hasNotes };
}
