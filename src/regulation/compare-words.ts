import { diffArrays } from 'diff';
import { foldWithPlaces, type FoldedText } from '../text/fold.ts';

/**
 * A stretch of words that stands in both texts, in the old alone or in the new alone, verbatim. Where both have it but
 * spell it otherwise in width or punctuation, `text` is the new spelling and `was` the old.
 */
export interface WordPart {
  op: 'same' | 'del' | 'ins';
  text: string;
  was?: string;
}

/** Beyond so many single differences the texts have nothing worth showing in common. */
const MOST_EDITS = 4000;
/** Fewer characters in common than this, between two differences, are chance: 的, 和. */
const LEAST_SHARED = 2;

// “65”, “3.5”, “20240110”; “pct”; “第十二条”; else one character: numbers and citations change as a whole
const TOKEN = /\d+(?:[.:/-]\d+)*|[a-z]+|第[〇零一二三四五六七八九十百千]+[章节条款项]|[^]/gu;

interface Run {
  op: WordPart['op'];
  /** Length in UTF-16 units of the folded texts. */
  a: number;
  b: number;
}

const tokensOf = (folded: string): string[] => folded.match(TOKEN) ?? [];
const lengthOf = (tokens: readonly string[]): number =>
  tokens.reduce((sum, token) => sum + token.length, 0);

function runsOf(a: string, b: string): Run[] {
  const options = { maxEditLength: MOST_EDITS };
  const changes = diffArrays(tokensOf(a), tokensOf(b), options);
  if (!changes) {
    return [
      { op: 'del', a: a.length, b: 0 },
      { op: 'ins', a: 0, b: b.length },
    ];
  }
  return changes.map(({ added, removed, value }) => {
    const length = lengthOf(value);
    if (removed) return { op: 'del', a: length, b: 0 };
    return added ? { op: 'ins', a: 0, b: length } : { op: 'same', a: length, b: length };
  });
}

/** Deletions before insertions, and what both share by chance taken into the difference around it. */
function tidyRuns(runs: readonly Run[]): Run[] {
  const tidy: Run[] = [];
  let del = 0;
  let ins = 0;
  const flush = (): void => {
    if (del > 0) tidy.push({ op: 'del', a: del, b: 0 });
    if (ins > 0) tidy.push({ op: 'ins', a: 0, b: ins });
    del = 0;
    ins = 0;
  };
  for (const [index, run] of runs.entries()) {
    const inside = del + ins > 0 && index + 1 < runs.length;
    if (run.op === 'same' && !(inside && run.a < LEAST_SHARED)) {
      flush();
      tidy.push(run);
    } else {
      del += run.a;
      ins += run.b;
    }
  }
  flush();
  return tidy;
}

const sliceOf = (text: string, { starts }: FoldedText, from: number, to: number): string =>
  text.slice(starts[from] ?? text.length, starts[to] ?? text.length);

/** All words as one part: nothing of the text stands on the other side. */
export function wholePart(op: 'del' | 'ins', text: string): WordPart[] {
  return text === '' ? [] : [{ op, text }];
}

/**
 * What changed between two texts, width and punctuation set aside. Read in order, the `del` and `same` parts (`was`
 * before `text`) are the old text and the `ins` and `same` parts the new one, character by character.
 */
export function compareWords(a: string, b: string): WordPart[] {
  const [foldedA, foldedB] = [foldWithPlaces(a), foldWithPlaces(b)];
  if (foldedA.folded === foldedB.folded) return [samePart(a, b)];
  if (foldedA.folded === '' || foldedB.folded === '')
    return [...wholePart('del', a), ...wholePart('ins', b)];
  let [atA, atB] = [0, 0];
  const parts: WordPart[] = [];
  for (const run of tidyRuns(runsOf(foldedA.folded, foldedB.folded))) {
    const old = sliceOf(a, foldedA, atA, atA + run.a);
    const now = sliceOf(b, foldedB, atB, atB + run.b);
    atA += run.a;
    atB += run.b;
    if (run.op === 'same') parts.push(samePart(old, now));
    else parts.push({ op: run.op, text: run.op === 'del' ? old : now });
  }
  return parts;
}

function samePart(old: string, now: string): WordPart {
  return old === now ? { op: 'same', text: now } : { op: 'same', text: now, was: old };
}

/** The text of one side, rebuilt from the parts. */
export function wordsOf(parts: readonly WordPart[], side: 'a' | 'b'): string {
  const other = side === 'a' ? 'ins' : 'del';
  return parts
    .filter(({ op }) => op !== other)
    .map((part) => (side === 'a' ? (part.was ?? part.text) : part.text))
    .join('');
}
