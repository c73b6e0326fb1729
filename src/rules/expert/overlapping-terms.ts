import { termsOf } from '../../records/expert-rounds.ts';
import { timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'expert/overlapping-terms',
  scope: 'expert',
  level: 'error',
  duty: 'term-length',
  title: { zh: '聘期不重叠', en: 'Terms do not overlap' },
  demand: {
    zh: '一人在同一专家库中同时只有一个聘期；因出库或者届满而终止的，自终止之日起不再计入。',
    en: 'A person has one term in a pool at a time; a term that an exit or a lapse ended no longer counts from that day on.',
  },
  messages: {
    overlap: {
      zh: '聘期自 {{from}} 起，与已有聘期 {{otherFrom}} 至 {{otherTo}} 重叠。',
      en: 'The term begins on {{from}} and overlaps the term {{otherFrom}} to {{otherTo}}.',
      remedy: {
        zh: '重复记录的，更正其一；续聘的，改记 renewed，自原聘期届满的次日起。',
        en: 'If it is entered twice, correct one; for a renewal record renewed, from the day after the old term.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const terms = termsOf(timeline(record.history, asOf));
    for (const [place, { event, index, from }] of terms.entries()) {
      const duty = dutyOn(event.on);
      if (event.type !== 'appointed' || !duty) continue; // expert/renewal looks at renewals
      const other = terms
        .slice(0, place)
        .find((earlier) => from <= earlier.to && earlier.from <= event.term.to);
      if (!other) continue;
      report({
        message: 'overlap',
        at: `/history/${index}/term/from`,
        duty,
        data: { from, otherFrom: other.from, otherTo: other.to },
      });
    }
  },
});
