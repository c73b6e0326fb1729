import type { Event, Expert } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { ADMISSION_STEPS, goesWithout, stepsOf } from '../../records/procedure.ts';
import { dutyOn as dutyOfScheme, type MappedDuty } from '../../records/rulebook.ts';
import { correctedIds, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

type Step = (typeof ADMISSION_STEPS)[number];

type SchemeStep = 'called' | 'panel-formed' | 'notice-posted' | 'list-announced';

const NAMES: Record<Step | SchemeStep, Bilingual> = {
  called: { zh: '公开征集', en: 'the open call' },
  'panel-formed': { zh: '成立遴选小组', en: 'the forming of the selection panel' },
  'notice-posted': { zh: '发布公示', en: 'the posting of the notice' },
  'list-announced': { zh: '公布入选名单', en: 'the announcement of the final list' },
  applied: { zh: '提出申请', en: 'the application' },
  selected: { zh: '专家遴选', en: 'the selection' },
  noticed: { zh: '社会公示', en: 'the public notice' },
  announced: { zh: '公布结果', en: 'the announcement of the list' },
  appointed: { zh: '发放聘书', en: 'the appointment' },
};

interface Wrong {
  index: number;
  step: Step;
  on: string;
  needs: keyof typeof NAMES;
  /** When the needed step was taken, or null if never. */
  neededOn: string | null;
  /** Where the needed step was never taken: it, and those before it that were not either, the earliest first. */
  missing: ReadonlyArray<keyof typeof NAMES>;
}

function isStep(type: Event['type']): type is Step {
  return (ADMISSION_STEPS as readonly string[]).includes(type);
}

/** A round begins with an application; the record's steps by round, direct admissions and rejected rounds aside. */
function roundsOf(record: Expert, asOf: string): Array<Array<Placed<Event> & { step: Step }>> {
  const rounds: Array<Array<Placed<Event> & { step: Step }>> = [];
  // By the order of recording: a step dated before its forerunner must not hide behind the sorting.
  const corrected = correctedIds(record.history);
  for (const [index, event] of record.history.entries()) {
    if (!isStep(event.type) || event.on > asOf || corrected.has(event.id)) continue;
    const placed = { event, index, step: event.type };
    const round = rounds.at(-1);
    // An application recorded late, or anew after a correction, belongs to the steps already there.
    const begins = event.type === 'applied' && round?.some(({ step }) => step === 'applied');
    if (!round || begins) rounds.push([placed]);
    else round.push(placed);
  }
  return rounds;
}

function isDirect(round: ReadonlyArray<Placed<Event>>): boolean {
  const routes = round.flatMap(({ event }) => ('route' in event ? [event.route] : []));
  return routes.length > 0 && routes.every((route) => route === 'direct');
}

type DutyOn = (day: string) => MappedDuty | null;

function wrongInRound(round: Array<Placed<Event> & { step: Step }>, dutyOn: DutyOn): Wrong[] {
  const whole: readonly Step[] = isDirect(round) ? ['applied', 'appointed'] : ADMISSION_STEPS;
  return round.flatMap(({ event, index, step }) => {
    const steps = stepsOf(whole, dutyOn(event.on));
    const needs = steps[steps.indexOf(step) - 1];
    if (needs === undefined) return [];
    const needed = round.find((other) => other.step === needs);
    if (needed && needed.event.on <= event.on) return [];
    const before = steps.slice(0, steps.indexOf(needs) + 1);
    const missing = needed ? [] : before.filter((each) => !round.some((its) => its.step === each));
    return [{ index, step, on: event.on, needs, neededOn: needed?.event.on ?? null, missing }];
  });
}

/** The scheme's own step that a record's step rests on, and its id there. */
function namedStep(event: Event): readonly [SchemeStep, string | undefined] | null {
  switch (event.type) {
    case 'applied':
      return event.route === 'selection' ? ['called', event.call] : null;
    case 'selected':
      return ['panel-formed', event.panel];
    case 'noticed':
      return ['notice-posted', event.notice];
    case 'announced':
      return ['list-announced', event.list];
    default:
      return null;
  }
}

/** The scheme's own steps that a record's step rests on: a notice is posted before anybody has been in it. */
function wrongAgainstScheme(
  events: ReadonlyArray<Placed<Event>>,
  scheme: Scheme,
  dutyOn: DutyOn,
): Wrong[] {
  return events.flatMap(({ event, index }) => {
    const [needs, target] = namedStep(event) ?? [];
    if (needs === undefined || goesWithout(dutyOn(event.on), needs)) return [];
    const neededOn = scheme.history.find(({ id }) => id === target)?.on ?? null;
    const dangling = target !== undefined && neededOn === null; // scheme/event-target says so
    if (dangling || (neededOn !== null && neededOn <= event.on)) return [];
    const missing = neededOn === null ? [needs] : [];
    return [{ index, step: event.type as Step, on: event.on, needs, neededOn, missing }];
  });
}

export default defineRule({
  id: 'expert/steps-out-of-order',
  scope: 'expert',
  level: 'error',
  duty: 'admission-steps',
  alsoDuties: ['direct-admission'],
  title: { zh: '入库程序', en: 'Steps of admission' },
  demand: {
    zh: '依次公开征集、提出申请、专家遴选、社会公示、公布结果并发放聘书，不得跳过或颠倒；直接纳入的除外。',
    en: 'Open call, application, selection, public notice, announcement and letter follow one another, none skipped; direct admission is another way.',
  },
  messages: {
    skipped: {
      zh: '{{on}} 记录了“{{step}}”，此前没有{{missingZh}}。',
      en: 'On {{on}} stands {{stepEn}}, but before it there is no record of {{missingEn}}.',
      remedy: {
        zh: '已经办理的，补记；没有办理的，先依次办理，再作“{{step}}”；直接纳入的，把 route 写为 direct。',
        en: 'Enter what was done; what was not is done first, in its order, and {{stepEn}} follows; for direct admission set route to direct.',
      },
    },
    letterEarly: {
      zh: '聘书签发于 {{issuedOn}}，早于 {{announcedOn}} 公布结果。',
      en: 'The letter was issued on {{issuedOn}}, before the result was announced on {{announcedOn}}.',
      remedy: {
        zh: '核对两个日期；聘书确已先行签发的，由负责人决定如何补正。',
        en: 'Check both dates; if the letter really was issued first, the person in charge decides how to put it right.',
      },
    },
    noNotice: {
      zh: '{{on}} 直接纳入，未经社会公示。条文的公示针对遴选通过者；直接纳入也公示，是惯例。',
      en: 'The direct admission of {{on}} was given no public notice. The article’s notice concerns those selected; to give one here too is policy.',
      remedy: {
        zh: '补作公示并记录 noticed；或由负责人确认。',
        en: 'Give notice and record noticed, or have the person in charge confirm it.',
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
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const rounds = roundsOf(record, asOf);
    const wrong = [
      ...rounds.flatMap((round) => wrongInRound(round, dutyOn)),
      ...wrongAgainstScheme(timeline(record.history, asOf), scheme, dutyOn),
    ];
    for (const round of rounds.filter(isDirect)) {
      const appointed = round.find(({ step }) => step === 'appointed');
      const duty = appointed ? dutyOn(appointed.event.on) : null;
      const isDue = duty && !goesWithout(duty, 'noticed');
      if (!appointed || !isDue || round.some(({ step }) => step === 'noticed')) continue;
      const data = { on: appointed.event.on };
      report({
        message: 'noNotice',
        level: 'warning',
        at: `/history/${appointed.index}/on`,
        duty,
        data,
      });
    }
    for (const round of rounds) {
      const announced = round.find(({ step }) => step === 'announced')?.event.on;
      for (const { event, index } of round) {
        const duty = event.type === 'appointed' ? dutyOn(event.on) : null;
        if (event.type !== 'appointed' || !duty || !event.letter || announced === undefined)
          continue;
        const { issuedOn } = event.letter;
        if (issuedOn >= announced) continue;
        const data = { issuedOn, announcedOn: announced };
        report({ message: 'letterEarly', at: `/history/${index}/letter/issuedOn`, duty, data });
      }
    }
    for (const { index, step, on, needs, neededOn, missing } of wrong) {
      const duty = dutyOn(on);
      if (!duty) continue;
      // Only of a direct admission; expert/direct-admission says so, by the article’s own words.
      const hasNoApplication = step === 'appointed' && needs === 'applied' && neededOn === null;
      if (hasNoApplication && dutyOfScheme(scheme, 'direct-admission', on)) continue;
      const names = {
        step: NAMES[step].zh,
        stepEn: NAMES[step].en,
        needs: NAMES[needs].zh,
        needsEn: NAMES[needs].en,
        missingZh: missing.map((each) => `“${NAMES[each].zh}”`).join('、'),
        missingEn: missing.map((each) => NAMES[each].en).join(', '),
      };
      report({
        message: neededOn === null ? 'skipped' : 'early',
        at: `/history/${index}/on`,
        duty,
        data: { on, ...names, ...(neededOn === null ? {} : { neededOn }) },
      });
    }
  },
});
