import { changedStationFacts, factData, factsTold, pairRecords } from '../changed-facts.ts';
import { schemesBefore } from '../kept-records.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'change/station-facts-untold',
  scope: 'change',
  level: 'error',
  house: 'facts-told',
  title: { zh: '工作站信息变更应有记录', en: 'A workstation’s changed facts are recorded' },
  demand: {
    zh: '设立后工作站名称、承担单位、所在区县、地址、咨询电话变更的，历程中应有变更记录（changed），列明所变信息和证明材料。',
    en: 'When the name, host, district, address or telephone of an established workstation changes, the history holds a changed event that names the fact and its proof.',
  },
  messages: {
    untold: {
      zh: '{{label}}由“{{from}}”改为“{{to}}”，历程中没有新增的变更记录。',
      en: 'The {{labelEn}} went from “{{fromEn}}” to “{{toEn}}”, and no new event tells of it.',
      remedy: {
        zh: '按内部规则，在历程末尾加 changed：facts 列出 {{fact}}，proof 写明证明材料。',
        en: 'By house rule, append changed to the history: {{fact}} among its facts, and the proof.',
      },
    },
  },
  check({ content, base }, report) {
    const schemes = schemesBefore(base, content);
    for (const { before, now } of pairRecords(base.workstations, content.workstations)) {
      if (!schemes.get(before.scheme)?.houseRules.includes('facts-told')) continue;
      if (!before.history.some(({ type }) => type === 'established')) continue;
      const told = factsTold(before, now.value);
      for (const changed of changedStationFacts(before, now.value))
        if (!told.has(changed.fact))
          report({
            message: 'untold',
            path: now.path,
            record: now.value.id,
            at: changed.at,
            data: factData(changed),
          });
    }
  },
});
