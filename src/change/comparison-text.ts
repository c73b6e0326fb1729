import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import { citeProvision } from '../regulation/cite.ts';
import { groupPairs, type PairGroup } from '../regulation/compare-groups.ts';
import type { WordPart } from '../regulation/compare-words.ts';
import type { Comparison, ProvisionPair } from '../regulation/compare.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import { describeTouched } from './touched-words.ts';
import type { Touched, TouchSources } from './touched.ts';

/** How a terminal shows what is gone, what is new, headings and remarks. */
export interface Paint {
  del: (text: string) => string;
  ins: (text: string) => string;
  strong: (text: string) => string;
  faint: (text: string) => string;
}

const asIs = (text: string): string => text;

/** Marks that need no colour, as in word diffs: [-gone-]{+new+}. */
export const PLAIN_PAINT: Paint = {
  del: (text) => `[-${text}-]`,
  ins: (text) => `{+${text}+}`,
  strong: asIs,
  faint: asIs,
};

export interface ComparisonText {
  work: LibraryWork;
  a: LibraryVersion;
  b: LibraryVersion;
  comparison: Comparison;
  touched: readonly Touched[];
  sources: TouchSources;
  lang: Lang;
  paint: Paint;
}

const bracketed = (lang: Lang, text: string): string =>
  lang === 'zh' ? `（${text}）` : ` (${text})`;

/** 第四条第（二）项（原第三条第（二）项）: where it stands now, and where it stood if elsewhere. */
function nameOf(
  { a, b, lang }: ComparisonText,
  ids: { a?: string | undefined; b?: string | undefined },
): string {
  const cite = ({ regulation }: LibraryVersion, eId: string | undefined): string | null =>
    eId === undefined ? null : (citeProvision(regulation, eId)?.[lang] ?? eId);
  const [old, now] = [cite(a, ids.a), cite(b, ids.b)];
  if (old === null || old === now) return now ?? '';
  const was = t(lang, 'compare.was', { name: old });
  return now === null ? was : now + bracketed(lang, was);
}

/** What is all new or all gone needs no marks: its kind says so. */
function paintParts(parts: readonly WordPart[], paint: Paint): string {
  const marked = paint !== PLAIN_PAINT || parts.length > 1;
  return parts.map(({ op, text }) => (op === 'same' || !marked ? text : paint[op](text))).join('');
}

function remarkOf(input: ComparisonText, { splitFrom, mergedInto }: ProvisionPair): string {
  const { a, b, lang } = input;
  const name = ({ regulation }: LibraryVersion, eId: string): string =>
    citeProvision(regulation, eId)?.[lang] ?? eId;
  if (splitFrom !== undefined)
    return bracketed(lang, t(lang, 'compare.split-from', { name: name(a, splitFrom) }));
  if (mergedInto !== undefined)
    return bracketed(lang, t(lang, 'compare.merged-into', { name: name(b, mergedInto) }));
  return '';
}

function groupLines(input: ComparisonText, group: PairGroup): string[] {
  const { lang, paint } = input;
  const pairs = group.pairs.filter(({ kind }) => kind !== 'same');
  if (pairs.length === 0) return [];
  const lines = pairs.flatMap((pair) => {
    const name = nameOf(input, pair);
    const label = t(lang, `compare.kind.${pair.kind}`);
    const remark = remarkOf(input, pair);
    const title = name === nameOf(input, group) ? label : `${label}  ${name}`;
    return [`  ${title}${remark && paint.faint(remark)}`, `    ${paintParts(pair.parts, paint)}`];
  });
  const heading =
    group.region === 'text' ? nameOf(input, group) : t(lang, `compare.${group.region}`);
  return ['', paint.strong(heading), ...lines];
}

function touchedLines({ touched, a, b, sources, lang, paint }: ComparisonText): string[] {
  const heading = paint.strong(t(lang, 'compare.touched'));
  if (touched.length === 0) return ['', heading, `  ${t(lang, 'compare.touched-none')}`];
  const lines = touched.flatMap((each) => {
    const { label, before, after, notes } = describeTouched(each, { a, b }, sources, lang);
    const ids = each.rules.length > 0 ? `  ${each.rules.join(' ')}` : '';
    const places = before === after ? (after ?? '') : `${before ?? '–'} → ${after ?? '–'}`;
    return [
      `  ${label}${ids && paint.faint(ids)}`,
      `    ${[places, ...notes].join(lang === 'zh' ? '；' : '; ')}`,
    ];
  });
  return ['', heading, ...lines];
}

/** The counts under names that a message’s placeholders can have. */
export function countParams({ counts }: Comparison): Record<string, number> {
  return { ...counts, movedChanged: counts['moved-changed'] };
}

/** The comparison as the terminal shows it: by article, then what rests on it, then the counts. */
export function comparisonText(input: ComparisonText): string {
  const { work, a, b, comparison, lang, paint } = input;
  const title = work.title[lang];
  const heading = t(lang, 'compare.heading', { title, from: a.id, to: b.id });
  const groups = groupPairs(comparison, a.regulation, b.regulation);
  const changed = groups.flatMap((group) => groupLines(input, group));
  const renamed = comparison.title.some(({ op }) => op !== 'same')
    ? [
        '',
        paint.strong(t(lang, 'compare.document-title')),
        `    ${paintParts(comparison.title, paint)}`,
      ]
    : [];
  const none = changed.length + renamed.length === 0 ? ['', t(lang, 'compare.no-change')] : [];
  return [
    paint.strong(heading),
    ...renamed,
    ...changed,
    ...none,
    ...(none.length > 0 ? [] : touchedLines(input)),
    '',
    t(lang, 'compare.counts', countParams(comparison)),
    paint.faint(t(lang, 'compare.counted')),
    '',
  ].join('\n');
}
