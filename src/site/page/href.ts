import { LANGS, type Lang } from '../../i18n/lang.ts';
import { regulationPath } from '../../regulation/address.ts';

/** Every address of the site, made in one place; `base` is the path it is served under, `/` or `/sub/`. */
export interface Href {
  root: string;
  asset: (path: string) => string;
  home: (lang: Lang) => string;
  regulations: (lang: Lang) => string;
  work: (lang: Lang, work: string, eId?: string) => string;
  version: (lang: Lang, work: string, version: string, eId?: string) => string;
  /** The comparison of two versions, the older first. */
  comparison: (lang: Lang, work: string, older: string, newer: string) => string;
  coverage: (lang: Lang, work: string, version: string, eId?: string) => string;
  /** The works that texts cite and that are not held here. */
  citedWorks: (lang: Lang, id?: string) => string;
  bilingual: (lang: Lang, work: string, version: string) => string;
  /** The directory; `query` as `writeQuery` writes it, with its `?`. */
  experts: (lang: Lang, query?: string) => string;
  /** A page of the plain list, from 1. */
  expertsPage: (lang: Lang, page: number, fragment?: string) => string;
  expert: (lang: Lang, id: string) => string;
  /** `fragment` is a district’s id. */
  workstations: (lang: Lang, fragment?: string) => string;
  workstation: (lang: Lang, id: string) => string;
  statistics: (lang: Lang, fragment?: string) => string;
  /** A picture of the statistics as an SVG file. */
  chart: (lang: Lang, file: string) => string;
  /** What to do in a dispute abroad; `situation` is one of `content/situations.json`. */
  help: (lang: Lang, situation?: string) => string;
  notices: (lang: Lang) => string;
  /** `id` is the event's in the scheme's history. */
  notice: (lang: Lang, scheme: string, id: string) => string;
  /** What a public body must say: `privacy`, `accessibility`, `disclaimer`. */
  about: (lang: Lang, statement?: string) => string;
  /** For people; `/data/index.json` is for machines. */
  dataIndex: (lang: Lang) => string;
  /** Atom; left out, the kind is all of them together. */
  feed: (lang: Lang, kind?: string) => string;
  /** For search engines, of all pages. */
  sitemap: () => string;
  /** ICS; likewise. */
  calendar: (lang: Lang, kind?: string) => string;
  forms: (lang: Lang) => string;
  form: (lang: Lang, id: string, field?: string) => string;
  formPdf: (lang: Lang, id: string) => string;
  /** The papers that a centre makes; `id` is a template's. */
  papers: (lang: Lang, id?: string) => string;
  verify: (lang: Lang, number?: string) => string;
  /** What a sheet's code holds: short, and in no language yet. */
  statement: (jws: string) => string;
  /** The page that leads from a code to the reader's language. */
  verifyEntry: string;
  wellKnown: (file: string) => string;
  handbook: (lang: Lang, page?: string) => string;
  rules: (lang: Lang) => string;
  rule: (lang: Lang, id: string) => string;
  search: (lang: Lang, query?: string, kind?: string) => string;
  searchBundle: (lang: Lang) => string;
  font: (file: string) => string;
  data: (path: string) => string;
  schema: (file: string) => string;
}

const withFragment = (path: string, fragment?: string): string =>
  fragment === undefined ? path : `${path}#${fragment}`;

/** `BASE_PATH` as given by a person (`sub`, `/sub`, `/sub/`) in the one form that addresses are built on. */
export function normaliseBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

