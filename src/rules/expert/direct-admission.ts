import type { Applied, Event } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { isTurnedDown } from '../../records/expert-rounds.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

const CONDITIONS: Record<keyof NonNullable<Applied['direct']>, Bilingual> = {
  nationalPool: { zh: '已纳入国家专家库名单', en: 'a place on the national pool’s list' },
  worksInCity: { zh: '在我市工作', en: 'work in the city' },
  chineseNational: { zh: '中国国籍', en: 'Chinese nationality' },
};

function missingConditions({ direct = {} }: Applied): Bilingual[] {
  return (['nationalPool', 'worksInCity', 'chineseNational'] as const)
    .filter((name) => direct[name] === undefined || direct[name] === false)
    .map((name) => CONDITIONS[name]);
}

/** Whether the person applied, for this appointment and not for an earlier one. */
function isAppliedFor(events: ReadonlyArray<Placed<Event>>, appointed: Placed<Event>): boolean {
  const place = events.findIndex(({ index }) => index === appointed.index);
  const before = events.slice(0, place).reverse();
  const last = before.find(({ event: { type } }) => type === 'applied' || type === 'appointed');
  return last?.event.type === 'applied';
}

export default defineRule({
  id: 'expert/direct-admission',
  scope: 'expert',
  level: 'error',
  duty: 'direct-admission',
  title: { zh: '直接纳入的条件', en: 'Conditions of direct admission' },
  demand: {
    zh: '直接纳入须同时具备：已列入国家专家库名单、在我市工作、中国国籍、本人申请。',
    en: 'Direct admission needs all of these: a place on the national pool’s list, work in the city, Chinese nationality, and the person’s own application.',
  },
  messages: {
    missing: {
      zh: '{{on}} 申请直接纳入，没有载明（或者载明不具备）：{{missingZh}}。',
      en: 'The application of {{on}} for direct admission does not show, or denies: {{missingEn}}.',
      remedy: {
        zh: '核实后写入 direct（nationalPool、worksInCity、chineseNational）；不符合的，改按征集、遴选程序办理。',
        en: 'Verify and write direct (nationalPool, worksInCity, chineseNational); whoever does not meet them goes through the call and the selection.',
      },
    },
    noApplication: {
      zh: '{{on}} 直接纳入，没有本人的申请。',
      en: 'The direct admission of {{on}} has no application of the person’s own.',
      remedy: {
        zh: '补记 applied（route 为 direct）；没有申请的，不得直接纳入。',
        en: 'Enter applied (route direct); without an application there is no direct admission.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'applied')) {
      const { event, index } = placed;
      const duty = dutyOn(event.on);
      if (event.route !== 'direct' || !duty || isTurnedDown(events, placed)) continue;
      const missing = missingConditions(event);
      if (missing.length === 0) continue;
      const data = {
        on: event.on,
        missingZh: missing.map(({ zh }) => zh).join('、'),
        missingEn: missing.map(({ en }) => en).join(', '),
      };
      const at = event.direct ? `/history/${index}/direct` : `/history/${index}/route`;
      report({ message: 'missing', at, duty, data });
    }
    for (const placed of ofType(events, 'appointed')) {
      const { event, index } = placed;
      const duty = dutyOn(event.on);
      if (event.route !== 'direct' || !duty || isAppliedFor(events, placed)) continue;
      report({
        message: 'noApplication',
        at: `/history/${index}/route`,
        duty,
        data: { on: event.on },
      });
    }
  },
});
