import type { Lang } from '../i18n/lang.ts';
import type { Reference } from '../regulation/references.ts';
import type { Href } from './href.ts';

/** A stretch of a provision's words; a citation that is held here has an address. */
export interface WordsPart {
  text: string;
  href: string | null;
}

function addressOf(reference: Reference, lang: Lang, href: Href): string | null {
  const { work, version, provisions } = reference;
  if (work === null) return null;
  return version === null
    ? href.work(lang, work)
    : href.version(lang, work, version, provisions[0]);
}

/** The words cut at their citations, nothing lost: 符合本办法第八条规定 → 符合 · 本办法第八条 · 规定. */
export function linkWords(
  text: string,
  references: readonly Reference[],
  lang: Lang,
  href: Href,
): WordsPart[] {
  const parts: WordsPart[] = [];
  let at = 0;
  for (const reference of references) {
    const address = addressOf(reference, lang, href);
    if (address === null || reference.start < at) continue;
    parts.push({ text: text.slice(at, reference.start), href: null });
    parts.push({ text: text.slice(reference.start, reference.end), href: address });
    at = reference.end;
  }
  parts.push({ text: text.slice(at), href: null });
  return parts.filter((part) => part.text !== '');
}
