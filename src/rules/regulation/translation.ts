import { citeProvision } from '../../regulation/cite.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/translation',
  scope: 'regulation',
  level: 'warning',
  title: { zh: '英译与中文对应', en: 'The English matches the Chinese' },
  demand: {
    zh: '英译逐段对应中文，并记录所依据的中文；中文变动后，该段英译须复核。',
    en: 'The English mirrors the Chinese block by block and records which Chinese it translates; when the Chinese changes, it is looked at again.',
  },
  messages: {
    structure: {
      zh: '英译此处为 {{found}}，中文对应处为 {{expected}}；此后的英译无法对应，不予显示。',
      en: 'The English has {{found}} where the Chinese has {{expected}}; from here on it cannot be matched and is not shown.',
      remedy: {
        zh: '使 en.md 与 zh.md 的段落一一对应：数量、编号、层级相同。',
        en: 'Let en.md mirror zh.md block by block: the same number, kinds and order.',
      },
    },
    unrecorded: {
      zh: '没有 translation.json，无从得知英译所依据的中文。',
      en: 'There is no translation.json, so nobody can tell which Chinese was translated.',
      remedy: {
        zh: '新建 translation.json，为每条写入 textHash 和 status。',
        en: 'Make translation.json, with a textHash and a status for every provision.',
      },
    },
    stale: {
      zh: '{{citation}}的中文在翻译之后有变动。',
      en: 'The Chinese of {{citationEn}} has changed since it was translated.',
      remedy: {
        zh: '复核这一段英译，再更新 translation.json 中的 textHash。',
        en: 'Look at this part of the English again, then update its textHash in translation.json.',
      },
    },
  },
  check({ content }, report) {
    for (const work of content.works)
      for (const version of work.versions) {
        const { translation, translationFile: path, regulation } = version;
        if (translation?.recorded === false)
          report({ message: 'unrecorded', path, record: work.id });
        for (const { line, column, expected, found } of translation?.breaks ?? [])
          report({
            message: 'structure',
            path,
            record: work.id,
            position: { line, column },
            data: { expected, found },
          });
        for (const [eId, { stale }] of translation?.provisions ?? []) {
          if (!stale) continue;
          const citation = citeProvision(regulation, eId);
          const line = version.provisionsById.get(eId)?.line ?? 1;
          const data = { citation: citation?.zh ?? eId, citationEn: citation?.en ?? eId };
          report({
            message: 'stale',
            path: version.file,
            record: work.id,
            position: { line, column: 1 },
            data,
          });
        }
      }
  },
});
