import type { Form } from '../../generated/form.ts';
import { defineRule } from '../rule.ts';

/** What the head of a sheet holds with ease: some five lines of Chinese, and as many of English. */
const MOST = { zh: 130, en: 400 } as const;

const LANGS = ['zh', 'en'] as const;

/** The words that stand at the head of the sheet, which goes on over no second page. */
const PLACES: ReadonlyArray<[at: string, of: (form: Form) => { zh: string; en: string }]> = [
  ['/title', ({ title }) => title],
  ['/regulation/title', ({ regulation }) => regulation.title],
  ['/regulation/cited', ({ regulation }) => regulation.cited],
];

/** Signs that are half as wide as a Chinese one: Latin letters, digits. `第8条` counts two and a half. */
const NARROW = /[\u0020-\u024f]/gu;

function widthOf(words: string, lang: 'zh' | 'en'): number {
  const count = [...words].length;
  return lang === 'en' ? count : Math.ceil(count - (words.match(NARROW)?.length ?? 0) / 2);
}

export default defineRule({
  id: 'scheme/form-title',
  scope: 'registry',
  level: 'error',
  title: { zh: '表格标题的长度', en: 'Length of a form’s title' },
  demand: {
    zh: '表格的标题、所依规范性文件的名称和条款印在首页表头，不能转页，须放得下。',
    en: 'A form’s title, and the name and provision of the text it rests on, stand at the head of the first page and cannot go on overleaf: they must fit.',
  },
  messages: {
    tooLong: {
      zh: '此处长{{count}}字，表头至多放{{most}}字：首页放不下，表格无法印制。',
      en: 'This is {{count}} characters long; the head of the sheet holds {{most}}: it does not fit the first page, and the form cannot be printed.',
      remedy: {
        zh: '缩短；需要说明的内容移到 notes 或者各部分的 note。',
        en: 'Shorten it; what needs saying goes into notes, or the note of a section.',
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    for (const { value: form, path } of content.forms)
      for (const [place, of] of PLACES)
        for (const lang of LANGS) {
          const count = widthOf(of(form)[lang], lang);
          const most = MOST[lang];
          if (count <= most) continue;
          const at = `${place}/${lang}`;
          report({ path, record: form.id, message: 'tooLong', at, data: { count, most } });
        }
  },
});
