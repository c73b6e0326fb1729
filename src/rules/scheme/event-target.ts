import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { dutyOn, rulebookOn } from '../../records/rulebook.ts';
import { correctedIds, type DatedEvent } from '../../records/timeline.ts';
import { findVersion } from '../../regulation/library.ts';
import { isFaulty, type Content } from '../content.ts';
import { nameOfEvent, type HistoryKind } from '../event-names.ts';
import { keptRecords, type KeptRecord } from '../kept-records.ts';
import { defineRule, type Report } from '../rule.ts';

/** What a property names: an event of the record's own history, or of its scheme's. */
interface Target {
  isOwn: boolean;
  /** The types it may have; null where any will do. */
  types: ReadonlySet<string> | null;
}

const of = (...types: string[]): ReadonlySet<string> => new Set(types);

/** Properties of events that name an event. */
const TARGETS: ReadonlyMap<string, Target> = new Map([
  ['call', { isOwn: false, types: of('called') }],
  ['panel', { isOwn: false, types: of('panel-formed') }],
  ['notice', { isOwn: false, types: of('noticed') }],
  ['list', { isOwn: false, types: of('list-announced') }],
  ['meeting', { isOwn: false, types: of('bureau-met') }],
  ['objection', { isOwn: true, types: of('objected') }],
  ['assignment', { isOwn: true, types: of('assigned') }],
  ['refusals', { isOwn: true, types: of('refused') }],
  ['case', { isOwn: true, types: of('case-handled') }],
  ['of', { isOwn: true, types: null }],
  ['corrects', { isOwn: true, types: null }],
]);

type Dangling = Pick<
  Report<'cohort' | 'event' | 'wrongType' | 'ground' | 'provision' | 'subject' | 'unlisted'>,
  'message' | 'at' | 'data' | 'duty'
>;

function wrongTarget(
  name: string,
  target: string,
  at: string,
  types: ReadonlySet<string> | null,
  history: readonly DatedEvent[],
  kind: HistoryKind,
): Dangling[] {
  const found = history.find(({ id }) => id === target);
  // what leads nowhere may be anything that somebody typed: it stays in the file
  if (!found) return [{ message: 'event', at: `${at}/${name}`, data: { name } }];
  const data = { name, event: found.id };
  if (types === null || types.has(found.type)) return [];
  const expected = [...types];
  const [is, due] = [
    nameOfEvent(kind, found.type),
    expected.map((type) => nameOfEvent(kind, type)),
  ];
  const wrong = {
    ...{ ...data, type: found.type, expected: expected.join(', ') },
    ...{ typeZh: is.zh, expectedZh: due.map(({ zh }) => zh).join('、') },
    ...{ typeEn: is.en, expectedEn: due.map(({ en }) => en).join(', ') },
  };
  return [{ message: 'wrongType', at: `${at}/${name}`, data: wrong }];
}

/** The targets that lead nowhere, or to an event of another type; a property may name one id or a list of them. */
function wrongTargets(
  event: object,
  at: string,
  ofScheme: readonly DatedEvent[],
  ofRecord: readonly DatedEvent[],
  kind: HistoryKind,
): Dangling[] {
  const wrong: Dangling[] = [];
  for (const name of Object.keys(event)) {
    const target = TARGETS.get(name);
    const named = (event as Record<string, unknown>)[name];
    if (target === undefined || named === undefined) continue;
    const history = target.isOwn ? ofRecord : ofScheme;
    for (const id of Array.isArray(named) ? named : [named])
      wrong.push(
        ...wrongTarget(name, String(id), at, target.types, history, target.isOwn ? kind : 'scheme'),
      );
  }
  return wrong;
}

/** “experts/bj-experts/bj-0001.json” → bj-0001 */
function idIn(path: string): string {
  return (
    path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? ''
  );
}

const kindOf = ({ kind }: Scheme): HistoryKind => (kind === 'experts' ? 'expert' : 'station');

