import { linkValues } from '../../forms/prefill-link.ts';
import { findForm } from '../../forms/find-form.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { dutyOn, type MappedDuty } from '../../records/rulebook.ts';
import { citeFrom } from '../reading/citations-beside.ts';
import type { SiteContent } from '../content/content.ts';
import { formatDate } from '../page/date-words.ts';
import type { Href } from '../page/href.ts';
import type { NoticeFact, NoticeKind, NoticeSubject } from '../content/notice-facts.ts';
import { afterwards, type DaysShown } from '../page/days-shown.ts';
import { aheadDays, noticeSummary, noticeTitle, type NoticeSummary } from './notice-list.ts';
import { noticeDuty } from '../content/notice-span.ts';

export interface NoticeBasis {
  href: string;
  words: string;
  quote: string;
  interpretation: string | null;
}

export interface NoticeRow {
  id: string;
  /** Of the record's own page, where it has one. */
  href: string | null;
  name: string;
  cells: string[];
}

export interface NoticeView extends NoticeSummary {
  authority: string;
  facts: Array<[label: string, value: string]>;
  need: string | null;
  names: { headings: string[]; rows: NoticeRow[] } | null;
  /** On which days the names stand. */
  namesDays: DaysShown;
  /** What is said of names that are not there. */
  namesNotes: string[];
  /** When it is said that they no longer stand. */
  namesOver: DaysShown | null;
  /** On which days one may apply or object, and after which it is said that one no longer may. */
  openDays: DaysShown;
  overDays: DaysShown | null;
  /** The form to apply with, while a call is open. */
  application: { title: string; href: string } | null;
  /** While one may object. */
  objection: {
    words: string;
    contact: string | null;
    form: { title: string; href: string } | null;
  } | null;
  related: Array<{ label: string; href: string }>;
  bases: NoticeBasis[];
}

/** The duties whose words a notice of each kind rests on; a scheme maps those that its text has. */
const BASES: Record<NoticeKind, readonly string[]> = {
  call: ['call-window', 'establishment-steps', 'admission-steps'],
  notice: ['objection-form'],
  list: ['objections', 'no-objection'],
  register: ['yearly-register'],
};

/** With the words on direct admission where some of those named came by it: the others speak of selection. */
function dutiesOf({ kind, scheme, on, hasDirect }: NoticeFact): MappedDuty[] {
  const mapped = BASES[kind].flatMap((duty) => dutyOn(scheme, duty, on) ?? []);
  const direct = (hasDirect && dutyOn(scheme, 'direct-admission', on)) || null;
  const length = kind === 'notice' ? noticeDuty(scheme, on) : null;
  const own = kind === 'notice' ? mapped : mapped.slice(0, 1);
  return [length, ...own, direct].filter((duty) => duty !== null);
}

function basisView(duty: MappedDuty, { works }: SiteContent, lang: Lang, href: Href): NoticeBasis {
  const { work, version, provision, quote, interpretation } = duty;
  return {
    href: href.version(lang, work, version, provision),
    words: citeFrom(works, { work, version, provision }, null, lang),
    quote,
    interpretation: interpretation?.[lang] ?? null,
  };
}

function spanFacts({ span, until }: NoticeFact, lang: Lang): NoticeView['facts'] {
  if (!span) return [];
  const day = (iso: string | null): string => (iso === null ? '' : formatDate(iso, lang));
  if (span.days === null) return [[t(lang, 'notice.length'), t(lang, 'notice.no-length')]];
  return [
    [t(lang, 'notice.first'), t(lang, 'notice.first-words', { day: day(span.first) })],
    [
      t(lang, 'notice.last'),
      until === null
        ? t(lang, 'notice.last-words', { day: day(span.last), days: span.days })
        : t(lang, 'notice.last-stated', { day: day(span.last) }),
    ],
    [t(lang, 'notice.free'), t(lang, 'notice.free-words', { day: day(span.free) })],
  ];
}

function windowFacts({ kind, window }: NoticeFact, lang: Lang): NoticeView['facts'] {
  if (kind !== 'call') return [];
  const label = t(lang, 'notice.window');
  if (!window) return [[label, t(lang, 'notice.no-window')]];
  const [from, to] = [formatDate(window.from, lang), formatDate(window.to, lang)];
  return [[label, t(lang, 'notice.window-words', { from, to })]];
}

function factsOf(fact: NoticeFact, lang: Lang): NoticeView['facts'] {
  const { scheme, count, on } = fact;
  const counted = t(lang, `notice.count-${scheme.kind}`, { count: count ?? 0 });
  return [
    [t(lang, 'notice.scheme'), scheme.name[lang]],
    [t(lang, 'notice.by'), scheme.authority[lang]],
    [t(lang, 'notice.posted'), formatDate(on, lang)],
    ...spanFacts(fact, lang),
    ...windowFacts(fact, lang),
    ...(count === null ? [] : [[t(lang, 'notice.count'), counted] as [string, string]]),
  ];
}

