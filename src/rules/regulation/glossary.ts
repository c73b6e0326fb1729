import { citeProvision } from '../../regulation/cite.ts';
import { compileGlossary, findDepartures } from '../../regulation/glossary.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/glossary',
  scope: 'regulation',
  level: 'warning',
  title: { zh: '英译用语与术语表一致', en: 'The English keeps to the glossary' },
  demand: {
    zh: '中文条款用到术语表中的术语时，该条英译须用表中所列的译法；较长术语包含较短术语的，只看较长的。',
    en: 'Where a term of the glossary stands in a Chinese provision, its English uses one of the renderings listed; where a longer term contains a shorter one, only the longer counts.',
  },
  messages: {
    departs: {
      zh: '{{citation}}有“{{term}}”，英译中没有“{{rendering}}”。',
      en: '{{citationEn}} has “{{term}}”, but its English does not have “{{rendering}}”.',
      remedy: {
        zh: '改用表中译法；确应另译的，在 glossary.json 该术语的 variants 中列出。',
        en: 'Use the rendering of the glossary; where another one is right, list it among the term’s variants in glossary.json.',
      },
    },
  },
  check({ content }, report) {
    if (!content.glossary) return;
    const entries = compileGlossary(content.glossary);
    for (const work of content.works)
      for (const { regulation, provisionsById, translation, translationFile } of work.versions)
        for (const [eId, words] of translation?.provisions ?? []) {
          const provision = provisionsById.get(eId);
          const chinese = `${provision?.heading ?? ''}\n${provision?.text ?? ''}`;
          const english = `${words.heading ?? ''}\n${words.text}`;
          for (const { zh, en } of findDepartures(entries, chinese, english)) {
            const citation = citeProvision(regulation, eId);
            report({
              message: 'departs',
              path: translationFile,
              record: work.id,
              position: { line: words.line, column: words.column },
              data: {
                term: zh,
                rendering: en,
                citation: citation?.zh ?? eId,
                citationEn: citation?.en ?? eId,
              },
            });
          }
        }
  },
});