/** A notice or list that says whom it is about, but not this record: nobody could object, or nobody was told. */
function missingAmongSubjects(
  record: string,
  event: Expert['history'][number] | Workstation['history'][number],
  at: string,
  { history }: Scheme,
): Dangling[] {
  const [name, type] =
    event.type === 'noticed'
      ? (['notice', 'noticed'] as const)
      : (['list', 'list-announced'] as const);
  const target = (event as unknown as Record<string, unknown>)[name];
  const posted = target === undefined ? undefined : history.find(({ id }) => id === target);
  const subjects = posted?.type === type ? posted.subjects : undefined;
  if (!posted || !subjects || subjects.includes(record)) return [];
  const data = { name, notice: posted.id, record };
  return [{ message: 'unlisted', at: `${at}/${name}`, data }];
}

/** What a record's events name in vain. */
function danglingTargets(
  record: Expert | Workstation,
  scheme: Scheme,
  works: Content['works'],
): Dangling[] {
  const corrected = correctedIds(record.history);
  return [...record.history].flatMap((event, index) => {
    const at = `/history/${index}`;
    const found = wrongTargets(event, at, scheme.history, record.history, kindOf(scheme));
    if (!corrected.has(event.id)) found.push(...missingAmongSubjects(record.id, event, at, scheme));
    const cohort = 'cohort' in event ? event.cohort : undefined;
    if (cohort !== undefined && !scheme.cohorts?.some(({ id }) => id === cohort)) {
      const data = { scheme: scheme.id, cohort };
      const duty = dutyOn(scheme, 'term-length', event.on); // a term is one of its cohort (art. 12)
      found.push({ message: 'cohort', at: `${at}/cohort`, data, ...(duty ? { duty } : {}) });
    }
    const ground =
      event.type === 'exited' || event.type === 'investigated' ? event.ground : undefined;
    const rulebook = rulebookOn(scheme, event.on);
    const grounds = rulebook?.exitGrounds;
    if (ground !== undefined && grounds && !grounds.some(({ id }) => id === ground))
      found.push({ message: 'ground', at: `${at}/ground`, data: { scheme: scheme.id } });
    if (event.type !== 'revoked' || rulebook === null) return found;
    const version = findVersion(works, rulebook.work, rulebook.version);
    if (version && !version.provisionsById.has(event.provision)) {
      const data = { work: rulebook.work, provision: event.provision };
      found.push({ message: 'provision', at: `${at}/provision`, data });
    }
    return found;
  });
}

/** What a scheme's own events name in vain: the call that they belong to, the records in a notice. */
function danglingInScheme(scheme: Scheme, isKept: (key: string) => boolean): Dangling[] {
  return scheme.history.flatMap((event, index) => {
    const at = `/history/${index}`;
    const subjects = 'subjects' in event ? (event.subjects ?? []) : [];
    const unknown = subjects.flatMap((subject, s): Dangling[] => {
      const data = { scheme: scheme.id, subject };
      const missing = !isKept(`${scheme.kind}/${scheme.id}/${subject}`);
      return missing ? [{ message: 'subject', at: `${at}/subjects/${s}`, data }] : [];
    });
    return [...wrongTargets(event, at, scheme.history, scheme.history, 'scheme'), ...unknown];
  });
}

