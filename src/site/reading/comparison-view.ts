import { describeTouched } from '../../change/touched-words.ts';
import { countParams } from '../../change/comparison-text.ts';
import { findTouched, type Touched } from '../../change/touched.ts';
import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { groupPairs, type PairGroup } from '../../regulation/compare-groups.ts';
import type { WordPart } from '../../regulation/compare-words.ts';
import { compareVersions, type PairKind, type ProvisionPair } from '../../regulation/compare.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { Provision } from '../../regulation/provision.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { versionLabel } from './version-banner.ts';
import { statusView, type StatusView } from './work-view.ts';
import { isDraft } from '../../regulation/draft.ts';

/** Words of one side; `del` is struck through on the left, `ins` underlined on the right. */
export interface CellPart {
  op: WordPart['op'];
  text: string;
}

/** A provision on one side of the table. */
export interface ComparisonCell {
  eId: string;
  /** As printed before its words: 第四条, （二）. */
  number: string | null;
  /** As people cite it. */
  name: string;
  href: string;
  parts: CellPart[];
}

export interface ComparisonRow {
  kind: PairKind;
  label: string;
  before: ComparisonCell | null;
  after: ComparisonCell | null;
  /** 由原第五条分出, 并入第九条. */
  note: { text: string; href: string } | null;
}

/** The rows of one article. */
export interface ComparisonGroup {
  /** For the page’s own links. */
  id: string;
  name: string;
  /** 原第三条, where it was another. */
  was: string | null;
  /** The heading of a part, chapter or section. */
  heading: boolean;
  changed: boolean;
  /** Whether its rows are among those counted. */
  counted: boolean;
  rows: ComparisonRow[];
}

/** Articles that follow one another and all changed, with their chapter’s heading, or all did not. */
export interface ComparisonRun {
  changed: boolean;
  /** Of a run that did not change: 未变的条文（5）：第六条至第十条. */
  label: string;
  groups: ComparisonGroup[];
}

export interface TouchedView {
  label: string;
  before: { name: string; href: string } | null;
  after: { name: string; href: string } | null;
  rules: Array<{ title: string; href: string }>;
  form: { href: string } | null;
  notes: string[];
  /** The words it rests on have changed: somebody has to look. */
  broken: boolean;
}

export interface ComparisonSide {
  id: string;
  label: string;
  /** The head of its column: 旧：2024年1月10日版. */
  column: string;
  href: string;
  status: StatusView;
}

/** The 新旧对照表 of two versions. */
export interface ComparisonView {
  heading: string;
  title: string;
  lead: string;
  old: ComparisonSide;
  new: ComparisonSide;
  /** `lang` of the compared words, where it is not the page’s. */
  wordsLang: string | null;
  counts: Array<{ kind: PairKind; label: string; count: number }>;
  summary: string;
  counted: string;
  /** The regulation’s own title, where it changed. */
  titles: { before: CellPart[]; after: CellPart[] } | null;
  runs: ComparisonRun[];
  /** Whether any words differ. */
  changed: boolean;
  touched: TouchedView[];
}

export interface ComparisonInput {
  content: SiteContent;
  work: LibraryWork;
  a: LibraryVersion;
  b: LibraryVersion;
  lang: Lang;
  href: Href;
}

/** In the order in which people ask. */
const COUNTED_KINDS = ['changed', 'added', 'removed', 'moved', 'moved-changed', 'same'] as const;

const HEADINGS = new Set<Provision['kind']>(['part', 'chapter', 'section']);

/** Older first; a draft before what became of it. */
const ageOf = ({ id }: LibraryVersion): string => (isDraft(id) ? '' : id);

/** Every pair of versions of a work, the older first: the comparisons that have a page. */
export function comparablePairs(
  work: LibraryWork,
): Array<{ a: LibraryVersion; b: LibraryVersion }> {
  const versions = work.versions.toSorted((x, y) => (ageOf(x) < ageOf(y) ? -1 : 1));
  return versions.flatMap((a, at) => versions.slice(at + 1).map((b) => ({ a, b })));
}

