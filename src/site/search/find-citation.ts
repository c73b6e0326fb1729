import type { Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { resolveCitation } from '../../regulation/references/resolve-citation.ts';
import { plainCitation } from '../../regulation/references/typed-citation.ts';
import { currentVersion, versionStatus } from '../../regulation/status.ts';
import { foldNumber } from '../../text/letter-number.ts';
import { ENGLISH, NUMBER, UNITS } from './citation-form.ts';
import type { OpenBook } from './citation-book.ts';
import type { Hit } from './search-query.ts';

/** More than these are a chapter's worth: the text itself shows them better. */
const MOST = 8;

/** A query in two: what names the text, and its units in the way of a Chinese text. */
function splitQuery(query: string): { name: string; units: string } {
  const units = UNITS.exec(query)?.[0];
  if (units !== undefined)
    return { name: query.slice(0, -units.length), units: units.replace(/\s/g, '') };
  const english = ENGLISH.exec(query);
  if (!english) return { name: query, units: '' };
  const [whole, article, paragraph, point] = english;
  const parts = [`第${article}条`, paragraph && `第${paragraph}款`, point && `第${point}项`];
  return { name: query.replace(whole, ' '), units: parts.filter(Boolean).join('') };
}

const SIGNS = /[^\p{L}\p{N}]/gu;
const PARTICLES = /\b(?:of|the|in|under|for|and|on)\b|[的中里]$/gi;

const bare = (text: string): string => text.toLowerCase().replace(SIGNS, '');

/** Whether all characters of a name stand in a title in their order: 专家库办法 in 专家库管理办法. */
function isWithin(name: string, title: string): boolean {
  let at = -1;
  return [...name].every((sign) => (at = title.indexOf(sign, at + 1)) >= 0);
}

/** How well a work answers to a name: 3 as a whole, 2 as a part of its title, 1 by its characters in order, 0 not at all. */
function answersTo({ title, shortTitle }: LibraryWork, typed: string): number {
  const words = typed.replace(PARTICLES, ' ');
  const name = bare(words);
  const titles = [title.zh, shortTitle.zh, title.en, shortTitle.en].map(bare);
  if (titles.includes(name)) return 3;
  if (titles.some((each) => each.includes(name))) return 2;
  if (/\p{Script=Han}/u.test(name))
    return [...name].length > 3 && titles.some((each) => isWithin(name, each)) ? 1 : 0;
  const english = words.toLowerCase().split(SIGNS).filter(Boolean);
  const held = new Set(`${title.en} ${shortTitle.en}`.toLowerCase().split(SIGNS));
  return english.every((word) => held.has(word)) ? 1 : 0;
}

/** The works that a name can mean, each with the version that is meant; all where there is no name, those in force first. */
function findWorks({ works, asOf }: OpenBook, name: string): LibraryWork[] {
  const numbered = works.flatMap((work) =>
    work.versions
      .filter(
        ({ documentNumber }) => documentNumber && foldNumber(documentNumber) === numberOf(name),
      )
      .map((version) => ({ ...work, versions: [version] })),
  );
  if (numbered.length > 0) return numbered;
  const isInForce = (work: LibraryWork): boolean =>
    work.versions.some((each) => versionStatus(work.versions, each, asOf) === 'in-force');
  const byForce = works.toSorted((a, b) => Number(isInForce(b)) - Number(isInForce(a)));
  if (bare(name.replace(PARTICLES, '')) === '') return byForce;
  const best = Math.max(0, ...works.map((work) => answersTo(work, name)));
  return best === 0 ? [] : byForce.filter((work) => answersTo(work, name) === best);
}

/** `《…》（京知公服〔2026〕3号）` and `京知公服2026 3号` by the same key. */
const numberOf = (name: string): string => foldNumber(name.replace(/^.*》/, ''));

/** 第8条第1项 leaves out the only 款; “Article 8(3)” may mean either. */
const readings = (units: string): string[] => [
  units,
  ...(/条第[^款项]+款$/.test(units) ? [units.replace(/款$/, '项')] : []),
];

/** `hrefs` and titles for the provisions of one work that the units mean. */
function hitsIn(book: OpenBook, work: LibraryWork, units: string, lang: Lang): Hit[] {
  const hitOf = (version: LibraryVersion, heading: string, eId: string, words: string): Hit => {
    const address = book.hrefs.get(version) ?? '';
    return {
      href: eId === '' ? address : `${address}#${eId}`,
      kind: 'regulation',
      title: work.title[lang],
      heading,
      excerpt: [{ text: words, marked: false }],
      match: 'phrase',
    };
  };
  if (units === '') {
    const version = currentVersion(work.versions, book.asOf);
    return version ? [hitOf(version, '', '', work.summary[lang])] : [];
  }
  for (const reading of readings(units)) {
    const resolved = resolveCitation(book.works, reading, book.asOf, work);
    const hits = resolved.flatMap(({ version, provisions }) =>
      (version ? provisions : []).flatMap(({ eId, text }) => {
        const heading = version && citeProvision(version.regulation, eId)?.[lang];
        return version && heading ? [hitOf(version, heading, eId, text)] : [];
      }),
    );
    if (hits.length > 0) return hits.slice(0, MOST);
  }
  return [];
}

/**
 * What a citation typed by a person means: 专家库管理办法第8条第1款第3项, 京知公服〔2026〕3号第八条, “Article 8(1)(3)”. Without
 * a name the words of every text that has such a provision; nothing for a text that is not held.
 */
export function findCitation(book: OpenBook, query: string, lang: Lang): Hit[] {
  const { name, units } = splitQuery(plainCitation(query.normalize('NFKC')));
  const asked = units !== '' || NUMBER.test(name);
  return asked ? findWorks(book, name).flatMap((work) => hitsIn(book, work, units, lang)) : [];
}
