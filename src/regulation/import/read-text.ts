import { readLine, type Line, type SourceText } from './line.ts';

/** A form feed is how a page break comes out of a PDF. */
const FORM_FEED = '\f';

/** The lines of a plain text that are not blank; `text` is the whole of it, as it was decoded. */
export function readTextLines(text: string): SourceText {
  const lines: Line[] = [];
  let blanksBefore = 0;
  let pageBreakBefore = false;
  let number = 1;
  // Each line with what ends it: “\r\n”, “\n”, a form feed, U+2028
  for (const match of text.matchAll(/([^\r\n\f\u2028\u2029]*)(\r\n|[\r\n\f\u2028\u2029]|$)/g)) {
    const [, words = '', ending = ''] = match;
    if (words.trim() !== '') {
      lines.push(readLine(words, match.index, number, { blanksBefore, pageBreakBefore }));
      blanksBefore = 0;
      pageBreakBefore = false;
    } else blanksBefore += 1;
    if (ending === FORM_FEED) pageBreakBefore = true;
    else number += 1;
  }
  return { text, lines };
}
