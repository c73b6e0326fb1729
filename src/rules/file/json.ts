import type { Fault } from '../../load/faults.ts';
import { defineRule, type RuleMessage } from '../rule.ts';

/** The rest of the line will do: what follows is another matter. */
const firstLine = (near: string | number = ''): string => String(near).split('\n')[0] ?? '';

/** Whether the loader gave the words of the file, which only a public place has. */
const isSaid = (data: Fault['data']): boolean => 'near' in data || 'name' in data;

const SYNTAX: RuleMessage['remedy'] = {
  zh: '检查此处及上一行：常见原因是少了逗号、引号或括号，多了末尾逗号，或误用了中文标点（“ ” ， ：）。JSON 只认英文标点（" , :），不能写注释。',
  en: 'Look here and at the line above: usually a comma, quote or bracket is missing, a last comma is one too many, or the quotes are curly, the comma or colon Chinese. JSON knows only " , : and no comments.',
};

const TWICE: RuleMessage['remedy'] = { zh: '只保留正确的一处。', en: 'Keep the right one only.' };

export default defineRule({
  id: 'file/json',
  scope: 'file',
  level: 'error',
  title: { zh: 'JSON 书写正确', en: 'JSON is well written' },
  demand: {
    zh: '每个 .json 文件应是合乎语法的 JSON，同一对象中不得重复写同一名称。',
    en: 'Every .json file is well-formed JSON, and no object writes one name twice.',
  },
  messages: {
    syntax: {
      zh: 'JSON 在此处中断：{{near}}',
      en: 'The JSON breaks off here: {{near}}',
      remedy: SYNTAX,
    },
    syntaxUnsaid: {
      zh: 'JSON 在此处中断。',
      en: 'The JSON breaks off here.',
      remedy: SYNTAX,
    },
    duplicateKey: {
      zh: '“{{name}}”在同一对象中写了两次，前一次会被忽略。',
      en: '“{{name}}” is written twice in one object; the first would be passed over.',
      remedy: TWICE,
    },
    duplicateKeyUnsaid: {
      zh: '此处的名称在同一对象中写了两次，前一次会被忽略。',
      en: 'The name here is written twice in one object; the first would be passed over.',
      remedy: TWICE,
    },
  },
  across: 'each',
  check({ content }, report) {
    for (const { kind, path, pointer, data, line, column } of content.loaded.faults)
      if (kind === 'syntax' || kind === 'duplicateKey')
        report({
          message: isSaid(data) ? kind : `${kind}Unsaid`,
          path,
          at: pointer,
          data: 'near' in data ? { near: firstLine(data['near']) } : data,
          position: { line, column },
        });
  },
});
