import { formatDay, toDay } from '../../dates/days.ts';
import type { Expert } from '../../generated/expert.ts';
import type { Event, Scheme, Term } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { expertState, type ExpertState } from '../../records/expert-state.ts';
import { correctedIds, timeline, type DatedEvent } from '../../records/timeline.ts';
import { workstationState, type WorkstationState } from '../../records/workstation-state.ts';
import type { Content } from '../../rules/content.ts';
import { noticeSpan, type NoticeSpan } from './notice-span.ts';

export type NoticeKind = 'call' | 'notice' | 'list' | 'register';

/** Who or what a notice names, as it stood in the notice. */
export type NoticeSubject = { id: string; name: Bilingual; isListed: boolean } & (
  | {
      kind: 'experts';
      category: Expert['profile']['category'];
      post: Bilingual;
      employer: Bilingual;
    }
  | { kind: 'workstations'; host: Bilingual; district: Bilingual }
);

/** Something a scheme made public, as far as the public may know it on the day. */
export interface NoticeFact {
  id: string;
  scheme: Scheme;
  kind: NoticeKind;
  on: string;
  /** Of one taken back nothing is known but this day. */
  withdrawnOn: string | null;
  /** Null for a register edition, which is told by its year. */
  title: Bilingual | null;
  year: number | null;
  /** Of a notice. */
  span: NoticeSpan | null;
  /** The last day that a notice names itself; null where only its text says how long, or nothing does. */
  until: string | null;
  /** Of a call that sets one. */
  window: Term | null;
  need: Bilingual | null;
  /** The id of the call that a notice or list belongs to. */
  call: string | null;
  /** One may still object or apply; null where it is a thing of one day. */
  isOpen: boolean | null;
  /** The last day on which it names anybody; null while that is open. */
  namesUntil: string | null;
  /** How many it named; null where it names nobody. */
  count: number | null;
  /** Those whose names may still be shown. */
  subjects: NoticeSubject[];
  /** Some of those whom it named were admitted without selection. */
  hasDirect: boolean;
}

/** How long names stay after a notice is over, where site.json says nothing. */
export const NOTICE_NAMES_DAYS = 30;

type PublicEvent = Extract<
  Event,
  { type: 'called' | 'noticed' | 'list-announced' | 'register-published' }
>;

const KINDS: Record<PublicEvent['type'], NoticeKind> = {
  called: 'call',
  noticed: 'notice',
  'list-announced': 'list',
  'register-published': 'register',
};

const isPublic = (event: Event): event is PublicEvent => Object.hasOwn(KINDS, event.type);

/** A person or station with its state on the day, and the day on which a notice of it was decided upon. */
interface Named {
  subject: NoticeSubject;
  /** In a state in which the public may know the name. */
  isShown: boolean;
  isInNotice: boolean;
  /** By the application that the notice came of: without selection, on the person's own wish. */
  isDirect: boolean;
  decidedOn: string | null;
}

/** Everything that a notice is told from. */
interface Setting {
  content: Content;
  scheme: Scheme;
  asOf: string;
  namesDays: number;
}

const SHOWN_EXPERT: ReadonlySet<ExpertState['state']> = new Set(['in-notice', 'serving']);
const SHOWN_STATION: ReadonlySet<WorkstationState['state']> = new Set([
  'in-notice',
  'building',
  'serving',
]);

/** Whether a step of the record that counts on the day rests on the event. */
const names = (record: Expert | Workstation, event: string, asOf: string): boolean =>
  timeline<DatedEvent>(record.history, asOf).some(
    ({ event: each }) =>
      ('notice' in each && each.notice === event) || ('list' in each && each.list === event),
  );

function isDirectBy(record: Expert, on: string, asOf: string): boolean {
  const applied = timeline(record.history, asOf).findLast(
    ({ event }) => event.type === 'applied' && event.on <= on,
  )?.event;
  return applied?.type === 'applied' && applied.route === 'direct';
}

function namedExpert(record: Expert, event: PublicEvent, { scheme, asOf }: Setting): Named[] {
  const state = expertState(record, asOf, scheme);
  if (!state) return [];
  const { name, nameEn, category, title, employer } = record.profile;
  return [
    {
      subject: {
        kind: 'experts',
        id: record.id,
        name: { zh: name, en: nameEn },
        isListed: state.state === 'serving',
        category,
        post: title,
        employer,
      },
      isShown: SHOWN_EXPERT.has(state.state),
      isInNotice: state.state === 'in-notice',
      isDirect: isDirectBy(record, event.on, asOf),
      decidedOn: null,
    },
  ];
}

const DECISIONS = new Set(['decided', 'established', 'revoked', 'closed']);

/** The first decision after the notice: it ends a notice to which the text gives no length. */
function decisionAfter(record: Workstation, notice: string, asOf: string): string | null {
  const events = timeline(record.history, asOf);
  const place = events.findIndex(({ event }) => 'notice' in event && event.notice === notice);
  const later = events.slice(place + 1).find(({ event }) => DECISIONS.has(event.type));
  return later?.event.on ?? null;
}

function namedStation(record: Workstation, event: string, { scheme, asOf }: Setting): Named[] {
  const state = workstationState(record, asOf, scheme);
  if (!state) return [];
  const { name, host, districtName } = record.profile;
  return [
    {
      subject: {
        kind: 'workstations',
        id: record.id,
        name,
        isListed: state.state === 'building' || state.state === 'serving',
        host,
        district: districtName,
      },
      isShown: SHOWN_STATION.has(state.state),
      isInNotice: state.state === 'in-notice',
      isDirect: false,
      decidedOn: decisionAfter(record, event, asOf),
    },
  ];
}