/** From one version’s page to its comparisons with each of the others. */
export function comparisonLinks(
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): Array<{ label: string; href: string }> {
  return comparablePairs(work)
    .filter(({ a, b }) => a.id === version.id || b.id === version.id)
    .map(({ a, b }) => ({
      label: t(lang, 'compare.link', {
        version: versionLabel(a.id === version.id ? b : a, lang),
      }),
      href: href.comparison(lang, work.id, a.id, b.id),
    }));
}

function partsOf(parts: readonly WordPart[], side: 'a' | 'b'): CellPart[] {
  const other = side === 'a' ? 'ins' : 'del';
  return parts
    .filter(({ op }) => op !== other)
    .map(({ op, text, was }) => ({ op, text: side === 'a' ? (was ?? text) : text }));
}

class ComparisonBuilder {
  readonly #input: ComparisonInput;

  constructor(input: ComparisonInput) {
    this.#input = input;
  }

  name(side: 'a' | 'b', eId: string): string {
    const { [side]: version, lang } = this.#input;
    return citeProvision(version.regulation, eId)?.[lang] ?? eId;
  }

  link(side: 'a' | 'b', eId: string): string {
    const { [side]: version, href, lang, work } = this.#input;
    return href.version(lang, work.id, version.id, eId);
  }

  /** A first paragraph stands in the line of its article’s number. */
  #number(side: 'a' | 'b', eId: string): string | null {
    const { provisionsById } = this.#input[side];
    const provision = provisionsById.get(eId);
    const parent = provisionsById.get(provision?.parent ?? '');
    const inLine = provision?.kind === 'paragraph' && parent?.line === provision.line;
    return provision?.number ?? (inLine ? (parent?.number ?? null) : null);
  }

  #cell(side: 'a' | 'b', pair: ProvisionPair): ComparisonCell | null {
    const eId = pair[side];
    if (eId === undefined) return null;
    const parts = partsOf(pair.parts, side);
    const [name, href] = [this.name(side, eId), this.link(side, eId)];
    return { eId, number: this.#number(side, eId), name, href, parts };
  }

  #note({ splitFrom, mergedInto }: ProvisionPair): ComparisonRow['note'] {
    const { lang } = this.#input;
    if (splitFrom !== undefined) {
      const text = t(lang, 'compare.split-from', { name: this.name('a', splitFrom) });
      return { text, href: this.link('a', splitFrom) };
    }
    if (mergedInto === undefined) return null;
    const text = t(lang, 'compare.merged-into', { name: this.name('b', mergedInto) });
    return { text, href: this.link('b', mergedInto) };
  }

  #isHeading(a: string | undefined, b: string | undefined): boolean {
    const { a: old, b: now } = this.#input;
    const provision = now.provisionsById.get(b ?? '') ?? old.provisionsById.get(a ?? '');
    return provision !== undefined && HEADINGS.has(provision.kind);
  }

  group({ region, a, b, pairs }: PairGroup): ComparisonGroup {
    const { lang } = this.#input;
    const now = b === undefined ? null : this.name('b', b);
    const old = a === undefined ? null : this.name('a', a);
    const was = old === null ? '' : t(lang, 'compare.was', { name: old });
    const rows = pairs.map((pair) => ({
      kind: pair.kind,
      label: t(lang, `compare.kind.${pair.kind}`),
      before: this.#cell('a', pair),
      after: this.#cell('b', pair),
      note: this.#note(pair),
    }));
    return {
      id: b === undefined ? `was-${a}` : b,
      name: region === 'text' ? (now ?? was) : t(lang, `compare.${region}`),
      was: old !== null && now !== null && old !== now ? was : null,
      heading: this.#isHeading(a, b),
      changed: rows.some(({ kind }) => kind !== 'same'),
      counted: region === 'text',
      rows,
    };
  }

  touched(touched: Touched): TouchedView {
    const { a, b, content, lang, href } = this.#input;
    const { label, before, after, notes } = describeTouched(touched, { a, b }, content, lang);
    const place = (side: 'a' | 'b', name: string | null, eId: string | undefined) =>
      name === null || eId === undefined ? null : { name, href: this.link(side, eId) };
    const rules = content.rules.filter(({ id }) => touched.rules.includes(id));
    const { kind, record, by } = touched;
    const part = by === record ? undefined : by;
    return {
      label,
      before: place('a', before, touched.before?.provision),
      after: place('b', after, touched.after?.provision),
      rules: rules.map(({ id, title }) => ({ title: title[lang], href: href.rule(lang, id) })),
      form: kind === 'form' ? { href: href.form(lang, record, part) } : null,
      notes,
      broken: touched.quoteStands === false || touched.after === null,
    };
  }

  side(side: 'a' | 'b'): ComparisonSide {
    const { content, work, lang, href, [side]: version } = this.#input;
    const label = versionLabel(version, lang);
    return {
      id: version.id,
      label,
      column: t(lang, side === 'a' ? 'compare.old' : 'compare.new', { version: label }),
      href: href.version(lang, work.id, version.id),
      status: statusView(work, version, content.asOf, lang),
    };
  }
}

