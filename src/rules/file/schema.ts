import type { Fault, SchemaFaultKind } from '../../load/faults.ts';
import { defineRule, type RuleMessage } from '../rule.ts';

const SEE: RuleMessage['remedy'] = {
  zh: '对照 schemas/ 中的模式，或参看一份正确的同类文件。',
  en: 'Compare the schema in schemas/, or a sound file of the same kind.',
};

const SPELLING: RuleMessage['remedy'] = {
  zh: '检查拼写（区分大小写）；可写哪些项，见 schemas/ 中的模式。',
  en: 'Check the spelling, small and capital letters too; the schema in schemas/ names all there are.',
};

const ONE_OF_THEM: RuleMessage['remedy'] = { zh: '改为其中之一。', en: 'Use one of them.' };

const DATE: RuleMessage['remedy'] = {
  zh: '写成 YYYY-MM-DD，例如 2026-05-01。',
  en: 'Write it as YYYY-MM-DD, for example 2026-05-01.',
};

const ID: RuleMessage['remedy'] = {
  zh: '编号只用小写字母、数字和连字符，例如 bj-0012；文件名与编号相同，不用中文、空格和大写。',
  en: 'An id has small letters, digits and hyphens only, such as bj-0012; the file is named so too.',
};

const PROVISION: RuleMessage['remedy'] = {
  zh: "写成 art_4__para_1__point_3 的样子，用 npm run regulation -- cite '《…》第四条第三项' 可以查到。",
  en: "Write it like art_4__para_1__point_3; npm run regulation -- cite '《…》第四条第三项' finds it.",
};

type Nearer = 'id' | 'provision' | 'address' | 'blank';

/** Those that say what stands in the file, and their like for where it is not public: the loader leaves it out. */
type Quoting = (typeof QUOTING)[number];

const QUOTING = [
  ...(['type', 'unknownProperty', 'choice', 'date', 'pattern', 'id', 'provision'] as const),
];

const isQuoting = (message: string): message is Quoting =>
  (QUOTING as readonly string[]).includes(message);

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
    zh: '{{at}} 中不能有“{{name}}”这一项。',
    en: '{{at}} has “{{name}}”, which is no property of its kind.',
    remedy: SPELLING,
  },
  choice: {
    zh: '{{at}} 的值“{{found}}”不在可选范围：{{allowed}}。',
    en: '{{at}} is “{{found}}”, which is none of: {{allowed}}.',
    remedy: ONE_OF_THEM,
  },
  date: {
    zh: '{{at}} 的“{{found}}”不是日历上的日期。',
    en: '{{at}} has “{{found}}”, which is no day of the calendar.',
    remedy: DATE,
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
  id: {
    zh: '{{at}} 的“{{found}}”不能作编号。',
    en: '{{at}} has “{{found}}”, which cannot be an id.',
    remedy: ID,
  },
  provision: {
    zh: '{{at}} 的“{{found}}”不是条款标识。',
    en: '{{at}} has “{{found}}”, which is not the id of a provision.',
    remedy: PROVISION,
  },
  address: {
    zh: '{{at}} 的“{{found}}”不是可用的公开地址。',
    en: '{{at}} has “{{found}}”, which cannot be the public address.',
    remedy: {
      zh: '以 https:// 开头，路径只用拉丁字母、数字和 - _ . ~，末尾不带斜杠，例如 https://ip.example.org 或 https://example.org/ip。',
      en: 'Begin with https://, keep its path to Latin letters, digits and - _ . ~, and end without a slash, for example https://ip.example.org or https://example.org/ip.',
    },
  },
  blank: {
    zh: '{{at}} 是空的。',
    en: '{{at}} is empty.',
    remedy: {
      zh: '写入内容；可以省略的，删去这一项。',
      en: 'Write something; what may be left out, take away.',
    },
  },
  typeUnsaid: {
    zh: '{{at}} 应为 {{expected}}，现为另一类型。',
    en: '{{at}} should be {{expected}}, and is of another type.',
    remedy: SEE,
  },
  unknownPropertyUnsaid: {
    zh: '{{at}} 中此处的名称不是可写的项。',
    en: '{{at}} has a name here that is no property of its kind.',
    remedy: SPELLING,
  },
  choiceUnsaid: {
    zh: '{{at}} 的值不在可选范围：{{allowed}}。',
    en: '{{at}} is none of: {{allowed}}.',
    remedy: ONE_OF_THEM,
  },
  dateUnsaid: {
    zh: '{{at}} 不是日历上的日期。',
    en: '{{at}} is no day of the calendar.',
    remedy: DATE,
  },
  patternUnsaid: {
    zh: '{{at}} 不合要求的写法（{{pattern}}）。',
    en: '{{at}} is not written as required ({{pattern}}).',
    remedy: SEE,
  },
  idUnsaid: {
    zh: '{{at}} 所写的不能作编号。',
    en: '{{at}} cannot be an id as it stands.',
    remedy: ID,
  },
  provisionUnsaid: {
    zh: '{{at}} 所写的不是条款标识。',
    en: '{{at}} is not the id of a provision.',
    remedy: PROVISION,
  },
} satisfies Record<SchemaFaultKind | Nearer | `${Quoting}Unsaid`, RuleMessage>;

/** What `schemas/` writes in a pattern or bound, for which there are better words. */
const NEARER: Readonly<Record<string, Nearer>> = {
  '^[a-z0-9]+(-[a-z0-9]+)*$': 'id',
  '^[a-z]+(_[0-9]+(-[0-9]+)?)?(__[a-z]+_[0-9]+(-[0-9]+)?)*$': 'provision',
  '^https?://[^/?#@\\\\]+(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$': 'address',
  'minLength 1': 'blank',
  'minItems 1': 'blank',
};

function messageOf(kind: SchemaFaultKind, data: Fault['data']): keyof typeof MESSAGES {
  const message = NEARER[String(data['pattern'] ?? data['rule'])] ?? kind;
  const isSaid = 'found' in data || (kind === 'unknownProperty' && 'name' in data);
  return isQuoting(message) && !isSaid ? `${message}Unsaid` : message;
}

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
          message: messageOf(kind as SchemaFaultKind, data),
          path,
          at: pointer,
          data,
          position: { line, column },
        });
  },
});
