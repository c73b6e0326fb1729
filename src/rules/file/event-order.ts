import { historiesOf } from '../histories.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'file/event-order',
  scope: 'registry',
  level: 'error',
  title: { zh: '事件按记录先后排列', en: 'Events in the order recorded' },
  demand: {
    zh: '历程只在末尾追加：后一事件的 recordedOn 不早于前一事件，事件编号不得重复。',
    en: 'A history is added to at its end: no event is recorded before the one above it, and no event id is used twice.',
  },
  messages: {
    order: {
      zh: '此事件记录于 {{recordedOn}}，早于其上一事件的 {{before}}。',
      en: 'This event was recorded on {{recordedOn}}, before the one above it ({{before}}).',
      remedy: {
        zh: '核对 recordedOn（写入当日），事件按写入先后排列；发生较早的事，on 写发生之日。',
        en: 'Check recordedOn, the day it was written down, and keep that order; for something that happened earlier, on is the day it happened.',
      },
    },
    twice: {
      zh: '事件编号“{{event}}”在此历程中已经用过。',
      en: 'The event id “{{event}}” is already used in this history.',
      remedy: { zh: '换一个没有用过的编号。', en: 'Take an id that has not been used.' },
    },
  },
  across: 'each',
  check({ content }, report) {
    for (const { path, record, history } of historiesOf(content)) {
      const seen = new Set<string>();
      for (const [index, { id, recordedOn }] of history.entries()) {
        const at = `/history/${index}`;
        const before = history[index - 1]?.recordedOn;
        if (before !== undefined && recordedOn < before) {
          const data = { recordedOn, before };
          report({ message: 'order', path, record, at: `${at}/recordedOn`, data });
        }
        if (seen.has(id))
          report({ message: 'twice', path, record, at: `${at}/id`, data: { event: id } });
        seen.add(id);
      }
    }
  },
});
