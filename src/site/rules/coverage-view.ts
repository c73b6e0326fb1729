import type { Form } from '../../generated/form.ts';
import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { locateDutyWords } from '../../regulation/duty-words.ts';
import { headsOf } from '../../regulation/heads.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { currentVersion } from '../../regulation/status.ts';
import { coverageOf, isCovered, type CoveredProvision } from '../../rules/coverage.ts';
import { formSectionKey } from '../../rules/mapped-provisions.ts';
import { checkedDuties } from '../../rules/run.ts';
import { rulesOfDuty } from '../content/citations.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { navigation } from '../page/navigation.ts';
import { versionLabel } from '../reading/version-banner.ts';
import { statusView, type StatusView } from '../reading/work-view.ts';

export interface NamedLink {
  label: string;
  href: string;
}

/** A provision's words; a duty word is marked. */
export interface DutyPart {
  text: string;
  duty: boolean;
}

/** A form that asks what the provision demands; without fields, the form as a whole. */
export interface CoverageForm extends NamedLink {
  fields: NamedLink[];
}

/** A provision with a duty word, and who answers for it. */
export interface CoverageRow {
  eId: string;
  name: string;
  href: string;
  parts: DutyPart[];
  rules: NamedLink[];
  forms: CoverageForm[];
  /** A page of this site carries it out. */
  pages: Array<NamedLink & { reason: string }>;
  /** Why people judge. */
  people: string[];
  open: boolean;
}

/** The provisions of one article, or of what stands in its place. */
export interface CoverageArticle {
  eId: string;
  name: string;
  heading: string | null;
  href: string;
  rows: CoverageRow[];
}

/** How many provisions with a duty word there are and how each is answered for; one can count under several. */
export interface CoverageShare {
  total: number;
  covered: number;
  rule: number;
  form: number;
  page: number;
  people: number;
  open: number;
  /** 0 to 100, rounded down: 100 only where none is open; null where there is no duty. */
  percent: number | null;
}

export interface CoverageSummary {
  title: string;
  /** Which version, where there are several. */
  version: string | null;
  href: string;
  reading: string;
  status: StatusView;
  share: CoverageShare;
}

export interface CoverageView extends CoverageSummary {
  articles: CoverageArticle[];
  /** `lang` of the words, where it is not the page's. */
  wordsLang: string | null;
}

/** What `npm run check` goes by, and so what the page shows. */
export function coveredProvisions(
  { coverage, rules }: SiteContent,
  work: LibraryWork,
  version: LibraryVersion,
): CoveredProvision[] {
  return coverageOf(coverage, work, version, checkedDuties(rules));
}

export function countCoverage(provisions: readonly CoveredProvision[]): CoverageShare {
  const count = (test: (each: CoveredProvision) => boolean): number =>
    provisions.filter(test).length;
  const by = (who: 'page' | 'people') =>
    count(({ entries }) => entries.some((entry) => entry.by === who));
  const total = provisions.length;
  const covered = count(isCovered);
  return {
    total,
    covered,
    rule: count(({ duties }) => duties.length > 0),
    form: count(({ fields }) => fields.length > 0),
    page: by('page'),
    people: by('people'),
    open: total - covered,
    percent: total === 0 ? null : Math.floor((covered / total) * 100),
  };
}

/** 专家应当… → 专家 · 应当 · …; nothing lost. */
export function markDutyWords(text: string): DutyPart[] {
  const parts: DutyPart[] = [];
  let at = 0;
  for (const { start, end } of locateDutyWords(text)) {
    parts.push({ text: text.slice(at, start), duty: false });
    parts.push({ text: text.slice(start, end), duty: true });
    at = end;
  }
  parts.push({ text: text.slice(at), duty: false });
  return parts.filter((part) => part.text !== '');
}

