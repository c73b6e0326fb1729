import { listBoth, sayBoth } from '../../change/words.ts';
import { sayExpertEvent, sayStationEvent } from '../../change/event-words.ts';
import type { Event as ExpertEvent } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Event as StationEvent } from '../../generated/workstation.ts';
import { nameBy } from '../../i18n/both.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { hasMessage } from '../../i18n/translate.ts';
import type { Content } from '../../rules/content.ts';
import type { ExamplePart } from './rule-example.ts';

type Json = Record<string, unknown>;

/** What the words are made with. */
export interface ExampleSources {
  content: Content;
  /** Whether a property of an event stands as in every other case, and need not be told. */
  isUsual: (name: string, value: unknown) => boolean;
  /** The steps of a usual admission, from the application to the appointment: told in one line. */
  admission: readonly object[];
}

/** Longer texts are cut; the JSON beside them is whole. */
const LONGEST = 160;
const MOST_LINES = 8;

const same = (text: string): Bilingual => ({ zh: text, en: text });

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key of sixty-four signs is told by its first eight. */
const KEY = /^[0-9a-f]{64}$/;

function cut(text: string): string {
  if (KEY.test(text)) return `${text.slice(0, 8)}…`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function labelOf(name: string): Bilingual {
  return nameBy([`example.field.${name}`], name);
}

/** A value as people read it: lists with commas, objects name by name. */
function sayValue(value: unknown): Bilingual {
  if (typeof value === 'boolean') return sayBoth(value ? 'example.yes' : 'example.no');
  if (value === undefined || value === null || String(value).trim() === '')
    return sayBoth('example.nothing');
  if (Array.isArray(value))
    return value.length === 0 ? sayBoth('example.nothing') : listBoth(value.map(sayValue));
  if (!isObject(value)) return same(cut(String(value)));
  const { zh, en } = value;
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  const entries = Object.entries(value);
  if (entries.length === 0) return sayBoth('example.nothing');
  return listBoth(entries.map(([name, each]) => sayFact(name, each)));
}

function sayFact(name: string, value: unknown): Bilingual {
  return sayBoth('example.fact', { name: labelOf(name), value: sayValue(value) });
}

/** What an event's words tell already, or what its sheet is told by. */
const TOLD_BY_WORDS = new Set(
  'id type on facts term letter route sheet ground outcome verified kind lifetime'.split(' '),
);

/** Whether a value names other events of the same history: what they are stands beside it. */
function isReference(value: unknown, ids: ReadonlySet<unknown>): boolean {
  return Array.isArray(value)
    ? value.length > 0 && value.every((each) => ids.has(each))
    : ids.has(value);
}

/** An event in the field's words, and what those leave out. */
function sayEvent(
  event: Json,
  words: Bilingual,
  { isUsual }: ExampleSources,
  ids: ReadonlySet<unknown>,
): Bilingual {
  const rest = Object.entries(event).filter(
    ([name, value]) =>
      !TOLD_BY_WORDS.has(name) &&
      !isUsual(name, value) &&
      !isReference(value, ids) &&
      !(typeof value !== 'object' && words.zh.includes(String(value))),
  );
  const twice = ids.has(`${String(event['id'])} twice`);
  if (twice) rest.unshift(['id', event['id']]);
  const facts = [...rest.map(([name, value]) => sayFact(name, value)), ...saySheet(event['sheet'])];
  return facts.reduce((told, fact) => sayBoth('example.and', { told, fact }), words);
}

/** `att_1__sec_2__item_3` → att_1__sec_2. */
const sectionOf = (item: string): string => item.replace(/__item_\d+$/, '');

/** A score sheet by its numbers: the items as sums, section by section. */
function saySheet(sheet: unknown): Bilingual[] {
  if (!isObject(sheet)) return [];
  const { items, sections, ...sums } = sheet;
  const bySection = Map.groupBy(Object.entries((items ?? {}) as Json), ([item]) => sectionOf(item));
  const scores = [...bySection.values()].map((each) => each.map(([, score]) => score).join('+'));
  return [
    sayFact('items', scores.join(' / ')),
    sayFact('sections', Object.values((sections ?? {}) as Json).join(' / ')),
    ...Object.entries(sums).map(([name, value]) => sayFact(name, value)),
  ];
}

function sayHistoryEvent(
  event: Json,
  path: string,
  sources: ExampleSources,
  ids: ReadonlySet<unknown> = new Set(),
): Bilingual {
  const { content } = sources;
  const [kind, schemeId] = path.split('/');
  const scheme = content.schemes.find(({ value }) => value.id === schemeId)?.value as Scheme;
  const words =
    kind === 'experts'
      ? sayExpertEvent(content, scheme, event as unknown as ExpertEvent)
      : sayStationEvent(content, scheme, event as unknown as StationEvent);
  return sayEvent(event, words, sources, ids);
}

function sayLines(text: string): Bilingual[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const shown = lines.slice(0, MOST_LINES).map((line) => same(cut(line)));
  return lines.length > MOST_LINES ? [...shown, same('…')] : shown;
}

function sayText(value: unknown): Bilingual {
  return value === undefined || value === ''
    ? sayBoth('example.nothing')
    : typeof value === 'string'
      ? same(cut(value))
      : isObject(value) && typeof value['zh'] === 'string'
        ? sayValue(value)
        : same(cut(JSON.stringify(value)));
}

const AROUND = 12;

/** Two long texts without most of what they share: the few characters around what differs. */
function parted(before: unknown, now: unknown): [unknown, unknown] {
  if (typeof before !== 'string' || typeof now !== 'string') return [before, now];
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++;
  const between = (text: string): string => {
    const [from, to] = [Math.max(0, start - AROUND), text.length - Math.max(0, end - AROUND)];
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return [between(before), between(now)];
}

interface Difference {
  at: string;
  before?: unknown;
  now?: unknown;
}

/** `experts/bj-experts/bj-0901.json/record/history/5` → the record's path, and the place in it. */
const IN_RECORD =
  /^(?<path>(?:experts|workstations|private)\/[^.]+\.json)(?:\/(?:record|private|value)(?:\/(?<place>.+))?)?$/;

/** A whole file that came or went. */
function sayFileChange(path: string, { before, now }: Difference): Bilingual {
  const isGone = now === undefined || (isObject(now) && 'absent' in now);
  const key = isGone ? 'removed' : before === undefined ? 'added' : 'replaced';
  return sayBoth(`example.${key}`, { what: aboutOf(path) });
}

function sayDifference(difference: Difference, sources: ExampleSources): Bilingual {
  const { at, before, now } = difference;
  const { path, place } = IN_RECORD.exec(at)?.groups ?? {};
  if (path !== undefined && place === undefined) return sayFileChange(path, difference);
  if (/^schemes\/[^/]+\.json$/.test(at)) return sayFileChange(at, difference);
  const [part = '', name = '', ...deeper] = place?.split('/') ?? [];
  const event = now ?? before;
  if (path && part === 'history' && deeper.length === 0 && isObject(event) && (!before || !now)) {
    const what = sayHistoryEvent(event, path, sources);
    return sayBoth(before === undefined ? 'example.added' : 'example.removed', { what });
  }
  if (part === 'history')
    return sayBoth('example.event-became', {
      number: Number(name) + 1,
      name: labelOf(deeper.join('/')),
      before: sayValue(before),
      now: sayValue(now),
    });
  if (path && (part === 'profile' || name === '') && deeper.length === 0)
    return sayBoth('example.became', {
      name: labelOf(name || part),
      before: sayValue(before),
      now: sayValue(now),
    });
  const [was, is] = parted(before, now);
  return sayBoth('example.became', { name: at, before: sayText(was), now: sayText(is) });
}

/** The ids in a history; one that stands there twice also as such. */
function idsOf(history: readonly Json[]): Set<unknown> {
  const ids = history.flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return new Set([...ids, ...twice.map((id) => `${id} twice`)]);
}

/** A usual admission in one line, where the history begins with one. */
function sayAdmission(history: readonly Json[], { admission }: ExampleSources): Bilingual[] {
  const isSame = admission.every((event, index) => {
    const { id: _, ...rest } = history[index] ?? {};
    return JSON.stringify(rest) === JSON.stringify(event);
  });
  const [first, last] = [admission[0], admission.at(-1)] as Array<Json | undefined>;
  if (!isSame || !first || !last) return [];
  const { from, to } = last['term'] as { from: string; to: string };
  const on = { from: String(first['on']), to: String(last['on']) };
  return [sayBoth('example.admitted', { from: on.from, to: on.to, start: from, end: to })];
}

function recordLines(record: Json, path: string, sources: ExampleSources): Bilingual[] {
  const profile = Object.entries((record['profile'] ?? {}) as Json);
  const history = record['history'] as Json[];
  const ids = idsOf(history);
  const usual = sayAdmission(history, sources);
  const rest = usual.length > 0 ? history.slice(sources.admission.length) : history;
  return [
    ...profile.map(([name, value]) => sayFact(name, value)),
    ...usual,
    ...rest.map((event) => sayHistoryEvent(event, path, sources, ids)),
  ];
}

function linesOf(given: Json, path: string, sources: ExampleSources): Bilingual[] {
  if (isObject(given['record'])) return recordLines(given['record'], path, sources);
  if (isObject(given['private']))
    return Object.entries(given['private']).map(([name, value]) => sayFact(name, value));
  if (Array.isArray(given['changes']))
    return (given['changes'] as Difference[]).map((each) => sayDifference(each, sources));
  if (typeof given['text'] === 'string') return sayLines(given['text']);
  if ('absent' in given) return [sayBoth('example.absent')];
  if ('fault' in given) return [sayBoth('example.unread')];
  return sayLines(JSON.stringify(given['value'], null, 2));
}

/** `private/bj-experts/bj-0901.json` → an expert's private part. */
function aboutOf(path: string): Bilingual {
  const [folder = '', ...rest] = path.split('/');
  const id = rest.at(-1)?.replace('.json', '') ?? '';
  const key = path === '' ? 'example.about.change' : `example.about.${folder}`;
  return hasMessage(key) ? sayBoth(key, { id }) : sayBoth('example.about.file', { path });
}

/** A case in words, file by file: records by their events, texts by the lines that differ. */
export function describeGiven(given: Readonly<Json>, sources: ExampleSources): ExamplePart[] {
  return Object.entries(given).map(([path, each]) => ({
    about: aboutOf(path),
    lines: linesOf(each as Json, path, sources),
  }));
}
