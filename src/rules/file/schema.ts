import type { SchemaFaultKind } from '../../load/faults.ts';
import { defineRule, type RuleMessage } from '../rule.ts';

const SEE: RuleMessage['remedy'] = {
  zh: '对照 schemas/ 中的模式，或参看一份正确的同类文件。',
  en: 'Compare the schema in schemas/, or a sound file of the same kind.',
};

const MESSAGES = {
  type: {
    zh: '{{at}} 应为 {{expected}}，现为 {{found}}。',
    en: '{{at}} should be {{expected}}, but is {{found}}.',
    remedy: SEE,
  },
  required: {
    zh: '{{at}} 缺少必填项“{{name}}”。',
    en: '{{at}} lacks “{{name}}”, which must be there.',
    remedy: { zh: '补上“{{name}}”。', en: 'Add “{{name}}”.' },
  },
  unknownProperty: {
    zh: '{{at}} 中没有“{{name}}”这一项。',
    en: '{{at}} has no property called “{{name}}”.',
    remedy: {
      zh: '检查拼写；确需新增的，先改模式。',
      en: 'Check the spelling; if it is really new, change the schema first.',
    },
  },
  choice: {
    zh: '{{at}} 的值“{{found}}”不在可选范围：{{allowed}}。',
    en: '{{at}} is “{{found}}”, which is none of: {{allowed}}.',
    remedy: { zh: '改为其中之一。', en: 'Use one of them.' },
  },
  date: {
    zh: '{{at}} 的“{{found}}”不是日历上的日期。',
    en: '{{at}} has “{{found}}”, which is no day of the calendar.',
    remedy: {
      zh: '写成 YYYY-MM-DD，例如 2026-05-01。',
      en: 'Write it as YYYY-MM-DD, for example 2026-05-01.',
    },
  },
  pattern: {
    zh: '{{at}} 的“{{found}}”不合要求的写法（{{pattern}}）。',
    en: '{{at}} has “{{found}}”, which is not written as required ({{pattern}}).',
    remedy: SEE,
  },
  bounds: {
    zh: '{{at}} 超出允许的范围（{{rule}}）。',
    en: '{{at}} is beyond what is allowed ({{rule}}).',
    remedy: SEE,
  },
  other: {
    zh: '{{at}} 不合模式（{{rule}}）。',
    en: '{{at}} is not what the schema says ({{rule}}).',
    remedy: SEE,
  },
} satisfies Record<SchemaFaultKind, RuleMessage>;

export default defineRule({
  id: 'file/schema',
  scope: 'file',
  level: 'error',
  title: { zh: '内容合乎模式', en: 'Content is what its schema says' },
  demand: {
    zh: '每个 .json 文件的项目、类型和取值应与 schemas/ 中的模式一致。',
    en: 'The properties, types and values of every .json file are those of its schema in schemas/.',
  },
  messages: MESSAGES,
  across: 'each',
  check({ content }, report) {
    for (const { kind, path, pointer, data, line, column } of content.loaded.faults)
      if (kind in MESSAGES)
        report({
          message: kind as SchemaFaultKind,
          path,
          at: pointer,
          data,
          position: { line, column },
        });
  },
});
