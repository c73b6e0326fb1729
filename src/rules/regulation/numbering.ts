import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/numbering',
  scope: 'regulation',
  level: 'error',
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
      zh: '这里是“{{found}}”，按次序应为“{{expected}}”。',
      en: 'Here stands “{{found}}”; in order it should be “{{expected}}”.',
      remedy: {
        zh: '对照原件：是否漏粘一段、重复粘贴，或编号有误。',
        en: 'Compare the original: a paragraph left out or pasted twice, or a wrong number.',
      },
    },
  },
  check({ content }, report) {
    for (const work of content.works)
      for (const { regulation, file } of work.versions)
        for (const { found, expected, line, column } of regulation.breaks)
          report({
            message: 'break',
            path: file,
            record: work.id,
            position: { line, column },
            data: { found, expected },
          });
  },
});
