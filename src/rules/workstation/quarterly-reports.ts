import { formatDay, toDay } from '../../dates/days.ts';
import { numberOf } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { isCarried } from '../../records/workstation-state.ts';
import { defineRule } from '../rule.ts';

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

interface Quarter {
  year: number;
  quarter: number;
  end: string;
}

/** The quarters that ended on a day from `from` on and before `to`. */
function quartersBetween(from: string, to: string): Quarter[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .flatMap((year) =>
      LAST_DAYS.map((day, index) => ({ year, quarter: index + 1, end: `${year}-${day}` })),
    )
    .filter(({ end }) => from <= end && end < to);
}

export default defineRule({
  id: 'workstation/quarterly-reports',
  scope: 'workstation',
  level: 'note',
  duty: 'quarterly-reports',
  title: { zh: '每季度报送', en: 'Quarterly reports' },
  demand: {
    zh: '附表按每季度报送情况计分；季度终了后超过宽限天数仍未报送的，予以提示。',
    en: 'The annex scores a report each quarter; one that is still missing after the days of grace is pointed out.',
  },
  messages: {
    missing: {
      zh: '{{year}} 年第 {{quarter}} 季度没有报送记录。',
      en: 'There is no report for quarter {{quarter}} of {{year}}.',
      remedy: {
        zh: '已报送的，记录 reported（kind 为 quarterly，写明 year 和 quarter）。',
        en: 'If it was handed in, record reported (kind quarterly, with year and quarter).',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const established = ofType(events, 'established');
    const first = established[0]?.event.on;
    if (first === undefined) return;
    const told = new Set(
      ofType(events, 'reported')
        .filter(({ event }) => event.kind === 'quarterly')
        .map(({ event }) => `${event.year} ${event.quarter}`),
    );
    for (const { year, quarter, end } of quartersBetween(first, asOf)) {
      const duty = dutyOn(end);
      const days = numberOf(duty, 'days');
      if (!duty || days === null || told.has(`${year} ${quarter}`)) continue;
      const since = formatDay(toDay(end) + days + 1);
      if (asOf < since || !isCarried(record, end, scheme)) continue;
      const founding = established.findLast(({ event }) => event.on <= end);
      const at = `/history/${founding?.index ?? 0}`;
      report({ message: 'missing', at, duty, since, data: { year, quarter } });
    }
  },
});
