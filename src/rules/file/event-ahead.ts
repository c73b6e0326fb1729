import { historiesOf } from '../histories.ts';
import { defineRule } from '../rule.ts';

/** Ends that are fixed beforehand may be written down beforehand. */
const PLANNED_ENDS = new Set(['closed', 'lapsed']);

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
    for (const { path, record, history } of historiesOf(content))
      for (const [index, { on, type, recordedOn }] of history.entries()) {
        if (on <= present || (PLANNED_ENDS.has(type) && recordedOn <= present)) continue;
        const data = { on, present };
        report({ message: 'ahead', path, record, at: `/history/${index}/on`, data });
      }
  },
});
