import type { Scheme } from '../../generated/scheme.ts';
import { numberOf } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { workstationState } from '../../records/workstation-state.ts';
import { defineRule } from '../rule.ts';

/** The day a round opened; where the scheme recorded none, the first of its year. */
export function openingOf(scheme: Scheme, year: number): string {
  const round = scheme.history.find(
    (event) => event.type === 'assessment-round' && event.year === year,
  );
  return round?.on ?? `${year}-01-01`;
}

export default defineRule({
  id: 'workstation/assessment-cycle',
  scope: 'workstation',
  level: 'warning',
  duty: 'assessment-cycle',
  title: { zh: '每两年考核', en: 'Assessment every two years' },
  demand: {
    zh: '一轮考核启动之日已验收合格的工作站，应在该轮当年考核完毕；后验收的列入下一轮。',
    en: 'A workstation accepted by the day a round opens is assessed by the end of that year; one accepted later waits for the next round.',
  },
  messages: {
    missing: {
      zh: '{{year}} 年一轮考核已过，没有此站的考核记录。',
      en: 'The assessment round of {{year}} is over, and no assessment of this workstation is recorded.',
      remedy: {
        zh: '补作考核并记录 assessed；已终止的，记录 closed 或 revoked。',
        en: 'Assess it and record assessed; if the workstation has ended, record closed or revoked.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const passed = ofType(events, 'inspected').filter(({ event }) => event.outcome === 'passed');
    const first = passed[0]?.event.on;
    if (first === undefined) return;
    const assessed = ofType(events, 'assessed').map(({ event }) => event.year);
    const serves = (on: string): boolean =>
      workstationState(record, on, scheme)?.state === 'serving';
    const last = Number(asOf.slice(0, 4)) - 1;
    for (let year = Number(first.slice(0, 4)); year <= last; year++) {
      const duty = dutyOn(`${year}-12-31`);
      const [years, start] = [numberOf(duty, 'years'), numberOf(duty, 'start')];
      if (!duty || !years || start === null || year < start || (year - start) % years !== 0)
        continue;
      if (assessed.some((each) => each > year - years && each <= year)) continue;
      const opening = openingOf(scheme, year);
      if (!serves(opening) || !serves(`${year}-12-31`)) continue;
      const accepted = passed.findLast(({ event }) => event.on <= opening);
      report({
        message: 'missing',
        at: `/history/${accepted?.index ?? 0}`,
        duty,
        since: `${year + 1}-01-01`,
        data: { year },
      });
    }
  },
});
