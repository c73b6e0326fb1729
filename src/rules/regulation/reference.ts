import { resolveReferences } from '../../regulation/references/references.ts';
import { isReviewed } from '../../regulation/reviewed.ts';
import { defineRule } from '../rule.ts';

const REVIEWED = {
  zh: '原文的字一个也不改。对照原件：转录有漏有误的，照原件补正；原件就是这样的，在同一文件夹 source.json 的 reviewed 中记下条款（provision，此处为 {{provision}}）、所问的词（text）、日期（on）和姓名（by），不再提示。',
  en: 'Never change the words of the original. Compare it: where the copy lost or altered something, mend the copy; where the original reads so, write provision (here {{provision}}), text, on (the day) and by (the name) under reviewed in source.json of the same folder, and this is said no more.',
};

export default defineRule({
  id: 'regulation/reference',
  scope: 'regulation',
  level: 'warning',
  title: { zh: '文内引用有所指', en: 'References inside a text lead somewhere' },
  demand: {
    zh: '正文引用条款之处（本办法第八条、前款、专利法第二条等），能确定所指的加链接；不能确定的不加，并请人看一看。',
    en: 'Where a text names provisions (本办法第八条, 前款, 专利法第二条 …), what is certain is linked; what is not is left unlinked, and a person is asked to look.',
  },
  messages: {
    missing: {
      zh: '“{{text}}”未加链接：没有找到这一条款。请看一看。',
      en: '“{{text}}” is not linked: no such provision was found. Please look.',
      remedy: REVIEWED,
    },
    whose: {
      zh: '“{{text}}”未加链接：看不出指的是哪一部文件的条款。请看一看。',
      en: '“{{text}}” is not linked: it could not be told whose provision it is. Please look.',
      remedy: REVIEWED,
    },
  },
  check({ content }, report) {
    const texts = new Map(content.loaded.files.map(({ path, text }) => [path, text]));
    for (const work of content.works)
      for (const version of work.versions) {
        const lines = texts.get(version.file)?.split('\n') ?? [];
        for (const [eId, references] of resolveReferences(content.works, work, version)) {
          const provision = version.provisionsById.get(eId);
          for (const { doubt, start, text } of references) {
            if (!doubt || !provision || isReviewed(version, eId, text)) continue;
            const at = lines[provision.line - 1]?.indexOf(provision.text) ?? 0;
            report({
              message: doubt,
              ...(doubt === 'whose' ? { level: 'note' } : {}),
              path: version.file,
              record: work.id,
              position: { line: provision.line, column: Math.max(at, 0) + start + 1 },
              data: { text, provision: eId },
            });
          }
        }
      }
  },
});
