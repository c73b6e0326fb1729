import type { AttachmentView, DivisionView } from './reading-parts.ts';

export interface ContentsEntry {
  href: string;
  number: string | null;
  label: string | null;
  lang: string | null;
  children: ContentsEntry[];
}

function entryOf(division: DivisionView): ContentsEntry {
  return {
    href: `#${division.eId}`,
    number: division.number,
    label: division.heading?.text ?? null,
    lang: division.heading?.lang ?? null,
    children: division.children.map(entryOf),
  };
}

/** The divisions of a text within one another, and its annexes. */
export function readingContents(
  divisions: readonly DivisionView[],
  attachments: readonly AttachmentView[],
): ContentsEntry[] {
  return [
    ...divisions.map(entryOf),
    ...attachments.map(({ eId, number, heading }) => ({
      href: `#${eId}`,
      number: number?.text ?? null,
      label: heading?.text ?? null,
      lang: heading?.lang ?? null,
      children: [],
    })),
  ];
}
