import type { Bilingual } from '../../i18n/lang.ts';

/** Words that the paper adds to what a form or letter says. */
export const PAPER_WORDS = {
  continued: { zh: '（续）', en: '(continued)' },
  notAsked: { zh: '不适用', en: 'Not applicable' },
  page: { zh: '第 {{n}} 页　共 {{m}} 页', en: 'Page {{n}} of {{m}}' },
  under: {
    zh: '依据《{{title}}》{{number}}{{cited}}',
    en: 'Under the {{title}}, {{cited}}',
  },
  draft: { zh: '征求意见稿 DRAFT', en: 'Draft for comment' },
  askedIf: { zh: '选“{{option}}”时填', en: 'If “{{option}}”' },
  notes: { zh: '填表说明', en: 'Notes' },
  edition: { zh: '{{date}} 版', en: 'edition of {{date}}' },
  prevails: {
    zh: '英文仅供参考，以中文为准。',
    en: 'The English is for reference; the Chinese prevails.',
  },
  handDate: { zh: '　　年　　月　　日', en: '' },
  /** Where a paper bears a number of its own and the record holds none. */
  numberBlank: { zh: '〔发文字号：记录未载，待编号〕', en: '[document number: not in the record]' },
  /** In a table, of what was another on the day of the paper. */
  changedSince: { zh: '〔其后变更，见存档〕', en: '[changed since: see the copy on file]' },
  specimen: { zh: '样本', en: 'SPECIMEN' },
  unsigned: {
    zh: '样本：未经签发，不具效力。',
    en: 'Specimen: not issued and without effect.',
  },
  seal: { zh: '印章', en: 'Seal' },
  code: { zh: '核验二维码', en: 'Code for verification' },
  chosen: { zh: '✓', en: '✓' },
} as const satisfies Record<string, Bilingual | { zh: string; en: string }>;