function labelRun(groups: readonly ComparisonGroup[], lang: Lang): string {
  const articles = groups.filter(({ heading }) => !heading);
  const told = articles.length > 0 ? articles : groups;
  const [first, last] = [told[0]?.name ?? '', told.at(-1)?.name ?? ''];
  const key = told.length > 1 ? 'compare.unchanged-range' : 'compare.unchanged-one';
  return t(lang, key, { count: told.length, first, last });
}

/** The articles cut where change begins and ends: what did not change is folded away. */
function foldRuns(groups: readonly ComparisonGroup[], lang: Lang): ComparisonRun[] {
  const runs: Array<{ changed: boolean; groups: ComparisonGroup[] }> = [];
  for (const group of groups.toReversed()) {
    const next = runs[0];
    // A heading stays with the article below it.
    const changed = group.changed || (group.heading && next?.changed === true);
    if (next?.changed === changed) next.groups.unshift(group);
    else runs.unshift({ changed, groups: [group] });
  }
  return runs.map((run) => ({ ...run, label: labelRun(run.groups, lang) }));
}

/** Everything the page of a comparison shows: both texts side by side by article, the counts, and what rests on it. */
export function comparisonView(input: ComparisonInput): ComparisonView {
  const { content, work, a, b, lang } = input;
  const comparison = compareVersions(a.regulation, b.regulation);
  const touched = findTouched(comparison, { work: work.id, a: a.id, b: b.id }, content);
  const builder = new ComparisonBuilder(input);
  const groups = groupPairs(comparison, a.regulation, b.regulation).map((group) =>
    builder.group(group),
  );
  const renamed = comparison.title.some(({ op }) => op !== 'same');
  const { title } = comparison;
  return {
    heading: t(lang, 'compare.title'),
    title: work.title[lang],
    lead: t(lang, 'compare.lead', {
      from: versionLabel(a, lang),
      to: versionLabel(b, lang),
    }),
    old: builder.side('a'),
    new: builder.side('b'),
    wordsLang: lang === 'zh' ? null : LANG_TAGS.zh,
    counts: COUNTED_KINDS.map((kind) => ({
      kind,
      label: t(lang, `compare.kind.${kind}`),
      count: comparison.counts[kind],
    })),
    summary: t(lang, 'compare.counts', countParams(comparison)),
    counted: t(lang, 'compare.counted'),
    titles: renamed ? { before: partsOf(title, 'a'), after: partsOf(title, 'b') } : null,
    runs: foldRuns(groups, lang),
    changed: renamed || groups.some(({ changed }) => changed),
    touched: touched.map((each) => builder.touched(each)),
  };
}
