import { canonicalJson } from '../../text/canonical-json.ts';
import { historyKindOf, nameOfEvent } from '../event-names.ts';
import { keptRecords, schemesBefore, type KeptRecord, type RawEvent } from '../kept-records.ts';
import { defineRule, type Report } from '../rule.ts';

type Found = Report<'changed' | 'removed' | 'moved' | 'inserted'>;

/** What a migration to another schemaVersion must leave as it was. */
const CORE = ['id', 'type', 'on'];

function changedProperties(before: RawEvent, now: RawEvent, isMigrated: boolean): string[] {
  const names = isMigrated ? CORE : [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => canonicalJson(before[name]) !== canonicalJson(now[name]));
}

interface Named extends Record<string, string> {
  event: string;
  type: string;
  on: string;
}

function nameOf(event: RawEvent, path: string): Named {
  const told = (name: string): string => (typeof event[name] === 'string' ? event[name] : '?');
  const type = told('type');
  const { zh: typeZh, en: typeEn } = nameOfEvent(historyKindOf(path), type);
  return { event: told('id'), type, typeZh, typeEn, on: told('on') };
}

/** By the event's id, its first place. */
function placesOf(history: readonly RawEvent[]): Map<unknown, number> {
  return new Map(history.map((event, index) => [event['id'], index] as const).toReversed());
}

/** What became of each event of the base. */
function findRewritten(before: KeptRecord, now: KeptRecord): Found[] {
  const places = placesOf(now.history);
  const isMigrated = before.schemaVersion !== now.schemaVersion;
  let last = { index: -1, event: '' };
  return before.history.flatMap((event): Found[] => {
    const index = places.get(event['id']);
    const data = nameOf(event, before.path);
    if (index === undefined) return [{ message: 'removed', at: '/history', data }];
    const at = `/history/${index}`;
    const isMoved = index < last.index;
    const other = last.event;
    if (!isMoved) last = { index, event: data.event };
    const properties = changedProperties(event, now.history[index] ?? {}, isMigrated);
    return [
      ...(isMoved ? [{ message: 'moved' as const, at, data: { ...data, other } }] : []),
      ...(properties.length > 0
        ? [
            {
              message: 'changed' as const,
              at,
              data: { ...data, properties: properties.join(', ') },
            },
          ]
        : []),
    ];
  });
}

/** New events that do not stand at the end. */
function findInserted(before: KeptRecord, now: KeptRecord): Found[] {
  const old = new Set(before.history.map(({ id }) => id));
  const places = placesOf(now.history);
  const end = now.history.findLastIndex((event, index) => {
    return old.has(event['id']) && places.get(event['id']) === index;
  });
  return now.history.slice(0, Math.max(end, 0)).flatMap((event, index): Found[] => {
    if (old.has(event['id']) && places.get(event['id']) === index) return [];
    const other = nameOf(now.history[end] ?? {}, now.path).event;
    return [
      { message: 'inserted', at: `/history/${index}`, data: { ...nameOf(event, now.path), other } },
    ];
  });
}

const RESTORE = {
  zh: '按内部规则，历程只增不改：恢复原样；记错的，在末尾加更正事件 corrected（所更正的事件、理由、更正人）及正确的事件。',
  en: 'By house rule a history is only added to: restore it; where it was wrong, append corrected (which event, why, by whom) and the right event.',
};

export default defineRule({
  id: 'change/history-rewritten',
  scope: 'change',
  level: 'error',
  house: 'append-only',
  title: { zh: '历程只增不改', en: 'Histories are only added to' },
  demand: {
    zh: '已记录的事件不得改动、删除、调换次序，新事件加在末尾；记错的以更正事件更正。数据格式版本（schemaVersion）升级不算改动。',
    en: 'Recorded events are not changed, removed or put in another order, and new ones come at the end; what was wrong is put right by a correction. A migration to another schemaVersion does not count.',
  },
  messages: {
    changed: {
      zh: '已记录的事件 {{event}}（{{typeZh}}，{{on}}）被改动：{{properties}}。',
      en: 'The recorded event {{event}} ({{typeEn}}, {{on}}) was changed: {{properties}}.',
      remedy: RESTORE,
    },
    removed: {
      zh: '已记录的事件 {{event}}（{{typeZh}}，{{on}}）被删除。',
      en: 'The recorded event {{event}} ({{typeEn}}, {{on}}) was removed.',
      remedy: RESTORE,
    },
    moved: {
      zh: '事件 {{event}}（{{typeZh}}，{{on}}）原在 {{other}} 之后，现在它之前。',
      en: 'The event {{event}} ({{typeEn}}, {{on}}) stood after {{other}} and now stands before it.',
      remedy: RESTORE,
    },
    inserted: {
      zh: '新事件 {{event}}（{{typeZh}}，{{on}}）写在已记录的 {{other}} 之前。',
      en: 'The new event {{event}} ({{typeEn}}, {{on}}) stands before {{other}}, which was recorded earlier.',
      remedy: {
        zh: '移到末尾：事件按记录的先后排列，发生的日期由 on 表示。',
        en: 'Move it to the end: events stand in the order they were recorded, and `on` says when they happened.',
      },
    },
  },
  check({ content, base }, report) {
    const records = keptRecords(content.loaded);
    const schemes = schemesBefore(base, content);
    for (const before of keptRecords(base.loaded).values()) {
      const now = records.get(before.key);
      if (!now || now.value === before.value || now.isErased || before.isErased) continue;
      if (!schemes.get(before.scheme)?.houseRules.includes('append-only')) continue;
      for (const found of [...findRewritten(before, now), ...findInserted(before, now)])
        report({ ...found, path: now.path, record: now.id });
    }
  },
});