/** By the list of the notice itself, else by the records that name it; in the order of the records. */
function namedBy(event: PublicEvent, setting: Setting): Named[] {
  const { content, scheme, asOf } = setting;
  const ids = event.type === 'noticed' ? event.subjects : undefined;
  const belongs = (record: Expert | Workstation): boolean =>
    record.scheme === scheme.id && (ids ? ids.includes(record.id) : names(record, event.id, asOf));
  return [
    ...content.experts
      .filter(({ value }) => belongs(value))
      .flatMap(({ value }) => namedExpert(value, event, setting)),
    ...content.workstations
      .filter(({ value }) => belongs(value))
      .flatMap(({ value }) => namedStation(value, event.id, setting)),
  ];
}

/** The last day of what an event opened; null while it is open without one. */
function endOf(event: PublicEvent, named: readonly Named[], { scheme }: Setting): string | null {
  if (event.type === 'called') return event.window?.to ?? null;
  if (event.type !== 'noticed') return event.on;
  const { last } = noticeSpan(scheme, event.on, event.until);
  if (last !== null) return last;
  if (named.some(({ isInNotice }) => isInNotice)) return null;
  return named.reduce(
    (end, { decidedOn }) => (decidedOn && decidedOn > end ? decidedOn : end),
    event.on,
  );
}

/** A call without a last day is over once what came of it was put to notice. */
function isFollowed(call: string, { scheme, asOf }: Setting): boolean {
  return timeline(scheme.history, asOf).some(
    ({ event }) =>
      (event.type === 'noticed' || event.type === 'list-announced') && event.call === call,
  );
}

function isOpen(event: PublicEvent, end: string | null, setting: Setting): boolean | null {
  if (event.type === 'called')
    return end === null ? !isFollowed(event.id, setting) : setting.asOf <= end;
  if (event.type !== 'noticed') return null;
  return end === null || setting.asOf <= end;
}

function namesOf(
  event: PublicEvent,
  setting: Setting,
): Pick<NoticeFact, 'namesUntil' | 'count' | 'subjects' | 'hasDirect'> & { end: string | null } {
  const hasNames = event.type === 'noticed' || event.type === 'list-announced';
  const named = hasNames ? namedBy(event, setting) : [];
  const end = endOf(event, named, setting);
  if (!hasNames) return { end, namesUntil: null, count: null, subjects: [], hasDirect: false };
  const namesUntil = end === null ? null : formatDay(toDay(end) + setting.namesDays);
  const isOver = namesUntil !== null && namesUntil < setting.asOf;
  const shown = isOver ? [] : named.filter(({ isShown }) => isShown);
  const listed = event.type === 'noticed' ? event.subjects : undefined;
  const count = listed?.length ?? named.length; // of one erased since, the number is what stays
  const hasDirect = named.some(({ isDirect }) => isDirect);
  return { end, namesUntil, count, subjects: shown.map(({ subject }) => subject), hasDirect };
}

function withdrawalOf(event: PublicEvent, { scheme, asOf }: Setting): string | null {
  const history = scheme.history.filter(({ on }) => on <= asOf);
  if (!correctedIds(history).has(event.id)) return null;
  const correction = history.findLast(
    (each) => each.type === 'corrected' && each.corrects === event.id,
  );
  return correction?.on ?? null;
}

function factOf(event: PublicEvent, setting: Setting): NoticeFact {
  const { scheme } = setting;
  const fact = { id: event.id, scheme, kind: KINDS[event.type], on: event.on };
  const nothing = {
    ...{ title: null, year: null, span: null, until: null },
    ...{ window: null, need: null, call: null },
  };
  const withdrawnOn = withdrawalOf(event, setting);
  if (withdrawnOn !== null)
    return {
      ...fact,
      ...nothing,
      withdrawnOn,
      isOpen: null,
      namesUntil: null,
      count: null,
      subjects: [],
      hasDirect: false,
    };
  const { end, ...named } = namesOf(event, setting);
  return {
    ...fact,
    ...nothing,
    withdrawnOn,
    title: 'title' in event ? event.title : null,
    year: 'year' in event ? event.year : null,
    span: event.type === 'noticed' ? noticeSpan(scheme, event.on, event.until) : null,
    until: (event.type === 'noticed' ? event.until : undefined) ?? null,
    window: (event.type === 'called' ? event.window : undefined) ?? null,
    need: (event.type === 'called' ? event.need : undefined) ?? null,
    call: 'call' in event ? event.call : null,
    isOpen: isOpen(event, end, setting),
    ...named,
  };
}

/** Calls, notices, final lists and register editions up to a day; the newest first, then by scheme and id. */
export function noticeFacts(content: Content, asOf: string): NoticeFact[] {
  const namesDays = content.site?.noticeNamesDays ?? NOTICE_NAMES_DAYS;
  return content.schemes
    .flatMap(({ value: scheme }) =>
      scheme.history
        .filter(isPublic)
        .filter(({ on }) => on <= asOf)
        .map((event) => factOf(event, { content, scheme, asOf, namesDays })),
    )
    .sort(
      (a, b) =>
        b.on.localeCompare(a.on) ||
        a.scheme.id.localeCompare(b.scheme.id) ||
        a.id.localeCompare(b.id),
    );
}
