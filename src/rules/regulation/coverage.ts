import { citeProvision } from '../../regulation/cite.ts';
import { coverageOf, coverageSources, isCovered } from '../coverage.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/coverage',
  scope: 'regulation',
  level: 'warning',
  title: { zh: '每项义务都有着落', en: 'Every duty is answered for' },
  demand: {
    zh: '含有“应当”“不得”等用语的条款，都应有规则、表单字段或页面与之对应，或在 coverage.json 中说明为何由人判断。',
    en: 'Every provision with words such as 应当 or 不得 has a rule, a form field or a page, or coverage.json says why people judge it.',
  },
  messages: {
    open: {
      zh: '{{citation}}有“{{words}}”，没有规则、表单字段或页面与之对应。',
      en: '{{citationEn}} says “{{words}}”, and no rule, form field or page answers for it.',
      remedy: {
        zh: '把它映射到一项规则或表单字段，或在 coverage.json 中写明由人判断的理由。',
        en: 'Map it to a rule or a form field, or say in coverage.json why people judge it.',
      },
    },
  },
  check({ content, checkedDuties }, report) {
    if (!content.coverage) return; // a centre begins to answer for its duties when it keeps coverage.json
    const sources = coverageSources(content);
    for (const work of content.works)
      for (const version of work.versions)
        for (const covered of coverageOf(sources, work, version, checkedDuties)) {
          if (isCovered(covered)) continue;
          const { provision, words } = covered;
          const citation = citeProvision(version.regulation, provision.eId);
          report({
            message: 'open',
            path: version.file,
            record: work.id,
            position: { line: provision.line, column: 1 },
            data: {
              words: words.join('”“'),
              citation: citation?.zh ?? provision.eId,
              citationEn: citation?.en ?? provision.eId,
            },
          });
        }
  },
});