export function createHref(basePath: string): Href {
  const base = normaliseBase(basePath);
  const page = (lang: Lang, ...parts: string[]) => `${base}${[lang, ...parts].join('/')}/`;
  return {
    root: base,
    asset: (path) => base + path,
    home: (lang) => page(lang),
    regulations: (lang) => page(lang, 'regulations'),
    work: (lang, work, eId) => withFragment(page(lang, 'regulations', work), eId),
    version: (lang, work, version, eId) => `${base}${lang}/${regulationPath(work, version, eId)}`,
    comparison: (lang, work, older, newer) =>
      page(lang, 'regulations', work, 'compare', `${older}...${newer}`),
    coverage: (lang, work, version, eId) =>
      withFragment(page(lang, 'regulations', work, version, 'coverage'), eId),
    citedWorks: (lang, id) => withFragment(page(lang, 'regulations', 'cited'), id),
    bilingual: (lang, work, version) => page(lang, 'regulations', work, version, 'bilingual'),
    experts: (lang, query = '') => page(lang, 'experts') + query,
    expertsPage: (lang, number, fragment) =>
      withFragment(
        number === 1 ? page(lang, 'experts') : page(lang, 'experts', 'page', String(number)),
        fragment,
      ),
    expert: (lang, id) => page(lang, 'experts', id),
    workstations: (lang, fragment) => withFragment(page(lang, 'workstations'), fragment),
    workstation: (lang, id) => page(lang, 'workstations', id),
    statistics: (lang, fragment) => withFragment(page(lang, 'statistics'), fragment),
    chart: (lang, file) => `${base}${lang}/statistics/${file}.svg`,
    help: (lang, situation) => page(lang, 'help', ...(situation === undefined ? [] : [situation])),
    notices: (lang) => page(lang, 'notices'),
    notice: (lang, scheme, id) => page(lang, 'notices', scheme, id),
    about: (lang, statement) =>
      page(lang, 'about', ...(statement === undefined ? [] : [statement])),
    dataIndex: (lang) => page(lang, 'data'),
    feed: (lang, kind) => `${base}${lang}/feed${kind === undefined ? '' : `/${kind}`}.xml`,
    sitemap: () => `${base}sitemap.xml`,
    calendar: (lang, kind) => `${base}${lang}/calendar${kind === undefined ? '' : `/${kind}`}.ics`,
    forms: (lang) => page(lang, 'forms'),
    form: (lang, id, field) => withFragment(page(lang, 'forms', id), field),
    formPdf: (lang, id) => `${base}${lang}/forms/${id}.pdf`,
    papers: (lang, id) => withFragment(page(lang, 'papers'), id),
    verify: (lang, number) =>
      withFragment(
        page(lang, 'verify'),
        number === undefined ? undefined : `n=${encodeURIComponent(number)}`,
      ),
    statement: (jws) => `${base}verify/#${jws}`,
    verifyEntry: `${base}verify/`,
    wellKnown: (file) => `${base}.well-known/dianzhang/${file}`,
    handbook: (lang, name) => page(lang, 'handbook', ...(name === undefined ? [] : [name])),
    rules: (lang) => page(lang, 'rules'),
    rule: (lang, id) => page(lang, 'rules', ...id.split('/')),
    search: (lang, query, kind) =>
      page(lang, 'search') +
      (query === undefined ? '' : `?q=${encodeURIComponent(query)}`) +
      (kind === undefined ? '' : `&kind=${encodeURIComponent(kind)}`),
    searchBundle: (lang) => `${base}pagefind/${lang}/`,
    font: (file) => `${base}fonts/${file}`,
    data: (path) => `${base}data/${path}`,
    schema: (file) => `${base}schemas/${file}`,
  };
}

/** The same page in the other language: only the first segment after the base differs. */
export function otherLanguageHref(path: string, base: string, from: Lang, to: Lang): string {
  const prefix = `${normaliseBase(base)}${from}/`;
  return path.startsWith(prefix)
    ? `${normaliseBase(base)}${to}/${path.slice(prefix.length)}`
    : `${normaliseBase(base)}${to}/`;
}

/** One page's address in every language. */
export const inBoth = (address: (lang: Lang) => string): Record<Lang, string> =>
  Object.fromEntries(LANGS.map((lang) => [lang, address(lang)])) as Record<Lang, string>;
