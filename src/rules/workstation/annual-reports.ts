import type { Bilingual } from '../../i18n/lang.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { isCarried } from '../../records/workstation-state.ts';
import { defineRule } from '../rule.ts';

const NAMES = {
  summary: { zh: '年度工作总结', en: 'the yearly summary' },
  plan: { zh: '下一年工作计划', en: 'the plan for the next year' },
} satisfies Record<string, Bilingual>;

export default defineRule({
  id: 'workstation/annual-reports',
  scope: 'workstation',
  level: 'warning',
  duty: 'annual-reports',
  title: { zh: '年度总结和计划', en: 'Yearly summary and plan' },
  demand: {
    zh: '年底仍在建设或运行的工作站，当年报送年度工作总结和下一年工作计划。',
    en: 'A workstation being built or in service at the year’s end hands in the summary of the year and the plan for the next.',
  },
  messages: {
    missing: {
      zh: '{{year}} 年底未报送{{what}}。',
      en: 'At the end of {{year}} {{whatEn}} was not handed in.',
      remedy: {
        zh: '催报；已报送的，记录 reported（kind、year）。',
        en: 'Ask for it; if it was handed in, record reported (with kind and year).',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const reports = ofType(events, 'reported').map(({ event }) => event);
    const established = ofType(events, 'established');
    const first = Number(established[0]?.event.on.slice(0, 4) ?? NaN);
    const last = Number(asOf.slice(0, 4)) - 1;
    for (let year = first; year <= last; year++) {
      const end = `${year}-12-31`;
      const duty = dutyOn(end);
      if (!duty || !isCarried(record, end, scheme)) continue;
      const missing = [
        { name: NAMES.summary, kind: 'annual-summary', about: year },
        { name: NAMES.plan, kind: 'next-year-plan', about: year + 1 },
      ].filter(
        ({ kind, about }) => !reports.some((each) => each.kind === kind && each.year === about),
      );
      const founding = established.findLast(({ event }) => event.on <= end);
      for (const { name } of missing)
        report({
          message: 'missing',
          at: `/history/${founding?.index ?? 0}`,
          duty,
          since: `${year + 1}-01-01`,
          data: { year, what: name.zh, whatEn: name.en },
        });
    }
  },
});
