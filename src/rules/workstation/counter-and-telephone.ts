import { isCarried } from '../../records/workstation-state.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/counter-and-telephone',
  scope: 'workstation',
  level: 'warning',
  duty: 'enquiry-window',
  title: { zh: '咨询窗口和电话', en: 'Counter and telephone' },
  demand: {
    zh: '在建和运行的工作站都应登记咨询和受理窗口及专门电话。',
    en: 'Every workstation being built or in service gives a counter and a telephone of its own for enquiries.',
  },
  messages: {
    noCounter: {
      zh: '没有登记咨询和受理窗口。',
      en: 'No counter for enquiries is given.',
      remedy: { zh: '在 profile 写入 counter。', en: 'Write counter into the profile.' },
    },
    noTelephone: {
      zh: '没有登记专门的咨询和受理电话。',
      en: 'No telephone for enquiries is given.',
      remedy: { zh: '在 profile 写入 telephone。', en: 'Write telephone into the profile.' },
    },
  },
  check({ record, scheme, asOf, present, dutyOn }, report) {
    const duty = dutyOn(asOf);
    // a profile tells of the present: of one that has ended since, nothing can be said
    if (!duty || ![asOf, present].every((day) => isCarried(record, day, scheme))) return;
    const { counter, telephone } = record.profile;
    if (counter === undefined) report({ message: 'noCounter', at: '/profile', duty });
    if (telephone === undefined) report({ message: 'noTelephone', at: '/profile', duty });
  },
});
