import type { Event as ExpertEvent, Expert } from '../generated/expert.ts';
import type { Shown } from '../generated/private.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Event as StationEvent, Workstation } from '../generated/workstation.ts';
import { tBoth } from '../i18n/both.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { expertState, type ExpertState } from '../records/expert-state.ts';
import { rulebookOn } from '../records/rulebook.ts';
import { timeline } from '../records/timeline.ts';
import { workstationState, type WorkstationState } from '../records/workstation-state.ts';
import type { LibraryWork } from '../regulation/library.ts';

/** A fact of the state under its name. */
export interface Fact {
  label: Bilingual;
  words: Bilingual;
}

/** A state, and of what it rests on only what the schemas mark public. */
interface ShownState {
  state: string;
  since: string;
}

/** A record on one day: the state, and the events that make it. */
export interface RecordStory {
  record: string;
  scheme: string;
  name: Bilingual;
  /** YYYY-MM-DD. */
  on: string;
  /** Null before the first event. */
  state: (ShownState & Record<string, unknown>) | null;
  /** The state's name. */
  words: Bilingual;
  facts: Fact[];
  /** What was in force on the day; null before the earliest rulebook. */
  rulebook: { work: string; version: string; from: string; words: Bilingual } | null;
  /** Those that count up to the day, in the order in which they happened; what was corrected does not count. */
  events: Array<{ id: string; type: string; on: string; words: Bilingual }>;
}

const same = (text: string): Bilingual => ({ zh: text, en: text });

type Value = Shown | Bilingual;

function fact(name: string, values: Record<string, Value> = {}): Fact {
  const key = (part: string): MessageKey => `record.${name}${part}` as MessageKey;
  const words = tBoth(key('-words'), (lang) =>
    Object.fromEntries(
      Object.entries(values).map(([each, value]) => [
        each,
        typeof value === 'object' ? value[lang] : value,
      ]),
    ),
  );
  return { label: tBoth(key('')), words };
}

function expertFacts(state: ExpertState, scheme: Scheme): Fact[] {
  const { term, cohort, letter, addition, ban } = state;
  const name = scheme.cohorts?.find(({ id }) => id === cohort)?.name ?? same(cohort ?? '');
  const facts = [fact('since', { since: state.since })];
  if (term) facts.push(fact('term', { ...term }), fact('cohort', { name }));
  if (letter) facts.push(fact('letter', { ...letter }));
  if (addition) facts.push(fact('addition'));
  if (ban)
    facts.push(ban.until === null ? fact('ban-for-life') : fact('ban', { until: ban.until }));
  return facts;
}

function stationFacts(state: WorkstationState): Fact[] {
  const { plaque, establishedOn, buildUntil, acceptance, assessments } = state;
  const facts = [fact('since', { since: state.since })];
  if (plaque !== null) facts.push(fact('plaque', { number: plaque }));
  if (establishedOn !== null) facts.push(fact('established', { on: establishedOn }));
  if (buildUntil !== null) facts.push(fact('build', { until: buildUntil }));
  if (acceptance) {
    const outcome = tBoth(`record.acceptance-${acceptance.outcome}`);
    facts.push(fact('acceptance', { on: acceptance.on, outcome }));
  }
  for (const { year, grade } of assessments)
    facts.push(fact('assessment', { year, grade: tBoth(`grade.${grade}`) }));
  return facts;
}

function rulebookStory(
  scheme: Scheme,
  on: string,
  works: readonly LibraryWork[],
): RecordStory['rulebook'] {
  const book = rulebookOn(scheme, on);
  if (!book) return null;
  const { work: id, version, from } = book;
  const work = works.find((each) => each.id === id);
  const number = work?.versions.find((each) => each.id === version)?.documentNumber;
  const words = tBoth('record.rulebook-words', (lang) => ({
    title: work?.title[lang] ?? id,
    number: number === undefined ? version : number,
    from,
  }));
  return { work: id, version, from, words };
}

const NOT_YET = 'record.not-yet';

function withoutState(history: ReadonlyArray<{ on: string }>): Bilingual {
  const on = history.map((event) => event.on).toSorted()[0] ?? '';
  return tBoth(NOT_YET, () => ({ on }));
}

export interface StorySources<E> {
  scheme: Scheme;
  works: readonly LibraryWork[];
  /** YYYY-MM-DD. */
  on: string;
  /** An event in words. */
  tell: (event: E) => Bilingual;
}

function shownExpert({ ban, ...state }: ExpertState): RecordStory['state'] {
  return { ...state, ban: ban && { until: ban.until } }; // it runs from the confirmation, which is not public
}

function shownStation({
  acceptance,
  assessments,
  ...state
}: WorkstationState): RecordStory['state'] {
  return {
    ...state,
    acceptance: acceptance && { on: acceptance.on, outcome: acceptance.outcome },
    assessments: assessments.map(({ id, on, year, grade }) => ({ id, on, year, grade })),
  };
}

/** An expert's record on a day. */
export function expertStory(
  record: Expert,
  { scheme, works, on, tell }: StorySources<ExpertEvent>,
): RecordStory {
  const state = expertState(record, on, scheme);
  return {
    record: record.id,
    scheme: scheme.id,
    name: { zh: record.profile.name, en: record.profile.nameEn },
    on,
    state: state && shownExpert(state),
    words: state ? tBoth(`change.expert-state.${state.state}`) : withoutState(record.history),
    facts: state ? expertFacts(state, scheme) : [],
    rulebook: rulebookStory(scheme, on, works),
    events: timeline(record.history, on).map(({ event }) => ({
      ...{ id: event.id, type: event.type, on: event.on },
      words: tell(event),
    })),
  };
}

/** A workstation's record on a day. */
export function stationStory(
  record: Workstation,
  { scheme, works, on, tell }: StorySources<StationEvent>,
): RecordStory {
  const state = workstationState(record, on, scheme);
  return {
    record: record.id,
    scheme: scheme.id,
    name: record.profile.name,
    on,
    state: state && shownStation(state),
    words: state ? tBoth(`station-state.${state.state}`) : withoutState(record.history),
    facts: state ? stationFacts(state) : [],
    rulebook: rulebookStory(scheme, on, works),
    events: timeline(record.history, on).map(({ event }) => ({
      ...{ id: event.id, type: event.type, on: event.on },
      words: tell(event),
    })),
  };
}
