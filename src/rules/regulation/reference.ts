import { resolveReferences } from '../../regulation/references.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/reference',
  scope: 'regulation',
  level: 'error',
  title: { zh: '文内引用有所指', en: 'References inside a text lead somewhere' },
  demand: {
    zh: '正文对本文件条款的引用（本办法第八条、前款、第（三）项等）都应指向存在的条款。',
    en: 'Every reference of a text to its own provisions (本办法第八条, 前款, 第（三）项 …) names one that exists.',
  },
  messages: {
    broken: {
      zh: '“{{text}}”没有所指的条款。',
      en: '“{{text}}” names no provision of this text.',
      remedy: {
        zh: '对照原件核对条款序号；增删条文后，引用须随之更新。',
        en: 'Check the number against the original; when articles are added or taken out, references follow.',
      },
    },
  },
  check({ content }, report) {
    const texts = new Map(content.loaded.files.map(({ path, text }) => [path, text]));
    for (const work of content.works)
      for (const version of work.versions) {
        const lines = texts.get(version.file)?.split('\n') ?? [];
        for (const [eId, references] of resolveReferences(content.works, work, version)) {
          const provision = version.provisionsById.get(eId);
          for (const { broken, start, text } of references) {
            if (!broken || !provision) continue;
            const at = lines[provision.line - 1]?.indexOf(provision.text) ?? 0;
            report({
              message: 'broken',
              path: version.file,
              record: work.id,
              position: { line: provision.line, column: Math.max(at, 0) + start + 1 },
              data: { text },
            });
          }
        }
      }
  },
});
