import type { Change, Edit } from './change.ts';
import { withoutSpace } from './line.ts';

/** Whether the finished text is the source with the recorded changes made, and nothing else; if not, where they part. */
export type Proof =
  | { holds: true; /** UTF-16 units compared, white space aside. */ compared: number }
  | { holds: false; line: number; expected: string; found: string };

/** Offsets in the source are compared first; what is put in comes before what is taken out at the same place. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted(
    (a, b) => a.at - b.at || a.remove.length - b.remove.length || a.order - b.order,
  );
}

interface Expected {
  /** The source without white space, the edits made. */
  text: string;
  /** For each unit of `text`, the source's offset it comes from or stands at. */
  offsets: number[];
  /** The source's offset of an edit that cannot be made, else -1. */
  badEdit: number;
}

function applyEdits(source: string, edits: readonly Edit[]): Expected {
  const parts: string[] = [];
  const offsets: number[] = [];
  let read = 0;
  const take = (text: string, offsetOf: (index: number) => number): void => {
    for (let index = 0; index < text.length; index++) {
      const unit = text[index] ?? '';
      if (withoutSpace(unit) === '') continue;
      parts.push(unit);
      offsets.push(offsetOf(index));
    }
  };
  for (const { at, remove, insert } of inOrder(edits)) {
    const stands = at >= read && source.slice(at, at + remove.length) === remove;
    if (!stands) return { text: parts.join(''), offsets, badEdit: at };
    const from = read;
    take(source.slice(from, at), (index) => from + index);
    take(insert, () => at);
    read = at + remove.length;
  }
  const from = read;
  take(source.slice(from), (index) => from + index);
  return { text: parts.join(''), offsets, badEdit: -1 };
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

const AROUND = 12;

/**
 * The check on every import: the source with the recorded changes made, and `output`, hold the same characters in the
 * same order, white space aside. It looks at nothing but its arguments, so a repair that forgets to record, or
 * records what it did not do, is found out.
 */
export function proveImport(
  source: string,
  output: string,
  changes: readonly Pick<Change, 'edits'>[],
): Proof {
  const expected = applyEdits(
    source,
    changes.flatMap(({ edits }) => edits),
  );
  const found = withoutSpace(output);
  if (expected.badEdit < 0 && expected.text === found)
    return { holds: true, compared: found.length };
  let at = 0;
  while (at < found.length && expected.text[at] === found[at]) at += 1;
  const around = (text: string): string => text.slice(Math.max(0, at - AROUND), at + AROUND);
  const offset = expected.offsets[at] ?? Math.max(expected.badEdit, expected.offsets.at(-1) ?? 0);
  return {
    holds: false,
    line: lineAt(source, offset),
    expected: around(expected.text),
    found: around(found),
  };
}
