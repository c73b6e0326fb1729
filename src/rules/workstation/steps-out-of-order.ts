import type { Duty, Scheme } from '../../generated/scheme.ts';
import type { Applied } from '../../generated/workstation.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { goesWithout, stepsOf } from '../../records/procedure.ts';
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
  /** Where the needed step is missing: it, and those before it that are missing too, the earliest first. */
  missing: ReadonlyArray<RoundStep | SchemeStep>;
}

/** The steps up to the needed one of which the round has no record. */
function missingUpTo(
  needs: RoundStep,
  steps: readonly RoundStep[],
  round: readonly PlacedStep[],
): RoundStep[] {
  const before = steps.slice(0, steps.indexOf(needs) + 1);
  return before.filter((step) => !round.some(({ event }) => event.type === step));
}

/** What is wrong with one step, seen from the step that goes before it; null if nothing. */
function judgeStep(placed: PlacedStep, round: readonly PlacedStep[], duty: Duty): Wrong | null {
  const { event } = placed;
  const steps = stepsOf(ROUND_STEPS, duty);
  const needs = steps[steps.indexOf(event.type) - 1];
  if (needs === undefined) return null;
  const before = round.filter((other) => other.event.type === needs);
  const granted = before.filter((other) => !isRefusal(other.event));
  if (granted.some((other) => other.event.on <= event.on)) return null;
  const needed = (granted[0] ?? before[0])?.event.on ?? null;
  const message = needed === null ? 'skipped' : granted.length > 0 ? 'early' : 'overRefusal';
  const missing = needed === null ? missingUpTo(needs, steps, round) : [];
  return { message, placed, needs, neededOn: needed, missing };
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

function judgeAgainstScheme(placed: PlacedStep, scheme: Scheme, duty: Duty): Wrong | null {
  const [needs, target] = namedStep(placed) ?? [];
  if (needs === undefined || goesWithout(duty, needs)) return null;
  if (target === undefined)
    return { message: 'skipped', placed, needs, neededOn: null, missing: [needs] };
  const neededOn = scheme.history.find(({ id }) => id === target)?.on;
  // one that is not there is scheme/event-target's to name
  if (neededOn === undefined || neededOn <= placed.event.on) return null;
  return { message: 'early', placed, needs, neededOn, missing: [] };
}

/** The window of the call that an application answers, where it lies outside it; before the call itself the order is wrong. */
function windowOf({ on, call }: Applied, { history }: Scheme): { from: string; to: string } | null {
  const called = history.find(({ id }) => id === call);
  if (called?.type !== 'called' || !called.window || on < called.on) return null;
  const { from, to } = called.window;
  return on < from || on > to ? { from, to } : null;
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
      zh: '{{on}} 记录了“{{step}}”，此前没有{{missingZh}}。',
      en: 'On {{on}} stands {{stepEn}}, but before it there is no record of {{missingEn}}.',
      remedy: {
        zh: '已经办理的，补记；没有办理的，先依次办理，再作“{{step}}”。',
        en: 'Enter what was done; what was not is done first, in its order, and {{stepEn}} follows.',
      },
    },
    early: {
      zh: '“{{step}}”（{{on}}）早于“{{needs}}”（{{neededOn}}）。',
      en: 'On {{on}} stands {{stepEn}}, before {{needsEn}} of {{neededOn}}.',
      remedy: {
        zh: '核对两个日期，更正记错的一个；日期都无误的，步骤确已颠倒，由负责人决定如何补正。',
        en: 'Check both dates and correct the wrong one; if both are right, the order was really reversed, and the person in charge decides how to put it right.',
      },
    },
    outsideWindow: {
      zh: '{{on}} 申报，不在年度申报通知的期限 {{from}} 至 {{to}} 之内。',
      en: 'The application of {{on}} lies outside the window of the yearly call, {{from}} to {{to}}.',
      remedy: {
        zh: '核对收到申报的日期和所响应的申报通知（call）；确实逾期的，不予推荐。',
        en: 'Check the day it was received and the call it answers; if it really is outside, it is not recommended.',
      },
    },
    overRefusal: {
      zh: '“{{needs}}”（{{neededOn}}）没有通过，{{on}} 仍记录了“{{step}}”。',
      en: 'On {{on}} stands {{stepEn}}, though {{needsEn}} of {{neededOn}} was a refusal.',
      remedy: {
        zh: '核对“{{needs}}”的结果；重新申报的，先记录新的申报。',
        en: 'Check the outcome of {{needsEn}}; if there was a new application, enter that first.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const { steps, applied, isRefused } of roundsOf(record, asOf)) {
      const window = applied && !isRefused ? windowOf(applied.event, scheme) : null;
      const asked = applied && window ? dutyOn(applied.event.on) : null;
      if (applied && window && asked)
        report({
          message: 'outsideWindow',
          at: `/history/${applied.index}/on`,
          duty: asked,
          data: { on: applied.event.on, from: window.from, to: window.to },
        });
      for (const placed of steps) {
        const duty = dutyOn(placed.event.on);
        if (!duty) continue;
        for (const wrong of [
          judgeStep(placed, steps, duty),
          judgeAgainstScheme(placed, scheme, duty),
        ]) {
          if (!wrong) continue;
          const { message, needs, neededOn, missing } = wrong;
          const { on, type } = placed.event;
          const names = {
            step: NAMES[type].zh,
            stepEn: NAMES[type].en,
            needs: NAMES[needs].zh,
            needsEn: NAMES[needs].en,
            missingZh: missing.map((each) => `“${NAMES[each].zh}”`).join('、'),
            missingEn: missing.map((each) => NAMES[each].en).join(', '),
          };
          const data = { on, ...names, ...(neededOn === null ? {} : { neededOn }) };
          report({ message, at: `/history/${placed.index}/on`, duty, data });
        }
      }
    }
  },
});
