import type { Event } from '../../generated/workstation.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { timeline } from '../../records/timeline.ts';
import { livesOf } from '../../records/workstation-rounds.ts';
import { nameOfEvent } from '../event-names.ts';
import { defineRule } from '../rule.ts';

/** What only a workstation does or gets. */
const AS_WORKSTATION = new Set<Event['type']>([
  'inspected',
  'assessed',
  'reported',
  'case-handled',
  'transferred',
  'funded',
]);

const DUTIES = {
  inspected: 'disqualification-at-acceptance',
  assessed: 'disqualification-at-assessment',
} as const;

/** Which duty a failure brings; null where the event is none. */
function dutyOfFailure(event: Event): string | null {
  if (event.type === 'inspected' && event.outcome === 'failed') return DUTIES.inspected;
  if (event.type === 'assessed' && event.grade === 'unqualified') return DUTIES.assessed;
  return null;
}

export default defineRule({
  id: 'workstation/failed-and-carried',
  scope: 'workstation',
  level: 'error',
  duty: DUTIES.inspected,
  alsoDuties: [DUTIES.assessed],
  title: { zh: '不合格的取消资格', en: 'Disqualification after failing' },
  demand: {
    zh: '验收或考核不合格的，取消工作站资格；此后不得再以工作站名义记录。',
    en: 'A workstation that fails its acceptance or assessment loses its status, and nothing is written of it as a workstation afterwards.',
  },
  messages: {
    stillCarried: {
      zh: '{{on}} {{what}}不合格，尚未记录取消资格。',
      en: 'It failed its {{whatEn}} on {{on}}, and no revocation is recorded.',
      remedy: {
        zh: '取消资格并记录 revoked（取消资格）；结果记错的，先更正。',
        en: 'Revoke its status and record revoked; if the outcome is wrong, correct that first.',
      },
    },
    writtenAfter: {
      zh: '{{failedOn}} {{what}}不合格，应取消资格；{{on}} 仍记录了“{{typeZh}}”。',
      en: 'It failed its {{whatEn}} on {{failedOn}} and was to lose its status, yet on {{on}} “{{typeEn}}” is recorded.',
      remedy: {
        zh: '核对日期；结果记错的，先更正该结果。',
        en: 'Check the dates; if the outcome is wrong, correct that first.',
      },
    },
  },
  check({ record, scheme, asOf }, report) {
    for (const life of livesOf(timeline(record.history, asOf))) {
      const from = life.findIndex(({ event }) => dutyOfFailure(event) !== null);
      const failed = life[from];
      const id = failed && dutyOfFailure(failed.event);
      const duty = id ? dutyOn(scheme, id, failed.event.on) : null;
      if (!failed || !duty) continue;
      const { on: failedOn, type } = failed.event;
      const words =
        type === 'inspected'
          ? { what: '验收', whatEn: 'acceptance' }
          : { what: '考核', whatEn: 'assessment' };
      const after = life.slice(from + 1);
      for (const { event, index } of after)
        if (AS_WORKSTATION.has(event.type) && event.on > failedOn) {
          const { zh: typeZh, en: typeEn } = nameOfEvent('station', event.type);
          const data = { ...words, failedOn, on: event.on, type: event.type, typeZh, typeEn };
          report({ message: 'writtenAfter', at: `/history/${index}/on`, duty, data });
        }
      if (!after.some(({ event }) => event.type === 'revoked' || event.type === 'closed'))
        report({
          message: 'stillCarried',
          level: 'warning',
          at: `/history/${failed.index}`,
          duty,
          since: failedOn,
          data: { ...words, on: failedOn },
        });
    }
  },
});
