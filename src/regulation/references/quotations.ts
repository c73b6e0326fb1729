/** Words between quotation marks, end excluded. */
export interface Quoted {
  from: number;
  to: number;
}

const OPENS = '“';
const CLOSES = '”';

/**
 * What stands between “ and ”. `isOpen`: a quotation goes on from the paragraph before; each of its paragraphs begins
 * with “ again, and only the last is closed.
 */
export function quotedStretches(text: string, isOpen = false): Quoted[] {
  const stretches: Quoted[] = [];
  let from = isOpen ? 0 : -1;
  for (const { index, 0: mark } of text.matchAll(/[“”]/g)) {
    if (mark === OPENS && from < 0) from = index;
    if (mark === CLOSES && from >= 0) {
      stretches.push({ from, to: index + 1 });
      from = -1;
    }
  }
  if (isOpen && from >= 0) stretches.push({ from, to: text.length });
  return stretches;
}

/** Whether a quotation is still open at the end of the text. */
export function endsOpen(text: string, isOpen = false): boolean {
  const last = Math.max(text.lastIndexOf(OPENS), text.lastIndexOf(CLOSES));
  return last < 0 ? isOpen : text[last] === OPENS;
}
