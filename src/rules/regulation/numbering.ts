import { isReviewed } from '../../regulation/reviewed.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/numbering',
  scope: 'regulation',
  level: 'warning',
  title: {
    zh: '章、条、项编号连续',
    en: 'Chapters, articles and points are numbered without a break',
  },
  demand: {
    zh: '正文的章、条、项及各级标题编号应连续，不重、不漏。',
    en: 'The chapters, articles, points and levels of a text follow one another, none twice and none left out.',
  },
  messages: {
    break: {
      zh: '这里是“{{found}}”，按次序应是“{{expected}}”。请看一看。',
      en: 'Here stands “{{found}}”; in order it would be “{{expected}}”. Please look.',
      remedy: {
        zh: '原文的字一个也不改。对照原件：漏粘一段、重复粘贴的，照原件补正；原件就是这样的，在同一文件夹 source.json 的 reviewed 中记下条款（provision，此处为 {{provision}}）、序号（text）、日期（on）和姓名（by），不再提示。',
        en: 'Never change the words of the original. Compare it: where a paragraph was left out or pasted twice, mend the copy; where the original reads so, write provision (here {{provision}}), text (the number), on (the day) and by (the name) under reviewed in source.json of the same folder, and this is said no more.',
      },
    },
  },
  check({ content }, report) {
    for (const work of content.works)
      for (const version of work.versions)
        for (const { eId, found, expected, line, column } of version.regulation.breaks)
          if (!isReviewed(version, eId, found))
            report({
              message: 'break',
              path: version.file,
              record: work.id,
              position: { line, column },
              data: { found, expected, provision: eId },
            });
  },
});
