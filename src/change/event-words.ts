import type { Event as ExpertEvent } from '../generated/expert.ts';
import type { Event as SchemeEvent, Scheme } from '../generated/scheme.ts';
import type { Event as StationEvent } from '../generated/workstation.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { hasMessage } from '../i18n/translate.ts';
import { banOf } from '../records/expert-state.ts';
import { rulebookOn } from '../records/rulebook.ts';
import { buildUntil } from '../records/workstation-state.ts';
import type { DatedEvent } from '../records/timeline.ts';
import { citeProvision } from '../regulation/cite.ts';
import { findVersion } from '../regulation/library.ts';
import type { Content } from '../rules/content.ts';
import { nameOfEvent, type HistoryKind } from '../rules/event-names.ts';
import { listBoth, sayBoth, type Value } from './words.ts';

/** Which of an event's messages tells it, and with what. */
interface Telling {
  /** After the type, where it has several: `.direct`. */
  variant?: string;
  values?: Record<string, Value>;
}

type Values = Record<string, Value>;

/** Where an event stands in its history: said of every one. What else it says is told where its schema makes it public. */
function placeValues({ type, on }: { type: string; on: string }): Values {
  return { type, on };
}

function factsOf(facts: readonly string[]): Bilingual {
  return listBoth(facts.map((fact) => sayBoth(`fact.${fact as 'name'}`)));
}

const NOTHING: Bilingual = { zh: '', en: '' };

function join(...parts: readonly Bilingual[]): Bilingual {
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join('') };
}

/** A provision of the rulebook of a day, as people cite it. */
function cite(content: Content, scheme: Scheme, on: string, provision: string): Value {
  const book = rulebookOn(scheme, on);
  const version = book && findVersion(content.works, book.work, book.version);
  const cited = version && citeProvision(version.regulation, provision);
  return cited ?? sayBoth('change.unknown-provision');
}

function exitValues(
  content: Content,
  scheme: Scheme,
  event: ExpertEvent & { type: 'exited' },
): Telling {
  const ground = rulebookOn(scheme, event.on)?.exitGrounds?.find(({ id }) => id === event.ground);
  const until = banOf(event, scheme)?.until ?? null;
  return {
    variant: until === null ? '.unbarred' : '',
    values: {
      ground: ground?.name ?? sayBoth('change.other-ground'),
      citation: ground
        ? cite(content, scheme, event.on, ground.provision)
        : sayBoth('change.unknown-ground'),
      ...(until === null ? {} : { until }),
    },
  };
}

function letterOf(event: { letter?: { number: string } }): Bilingual {
  return event.letter ? sayBoth('change.letter', { number: event.letter.number }) : NOTHING;
}

function tellExpert(content: Content, scheme: Scheme, event: ExpertEvent): Telling {
  switch (event.type) {
    case 'applied':
      return { variant: `.${event.route}` };
    case 'objection-resolved':
      return { variant: `.${event.outcome}` };
    case 'appointed': {
      const addition = event.addition === true ? sayBoth('change.addition') : NOTHING;
      const letter = join(addition, letterOf(event));
      return { values: { ...event.term, route: sayBoth(`change.route.${event.route}`), letter } };
    }
    case 'renewed':
      return { values: { ...event.term, letter: letterOf(event) } };
    case 'changed':
      return { values: { facts: factsOf(event.facts) } };
    case 'served':
      return { variant: `.${event.kind}` };
    case 'refused':
      if (!event.judgement) return { variant: '.open' };
      return { variant: event.judgement.justified ? '.justified' : '.unjustified' };
    case 'investigated':
      return { variant: event.verified ? '.verified' : '.unverified' };
    case 'breached':
      return {
        variant: event.verified ? '.verified' : '.unverified',
        values: { citation: cite(content, scheme, event.on, event.provision) },
      };
    case 'exited':
      return exitValues(content, scheme, event);
    default:
      return {};
  }
}

function tellStation(content: Content, scheme: Scheme, event: StationEvent): Telling {
  switch (event.type) {
    case 'recommended':
    case 'reviewed':
    case 'decided':
    case 'objection-resolved':
    case 'inspected':
      return { variant: `.${event.outcome}` };
    case 'established': {
      const until = buildUntil(scheme, event.on);
      const { plaque } = event;
      return until === null
        ? { values: { plaque } }
        : { variant: '.building', values: { plaque, until } };
    }
    case 'assessed':
      return { values: { grade: sayBoth(`grade.${event.grade}`), year: event.year } };
    case 'reported':
      return { values: { kind: sayBoth(`change.report-kind.${event.kind}`) } };
    case 'changed':
      return { values: { facts: factsOf(event.facts) } };
    case 'revoked':
      return { values: { citation: cite(content, scheme, event.on, event.provision) } };
    default:
      return {};
  }
}

/** What a correction takes back, by its id, name and day. */
function correctedValues(kind: HistoryKind, event: object, history: readonly DatedEvent[]): Values {
  if (!('corrects' in event)) return {};
  const corrected = history.find(({ id }) => id === event.corrects);
  if (!corrected) return { corrects: sayBoth('change.unknown-event') };
  const { id, type, on } = corrected;
  const values = { id, on, type: nameOfEvent(kind, type) };
  return { corrects: sayBoth('change.corrected-event', values) };
}

/** An event of a type that has no words yet is told by the type itself. */
function say(
  kind: HistoryKind,
  event: { type: string; on: string },
  telling: Telling,
  history: readonly DatedEvent[],
): Bilingual {
  const key = `change.${kind}.${event.type}${telling.variant ?? ''}`;
  const corrected = correctedValues(kind, event, history);
  const values = { ...placeValues(event), ...corrected, ...telling.values };
  return sayBoth(hasMessage(key) ? key : 'change.event', values);
}

/** `history` is that of the record, in which a correction finds what it corrects. */
export function sayExpertEvent(
  content: Content,
  scheme: Scheme,
  event: ExpertEvent,
  history: readonly DatedEvent[] = [],
): Bilingual {
  return say('expert', event, tellExpert(content, scheme, event), history);
}

export function sayStationEvent(
  content: Content,
  scheme: Scheme,
  event: StationEvent,
  history: readonly DatedEvent[] = [],
): Bilingual {
  return say('station', event, tellStation(content, scheme, event), history);
}

function tellScheme(event: SchemeEvent): Telling {
  const title = 'title' in event ? { title: event.title } : {};
  const year = 'year' in event ? { year: event.year } : {};
  const number = event.type === 'bureau-met' ? { number: event.number } : {};
  return { values: { ...title, ...year, ...number } };
}

export function saySchemeEvent(event: SchemeEvent, history: readonly DatedEvent[] = []): Bilingual {
  return say('scheme', event, tellScheme(event), history);
}
