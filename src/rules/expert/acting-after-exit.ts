import type { Event, Exited } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { confirmedOn } from '../../records/expert-state.ts';
import { timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

const NAMES: Partial<Record<Event['type'], Bilingual>> = {
  appointed: { zh: '发放新聘书（此前未重新申请）', en: 'a new letter without a new application' },
  renewed: { zh: '续聘', en: 'a renewal' },
  assigned: { zh: '指派', en: 'an assignment' },
  served: { zh: '履职', en: 'service' },
};

interface Acted {
  placed: Placed<Event>;
  exitedOn: string;
  what: Bilingual;
}

/** What was done as an expert after an exit; a new application, and the appointment it leads to, end the time. */
function actsAfterExit(events: ReadonlyArray<Placed<Event>>): Acted[] {
  let exit: Exited | null = null;
  let reapplied = false;
  return events.flatMap((placed) => {
    const { event } = placed;
    if (event.type === 'exited') [exit, reapplied] = [event, false];
    if (event.type === 'applied') reapplied = true;
    const what = NAMES[event.type];
    if (exit === null || !what) return [];
    const isBack = event.type === 'appointed' && reapplied;
    const found =
      isBack || event.on <= confirmedOn(exit) ? [] : [{ placed, exitedOn: exit.on, what }];
    if (event.type === 'appointed') exit = null;
    return found;
  });
}

export default defineRule({
  id: 'expert/acting-after-exit',
  scope: 'expert',
  level: 'error',
  duty: 'acting-after-exit',
  title: { zh: '出库后不得以专家身份活动', en: 'Nobody acts as an expert after exit' },
  demand: {
    zh: '经确认出库的，不再指派、履职、续聘，未经重新申请不得发放新聘书；出具在库期间的服务证明不受影响。',
    en: 'After a confirmed exit there is no assignment, service or renewal, and no new letter without a new application. A certificate of past service is lawful.',
  },
  messages: {
    acted: {
      zh: '{{exitedOn}} 的出库已经确认，{{on}} 仍记录了{{whatZh}}。',
      en: 'The exit of {{exitedOn}} was confirmed, yet on {{on}} stands {{whatEn}}.',
      remedy: {
        zh: '核对日期；重新入库的，先记录 applied 及其后各步。',
        en: 'Check the dates; for a re-entry first record applied and the steps after it.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    for (const { placed, exitedOn, what } of actsAfterExit(timeline(record.history, asOf))) {
      const { on } = placed.event;
      const duty = dutyOn(on);
      if (!duty) continue;
      report({
        message: 'acted',
        at: `/history/${placed.index}/on`,
        duty,
        data: { exitedOn, on, whatZh: what.zh, whatEn: what.en },
      });
    }
  },
});
