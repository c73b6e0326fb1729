import type { Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryVersion } from '../../regulation/library.ts';
import type { Provision } from '../../regulation/provision.ts';

/** Characters shown: about three lines in either script. */
const LIMIT: Record<Lang, number> = { zh: 120, en: 240 };

/** The provision and all that lies in it, in document order. */
function* within(provisions: readonly Provision[], eId: string): Generator<Provision> {
  const inside = new Set<string | null>([eId]);
  for (const provision of provisions) {
    if (provision.eId !== eId && !inside.has(provision.parent)) continue;
    inside.add(provision.eId);
    yield provision;
  }
}

/** 第十四条, or 第三条至第五条 for a range. */
function nameOf(version: LibraryVersion, eIds: readonly string[], lang: Lang): string {
  const cite = (eId: string | undefined): string =>
    citeProvision(version.regulation, eId ?? '')?.[lang] ?? '';
  const first = cite(eIds[0]);
  return eIds.length < 2 ? first : `${first}${lang === 'zh' ? '至' : ' to '}${cite(eIds.at(-1))}`;
}

function wordsOf(provision: Provision, version: LibraryVersion, own: boolean, lang: Lang): string {
  const english = lang === 'en' ? version.translation?.provisions.get(provision.eId) : undefined;
  const { number, heading, text } = english ?? provision;
  const caption = heading && `${heading}${lang === 'zh' ? '　' : '.'}`;
  // Its own number is in its name already.
  return [own ? null : number, caption, text].filter(Boolean).join(lang === 'zh' ? '' : ' ');
}

/**
 * What a citation leads to, shown before it is followed: its name, a line break, its first words. A convenience for the
 * eye: the same words stand at the link's target.
 */
export function previewProvisions(
  version: LibraryVersion,
  eIds: readonly string[],
  lang: Lang,
): string | null {
  const [eId] = eIds;
  if (eId === undefined || !version.provisionsById.has(eId)) return null;
  let words = '';
  for (const provision of within(version.regulation.provisions, eId)) {
    const more = wordsOf(provision, version, provision.eId === eId, lang);
    words += words !== '' && more !== '' && lang === 'en' ? ` ${more}` : more;
    if (words.length > LIMIT[lang]) break;
  }
  const signs = [...words.trim()];
  const shown = signs.slice(0, LIMIT[lang]).join('') + (signs.length > LIMIT[lang] ? '…' : '');
  return `${nameOf(version, eIds, lang)}\n${shown}`;
}