export default defineRule({
  id: 'scheme/event-target',
  scope: 'registry',
  level: 'error',
  title: { zh: '记录引用的对象存在', en: 'What records refer to exists' },
  demand: {
    zh: '记录和制度中引用的制度、届、出库情形、条款、公示对象和事件都应已登记，种类相符。',
    en: 'The scheme, cohort, exit ground, provision, subjects and events that a record or a scheme names have all been entered, and are of the right kind.',
  },
  messages: {
    scheme: {
      zh: '没有制度“{{scheme}}”。',
      en: 'There is no scheme “{{scheme}}”.',
      remedy: { zh: '检查 schemes/ 中的文件名。', en: 'Check the file names in schemes/.' },
    },
    kind: {
      zh: '制度“{{scheme}}”不是这一类记录的制度。',
      en: 'The scheme “{{scheme}}” is not one for records of this kind.',
      remedy: {
        zh: '把文件移到 experts/ 或 workstations/ 中的对应目录，或更正 scheme。',
        en: 'Move the file to its folder in experts/ or workstations/, or correct scheme.',
      },
    },
    cohort: {
      zh: '制度“{{scheme}}”没有届“{{cohort}}”。',
      en: 'The scheme “{{scheme}}” has no cohort “{{cohort}}”.',
      remedy: {
        zh: '在制度的 cohorts 中登记该届，或更正此处。',
        en: 'Enter it under the scheme’s cohorts, or correct it here.',
      },
    },
    ground: {
      zh: '制度“{{scheme}}”没有此处所写的出库情形。',
      en: 'The scheme “{{scheme}}” has no such exit ground as stands here.',
      remedy: {
        zh: '改为当日规则册 exitGrounds 中的一项。',
        en: 'Use one of the exitGrounds in the rulebook of that day.',
      },
    },
    provision: {
      zh: '当日有效的“{{work}}”中没有条款“{{provision}}”。',
      en: 'The text of “{{work}}” in force on that day has no provision “{{provision}}”.',
      remedy: {
        zh: '在该文件的页面复制条款链接，# 之后即条款标识。',
        en: 'Copy the provision’s link from its page: what follows # is its id.',
      },
    },
    subject: {
      zh: '所列的“{{subject}}”在制度“{{scheme}}”中没有记录。',
      en: 'It names “{{subject}}”, of whom the scheme “{{scheme}}” has no record.',
      remedy: {
        zh: '先建立该记录，或更正编号。',
        en: 'First make the record, or correct the id.',
      },
    },
    unlisted: {
      zh: '“{{notice}}”所列的各项（subjects）中没有 {{record}}。',
      en: '“{{notice}}” does not name {{record}} among its subjects.',
      remedy: {
        zh: '更正 {{name}}，改为列有此记录的一项；确未列入的，重新公示或补充公布。',
        en: 'Correct {{name}} to the one that names this record; where none does, post the notice or list anew with it.',
      },
    },
    wrongType: {
      zh: '“{{name}}”所指的“{{event}}”是“{{typeZh}}”事件，应为“{{expectedZh}}”。',
      en: '“{{name}}” names “{{event}}”, an event of the kind “{{typeEn}}”; it should be “{{expectedEn}}”.',
      remedy: {
        zh: '改为该类事件的编号。',
        en: 'Name an event of that kind.',
      },
    },
    event: {
      zh: '“{{name}}”所指的事件不存在。',
      en: '“{{name}}” names an event that does not exist.',
      remedy: {
        zh: '先在制度（或本记录）的 history（历程）中登记该事件，或更正编号。',
        en: 'First enter the event in the history of the scheme (or of this record), or correct the id.',
      },
    },
  },
  across: {
    joins({ content, isAsked }, join) {
      for (const { value: scheme, path } of content.schemes)
        if (isAsked?.(path) ?? true)
          for (const event of scheme.history)
            for (const subject of 'subjects' in event ? (event.subjects ?? []) : [])
              join(path, `${scheme.kind}/${scheme.id}/${subject}`, subject);
      for (const { key, path, id } of keptRecords(content.loaded).values()) join(path, key, id);
      for (const { path } of content.loaded.faults)
        join(path, path.replace(/\.json$/, ''), idIn(path));
    },
  },
  check({ content, isAsked }, report) {
    const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
    const asked = content.schemes.filter(({ path }) => isAsked?.(path) ?? true);
    const records = asked.length > 0 ? keptRecords(content.loaded) : new Map<string, KeptRecord>();
    const isKept = (key: string): boolean => records.has(key) || isFaulty(content, `${key}.json`);
    for (const { value, path } of asked)
      for (const dangling of danglingInScheme(value, isKept))
        report({ path, record: value.id, ...dangling });
    const kinds = [
      ...content.experts.map((held) => ({ ...held, kind: 'experts' })),
      ...content.workstations.map((held) => ({ ...held, kind: 'workstations' })),
    ];
    for (const { value: record, path, kind } of kinds) {
      const scheme = schemes.get(record.scheme);
      const about = { path, record: record.id };
      const data = { scheme: record.scheme };
      if (!scheme && isFaulty(content, `schemes/${record.scheme}.json`)) continue;
      if (!scheme) report({ ...about, message: 'scheme', at: '/scheme', data });
      else if (scheme.kind !== kind) report({ ...about, message: 'kind', at: '/scheme', data });
      else
        for (const dangling of danglingTargets(record, scheme, content.works))
          report({ ...about, ...dangling });
    }
  },
});
