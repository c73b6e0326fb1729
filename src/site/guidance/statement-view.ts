import type { Lang } from '../../i18n/lang.ts';
import { t, type MessageKey } from '../../i18n/translate.ts';
import { findVersion } from '../../regulation/library.ts';
import { citeFrom } from '../reading/citations-beside.ts';
import type { SiteContent } from '../content/content.ts';
import { WHOLE_UP_TO } from '../content/letters.ts';
import type { Href } from '../page/href.ts';
import { NOTICE_NAMES_DAYS } from '../content/notice-facts.ts';

/** What a public body must say about its site. */
export const STATEMENTS = ['privacy', 'accessibility', 'disclaimer'] as const;

export type StatementName = (typeof STATEMENTS)[number];

export interface StatementView {
  name: StatementName;
  title: string;
  lede: string;
  sections: Array<{ id: string; title: string; paragraphs: string[] }>;
  /** The forms by which an expert asks for a change, or leaves. */
  forms: Array<{ title: string; href: string }>;
  /** Words of a regulation, verbatim, that the statement rests on. */
  quote: { text: string; words: string; href: string } | null;
}

/** Each section with the number of its paragraphs. */
const SECTIONS = {
  privacy: { public: 3, correct: 3, notices: 2, forms: 2, reader: 2 },
  accessibility: { aim: 1, tested: 2, limits: 3, contact: 1 },
  disclaimer: { advice: 1, texts: 2, records: 1 },
} as const satisfies Record<StatementName, Record<string, number>>;

function productSections(
  name: StatementName,
  { site, asOf }: SiteContent,
  lang: Lang,
): StatementView['sections'] {
  const params = {
    publisher: site.publisher[lang],
    days: site.noticeNamesDays ?? NOTICE_NAMES_DAYS,
    count: WHOLE_UP_TO,
    asOf,
  };
  return Object.entries<number>(SECTIONS[name]).map(([id, count]) => ({
    id,
    title: t(lang, `statement.${name}-${id}` as MessageKey),
    paragraphs: Array.from({ length: count }, (_, at) =>
      t(lang, `statement.${name}-${id}-${at + 1}` as MessageKey, params),
    ),
  }));
}

/** The centre's own paragraphs stand in place of all the product's. */
function sectionsOf(
  name: StatementName,
  content: SiteContent,
  lang: Lang,
): StatementView['sections'] {
  const own = content.site.statements?.[name];
  if (!own) return productSections(name, content, lang);
  const title = t(lang, `statement.${name}-title`);
  return [{ id: 'own', title, paragraphs: own.map((paragraph) => paragraph[lang]) }];
}

/** Throws where site.json names a provision that the content does not hold. */
function quoteOf({ site, works }: SiteContent, lang: Lang, href: Href): StatementView['quote'] {
  const { disclaimer } = site;
  if (!disclaimer) return null;
  const { work, version, provision } = disclaimer;
  const found = findVersion(works, work, version)?.provisionsById.get(provision);
  if (!found) throw new Error(`site.json: no ${work} ${version} ${provision} to quote`);
  return {
    text: found.text,
    words: citeFrom(works, disclaimer, null, lang),
    href: href.version(lang, work, version, provision),
  };
}

function personalForms({ forms }: SiteContent, lang: Lang, href: Href): StatementView['forms'] {
  return forms
    .filter(
      ({ use, subject }) => subject === 'expert' && (use === 'change' || use === 'withdrawal'),
    )
    .map(({ id, title }) => ({ title: title[lang], href: href.form(lang, id) }));
}

export function statementView(
  name: StatementName,
  content: SiteContent,
  lang: Lang,
  href: Href,
): StatementView {
  return {
    name,
    title: t(lang, `statement.${name}-title`),
    lede: t(lang, `statement.${name}-lede`),
    sections: sectionsOf(name, content, lang),
    forms: name === 'privacy' ? personalForms(content, lang, href) : [],
    quote: name === 'disclaimer' ? quoteOf(content, lang, href) : null,
  };
}

/** A filing number with the register that it must lead to. Matches “京ICP备00000000号-1”, “京公网安备11010000000000号”. */
export function filingLink(filing: string): string | null {
  const police = /公网安备\s*(\d+)\s*号/.exec(filing);
  if (police) return `https://beian.mps.gov.cn/#/query/webSearch?code=${police[1]}`;
  return /ICP\s*备/i.test(filing) ? 'https://beian.miit.gov.cn/' : null;
}
