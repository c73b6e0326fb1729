import type { Lang } from '../../i18n/lang.ts';
import type { Reference } from '../../regulation/references/references.ts';
import { citedWorkId } from './cited-works.ts';
import type { Href } from '../page/href.ts';

/** A stretch of a provision's words; a citation has an address, that of a text not held here among the cited works. */
export interface WordsPart {
  text: string;
  href: string | null;
  /** The target's name and first words, parted by a line break; null where a whole text is meant. */
  preview?: string | null;
}

/** What links need to know besides the reference. */
export interface LinkContext {
  lang: Lang;
  href: Href;
  preview?: (reference: Reference) => string | null;
}

function addressOf(reference: Reference, { lang, href }: LinkContext): string | null {
  const { work, version, provisions, title } = reference;
  if (work === null) return title === undefined ? null : href.citedWorks(lang, citedWorkId(title));
  return version === null
    ? href.work(lang, work)
    : href.version(lang, work, version, provisions[0]);
}

interface Stretch {
  start: number;
  end: number;
  reference: Reference;
}

function cut(text: string, stretches: readonly Stretch[], context: LinkContext): WordsPart[] {
  const parts: WordsPart[] = [];
  let at = 0;
  for (const { start, end, reference } of stretches) {
    const address = addressOf(reference, context);
    if (address === null || start < at) continue;
    const preview = context.preview?.(reference) ?? null;
    parts.push({ text: text.slice(at, start), href: null });
    parts.push({ text: text.slice(start, end), href: address, preview });
    at = end;
  }
  parts.push({ text: text.slice(at), href: null });
  return parts.filter((part) => part.text !== '');
}

/** The words cut at their citations, nothing lost: 符合本办法第八条规定 → 符合 · 本办法第八条 · 规定. */
export function linkWords(
  text: string,
  references: readonly Reference[],
  context: LinkContext,
): WordsPart[] {
  const stretches = references.map((reference) => {
    const { start, end } = reference;
    return { start, end, reference };
  });
  return cut(text, stretches, context);
}

/** `art_8__para_1` → “Article 8 of these Measures”, never “Article 8-1” or “Article 80”. */
function englishCitation(reference: Reference): RegExp | null {
  const article = /^art_([\d-]+)/.exec(reference.provisions[0] ?? '')?.[1];
  if (article === undefined) return null;
  const own = reference.text.startsWith('本') ? '(?: of these \\w+)?' : '';
  return new RegExp(`\\bArticles? ${article}(?![\\d-])${own}`, 'g');
}

/** The citations of the Chinese words found again in their English, in the same order; one not found is no link. */
export function linkEnglishWords(
  text: string,
  references: readonly Reference[],
  context: LinkContext,
): WordsPart[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const reference of references) {
    const citation = englishCitation(reference);
    if (!citation) continue;
    citation.lastIndex = at;
    const found = citation.exec(text);
    if (!found) continue;
    at = found.index + found[0].length;
    stretches.push({ start: found.index, end: at, reference });
  }
  return cut(text, stretches, context);
}
