import type { Scheme } from '../../generated/scheme.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import {
  isRefusal,
  ROUND_STEPS,
  roundsOf,
  type PlacedStep,
  type RoundStep,
} from '../../records/workstation-rounds.ts';
import { defineRule } from '../rule.ts';

type SchemeStep = 'called' | 'panel-formed' | 'bureau-met' | 'notice-posted';

const NAMES: Record<RoundStep | SchemeStep, Bilingual> = {
  called: { zh: '年度申报通知', en: 'the yearly call' },
  'panel-formed': { zh: '组成评审专家组', en: 'the forming of the review panel' },
  'bureau-met': { zh: '局长办公会召开', en: 'the bureau meeting' },
  'notice-posted': { zh: '发布公示', en: 'the posting of the notice' },
  applied: { zh: '申报', en: 'the application' },
  recommended: { zh: '区县审核推荐', en: 'the district’s recommendation' },
  reviewed: { zh: '专家评审', en: 'the expert review' },
  proposed: { zh: '提出拟立项名单', en: 'the proposed list' },
  decided: { zh: '局长办公会审议', en: 'the decision of the bureau meeting' },
  noticed: { zh: '公示', en: 'the public notice' },
  established: { zh: '批准设立并授牌', en: 'the approval and plaque' },
};

interface Wrong {
  message: 'skipped' | 'early' | 'overRefusal';
  placed: PlacedStep;
  needs: RoundStep | SchemeStep;
  neededOn: string | null;
}

/** What is wrong with one step, seen from the step that goes before it; null if nothing. */
function judgeStep(placed: PlacedStep, round: readonly PlacedStep[]): Wrong | null {
  const { event } = placed;
  const needs = ROUND_STEPS[ROUND_STEPS.indexOf(event.type) - 1];
  if (needs === undefined) return null;
  const before = round.filter((other) => other.event.type === needs);
  const granted = before.filter((other) => !isRefusal(other.event));
  if (granted.some((other) => other.event.on <= event.on)) return null;
  const needed = (granted[0] ?? before[0])?.event.on ?? null;
  const message = needed === null ? 'skipped' : granted.length > 0 ? 'early' : 'overRefusal';
  return { message, placed, needs, neededOn: needed };
}

/** The scheme's own step that a record's step rests on, and its id there. */
function namedStep({ event }: PlacedStep): readonly [SchemeStep, string | undefined] | null {
  switch (event.type) {
    case 'applied':
      return ['called', event.call];
    case 'reviewed':
      return ['panel-formed', event.panel];
    case 'decided':
      return ['bureau-met', event.meeting];
    case 'noticed':
      return ['notice-posted', event.notice];
    default:
      return null;
  }
}

function judgeAgainstScheme(placed: PlacedStep, scheme: Scheme): Wrong | null {
  const [needs, target] = namedStep(placed) ?? [];
  if (needs === undefined) return null;
  if (target === undefined) return { message: 'skipped', placed, needs, neededOn: null };
  const neededOn = scheme.history.find(({ id }) => id === target)?.on;
  // one that is not there is scheme/event-target's to name
  if (neededOn === undefined || neededOn <= placed.event.on) return null;
  return { message: 'early', placed, needs, neededOn };
}

export default defineRule({
  id: 'workstation/steps-out-of-order',
  scope: 'workstation',
  level: 'error',
  duty: 'establishment-steps',
  title: { zh: '申报与设立程序', en: 'Steps to establishment' },
  demand: {
    zh: '依次为年度申报通知、申报、区县审核推荐、专家评审、提出拟立项名单、局长办公会审议、公示、批准设立并授牌，不得跳过或颠倒。',
    en: 'Yearly call, application, the district’s recommendation, expert review, proposed list, decision of the bureau meeting, public notice, approval and plaque follow one another, none skipped.',
  },
  messages: {
    skipped: {
      zh: '{{on}} 记录了“{{step}}”，此前没有“{{needs}}”。',
      en: 'On {{on}} stands {{stepEn}}, but before it there is no record of {{needsEn}}.',
      remedy: { zh: '补记“{{needs}}”。', en: 'Enter {{needsEn}}.' },
    },
    early: {
      zh: '“{{step}}”（{{on}}）早于“{{needs}}”（{{neededOn}}）。',
      en: '{{stepEn}} ({{on}}) comes before {{needsEn}} ({{neededOn}}).',
      remedy: {
        zh: '核对两个日期，更正记错的一个。',
        en: 'Check both dates and correct the wrong one.',
      },
    },
    overRefusal: {
      zh: '“{{needs}}”（{{neededOn}}）没有通过，{{on}} 仍记录了“{{step}}”。',
      en: '{{needsEn}} ({{neededOn}}) was a refusal, yet on {{on}} stands {{stepEn}}.',
      remedy: {
        zh: '核对“{{needs}}”的结果；重新申报的，先记录新的申报。',
        en: 'Check the outcome of {{needsEn}}; if there was a new application, enter that first.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const { steps } of roundsOf(record, asOf))
      for (const placed of steps)
        for (const wrong of [judgeStep(placed, steps), judgeAgainstScheme(placed, scheme)]) {
          const duty = dutyOn(placed.event.on);
          if (!wrong || !duty) continue;
          const { message, needs, neededOn } = wrong;
          const { on, type } = placed.event;
          const names = {
            step: NAMES[type].zh,
            stepEn: NAMES[type].en,
            needs: NAMES[needs].zh,
            needsEn: NAMES[needs].en,
          };
          const data = { on, ...names, ...(neededOn === null ? {} : { neededOn }) };
          report({ message, at: `/history/${placed.index}/on`, duty, data });
        }
  },
});
