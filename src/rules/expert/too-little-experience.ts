import {
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

/** The days of each period of work, cut off at the application; a period without an end was still going on. */
function spansOf(event: Applied, applied: Day): Span[] {
  return event.experience.flatMap(({ from, to }) => {
    const start = spanOfPartialDate(from)?.from;
    const end = to === undefined ? applied : spanOfPartialDate(to)?.to;
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
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      if (isTurnedDown(events, placed)) continue;
      const duty = dutyOn(event.on);
      const years = numberOf(duty, 'years');
      if (!duty || years === null) continue;
      const worked = countCoveredTime(spansOf(event, toDay(event.on)));
      if (worked.years >= years) continue;
      const data = { on: event.on, years };
      const level = event.route === 'direct' ? 'note' : 'error'; // 直接纳入 asks for no years (art. 8 ¶2)
      const message = event.route === 'direct' ? 'tooLittleDirect' : 'tooLittle';
      report({ message, level, at: `/history/${index}/experience`, duty, data });
    }
  },
});
