import type { DatedEvent } from '../../records/timeline.ts';
import { historiesOf } from '../histories.ts';
import { defineRule } from '../rule.ts';

type Corrected = DatedEvent & { corrects: string; reason: string; by: string };

function isCorrection(event: DatedEvent): event is Corrected {
  return event.type === 'corrected';
}

export default defineRule({
  id: 'file/correction',
  scope: 'registry',
  level: 'error',
  title: { zh: '更正写明对象、理由和人', en: 'A correction names its target, reason and person' },
  demand: {
    zh: '更正所指的事件在其之前已经记录，并写明理由和更正人。',
    en: 'A correction takes back an event that stands before it, and says why and by whom.',
  },
  messages: {
    target: {
      zh: '更正所指的“{{event}}”不在此事件之前。',
      en: 'The correction names “{{event}}”, which does not stand before it.',
      remedy: {
        zh: '改为其之前要更正的事件编号；正确的事实另记为新事件。',
        en: 'Name the event above that is to be taken back; the right facts follow as events of their own.',
      },
    },
    blank: {
      zh: '更正没有写明“{{name}}”。',
      en: 'The correction leaves “{{name}}” blank.',
      remedy: {
        zh: '写明理由（reason）和更正人（by）。',
        en: 'Write the reason (reason) and who corrected it (by).',
      },
    },
  },
  across: 'each',
  check({ content }, report) {
    for (const { path, record, history } of historiesOf(content))
      for (const [index, event] of history.entries()) {
        if (!isCorrection(event)) continue;
        const at = `/history/${index}`;
        const target = history.findIndex(({ id }) => id === event.corrects);
        // one that is nowhere is scheme/event-target's to name
        if (target >= index) {
          const data = { event: event.corrects };
          report({ message: 'target', path, record, at: `${at}/corrects`, data });
        }
        for (const name of ['reason', 'by'] as const)
          if (event[name].trim() === '')
            report({ message: 'blank', path, record, at: `${at}/${name}`, data: { name } });
      }
  },
});
