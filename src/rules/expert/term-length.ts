import { formatDay, lastDayOfTerm, toDay } from '../../dates/days.ts';
import type { Appointed, Event, Renewed } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { applicationBefore } from '../../records/expert-rounds.ts';
import { numberOf } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

type Called = Extract<Scheme['history'][number], { type: 'called' }>;

/** The call that an appointment comes from, where it names one. */
function callOf(
  events: ReadonlyArray<Placed<Event>>,
  placed: Placed<Appointed | Renewed>,
  scheme: Scheme,
): Called | undefined {
  const { event: application } = applicationBefore(events, placed) ?? {};
  const call = scheme.history.find(({ id }) => id === application?.call);
  return call?.type === 'called' && placed.event.type === 'appointed' ? call : undefined;
}

/** The day a term must end on: a mid-term addition with its cohort, every other after the years given. */
function expectedEnd(
  event: Appointed | Renewed,
  isAddition: boolean,
  scheme: Scheme,
  years: number,
): string {
  const cohort = scheme.cohorts?.find(({ id }) => id === event.cohort);
  if (isAddition && cohort) return cohort.term.to;
  return formatDay(lastDayOfTerm(toDay(event.term.from), years));
}

export default defineRule({
  id: 'expert/term-length',
  scope: 'expert',
  level: 'error',
  duty: 'term-length',
  title: { zh: '聘期', en: 'Length of the term' },
  demand: {
    zh: '聘期为条文规定的年数，首尾两日均在期内；届中增补的，与当届同日届满，并写明工作需要。',
    en: 'A term lasts the years the article says, both days included; a mid-term addition ends with its cohort and states the need.',
  },
  messages: {
    length: {
      zh: '聘期 {{from}} 至 {{to}} 不是 {{years}} 年；应至 {{expected}}。',
      en: 'The term {{from}} to {{to}} is not of {{years}} years; it should end on {{expected}}.',
      remedy: {
        zh: '把 term.to 改为 {{expected}}；起始日记错的，更正 term.from；届中增补的，写入 "addition": true。',
        en: 'Set term.to to {{expected}}; if the first day is wrong, correct term.from; for a mid-term addition write "addition": true.',
      },
    },
    renewedLength: {
      zh: '续聘的聘期 {{from}} 至 {{to}} 不是 {{years}} 年；应至 {{expected}}。',
      en: 'The renewed term {{from}} to {{to}} is not of {{years}} years; it should end on {{expected}}.',
      remedy: {
        zh: '把 term.to 改为 {{expected}}；起始日记错的，更正 term.from。',
        en: 'Set term.to to {{expected}}; if the first day is wrong, correct term.from.',
      },
    },
    cohortEnd: {
      zh: '届中增补的聘期不另计 {{years}} 年，与当届同日届满：应至 {{expected}}，现至 {{to}}。',
      en: 'A mid-term addition is not given {{years}} years of its own but ends with its cohort: on {{expected}}, not on {{to}}.',
      remedy: { zh: '把 term.to 改为 {{expected}}。', en: 'Set term.to to {{expected}}.' },
    },
    noNeed: {
      zh: '届中增补没有写明工作需要。',
      en: 'The mid-term addition states no need.',
      remedy: {
        zh: '在征集公告（called）或该事件写入 need（工作需要）。',
        en: 'Write need (why the work needs the addition) into the call or the event.',
      },
    },
    outsideCohort: {
      zh: '聘期 {{from}} 起，不在当届 {{cohortFrom}} 至 {{cohortTo}} 之内。',
      en: 'The term begins on {{from}}, outside its cohort of {{cohortFrom}} to {{cohortTo}}.',
      remedy: {
        zh: '更正 cohort（届）或 term（聘期）；属于下一届的，先在制度的 cohorts 登记该届。',
        en: 'Correct cohort or term; if it belongs to the next cohort, enter that in the scheme’s cohorts first.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const terms: Array<Placed<Appointed | Renewed>> = [
      ...ofType(events, 'appointed'),
      ...ofType(events, 'renewed'),
    ];
    for (const placed of terms) {
      const { event, index } = placed;
      const duty = dutyOn(event.on);
      const years = numberOf(duty, 'years');
      if (!duty || years === null) continue;
      const { from, to } = event.term;
      const at = `/history/${index}`;
      // What the call says of itself counts too: no flag left out makes three years of an addition.
      const call = callOf(events, placed, scheme);
      const isFlagged = event.type === 'appointed' && event.addition === true;
      const isAddition = isFlagged || call?.addition === true;
      const expected = expectedEnd(event, isAddition, scheme, years);
      if (to !== expected)
        report({
          message: isAddition ? 'cohortEnd' : event.type === 'renewed' ? 'renewedLength' : 'length',
          at: `${at}/term/to`,
          duty,
          data: { from, to, years, expected },
        });
      if (isFlagged && !event.need && !call?.need) report({ message: 'noNeed', at, duty });
      const cohort = scheme.cohorts?.find(({ id }) => id === event.cohort)?.term;
      if (cohort && (from < cohort.from || from > cohort.to))
        report({
          message: 'outsideCohort',
          at: `${at}/term/from`,
          duty,
          data: { from, cohortFrom: cohort.from, cohortTo: cohort.to },
        });
    }
  },
});
