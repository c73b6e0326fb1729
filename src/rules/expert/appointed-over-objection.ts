import type { Event, Objected, ObjectionResolved } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { noticeWindow } from '../../records/expert-rounds.ts';
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

/** The last word on an objection by a day; none was spoken before it was made. */
function resolutionBy(
  events: ReadonlyArray<Placed<Event>>,
  objection: Objected,
  on: string,
): ObjectionResolved | undefined {
  return ofType(events, 'objection-resolved')
    .map(({ event }) => event)
    .findLast(
      (event) => event.objection === objection.id && event.on >= objection.on && event.on <= on,
    );
}

function faultOf(
  resolution: ObjectionResolved | undefined,
): 'unresolved' | 'upheld' | 'noFindings' | null {
  if (!resolution) return 'unresolved';
  if (resolution.outcome === 'upheld') return 'upheld';
  return resolution.findings === undefined ? 'noFindings' : null;
}

/** Whether an objection is one as the article has it: in writing, and while the notice ran. Any other the Center may leave unheard. */
function isInForm(
  { on, inWriting }: Objected,
  events: ReadonlyArray<Placed<Event>>,
  scheme: Scheme,
): boolean {
  if (dutyOfScheme(scheme, 'objection-form', on) === null) return true;
  const window = noticeWindow(events, on, scheme);
  return inWriting && (window === null || (on >= window.from && on <= window.to));
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
    unheard: {
      zh: '{{on}} 作出下一步，而 {{objectedOn}} 的异议没有处理记录；该异议逾期或者不是书面形式，是否受理由中心决定。',
      en: 'The next step was taken on {{on}}, and nothing is recorded of the objection of {{objectedOn}}; it was late or not in writing, and whether to hear it is for the Center.',
      remedy: {
        zh: '请负责人决定是否受理，并记录 objection-resolved（outcome、findings）。',
        en: 'Have the person in charge decide whether to hear it, and record objection-resolved (outcome, findings).',
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
      const message = faultOf(resolutionBy(events, objected.event, on));
      if (message === null) continue;
      const data = { on, objectedOn: objected.event.on };
      if (message === 'unresolved' && !isInForm(objected.event, events, scheme)) {
        const at = `/history/${step.index}/on`;
        report({ message: 'unheard', level: 'warning', at, duty, data });
        continue;
      }
      const inquiry = dutyOfScheme(scheme, 'objection-inquiry', on);
      report({
        message,
        at: `/history/${step.index}/on`,
        duty: message === 'upheld' ? duty : (inquiry ?? duty),
        data,
      });
    }
  },
});
