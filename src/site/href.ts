import type { Lang } from '../i18n/lang.ts';
import { regulationPath } from '../regulation/address.ts';

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
  experts: (lang: Lang) => string;
  expert: (lang: Lang, id: string) => string;
  workstations: (lang: Lang) => string;
  workstation: (lang: Lang, id: string) => string;
  forms: (lang: Lang) => string;
  form: (lang: Lang, id: string, field?: string) => string;
  formPdf: (lang: Lang, id: string) => string;
  verify: (lang: Lang, number?: string) => string;
  rules: (lang: Lang) => string;
  rule: (lang: Lang, id: string) => string;
  search: (lang: Lang, query?: string) => string;
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
    experts: (lang) => page(lang, 'experts'),
    expert: (lang, id) => page(lang, 'experts', id),
    workstations: (lang) => page(lang, 'workstations'),
    workstation: (lang, id) => page(lang, 'workstations', id),
    forms: (lang) => page(lang, 'forms'),
    form: (lang, id, field) => withFragment(page(lang, 'forms', id), field),
    formPdf: (lang, id) => `${base}${lang}/forms/${id}.pdf`,
    verify: (lang, number) =>
      withFragment(
        page(lang, 'verify'),
        number === undefined ? undefined : `n=${encodeURIComponent(number)}`,
      ),
    rules: (lang) => page(lang, 'rules'),
    rule: (lang, id) => page(lang, 'rules', ...id.split('/')),
    search: (lang, query) =>
      page(lang, 'search') + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`),
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
