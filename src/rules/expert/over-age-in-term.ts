import { birthday, formatDay, toDay } from '../../dates/days.ts';
import { termsOf } from '../../records/expert-rounds.ts';
import { dutyOn as dutyOfScheme, numberOf } from '../../records/rulebook.ts';
import { timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** 1 for the first year of a term: as near to a birthday as a report may come. */
function yearOfTerm(from: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(from.slice(0, 4));
  return day.slice(5) < from.slice(5) ? years : years + 1;
}

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
      zh: '聘期 {{from}} 至 {{to}} 的第 {{year}} 年内将超过申请时的年龄上限（{{limit}} 周岁）。',
      en: 'In year {{year}} of the term {{from}} to {{to}} the expert passes the age limit of applications ({{limit}}).',
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
    const data = { year: yearOfTerm(from, turns), limit: years, from, to };
    report({ message: 'turns', at: `/history/${index}/term`, duty, data });
  },
});
