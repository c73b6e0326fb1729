import type { Applied } from '../../generated/workstation.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { roundsOf } from '../../records/workstation-rounds.ts';
import { defineRule } from '../rule.ts';

interface Condition {
  name: keyof Applied['conditions'];
  /** The duty of its own 项; a rulebook that does not map it does not ask for it. */
  duty: string;
  words: Bilingual;
}

const CONDITIONS: readonly Condition[] = [
  {
    name: 'premises',
    duty: 'condition-standing',
    words: { zh: '固定的办公场所', en: 'fixed premises' },
  },
  {
    name: 'operation',
    duty: 'condition-standing',
    words: { zh: '运行状况良好', en: 'running well' },
  },
  {
    name: 'credit',
    duty: 'condition-standing',
    words: { zh: '无严重失信行为', en: 'no serious discredit' },
  },
  { name: 'team', duty: 'condition-team', words: { zh: '专业团队', en: 'a professional team' } },
  {
    name: 'resources',
    duty: 'condition-resources',
    words: { zh: '文献资源、数据库和工具', en: 'sources, databases and tools' },
  },
  {
    name: 'experience',
    duty: 'condition-experience',
    words: { zh: '服务经验和典型案例', en: 'experience and cases' },
  },
  {
    name: 'management',
    duty: 'condition-management',
    words: { zh: '管理制度、工作流程和服务标准', en: 'a system of management' },
  },
];

export default defineRule({
  id: 'workstation/conditions',
  scope: 'workstation',
  level: 'error',
  duty: 'conditions',
  alsoDuties: [...new Set(CONDITIONS.map(({ duty }) => duty))],
  title: { zh: '申请条件', en: 'Conditions for applying' },
  demand: {
    zh: '场所、运行、信用、团队、资源、经验和管理各项条件，申报时逐项写明依据；未获通过的申报除外。',
    en: 'Premises, running, credit, team, resources, experience and management are each evidenced in the application, unless it was refused.',
  },
  messages: {
    missing: {
      zh: '{{on}} 的申报没有写明“{{condition}}”的依据。',
      en: 'The application of {{on}} gives no evidence of {{conditionEn}}.',
      remedy: {
        zh: '在 conditions 中补写 {{name}}；确不具备的，不予推荐。',
        en: 'Add {{name}} to conditions; where it is really lacking, the application is not recommended.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn: mainDutyOn }, report) {
    for (const { applied, isRefused } of roundsOf(record, asOf)) {
      if (!applied || isRefused || !mainDutyOn(applied.event.on)) continue;
      const { on, conditions } = applied.event;
      for (const { name, duty: id, words } of CONDITIONS) {
        const duty = dutyOn(scheme, id, on);
        if (!duty || conditions[name]?.trim()) continue;
        const data = { on, name, condition: words.zh, conditionEn: words.en };
        report({ message: 'missing', at: `/history/${applied.index}/conditions`, duty, data });
      }
    }
  },
});
