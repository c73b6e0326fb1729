import {
  birthday,
  countCoveredTime,
  spanOfPartialDate,
  toDay,
  type Day,
  type Span,
} from '../../dates/days.ts';
import type { Applied } from '../../generated/expert.ts';
import { numberOf } from '../../records/rulebook.ts';
import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** A year alone may be any of its days. */
const YEAR = /^\d{4}$/;

/** Younger than this nobody is employed (劳动法第十五条). */
const WORKING_AGE = 16;

interface Odd {
  message: 'reversed' | 'ahead' | 'tooYoung';
  place: number;
}

/** What cannot be right in the periods: that one ends before it begins, or begins after the application, or in childhood. */
function oddPeriods({ experience }: Applied, applied: Day, birthDate: string | undefined): Odd[] {
  const grown = birthDate === undefined ? null : birthday(toDay(birthDate), WORKING_AGE);
  return experience.flatMap(({ from, to }, place): Odd[] => {
    const start = spanOfPartialDate(from);
    const end = to === undefined ? null : spanOfPartialDate(to);
    if (!start) return [];
    if (end && end.to < start.from) return [{ message: 'reversed', place }];
    if (start.from > applied) return [{ message: 'ahead', place }];
    return grown !== null && start.to < grown ? [{ message: 'tooYoung', place }] : [];
  });
}

/** The days of each period of work, in years alone as many as there may be or as there must, cut off at the application; a period without an end was still going on. */
function spansOf({ experience }: Applied, applied: Day, count: 'most' | 'least' = 'most'): Span[] {
  return experience.flatMap(({ from, to }) => {
    const isLeast = (date: string): boolean => count === 'least' && YEAR.test(date);
    const [first, last] = [
      spanOfPartialDate(from),
      to === undefined ? null : spanOfPartialDate(to),
    ];
    const start = isLeast(from) ? first?.to : first?.from;
    const end = to === undefined ? applied : isLeast(to) ? last?.from : last?.to;
    return start === undefined || end === undefined
      ? []
      : [{ from: start, to: Math.min(end, applied) }];
  });
}

export default defineRule({
  id: 'expert/too-little-experience',
  scope: 'expert',
  level: 'error',
  duty: 'experience',
  title: { zh: '本专业领域工作年限', en: 'Years of work in the field' },
  demand: {
    zh: '至申请之日，在本专业领域工作累计达到条文规定的年限；重叠的时段只算一次。',
    en: 'By the day of application the years of work in the field add up to what the article asks; time that overlaps counts once.',
  },
  messages: {
    reversed: {
      zh: '{{on}} 的申请中，此段工作经历的止期早于起期。',
      en: 'In the application of {{on}} this period of work ends before it begins.',
      remedy: { zh: '核对并更正 from、to。', en: 'Check from and to and correct them.' },
    },
    ahead: {
      zh: '{{on}} 的申请中，此段工作经历始于申请之后。',
      en: 'In the application of {{on}} this period of work begins after the application.',
      remedy: { zh: '核对并更正 from。', en: 'Check from and correct it.' },
    },
    tooYoung: {
      zh: '{{on}} 的申请中，此段工作经历的起期与出生日期对不上：其中必有一误，或者须说明。',
      en: 'In the application of {{on}} the beginning of this period of work and the birth date do not fit: one is wrong, or it needs explaining.',
      remedy: {
        zh: '核对出生日期和 from，更正记错的一个。',
        en: 'Check the birth date and from, and correct the wrong one.',
      },
    },
    uncertain: {
      zh: '{{on}} 申请时所列经历有的只写年份：最多满 {{years}} 年，最少不满，尚不能认定。',
      en: 'The application of {{on}} gives some periods by the year alone: at most they add up to {{years}} years, at least they do not, so it cannot be told.',
      remedy: {
        zh: '请申请人补充起止月份和证明材料，写入 experience。',
        en: 'Ask the applicant for the months and the proofs, and write them into experience.',
      },
    },
    tooLittle: {
      zh: '至 {{on}} 申请时，本专业领域工作累计不足 {{years}} 年。',
      en: 'By the application of {{on}} the work in the field adds up to fewer than {{years}} years.',
      remedy: {
        zh: '核对 experience 中的起止时间，有遗漏的工作经历请补上；确实不足的，不予入库。',
        en: 'Check the periods in experience and add any left out; if they really fall short, there is no admission.',
      },
    },
    tooLittleDirect: {
      zh: '至 {{on}} 申请直接纳入时，本专业领域工作累计不足 {{years}} 年；条文对直接纳入不作此要求。',
      en: 'By the application of {{on}} for direct admission the work in the field adds up to fewer than {{years}} years; the article asks no years of it.',
      remedy: {
        zh: '核对 experience 中的起止时间；无误的，不必处理。',
        en: 'Check the periods in experience; if they are right, nothing need be done.',
      },
    },
  },
  check({ record, priv, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      if (isTurnedDown(events, placed)) continue;
      const duty = dutyOn(event.on);
      const years = numberOf(duty, 'years');
      if (!duty || years === null) continue;
      const worked = countCoveredTime(spansOf(event, toDay(event.on)));
      for (const { message, place } of oddPeriods(event, toDay(event.on), priv?.birthDate))
        report({
          message,
          level: 'warning',
          at: `/history/${index}/experience/${place}`,
          duty,
          data: { on: event.on },
        });
      if (worked.years >= years) {
        const least = countCoveredTime(spansOf(event, toDay(event.on), 'least'));
        const isSure = least.years >= years || event.route === 'direct';
        const told = { at: `/history/${index}/experience`, duty, data: { on: event.on, years } };
        if (!isSure) report({ message: 'uncertain', level: 'warning', ...told });
        continue;
      }
      const data = { on: event.on, years };
      const level = event.route === 'direct' ? 'note' : 'error'; // 直接纳入 asks for no years (art. 8 ¶2)
      const message = event.route === 'direct' ? 'tooLittleDirect' : 'tooLittle';
      report({ message, level, at: `/history/${index}/experience`, duty, data });
    }
  },
});
