import { splitUnbreakable } from './line-break.ts';

/** Where a title may break without tearing a word: places counted in UTF-16 units. */
function wordEnds(text: string): number[] {
  const pieces = new Set<number>();
  let at = 0;
  for (const piece of splitUnbreakable(text)) pieces.add((at += piece.length));
  const ends: number[] = [];
  at = 0;
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    at += segment.length;
    if (pieces.has(at)) ends.push(at);
  }
  return ends;
}

/** A break before 《 or after 》 closes a phrase, and may be some characters off the middle. */
function closesPhrase(text: string, end: number): boolean {
  return /^[《（(“]/.test(text.slice(end)) || /[》）)”]$/.test(text.slice(0, end));
}

/**
 * A title in as few lines as it needs, of like lengths, broken between words (GB/T 9704—2012, 7.3.1: 词意完整、排列对称、
 * 长短适宜).
 */
export function breakTitle(
  text: string,
  width: number,
  measure: (part: string) => number,
): string[] {
  const lines: string[] = [];
  let rest = text;
  while (measure(rest) > width) {
    const left = Math.ceil(measure(rest) / width);
    const ideal = measure(rest) / left;
    const fitting = wordEnds(rest).filter((end) => measure(rest.slice(0, end)) <= width);
    const unit = measure('一');
    const badness = (end: number) =>
      Math.abs(measure(rest.slice(0, end)) - ideal) / unit - (closesPhrase(rest, end) ? 2 : 0);
    const best = fitting.toSorted((a, b) => badness(a) - badness(b))[0];
    if (best === undefined) return [...lines, ...breakAnywhere(rest, width, measure)];
    lines.push(rest.slice(0, best).trim());
    rest = rest.slice(best).trim();
  }
  return [...lines, rest];
}

function breakAnywhere(text: string, width: number, measure: (part: string) => number): string[] {
  const lines: string[] = [''];
  for (const char of text) {
    if (measure(lines.at(-1)! + char) > width) lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines;
}
