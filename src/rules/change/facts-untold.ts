import { dutyOn } from '../../records/rulebook.ts';
import { changedExpertFacts, factData, factsTold, pairRecords } from '../changed-facts.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'change/facts-untold',
  scope: 'change',
  level: 'error',
  duty: 'facts-told',
  title: { zh: '信息变化应告知并有证明', en: 'Changed facts are told and proved' },
  demand: {
    zh: '入库后姓名、单位、职务、类别、常驻城市变化的，历程中应有告知的记录（changed），列明所变信息和证明材料。只改英文译名的，不算变化。',
    en: 'When the name, employer, title, category or city of somebody in the pool changes, the history holds a changed event that names the fact and its proof. Better English for the same Chinese is no change.',
  },
  messages: {
    untold: {
      zh: '{{label}}由“{{from}}”改为“{{to}}”，历程中没有新增的告知记录。',
      en: 'The {{labelEn}} went from “{{fromEn}}” to “{{toEn}}”, and no new event tells of it.',
      remedy: {
        zh: '在历程末尾加 changed：facts 列出 {{fact}}，proof 写明证明材料；原来记错的，同样写明依据。',
        en: 'Append changed to the history: {{fact}} among its facts, and the proof; where it had been written wrongly, say so there too.',
      },
    },
  },
  check({ content, base, asOf }, report) {
    const schemes = new Map(content.schemes.map(({ value }) => [value.id, value]));
    for (const { before, now } of pairRecords(base.experts, content.experts)) {
      const scheme = schemes.get(now.value.scheme);
      const duty = scheme ? dutyOn(scheme, 'facts-told', asOf) : null;
      // 入库后: an applicant’s form may still be put right
      if (!duty || !before.history.some(({ type }) => type === 'appointed')) continue;
      const told = factsTold(before, now.value);
      for (const changed of changedExpertFacts(before, now.value))
        if (!told.has(changed.fact))
          report({
            message: 'untold',
            path: now.path,
            record: now.value.id,
            at: changed.at,
            duty,
            data: factData(changed),
          });
    }
  },
});
