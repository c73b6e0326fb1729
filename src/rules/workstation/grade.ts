import { rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'workstation/grade',
  scope: 'workstation',
  level: 'error',
  duty: 'grades',
  title: { zh: '考核等次', en: 'Grades of assessment' },
  demand: {
    zh: '考核等次只用条文所列的几种。',
    en: 'An assessment uses only the grades that the article names.',
  },
  messages: {
    unknown: {
      zh: '{{on}} 考核的等次“{{grade}}”不在条文所列之中（{{allowed}}）。',
      en: 'The assessment of {{on}} has the grade “{{grade}}”, which is none of the article’s ({{allowed}}).',
      remedy: { zh: '改为其中之一。', en: 'Use one of them.' },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const { event, index } of ofType(timeline(record.history, asOf), 'assessed')) {
      const duty = dutyOn(event.on);
      const grades = rulebookOn(scheme, event.on)?.scoreTable?.grades;
      if (!duty || !grades || grades.some(({ id }) => id === event.grade)) continue;
      const allowed = grades.map(({ id, quote }) => `${id} ${quote}`).join(' / ');
      const data = { on: event.on, grade: event.grade, allowed };
      report({ message: 'unknown', at: `/history/${index}/grade`, duty, data });
    }
  },
});
