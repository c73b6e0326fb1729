import { correctedIds } from '../../records/timeline.ts';
import { historiesOf } from '../histories.ts';
import { defineRule } from '../rule.ts';

/** Ends that are fixed beforehand may be written down beforehand. */
const PLANNED_ENDS = new Set(['closed', 'lapsed']);

/** What is dated within an event and has happened; a term, a window and the periods of a life may end later or are others' to judge. */
const DATED = new Set(['on', 'confirmedOn', 'issuedOn']);

interface Inside {
  pointer: string;
  day: string;
}

/** The dates within an event, its own aside. */
function datesInside(event: object, at: string, isWithin = false): Inside[] {
  return Object.entries(event).flatMap(([key, value]: [string, unknown]): Inside[] => {
    const pointer = `${at}/${key}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return datesInside(value, pointer, true);
    const isOwn = key === 'on' && !isWithin;
    return typeof value === 'string' && DATED.has(key) && !isOwn ? [{ pointer, day: value }] : [];
  });
}

export default defineRule({
  id: 'file/event-ahead',
  scope: 'registry',
  level: 'error',
  title: { zh: '不记尚未发生的事件', en: 'No event from the future' },
  demand: {
    zh: '事件记录已经发生的事，日期不晚于基准日；预定的终止（closed、lapsed）除外。回看过去某日时，以当前日期为准。',
    en: 'Events are what has happened: none is dated after the as-of date, planned ends (closed, lapsed) aside. When one looks back at an earlier day, the present counts.',
  },
  messages: {
    beforehand: {
      zh: '此事件记录于 {{recordedOn}}，早于所记的发生之日 {{on}}。',
      en: 'The event was recorded on {{recordedOn}}, before the day on which it is said to have happened, {{on}}.',
      remedy: {
        zh: '核对两个日期；当时尚未发生的，发生之后再记录。',
        en: 'Check both dates; what had not happened yet is recorded when it has.',
      },
    },
    inside: {
      zh: '{{on}} 的事件之中，此处的日期晚于基准日 {{present}}：尚未发生。',
      en: 'In the event of {{on}} the date here is after {{present}}: it has not happened yet.',
      remedy: {
        zh: '核对日期；尚未作出的确认、批准、认定或者签发，作出之后再记录。',
        en: 'Check the date; a confirmation, approval, judgement or issue that has not come yet is recorded when it has.',
      },
    },
    insideBeforehand: {
      zh: '此事件记录于 {{recordedOn}}，而此处的日期在其后：当时尚未发生。',
      en: 'The event was recorded on {{recordedOn}}, and the date here is later: it had not happened then.',
      remedy: {
        zh: '核对两个日期；事后才作出的，另行更正并注明。',
        en: 'Check both dates; what came only afterwards is entered by a correction that says so.',
      },
    },
    ahead: {
      zh: '事件日期 {{on}} 晚于基准日 {{present}}。',
      en: 'The event is dated {{on}}, after {{present}}.',
      remedy: {
        zh: '核对日期；尚未发生的，发生之后再记录。',
        en: 'Check the date; what has not happened yet is recorded when it has.',
      },
    },
  },
  across: 'each',
  check({ content, present }, report) {
    for (const { path, record, history } of historiesOf(content)) {
      const corrected = correctedIds(history);
      for (const [index, event] of history.entries()) {
        const { on, type, recordedOn } = event;
        const at = `/history/${index}`;
        const isCorrected = corrected.has(event.id);
        for (const { pointer, day } of isCorrected ? [] : datesInside(event, at)) {
          if (on > present) break; // the event itself is said to be ahead
          if (day > present)
            report({ message: 'inside', path, record, at: pointer, data: { on, present } });
          else if (day > recordedOn)
            report({
              message: 'insideBeforehand',
              level: 'warning',
              path,
              record,
              at: pointer,
              data: { recordedOn },
            });
        }
        if (!isCorrected && on > recordedOn && on <= present && !PLANNED_ENDS.has(type))
          report({
            message: 'beforehand',
            level: 'warning',
            path,
            record,
            at: `${at}/on`,
            data: { on, recordedOn },
          });
        if (on <= present || (PLANNED_ENDS.has(type) && recordedOn <= present)) continue;
        const data = { on, present };
        report({ message: 'ahead', path, record, at: `/history/${index}/on`, data });
      }
    }
  },
});