/** `expert-application#employer` → the field by its label, under its form; the form's id twice means the whole form. */
function formLinks(
  answering: readonly string[],
  forms: readonly Form[],
  lang: Lang,
  href: Href,
): CoverageForm[] {
  const byForm = Map.groupBy(new Set(answering), (each) => each.split('#')[0] ?? '');
  return [...byForm].map(([id, members]) => {
    const form = forms.find((each) => each.id === id);
    const parts = form?.sections.flatMap((section) => [
      { id: formSectionKey(section.id), label: section.title },
      ...section.fields,
    ]);
    const named = members.map((each) => each.split('#')[1] ?? '').filter((part) => part !== id);
    return {
      label: form?.title[lang] ?? id,
      href: href.form(lang, id),
      fields: named.map((part) => ({
        label: parts?.find((each) => each.id === part)?.label[lang] ?? part,
        href: href.form(lang, id, part),
      })),
    };
  });
}

/** `experts/` → 专家, by the name that the navigation gives it. */
function pageLink(page: string, content: SiteContent, lang: Lang, href: Href): NamedLink {
  const address = href.home(lang) + page;
  const label = navigation(content, lang, href).find((item) => item.href === address)?.label;
  return { label: label ?? page, href: address };
}

class CoverageBuilder {
  readonly #content: SiteContent;
  readonly #work: LibraryWork;
  readonly #version: LibraryVersion;
  readonly #lang: Lang;
  readonly #href: Href;

  constructor(
    content: SiteContent,
    work: LibraryWork,
    version: LibraryVersion,
    lang: Lang,
    href: Href,
  ) {
    this.#content = content;
    this.#work = work;
    this.#version = version;
    this.#lang = lang;
    this.#href = href;
  }

  #link(eId: string): string {
    return this.#href.version(this.#lang, this.#work.id, this.#version.id, eId);
  }

  #name(eId: string): string {
    return citeProvision(this.#version.regulation, eId)?.[this.#lang] ?? eId;
  }

  row(covered: CoveredProvision): CoverageRow {
    const { provision, duties, fields, entries } = covered;
    const { rules, forms } = this.#content;
    const [lang, href] = [this.#lang, this.#href];
    const checking = new Set(duties.flatMap((duty) => rulesOfDuty(rules, duty)));
    return {
      eId: provision.eId,
      name: this.#name(provision.eId),
      href: this.#link(provision.eId),
      parts: markDutyWords(provision.text),
      rules: [...checking].map(({ id, title }) => ({
        label: title[lang],
        href: href.rule(lang, id),
      })),
      forms: formLinks(fields, forms, lang, href),
      pages: entries.flatMap(({ page, reason }) =>
        page === undefined
          ? []
          : [{ ...pageLink(page, this.#content, lang, href), reason: reason[lang] }],
      ),
      people: entries.flatMap(({ by, reason }) => (by === 'people' ? [reason[lang]] : [])),
      open: !isCovered(covered),
    };
  }

  articles(provisions: readonly CoveredProvision[]): CoverageArticle[] {
    const heads = headsOf(this.#version.regulation);
    const byHead = Map.groupBy(provisions, ({ provision: { eId } }) => heads.get(eId) ?? eId);
    return [...byHead].map(([eId, members]) => ({
      eId,
      name: this.#name(eId),
      heading: this.#version.provisionsById.get(eId)?.heading ?? null,
      href: this.#link(eId),
      rows: members.map((each) => this.row(each)),
    }));
  }
}

export function coverageSummary(
  content: SiteContent,
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): CoverageSummary {
  const several = work.versions.length > 1;
  return {
    title: work.title[lang],
    version: several ? versionLabel(version, lang) : null,
    href: href.coverage(lang, work.id, version.id),
    reading: href.version(lang, work.id, version.id),
    status: statusView(work, version, content.asOf, lang),
    share: countCoverage(coveredProvisions(content, work, version)),
  };
}

/** The texts that the works’ own addresses show, each with its share. */
export function coverageSummaries(content: SiteContent, lang: Lang, href: Href): CoverageSummary[] {
  return content.works.flatMap((work) => {
    const version = currentVersion(work.versions, content.asOf);
    return version ? [coverageSummary(content, work, version, lang, href)] : [];
  });
}

/** Article by article, every provision with a duty word and who answers for it. */
export function coverageView(
  content: SiteContent,
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): CoverageView {
  const builder = new CoverageBuilder(content, work, version, lang, href);
  const provisions = coveredProvisions(content, work, version);
  return {
    ...coverageSummary(content, work, version, lang, href),
    articles: builder.articles(provisions),
    wordsLang: lang === 'zh' ? null : LANG_TAGS.zh,
  };
}
