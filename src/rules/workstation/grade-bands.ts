import { nameBy } from '../../i18n/both.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** The grade whose least total is the highest that is reached; null below them all. */
function gradeFor(total: number, bands: Record<string, number>): string | null {
  const reached = Object.entries(bands).filter(([, least]) => least <= total);
  return reached.toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const nameOfGrade = (grade: string): Bilingual => nameBy([`grade.${grade}`], grade);

export default defineRule({
  id: 'workstation/grade-bands',
  scope: 'workstation',
  level: 'error',
  house: 'grade-bands',
  title: { zh: '等次与分数线', en: 'Grades and their scores' },
  demand: {
    zh: '主管机构另定分数线（bands）的，等次须与总分相符。条文没有分数线，这是内部规则。',
    en: 'Where the authority has set scores for the grades (bands), the grade is that of the total. The text sets none: this is a house rule.',
  },
  messages: {
    differs: {
      zh: '{{on}} 考核总分按分数线应为“{{expectedZh}}”，却记为“{{gradeZh}}”。',
      en: 'The total of the assessment of {{on}} makes “{{expectedEn}}”; “{{gradeEn}}” is recorded.',
      remedy: {
        zh: '按内部规则，等次依分数线：核对评分表和等次，更正记错的一个。',
        en: 'By house rule the grade goes by the scores set for it: check the sheet and the grade, and correct the wrong one.',
      },
    },
  },
  check({ record, scheme, asOf }, report) {
    for (const { event, index } of ofType(timeline(record.history, asOf), 'assessed')) {
      const bands = rulebookOn(scheme, event.on)?.scoreTable?.bands;
      const { total } = event.sheet;
      const expected = bands ? gradeFor(total, bands) : null;
      if (expected === null || expected === event.grade) continue;
      const [due, given] = [nameOfGrade(expected), nameOfGrade(event.grade)];
      const data = {
        ...{ on: event.on, expected, grade: event.grade },
        ...{ expectedZh: due.zh, expectedEn: due.en, gradeZh: given.zh, gradeEn: given.en },
      };
      report({ message: 'differs', at: `/history/${index}/grade`, data });
    }
  },
});
