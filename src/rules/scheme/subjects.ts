import type { Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { dutyOn, type MappedDuty } from '../../records/rulebook.ts';
import { correctedIds, timeline, type DatedEvent } from '../../records/timeline.ts';
import type { Content } from '../content.ts';
import { nameOfEvent } from '../event-names.ts';
import { defineRule, type Report } from '../rule.ts';

type Kind = Scheme['kind'];
type Held = { value: Expert | Workstation; path: string; kind: Kind };
type Posted = Extract<Scheme['history'][number], { type: 'noticed' | 'list-announced' }>;

/** Later than any event: what is entered of a notice counts, on whatever day one looks. */
const EVER = '9999-12-31';

/** What must stand in the record of everybody whom a notice or list names. */
const OWN = { noticed: 'noticed', 'list-announced': 'announced' } as const;

/** The duty that the notice, or the list, is given by. */
const DUTIES = {
  experts: { noticed: 'public-notice', 'list-announced': 'objections' },
  workstations: { noticed: 'no-objection', 'list-announced': 'no-objection' },
} as const;

const STEPS = { experts: 'admission-steps', workstations: 'establishment-steps' } as const;

/** The scheme's events that are of one call, and by which property a record's step names them. */
const OF_A_CALL = ['panel', 'notice', 'list', 'meeting'] as const;

/** What happened to all that a notice or list names on the day it was posted; a day before it is the steps' to judge. */
const ONE_DAY = new Set(['noticed', 'announced']);

type Found = Pick<
  Report<'unmatched' | 'otherCall' | 'otherDay'>,
  'message' | 'at' | 'data' | 'duty' | 'level'
>;

const withDuty = (duty: MappedDuty | null): { duty?: MappedDuty } => (duty ? { duty } : {});

/** The notices and lists of a scheme that count, with their places and with those whom they name. */
function postedIn({ history }: Scheme): Array<{ event: Posted; index: number; named: string[] }> {
  const corrected = correctedIds(history);
  return history.flatMap((event, index) => {
    if (event.type !== 'noticed' && event.type !== 'list-announced') return [];
    const { subjects = [] } = event;
    return corrected.has(event.id) ? [] : [{ event, index, named: subjects }];
  });
}

function names({ history }: Expert | Workstation, { id, type }: Posted): boolean {
  return timeline<DatedEvent>(history, EVER).some(({ event }) => {
    const { notice, list } = event as { notice?: string; list?: string };
    return event.type === OWN[type] && (notice === id || list === id);
  });
}

/** Those whom a notice or list names though their own records say nothing of it. */
function unmatchedIn(scheme: Scheme, records: ReadonlyMap<string, Held['value']>): Found[] {
  return postedIn(scheme).flatMap(({ event, index, named }) =>
    named.flatMap((subject, place): Found[] => {
      const record = records.get(`${scheme.kind}/${scheme.id}/${subject}`);
      if (!record || names(record, event)) return []; // who has no record is scheme/event-target's to name
      const own = nameOfEvent(scheme.kind === 'experts' ? 'expert' : 'station', OWN[event.type]);
      const data = {
        event: event.id,
        subject,
        type: OWN[event.type],
        ownZh: own.zh,
        ownEn: own.en,
      };
      const duty = dutyOn(scheme, DUTIES[scheme.kind][event.type], event.on);
      const at = `/history/${index}/subjects/${place}`;
      return [{ message: 'unmatched', at, data, ...withDuty(duty) }];
    }),
  );
}

/** The steps of a record that rest on a panel, notice, list or meeting of another call than its application. */
function otherCalls(record: Expert | Workstation, scheme: Scheme): Found[] {
  let call: string | undefined;
  return timeline<DatedEvent>(record.history, EVER).flatMap(({ event, index }): Found[] => {
    if (event.type === 'applied') call = (event as { call?: string }).call;
    return OF_A_CALL.flatMap((name): Found[] => {
      const target = (event as unknown as Record<string, unknown>)[name];
      const found = scheme.history.find(({ id }) => id === target);
      const other = found && 'call' in found ? found.call : undefined;
      const isOwn = call === undefined || other === undefined || other === call;
      if (found && isOwn && ONE_DAY.has(event.type) && event.on > found.on) {
        const data = { on: event.on, event: String(target), postedOn: found.on };
        const duty = dutyOn(scheme, STEPS[scheme.kind], event.on);
        const at = `/history/${index}/on`;
        return [{ message: 'otherDay', level: 'warning', at, data, ...withDuty(duty) }];
      }
      if (call === undefined || other === undefined || other === call) return [];
      const data = { name, event: String(target), other, call };
      const duty = dutyOn(scheme, STEPS[scheme.kind], event.on);
      return [{ message: 'otherCall', at: `/history/${index}/${name}`, data, ...withDuty(duty) }];
    });
  });
}

function recordsIn({ experts, workstations }: Content): Held[] {
  return [
    ...experts.map((held) => ({ ...held, kind: 'experts' as const })),
    ...workstations.map((held) => ({ ...held, kind: 'workstations' as const })),
  ];
}

const keyOf = ({ kind, value }: Held): string => `${kind}/${value.scheme}/${value.id}`;

export default defineRule({
  id: 'scheme/subjects',
  scope: 'registry',
  level: 'error',
  title: { zh: '公示、名单与记录相符', en: 'Notices and lists agree with the records' },
  demand: {
    zh: '公示和名单所列的每一个，其记录中都有相应的事件；遴选小组、公示、名单、会议与申请同属一次征集。',
    en: 'Everybody whom a notice or list names has the matching event in their own record; panel, notice, list and meeting are of the same call as the application.',
  },
  messages: {
    unmatched: {
      zh: '“{{event}}”列有 {{subject}}，而 {{subject}} 的记录中没有指向它的“{{ownZh}}”（{{type}}）事件。',
      en: '“{{event}}” names {{subject}}, whose record has no event of the kind “{{ownEn}}” ({{type}}) that rests on it.',
      remedy: {
        zh: '确已列入的，在该记录补记这一事件；误列的，从 subjects 中删去，已经发布的另行更正。',
        en: 'If it was rightly named, enter the event in that record; if not, take it out of subjects, and where it was posted, post a correction.',
      },
    },
    otherDay: {
      zh: '此处记为 {{on}}，而“{{event}}”登记的日期是 {{postedOn}}：同一件事只有一个日期。',
      en: 'Here it is of {{on}}, while “{{event}}” is entered as of {{postedOn}}: one thing has one day.',
      remedy: {
        zh: '核对后改正记错的一处。',
        en: 'Find out which is right and correct the other.',
      },
    },
    otherCall: {
      zh: '“{{name}}”所指的“{{event}}”属于征集“{{other}}”，而本次申请属于“{{call}}”。',
      en: '“{{name}}” names “{{event}}”, which belongs to the call “{{other}}”; this application belongs to “{{call}}”.',
      remedy: {
        zh: '改为同一次征集的事件；申请所属的征集记错的，更正该申请。',
        en: 'Name the event of the same call; if the application names the wrong one, correct that.',
      },
    },
  },
  across: {
    joins({ content, isAsked }, join) {
      for (const { value: scheme, path } of content.schemes)
        if (isAsked?.(path) ?? true)
          for (const { named } of postedIn(scheme))
            for (const subject of named)
              join(path, `${scheme.kind}/${scheme.id}/${subject}`, subject);
      for (const held of recordsIn(content)) join(held.path, keyOf(held), held.value.id);
    },
  },
  check({ content, isAsked }, report) {
    const held = recordsIn(content);
    const records = new Map(held.map((each) => [keyOf(each), each.value]));
    const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
    for (const { value, path } of content.schemes)
      if (isAsked?.(path) ?? true)
        for (const found of unmatchedIn(value, records))
          report({ path, record: value.id, ...found });
    for (const { value: record, path, kind } of held) {
      const scheme = schemes.get(record.scheme);
      if (scheme?.kind !== kind) continue; // scheme/event-target says so
      for (const found of otherCalls(record, scheme)) report({ path, record: record.id, ...found });
    }
  },
});
