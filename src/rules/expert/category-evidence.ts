import type { Applied, Event } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { isTurnedDown } from '../../records/expert-rounds.ts';
import { dutyOn as dutyOfScheme } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

type Category = 'ip' | 'technology' | 'law-trade';

const CATEGORIES: Record<Category, Bilingual> = {
  ip: { zh: '知识产权类', en: 'intellectual property' },
  technology: { zh: '技术类', en: 'technology' },
  'law-trade': { zh: '法律和经济贸易类', en: 'law, economy and trade' },
};

/** Whether the profile shows another category than the application was for: it was changed since. */
function hasChangedCategory(
  events: ReadonlyArray<Placed<Event>>,
  application: Placed<Applied>,
): boolean {
  return ofType(events, 'changed').some(
    ({ event }) => event.on >= application.event.on && event.facts.includes('category'),
  );
}

export default defineRule({
  id: 'expert/category-evidence',
  scope: 'expert',
  level: 'error',
  duty: 'category-evidence',
  alsoDuties: ['evidence-ip', 'evidence-technology', 'evidence-law-trade'],
  title: { zh: '分类别的经验和能力', en: 'Evidence for the category' },
  demand: {
    zh: '申请须列明本类别所要求的经验或能力：知识产权类为海外知识产权保护工作或研究经验，技术类为本领域技术和一定的涉外工作经历，法律和经济贸易类为国际条约公约、国际形势、外贸政策等方面的基础和经验。材料是否足够，由遴选小组评审。',
    en: 'An application lists what its category asks for: overseas protection work or research for intellectual property; knowledge of the field and some foreign-related work for technology; treaties, international affairs and trade policy for law, economy and trade. Whether it suffices is for the selection panel.',
  },
  messages: {
    none: {
      zh: '{{on}} 的申请没有列出{{categoryZh}}的任何证据。',
      en: 'The application of {{on}} lists no evidence for the category {{categoryEn}}.',
      remedy: {
        zh: '在该申请写入 evidence.{{key}}，逐项列明；确无证据的，不予入库。',
        en: 'Write evidence.{{key}} into the application, item by item; where there is none, there is no admission.',
      },
    },
    noneDirect: {
      zh: '{{on}} 申请直接纳入，没有列出{{categoryZh}}的证据；条文对直接纳入不作此要求。',
      en: 'The application of {{on}} for direct admission lists no evidence for the category {{categoryEn}}; the article asks none of it.',
      remedy: {
        zh: '有的，写入 evidence.{{key}}；没有的，不必处理。',
        en: 'If there is any, write evidence.{{key}}; otherwise nothing need be done.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const key = record.profile.category;
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      const mapped = dutyOn(event.on);
      if (!mapped || isTurnedDown(events, placed)) continue;
      const evidence = event.evidence ?? {};
      const given = hasChangedCategory(events, placed)
        ? Object.values(evidence).flat()
        : (evidence[key] ?? []);
      if (given.length > 0) continue;
      const { zh: categoryZh, en: categoryEn } = CATEGORIES[key];
      report({
        message: event.route === 'direct' ? 'noneDirect' : 'none',
        level: event.route === 'direct' ? 'note' : 'error', // 直接纳入 asks for none (art. 8 ¶2)
        at: `/history/${index}`,
        duty: dutyOfScheme(scheme, `evidence-${key}`, event.on) ?? mapped,
        data: { on: event.on, key, categoryZh, categoryEn },
      });
    }
  },
});
