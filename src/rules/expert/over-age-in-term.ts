import { birthday, formatDay, toDay } from '../../dates/days.ts';
import { termsOf } from '../../records/expert-rounds.ts';
import { dutyOn as dutyOfScheme, numberOf } from '../../records/rulebook.ts';
import { timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/over-age-in-term',
  scope: 'expert',
  level: 'note',
  duty: 'unfit',
  alsoDuties: ['age-limit'],
  title: { zh: '聘期内超过申请时的年龄上限', en: 'Past the age limit during the term' },
  demand: {
    zh: '年龄上限只在申请时适用；聘期内超过的，提示由中心判断其能否胜任，超过本身不是出库情形。',
    en: 'The age limit is one of application; whoever passes it during the term is pointed out, for the Center to judge whether the person can still serve. Passing it is no ground for exit by itself.',
  },
  messages: {
    turns: {
      zh: '{{birthday}} 满 {{age}} 周岁，在聘期 {{from}} 至 {{to}} 之内。',
      en: 'The expert completes {{age}} years on {{birthday}}, within the term {{from}} to {{to}}.',
      remedy: {
        zh: '届时了解其身体状况和意愿；能够胜任的，不必作任何处理。',
        en: 'Ask about health and wishes when the day comes; where the person can serve, nothing need be done.',
      },
    },
  },
  check({ record, scheme, priv, asOf, dutyOn }, report) {
    const term = termsOf(timeline(record.history, asOf)).at(-1);
    const duty = dutyOn(asOf);
    const years = numberOf(dutyOfScheme(scheme, 'age-limit', asOf), 'years');
    if (!term || term.endedBy || !priv || !duty || years === null || asOf > term.to) return;
    const { from, to, index } = term;
    const turns = formatDay(birthday(toDay(priv.birthDate), years + 1));
    if (turns < from || turns > to) return;
    const data = { birthday: turns, age: years + 1, from, to };
    report({ message: 'turns', at: `/history/${index}/term`, duty, data });
  },
});
