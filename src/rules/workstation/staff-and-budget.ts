import { dutyOn } from '../../records/rulebook.ts';
import { isCarried } from '../../records/workstation-state.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/staff-and-budget',
  scope: 'workstation',
  level: 'note',
  duty: 'full-time-staff',
  alsoDuties: ['earmarked-budget'],
  title: { zh: '专职人员和专项经费', en: 'Full-time staff and earmarked budget' },
  demand: {
    zh: '附表对专职人员和专项工作经费计分；没有的，予以提示。',
    en: 'The annex scores full-time staff and an earmarked budget; where there is none, that is pointed out.',
  },
  messages: {
    noStaff: {
      zh: '没有登记专职人员。',
      en: 'No full-time staff are recorded.',
      remedy: {
        zh: '有的，在 profile 写入 fullTimeStaff。',
        en: 'If there are any, write fullTimeStaff into the profile.',
      },
    },
    noBudget: {
      zh: '没有登记专项工作经费。',
      en: 'No earmarked budget is recorded.',
      remedy: {
        zh: '有的，在 profile 写入 budget。',
        en: 'If there is one, write budget into the profile.',
      },
    },
  },
  check({ record, scheme, asOf, present, dutyOn: staffOn }, report) {
    // a profile tells of the present: of one that has ended since, nothing can be said
    if (![asOf, present].every((day) => isCarried(record, day, scheme))) return;
    const { fullTimeStaff = 0, budget = 0 } = record.profile;
    const staff = staffOn(asOf);
    const money = dutyOn(scheme, 'earmarked-budget', asOf);
    if (staff && fullTimeStaff === 0) report({ message: 'noStaff', at: '/profile', duty: staff });
    if (money && budget === 0) report({ message: 'noBudget', at: '/profile', duty: money });
  },
});
