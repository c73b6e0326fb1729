import { noticeWindow } from '../../records/expert-rounds.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/objection-form',
  scope: 'expert',
  level: 'note',
  duty: 'objection-form',
  alsoDuties: ['public-notice'],
  title: { zh: '异议的时间和形式', en: 'Time and form of an objection' },
  demand: {
    zh: '异议在公示期间以书面形式提出；公示期自发布当日起，至满期之日止。不合此形式的异议是否受理，由中心决定。',
    en: 'An objection is made in writing while the notice runs: from the day of posting to its last day. Whether to hear any other is for the Center.',
  },
  messages: {
    outside: {
      zh: '{{on}} 提出异议，不在公示期间（{{posted}} 至 {{last}}）。',
      en: 'The objection of {{on}} lies outside the notice, {{posted}} to {{last}}.',
      remedy: {
        zh: '核对日期；由负责人决定是否受理，并记录 objection-resolved。',
        en: 'Check the date; have the person in charge decide whether to hear it, and record objection-resolved.',
      },
    },
    notInWriting: {
      zh: '{{on}} 的异议不是书面形式。',
      en: 'The objection of {{on}} is not in writing.',
      remedy: {
        zh: '告知异议人可以书面提出；由负责人决定是否受理。',
        en: 'Tell the person that it may be made in writing; have the person in charge decide whether to hear it.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const { event, index } of ofType(events, 'objected')) {
      const duty = dutyOn(event.on);
      if (!duty) continue;
      const at = `/history/${index}`;
      const window = noticeWindow(events, event.on, scheme);
      if (window && (event.on < window.from || event.on > window.to))
        report({
          message: 'outside',
          at: `${at}/on`,
          duty,
          data: { on: event.on, posted: window.from, last: window.to },
        });
      if (!event.inWriting)
        report({ message: 'notInWriting', at: `${at}/inWriting`, duty, data: { on: event.on } });
    }
  },
});
