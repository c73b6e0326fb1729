import { formatDay, toDay } from '../../dates/days.ts';
import { termsOf } from '../../records/expert-rounds.ts';
import { timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** How many days before the end of a term somebody is told. */
const DAYS_AHEAD = 30;

export default defineRule({
  id: 'expert/term-over',
  scope: 'expert',
  level: 'warning',
  duty: 'term-length',
  title: { zh: '聘期届满的处理', en: 'What becomes of a term that is over' },
  demand: {
    zh: '聘期届满后，或者续聘，或者记为届满未续聘。届满前三十日提示。届满未续聘不属出库，不受重新申请的限制。',
    en: 'A term that is over is either renewed or marked as lapsed; thirty days before, it is pointed out. A lapse is no exit and brings no ban.',
  },
  messages: {
    over: {
      zh: '聘期已于 {{to}} 届满，尚未记录续聘或者届满未续聘。',
      en: 'The term was over on {{to}}, and neither a renewal nor a lapse is recorded.',
      remedy: {
        zh: '由负责人决定：续聘的，记录 renewed；不再续聘的，记录 lapsed。',
        en: 'Have the person in charge decide: record renewed, or lapsed where there is no renewal.',
      },
    },
    soon: {
      zh: '聘期将于 {{to}} 届满。',
      en: 'The term ends on {{to}}.',
      remedy: {
        zh: '征询本人意愿，核对聘期内有无违反规定，准备续聘或者届满。',
        en: 'Ask the person, look for breaches during the term, and prepare the renewal or the lapse.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const last = termsOf(timeline(record.history, asOf)).at(-1);
    if (!last || last.endedBy) return;
    const { to, index } = last;
    const duty = dutyOn(asOf);
    const end = toDay(to);
    if (!duty) return;
    const at = `/history/${index}/term/to`;
    if (asOf > to) report({ message: 'over', at, duty, since: formatDay(end + 1), data: { to } });
    else if (end - toDay(asOf) <= DAYS_AHEAD)
      report({
        message: 'soon',
        level: 'note',
        at,
        duty,
        since: formatDay(end - DAYS_AHEAD),
        data: { to },
      });
  },
});
