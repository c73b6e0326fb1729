import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/call-window',
  scope: 'expert',
  level: 'error',
  duty: 'call-window',
  title: { zh: '申请期限', en: 'The call’s window' },
  demand: {
    zh: '征集公告定有期限的，申请须在期限内提出，首尾两日均在期内。',
    en: 'Where a call sets a window, the application is made within it, its first and last day included.',
  },
  messages: {
    outside: {
      zh: '{{on}} 提出申请，不在征集期限 {{from}} 至 {{to}} 之内。',
      en: 'The application of {{on}} lies outside the call’s window, {{from}} to {{to}}.',
      remedy: {
        zh: '核对收到申请的日期和所响应的征集（call）；确实逾期的，不予受理。',
        en: 'Check the day it was received and the call it answers; if it really is outside, do not accept it.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const calls = new Map(
      scheme.history.flatMap((event) => (event.type === 'called' ? [[event.id, event]] : [])),
    );
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      if (isTurnedDown(events, placed)) continue; // was not accepted: rightly so
      const call = event.route === 'selection' ? calls.get(event.call ?? '') : undefined;
      const duty = dutyOn(event.on);
      if (!call?.window || !duty || event.on < call.on) continue; // before its call: steps-out-of-order says so
      const { from, to } = call.window;
      if (event.on >= from && event.on <= to) continue;
      report({
        message: 'outside',
        at: `/history/${index}/on`,
        duty,
        data: { on: event.on, from, to },
      });
    }
  },
});
