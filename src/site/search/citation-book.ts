import type { Lang } from '../../i18n/lang.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { Provision, ProvisionKind } from '../../regulation/provision.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';

/** A provision by its id, kind, printed number, the place of what it lies in (-1 for none), and its first words. */
type BookLine = readonly [
  eId: string,
  kind: ProvisionKind,
  number: string,
  parent: number,
  words: string,
];

interface BookVersion extends Omit<LibraryVersion, OnlyInLibrary> {
  href: string;
  lines: readonly BookLine[];
}

type OnlyInLibrary =
  'regulation' | 'provisionsById' | 'translation' | 'source' | 'file' | 'translationFile';

/** `citations.json`, beside the index: what the browser needs to tell what a citation means. Fetched when one is typed. */
export interface CitationBook {
  asOf: string;
  works: ReadonlyArray<Omit<LibraryWork, 'versions'> & { versions: readonly BookVersion[] }>;
}

/** As much of a provision as an excerpt shows. */
const SHOWN: Record<Lang, number> = { zh: 96, en: 200 };

function shorten(text: string, lang: Lang): string {
  return text.length > SHOWN[lang] ? `${text.slice(0, SHOWN[lang])}…` : text;
}

/** What a provision says in one language; the Chinese where it is not translated. */
function wordsIn(version: LibraryVersion, eId: string, lang: Lang): string {
  const { text = '', heading = null } = version.provisionsById.get(eId) ?? {};
  const translated = lang === 'zh' ? undefined : version.translation?.provisions.get(eId)?.text;
  return translated || text || (heading ?? '');
}

/** The first words of a provision, or of what it begins with: 第八条 with its first paragraph. */
export function firstWords(version: LibraryVersion, eId: string, lang: Lang): string {
  const { provisions } = version.regulation;
  const at = provisions.findIndex((each) => each.eId === eId);
  const isInside = (each: Provision): boolean => `${each.eId}__`.startsWith(`${eId}__`);
  for (const each of provisions.slice(Math.max(at, 0))) {
    const words = isInside(each) ? wordsIn(version, each.eId, lang) : '';
    if (words !== '') return shorten(words, lang);
  }
  return '';
}

function linesOf(version: LibraryVersion, lang: Lang): BookLine[] {
  const { provisions } = version.regulation;
  const places = new Map(provisions.map(({ eId }, at) => [eId, at]));
  return provisions.map(({ eId, kind, number, parent }) => [
    eId,
    kind,
    number ?? '',
    parent === null ? -1 : (places.get(parent) ?? -1),
    firstWords(version, eId, lang),
  ]);
}

export function makeCitationBook(content: SiteContent, lang: Lang, href: Href): CitationBook {
  return {
    asOf: content.asOf,
    works: content.works.map((work) => ({
      ...work,
      versions: work.versions.map((version) => {
        const { id, dates, documentNumber } = version;
        return {
          id,
          dates,
          ...(documentNumber === undefined ? {} : { documentNumber }),
          href: href.version(lang, work.id, id),
          lines: linesOf(version, lang),
        };
      }),
    })),
  };
}

function openVersion({ lines, ...version }: BookVersion, work: string): LibraryVersion {
  const provisions = lines.map(([eId, kind, number, parent, text]): Provision => ({
    eId,
    kind,
    number: number === '' ? null : number,
    heading: null,
    text,
    textHash: '',
    parent: lines[parent]?.[0] ?? null,
    line: 0,
  }));
  return {
    ...version,
    regulation: {
      profile: 'articles',
      title: work,
      titleLine: 0,
      provisions,
      breaks: [],
      pieces: [],
      tail: '',
    },
    provisionsById: new Map(provisions.map((each) => [each.eId, each])),
    translation: null,
    source: null,
    file: '',
    translationFile: '',
  };
}

/** A book read, and where each of its versions stands on the site. */
export interface OpenBook {
  asOf: string;
  works: LibraryWork[];
  hrefs: ReadonlyMap<LibraryVersion, string>;
}

export function openCitationBook({ asOf, works }: CitationBook): OpenBook {
  const hrefs = new Map<LibraryVersion, string>();
  const opened = works.map((work) => ({
    ...work,
    versions: work.versions.map((each) => {
      const version = openVersion(each, work.title.zh);
      hrefs.set(version, each.href);
      return version;
    }),
  }));
  return { asOf, works: opened, hrefs };
}
