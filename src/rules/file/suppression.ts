import { formatDay, toDay } from '../../dates/days.ts';
import { isSuppressible } from '../suppress.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'file/suppression',
  scope: 'suppression',
  level: 'error',
  title: { zh: '暂缓须仍有必要', en: 'Suppressions are still needed' },
  demand: {
    zh: '每项暂缓写明理由、批准人和截止日，正对一处错误或警告；已过截止日的、没有可暂缓的，应当删去。',
    en: 'Each suppression gives a reason, who approved it and its last day, and hits exactly one place with an error or a warning; one that is past its day, or hits nothing, is to go.',
  },
  messages: {
    outlived: {
      zh: '对 {{rule}}（{{file}}）的暂缓已于 {{until}} 到期。',
      en: 'The suppression of {{rule}} in {{file}} ended on {{until}}.',
      remedy: {
        zh: '改正所指的问题并删去此项；仍须暂缓的，重新批准并写新的截止日。',
        en: 'Put right what it is about and take it out; if it must be put off longer, have it approved anew with a new last day.',
      },
    },
    unused: {
      zh: '{{file}} 的“{{pointer}}”处没有 {{rule}} 的错误或警告可供暂缓。',
      en: 'At “{{pointer}}” in {{file}} there is no error or warning of {{rule}} to put off.',
      remedy: {
        zh: '问题已经解决的，删去此项；位置有变的，更正 pointer：--format json 的报告写有每个问题的 pointer。',
        en: 'If the matter is settled, take it out; if the place has moved, correct pointer: the report of --format json gives that of each finding.',
      },
    },
    never: {
      zh: '{{rule}} 的发现不得暂缓。',
      en: 'What {{rule}} finds cannot be put off.',
      remedy: {
        zh: '删去此项，改正所指的问题。',
        en: 'Take it out, and put right what it is about.',
      },
    },
    blank: {
      zh: '暂缓没有写明“{{name}}”。',
      en: 'The suppression leaves “{{name}}” blank.',
      remedy: {
        zh: '写明理由（reason，中英文）和批准人（approvedBy）。',
        en: 'Write the reason (reason, in both languages) and who approved it (approvedBy).',
      },
    },
  },
  check({ content, asOf, isUsed, isAsked }, report) {
    const { path = '', value } = content.suppressions ?? {};
    for (const [index, entry] of (value?.entries ?? []).entries()) {
      const at = `/entries/${index}`;
      const { rule, file, pointer = '', until, reason, approvedBy } = entry;
      const blanks = { 'reason/zh': reason.zh, 'reason/en': reason.en, approvedBy };
      for (const [name, text] of Object.entries(blanks))
        if (text.trim() === '')
          report({ message: 'blank', path, at: `${at}/${name}`, data: { name } });
      if (!isSuppressible(rule))
        report({ message: 'never', path, at: `${at}/rule`, data: { rule } });
      else if (until < asOf)
        report({
          message: 'outlived',
          path,
          at: `${at}/until`,
          since: formatDay(toDay(until) + 1),
          data: { rule, file, until },
        });
      else if (!isUsed(index) && isAsked(file))
        report({ message: 'unused', path, at, data: { rule, file, pointer } });
    }
  },
});
