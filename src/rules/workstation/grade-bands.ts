import { rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** The grade whose least total is the highest that is reached; null below them all. */
function gradeFor(total: number, bands: Record<string, number>): string | null {
  const reached = Object.entries(bands).filter(([, least]) => least <= total);
  return reached.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

export default defineRule({
  id: 'workstation/grade-bands',
  scope: 'workstation',
  level: 'error',
  house: 'grade-bands',
  title: { zh: '等次与分数线', en: 'Grades and their scores' },
  demand: {
    zh: '主管机构另定分数线（bands）的，等次须与总分相符。条文没有分数线，这是房规。',
    en: 'Where the authority has set scores for the grades (bands), the grade is that of the total. The text sets none: this is a house rule.',
  },
  messages: {
    differs: {
      zh: '{{on}} 考核总分 {{total}}，按分数线应为“{{expected}}”，记为“{{grade}}”。',
      en: 'The assessment of {{on}} totals {{total}}, which makes “{{expected}}”; “{{grade}}” is recorded.',
      remedy: {
        zh: '核对评分表和等次，更正记错的一个。',
        en: 'Check the sheet and the grade, and correct the wrong one.',
      },
    },
  },
  check({ record, scheme, asOf }, report) {
    for (const { event, index } of ofType(timeline(record.history, asOf), 'assessed')) {
      const bands = rulebookOn(scheme, event.on)?.scoreTable?.bands;
      const { total } = event.sheet;
      const expected = bands ? gradeFor(total, bands) : null;
      if (expected === null || expected === event.grade) continue;
      const data = { on: event.on, total, expected, grade: event.grade };
      report({ message: 'differs', at: `/history/${index}/grade`, data });
    }
  },
});