function rowOf(subject: NoticeSubject, lang: Lang, href: Href): NoticeRow {
  const { id, name, isListed } = subject;
  const isExpert = subject.kind === 'experts';
  const page = isExpert ? href.expert(lang, id) : href.workstation(lang, id);
  const cells = isExpert
    ? [t(lang, `category.${subject.category}`), subject.employer[lang], subject.post[lang]]
    : [subject.host[lang], subject.district[lang]];
  return { id, href: isListed ? page : null, name: name[lang], cells };
}

function namesOf({ scheme, subjects }: NoticeFact, lang: Lang, href: Href): NoticeView['names'] {
  if (subjects.length === 0) return null;
  const headings =
    scheme.kind === 'experts'
      ? (['name', 'category', 'employer', 'post'] as const)
      : (['station', 'host', 'district'] as const);
  return {
    headings: headings.map((heading) => t(lang, `notice.heading-${heading}`)),
    rows: subjects.map((subject) => rowOf(subject, lang, href)),
  };
}

/** What becomes of the names: how many are missing, and until when the others stand. */
function namesNotes(fact: NoticeFact, asOf: string, lang: Lang): string[] {
  const { count, subjects, namesUntil } = fact;
  if (count === null || count === 0) return [];
  if (namesUntil !== null && namesUntil < asOf) return [t(lang, 'notice.names-over')];
  const missing = count - subjects.length;
  return [
    ...(missing > 0 ? [t(lang, 'notice.names-fewer', { count: missing })] : []),
    ...(namesUntil === null || subjects.length === 0
      ? []
      : [t(lang, 'notice.names-until', { day: formatDate(namesUntil, lang) })]),
  ];
}

function objectionOf(
  fact: NoticeFact,
  { forms }: SiteContent,
  lang: Lang,
  href: Href,
): NoticeView['objection'] {
  const { kind, scheme, isOpen, title, on, span } = fact;
  if (kind !== 'notice' || !isOpen || !title) return null;
  const form = findForm(forms, 'objection', scheme.id);
  const authority = scheme.authorityShort[lang];
  const words = span?.last
    ? t(lang, 'notice.object-words', { last: formatDate(span.last, lang), authority })
    : t(lang, 'notice.object-words-open', { authority });
  // only where the text itself asks for writing
  const how = dutyOn(scheme, 'objection-form', on) ? [t(lang, 'notice.object-written')] : [];
  // the form is handed in in Chinese, so it takes the title that prevails
  const values = linkValues({ notice: title.zh, noticedOn: on });
  return {
    words: [words, ...how].join(lang === 'zh' ? '' : ' '),
    contact: scheme.verifyContact?.[lang] ?? null,
    form: form ? { title: form.title[lang], href: href.form(lang, form.id, values) } : null,
  };
}

function applicationOf(
  { kind, scheme, isOpen }: NoticeFact,
  { forms }: SiteContent,
  lang: Lang,
  href: Href,
): NoticeView['application'] {
  if (kind !== 'call' || !isOpen) return null;
  const form = findForm(forms, 'application', scheme.id);
  return form ? { title: form.title[lang], href: href.form(lang, form.id) } : null;
}

/** The call that a notice came of, and what came of a call. */
function relatedOf(
  fact: NoticeFact,
  { notices }: SiteContent,
  lang: Lang,
  href: Href,
): NoticeView['related'] {
  const call = fact.kind === 'call' ? fact.id : fact.call;
  if (call === null) return [];
  return notices
    .filter(({ scheme }) => scheme.id === fact.scheme.id)
    .filter((each) => each.id !== fact.id && each.withdrawnOn === null)
    .filter((each) => each.id === call || each.call === call)
    .toReversed()
    .map((each) => ({
      label: `${formatDate(each.on, lang)} · ${noticeTitle(each, lang)}`,
      href: href.notice(lang, each.scheme.id, each.id),
    }));
}

/** Of one withdrawn, only that: its page shows nothing else. */
export function noticeView(
  fact: NoticeFact,
  content: SiteContent,
  lang: Lang,
  href: Href,
): NoticeView {
  const { asOf } = content;
  return {
    ...noticeSummary(fact, asOf, lang, href),
    authority: fact.scheme.authority[lang],
    facts: factsOf(fact, lang),
    need: fact.need?.[lang] ?? null,
    names: namesOf(fact, lang, href),
    namesDays: { from: null, to: fact.namesUntil },
    namesNotes: namesNotes(fact, asOf, lang),
    namesOver: fact.subjects.length > 0 ? afterwards(fact.namesUntil) : null,
    openDays: aheadDays(fact),
    overDays: fact.isOpen ? afterwards(aheadDays(fact).to) : null,
    application: applicationOf(fact, content, lang, href),
    objection: objectionOf(fact, content, lang, href),
    related: relatedOf(fact, content, lang, href),
    bases: dutiesOf(fact).map((duty) => basisView(duty, content, lang, href)),
  };
}
