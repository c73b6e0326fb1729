import type { Event, ObjectionResolved } from '../../generated/expert.ts';
import { dutyOn as dutyOfScheme } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** The announcement or appointment that came after an objection, before the person applied anew. */
function nextStep(
  events: ReadonlyArray<Placed<Event>>,
  objected: Placed<Event>,
): Placed<Event> | undefined {
  const later = events.slice(events.findIndex(({ index }) => index === objected.index) + 1);
  const found = later.find(({ event: { type } }) =>
    ['announced', 'appointed', 'applied'].includes(type),
  );
  return found?.event.type === 'applied' ? undefined : found;
}

/** The last word on an objection by a day. */
function resolutionBy(
  events: ReadonlyArray<Placed<Event>>,
  objection: string,
  on: string,
): ObjectionResolved | undefined {
  return ofType(events, 'objection-resolved')
    .map(({ event }) => event)
    .findLast((event) => event.objection === objection && event.on <= on);
}

function faultOf(
  resolution: ObjectionResolved | undefined,
): 'unresolved' | 'upheld' | 'noFindings' | null {
  if (!resolution) return 'unresolved';
  if (resolution.outcome === 'upheld') return 'upheld';
  return resolution.findings === undefined ? 'noFindings' : null;
}

export default defineRule({
  id: 'expert/appointed-over-objection',
  scope: 'expert',
  level: 'error',
  duty: 'objections',
  alsoDuties: ['objection-inquiry'],
  title: { zh: '异议处理完毕方可入库', en: 'No appointment over an objection' },
  demand: {
    zh: '公示期间有异议的，须调查处理并载明结论；异议不成立的，方可公布名单、发放聘书。',
    en: 'An objection is investigated and resolved with findings; only where it was dismissed do the final list and the letter follow.',
  },
  messages: {
    unresolved: {
      zh: '{{on}} 作出下一步，而 {{objectedOn}} 的异议当时尚未处理完毕。',
      en: 'The next step was taken on {{on}} while the objection of {{objectedOn}} was still unresolved.',
      remedy: {
        zh: '先处理异议并记录 objection-resolved（outcome、findings）；日期记错的，予以更正。',
        en: 'Resolve the objection first and record objection-resolved (outcome, findings); if a date is wrong, correct it.',
      },
    },
    noFindings: {
      zh: '{{on}} 作出下一步，而 {{objectedOn}} 的异议没有载明调查结论。',
      en: 'The next step was taken on {{on}}, but the objection of {{objectedOn}} was dismissed without findings.',
      remedy: {
        zh: '在该 objection-resolved 写入 findings。',
        en: 'Write findings into that objection-resolved.',
      },
    },
    upheld: {
      zh: '{{on}} 作出下一步，而 {{objectedOn}} 的异议已认定成立。',
      en: 'The next step was taken on {{on}}, although the objection of {{objectedOn}} was upheld.',
      remedy: {
        zh: '异议成立的不予入选，记录 rejected；结论有误的，更正 objection-resolved。',
        en: 'After an upheld objection there is no admission: record rejected; if the outcome is wrong, correct objection-resolved.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const objected of ofType(events, 'objected')) {
      const step = nextStep(events, objected);
      const duty = step ? dutyOn(step.event.on) : null;
      if (!step || !duty) continue;
      const { on } = step.event;
      const message = faultOf(resolutionBy(events, objected.event.id, on));
      if (message === null) continue;
      const inquiry = dutyOfScheme(scheme, 'objection-inquiry', on);
      report({
        message,
        at: `/history/${step.index}/on`,
        duty: message === 'upheld' ? duty : (inquiry ?? duty),
        data: { on, objectedOn: objected.event.on },
      });
    }
  },
});
