import type { Provision } from '../provision.ts';
import { endsOpen, quotedStretches } from './quotations.ts';
import type { Base, Citation } from './citation.ts';

/** “…条例修正案（三）”, “关于修改《…》的决定”, “…条例修正规定” */
const TITLE = /修正案|修[改正订].*(?:决定|规定|办法)|关于(?:废止|修[改正订])/;

/** “第八条修改为：”, “删去第十二条”, “增加一条，作为第十三条” */
const AMENDS =
  /第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?(?:第[^，。；“”]{1,12})?(?:修改为|改为[：“第]|中的?“[^”]{1,60}”(?:修改|改)为)|删[去除]第[^，。；“”]{1,10}[条款项]|增加一[条款项章节]，?(?:作为|：)/;

function outside(text: string): string {
  let words = '';
  let read = 0;
  for (const { from, to } of quotedStretches(text)) {
    words += `${text.slice(read, from)}“”`;
    read = to;
  }
  return words + text.slice(read);
}

/** Whether the text changes another: then its bare 第八条 is the other's. */
export function isAmending(title: string, provisions: readonly Provision[]): boolean {
  return (
    TITLE.test(title) ||
    provisions.some(({ text }) => AMENDS.test(text) && AMENDS.test(outside(text)))
  );
}

export interface Amended {
  /** A provision's citations as an amendment means them; provisions are given in their order. */
  read: (provision: Provision, citations: readonly Citation[]) => Citation[];
}

/**
 * Of a text that amends others: bare numbers are those of the text named last, and what it puts between quotation marks,
 * over however many paragraphs, is that text's wording. Null for every other text.
 */
export function findAmended(title: string, provisions: readonly Provision[]): Amended | null {
  if (!isAmending(title, provisions)) return null;
  const inTitle = [...title.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)];
  const only = inTitle.length === 1 ? inTitle[0]?.[1] : undefined;
  let last: Base =
    only === undefined ? { kind: 'unclear' } : { kind: 'work', title: only, documentNumber: null };
  let isOpen = false;
  return {
    read({ text }, citations) {
      const quoted = quotedStretches(text, isOpen);
      isOpen = endsOpen(text, isOpen);
      return citations.flatMap((citation) => {
        const { start, end, base } = citation;
        const inside = quoted.some(({ from, to }) => start >= from && end <= to);
        if (base.kind === 'work') {
          if (!inside) last = base;
          return [citation];
        }
        if (inside) return [];
        if (base.kind === 'own' && base.said) return [citation];
        return [{ ...citation, base: last }];
      });
    },
  };
}
