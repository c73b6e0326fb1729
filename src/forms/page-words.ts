import type { Bilingual } from '../i18n/lang.ts';

/** What the form page and its script say besides the form's own words. */
export const PAGE_WORDS = {
  required: { zh: '必填', en: 'required' },
  optional: { zh: '可不填', en: 'optional' },
  addRow: { zh: '增加一行', en: 'Add a row' },
  removeRow: { zh: '删除第 {{row}} 行', en: 'Remove row {{row}}' },
  row: { zh: '第 {{row}} 行', en: 'Row {{row}}' },
  rowAdded: { zh: '已增加第 {{row}} 行。', en: 'Row {{row}} added.' },
  rowRemoved: { zh: '已删除第 {{row}} 行。', en: 'Row {{row}} removed.' },
  makePdf: { zh: '检查并生成 PDF', en: 'Check and make the PDF' },
  save: { zh: '把已填内容存为文件', en: 'Save answers as a file' },
  load: { zh: '读入以前存的文件', en: 'Load a saved file' },
  clear: { zh: '清空', en: 'Clear' },
  clearSure: { zh: '再按一次，清空全部内容', en: 'Press again to clear everything' },
  cleared: { zh: '已清空。', en: 'Cleared.' },
  blank: { zh: '下载空白表（可填写的 PDF）', en: 'Download the blank form (fillable PDF)' },
  noScript: {
    zh: '没有启用脚本：可在此查看各项要求；填写请用空白表。',
    en: 'Scripts are off: read here what is asked, and fill in the blank form.',
  },
  paperOnly: {
    zh: '打印后手写签名、盖章。',
    en: 'Signed and sealed by hand after printing.',
  },
  summary: { zh: '有 {{count}} 处需要改正', en: 'There is a problem: {{count}} to mend' },
  errorPrefix: { zh: '错误：', en: 'Error: ' },
  making: {
    zh: '正在生成……首次需下载字体 {{size}}。',
    en: 'Making the PDF… the font ({{size}}) is fetched the first time.',
  },
  made: { zh: 'PDF 已生成并下载：{{file}}', en: 'The PDF is made and downloaded: {{file}}' },
  again: { zh: '再次下载', en: 'Download again' },
  failed: {
    zh: '没有生成：{{reason}}。检查网络后再试，或用空白表填写。',
    en: 'Not made: {{reason}}. Check the connection and try again, or use the blank form.',
  },
  saved: { zh: '已存为文件：{{file}}', en: 'Saved as a file: {{file}}' },
  loaded: { zh: '已读入：{{file}}', en: 'Loaded: {{file}}' },
  notSaved: {
    zh: '“{{file}}”不是本页存的文件；选择由本页存下的 .json 文件。',
    en: '“{{file}}” was not saved by this page; choose a .json file that it saved.',
  },
  rareNeeded: {
    zh: '常用字体里没有：{{chars}}。加载扩展字体（{{size}}）后可以印出。',
    en: 'The common font has no {{chars}}. Load the extended font ({{size}}) to print them.',
  },
  loadRare: { zh: '加载扩展字体（{{size}}）', en: 'Load the extended font ({{size}})' },
  asksProvision: { zh: '依据', en: 'Under' },
} as const satisfies Record<string, Bilingual>;
