import type { Event } from '../../generated/workstation.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { dutyOn as dutyOfScheme, type MappedDuty } from '../../records/rulebook.ts';
import { timeline, type Placed } from '../../records/timeline.ts';
import { livesOf } from '../../records/workstation-rounds.ts';
import { nameOfEvent } from '../event-names.ts';
import { defineRule } from '../rule.ts';

/** What only a workstation does or gets; an acceptance before the plaque is workstation/acceptance's to name. */
const ACTS = new Set<Event['type']>(['case-handled', 'transferred', 'assessed', 'funded']);

/** What comes in after the end may be about the time before it: reports, and the money for it. */
const AFTER_END = new Set<Event['type']>(['case-handled', 'transferred', 'assessed', 'inspected']);

const FAILURES = ['disqualification-at-acceptance', 'disqualification-at-assessment'] as const;

function isFailure(event: Event, duty: (typeof FAILURES)[number]): boolean {
  if (event.type === 'inspected') return event.outcome === 'failed' && duty === FAILURES[0];
  return event.type === 'assessed' && event.grade === 'unqualified' && duty === FAILURES[1];
}

/** The ground that a revocation names and that did not occur; null where it did, or is none that the rulebook maps. */
function missingGround(
  life: ReadonlyArray<Placed<Event>>,
  { event }: Placed<Event>,
  scheme: Scheme,
): MappedDuty | null {
  if (event.type !== 'revoked') return null;
  const before = life.filter((each) => each.event.on <= event.on);
  const named = FAILURES.flatMap((id) => {
    const duty = dutyOfScheme(scheme, id, event.on);
    return duty?.provision === event.provision ? [{ id, duty }] : [];
  });
  const [first] = named;
  const occurred = named.some(({ id }) => before.some((each) => isFailure(each.event, id)));
  return first && !occurred ? first.duty : null;
}

export default defineRule({
  id: 'workstation/out-of-state',
  scope: 'workstation',
  level: 'error',
  duty: 'establishment-steps',
  alsoDuties: ['build-year', ...FAILURES],
  title: { zh: '以工作站名义的活动', en: 'Acting as a workstation' },
  demand: {
    zh: '批准设立并授牌之后、终止或者取消资格之前，方可以工作站名义办案、转办、受考核；验收合格的，给予经费支持；取消资格须有相应的不合格结果。',
    en: 'Only between the plaque and the end does a body handle cases, pass them on or stand an assessment as a workstation; the funds follow a passed acceptance, and a revocation the failure that it names.',
  },
  messages: {
    notEstablished: {
      zh: '{{on}} 记录了“{{typeZh}}”，此前没有批准设立并授牌的记录。',
      en: 'On {{on}} stands “{{typeEn}}”, and no approval and plaque before it.',
      remedy: {
        zh: '已批准设立的，补记 established（批准设立并授牌）；没有的，不得以工作站名义活动。',
        en: 'If it was approved, enter established; if not, nothing is done as a workstation.',
      },
    },
    ended: {
      zh: '{{endedOn}} 已记录“{{endZh}}”，{{on}} 仍记录了“{{typeZh}}”。',
      en: 'On {{endedOn}} stands “{{endEn}}”, yet on {{on}} “{{typeEn}}” is recorded.',
      remedy: {
        zh: '核对两个日期；重新设立的，先记录申报及其后各步。',
        en: 'Check both dates; if it was established anew, first enter the application and the steps after it.',
      },
    },
    fundedEarly: {
      zh: '{{on}} 拨付经费，而此前没有验收合格的记录；条文对验收合格的给予建设经费支持。',
      en: 'Funds were given on {{on}}, and no passed acceptance stands before it; the article supports those that passed.',
      remedy: {
        zh: '核对日期；验收合格的，补记 inspected（验收）；另有依据的，请负责人确认。',
        en: 'Check the date; if it had passed, enter inspected; where there is another basis, have the person in charge confirm it.',
      },
    },
    noGround: {
      zh: '{{on}} 取消资格，所依据的条款以不合格为前提，而记录中没有相应的不合格结果。',
      en: 'The revocation of {{on}} rests on a provision that presupposes a failure, and no such failure is recorded.',
      remedy: {
        zh: '补记验收或考核的不合格结果；没有不合格的，更正 revoked；自行终止的，记录 closed（终止运行）。',
        en: 'Enter the failed acceptance or assessment; if there was none, correct revoked; if it ended by itself, record closed.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const life of livesOf(timeline(record.history, asOf))) {
      const isFounded = life[0]?.event.type === 'established';
      let end: Event | null = null;
      let hasPassed = false;
      for (const placed of life) {
        const { event, index } = placed;
        const { on, type } = event;
        const at = `/history/${index}/on`;
        const duty = dutyOn(on);
        const { zh: typeZh, en: typeEn } = nameOfEvent('station', type);
        if (type === 'inspected' && event.outcome === 'passed') hasPassed = true;
        if (!isFounded && end === null && duty && ACTS.has(type))
          report({ message: 'notEstablished', at, duty, data: { on, typeZh, typeEn } });
        else if (isFounded && end !== null && duty && AFTER_END.has(type) && on > end.on) {
          const { zh: endZh, en: endEn } = nameOfEvent('station', end.type);
          const data = { on, typeZh, typeEn, endedOn: end.on, endZh, endEn };
          report({ message: 'ended', at, duty, data });
        }
        const funding = type === 'funded' ? dutyOfScheme(scheme, 'build-year', on) : null;
        if (isFounded && funding && !hasPassed)
          report({ message: 'fundedEarly', level: 'warning', at, duty: funding, data: { on } });
        const missing = isFounded ? missingGround(life, placed, scheme) : null;
        if (missing)
          report({
            message: 'noGround',
            at: `/history/${index}/provision`,
            duty: missing,
            data: { on },
          });
        if (type === 'revoked' || type === 'closed') end ??= event;
      }
    }
  },
});
