import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/employer-support',
  scope: 'expert',
  level: 'warning',
  duty: 'employer-support',
  title: { zh: '所在单位的支持', en: 'The employer’s support' },
  demand: {
    zh: '申请须说明所在单位同意并支持其参加专家库的工作。',
    en: 'An application states that the employer agrees to and supports the work in the pool.',
  },
  messages: {
    none: {
      zh: '{{on}} 的申请没有说明所在单位是否支持。',
      en: 'The application of {{on}} does not say whether the employer supports it.',
      remedy: {
        zh: '向申请人或其单位了解，并写入 employerSupport。',
        en: 'Ask the applicant or the employer, and write employerSupport.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      const duty = dutyOn(event.on);
      if (!duty || event.employerSupport !== undefined || isTurnedDown(events, placed)) continue;
      const level = event.route === 'direct' ? 'note' : 'warning'; // 直接纳入 does not ask for it (art. 8 ¶2)
      report({ message: 'none', level, at: `/history/${index}`, duty, data: { on: event.on } });
    }
  },
});
