import type { Event, Exited } from '../../generated/expert.ts';
import { isWithin } from '../../records/exit-grounds.ts';
import { dutyOn as dutyOfScheme } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

type Lacking =
  'noFinding' | 'noReport' | 'noRequest' | 'noBreach' | 'otherBreach' | 'noDecision' | 'noPenalty';

/** The event that an exit names as its ground, if it happened by then. */
function groundEvent(events: ReadonlyArray<Placed<Event>>, exit: Exited): Event | undefined {
  return events.find(({ event }) => event.id === exit.of && event.on <= exit.on)?.event;
}

/** A report that was looked into, and borne out. */
function isVerifiedReport(
  events: ReadonlyArray<Placed<Event>>,
  event: Event | undefined,
  by: string,
): boolean {
  if (event?.type !== 'investigated' || !event.verified) return false;
  return ofType(events, 'reported').some(
    ({ event: report }) => report.id === event.of && report.on <= by,
  );
}

/** Whether somebody had been appointed, and had not exited since, when an event came. */
function isInPool(events: ReadonlyArray<Placed<Event>>, index: number): boolean {
  const place = events.findIndex((each) => each.index === index);
  const last = events
    .slice(0, place)
    .findLast(({ event: { type } }) => ['appointed', 'renewed', 'exited'].includes(type));
  return last !== undefined && last.event.type !== 'exited';
}

/** What the ground needs that the exit does not show, by the points of 第十四条; expert/refusals counts the refusals. */
function lacks(
  events: ReadonlyArray<Placed<Event>>,
  exit: Exited,
  breachOf: unknown,
): Lacking | null {
  const of = groundEvent(events, exit);
  switch (exit.ground) {
    case 'false-statement': {
      const isFound = of?.type === 'investigated' && of.verified;
      return isFound || exit.findings !== undefined ? null : 'noFinding';
    }
    case 'verified-report':
      return isVerifiedReport(events, of, exit.on) ? null : 'noReport';
    case 'asked-to-leave':
      return of?.type === 'exit-requested' || exit.findings !== undefined ? null : 'noRequest';
    case 'breach':
      if (of?.type !== 'breached' || !of.verified) return 'noBreach';
      return typeof breachOf !== 'string' || isWithin(of.provision, breachOf)
        ? null
        : 'otherBreach';
    case 'penalty':
      return of?.type === 'penalised' ? null : 'noPenalty';
    case 'unfit':
    case 'other':
      return exit.decision === undefined ? 'noDecision' : null;
    default:
      return null;
  }
}

export default defineRule({
  id: 'expert/exit-basis',
  scope: 'expert',
  level: 'error',
  duty: 'exit',
  alsoDuties: [
    'exit-confirmation',
    'false-statement',
    'verified-report',
    'asked-to-leave',
    'breach',
    'unfit',
    'penalty',
    'other',
  ],
  title: { zh: '出库的依据', en: 'What an exit rests on' },
  demand: {
    zh: '出库须写明情形和确认日期，并有该情形所要求的依据：弄虚作假的认定、举报及核查、退出申请或者视为不愿的理由、各次拒绝、查证属实的违反、处罚决定、说明理由的决定。',
    en: 'An exit names its ground and the day it was confirmed, and what the ground needs: the finding of false statements, the report and its verification, the request or why the person is deemed unwilling, the refusals, the verified breach, the penalty decision, or a reasoned decision.',
  },
  messages: {
    noConfirmation: {
      zh: '{{on}} 出库，没有写明确认日期。',
      en: 'The exit of {{on}} has no day of confirmation.',
      remedy: {
        zh: '写入 confirmedOn；重新申请的限制自该日起算。',
        en: 'Write confirmedOn: the bar on re-entry runs from it.',
      },
    },
    notIn: {
      zh: '{{on}} 记录了出库，而此前没有入库，或者已经出库。',
      en: 'On {{on}} stands an exit, but the person was not in the pool: never appointed, or out of it already.',
      remedy: {
        zh: '尚未入库的申请人，记录 rejected（未予入选）；已经出库又记一次的，更正其中一次；漏记入库的，补记 appointed。',
        en: 'For an applicant record rejected; of an exit entered twice correct one; if an appointment was left out, enter it.',
      },
    },
    noFinding: {
      zh: '以弄虚作假为由出库，没有载明认定。',
      en: 'The exit for false statements shows no finding.',
      remedy: {
        zh: '写入 findings，或者由 of 指向查证属实的 investigated。',
        en: 'Write findings, or let of name the investigated event that bore it out.',
      },
    },
    noReport: {
      zh: '以举报属实为由出库，没有指明举报及其核查。',
      en: 'The exit on a verified report names no report with its verification.',
      remedy: {
        zh: '由 of 指向查证属实的 investigated，该事件的 of 再指向 reported。',
        en: 'Let of name the investigated event (verified), whose of names the report.',
      },
    },
    noRequest: {
      zh: '以不愿担任为由出库，既没有退出申请，也没有说明为何视为不愿。',
      en: 'The exit of one who asked to leave has no request, and does not say why the person is deemed unwilling.',
      remedy: {
        zh: '由 of 指向 exit-requested；视为不愿再担任的，在 findings 写明理由。',
        en: 'Let of name exit-requested; for one deemed unwilling, say why in findings.',
      },
    },
    noBreach: {
      zh: '以违反工作准则为由出库，没有指明查证属实的违反。',
      en: 'The exit for a breach names no verified breach.',
      remedy: {
        zh: '由 of 指向 breached（verified 为 true）。',
        en: 'Let of name a breached event (verified true).',
      },
    },
    otherBreach: {
      zh: '以违反工作准则为由出库，所指的违反却不是该条工作准则的：不属于此种情形。',
      en: 'The exit for a breach of the working rules rests on a breach of another article: that is not this ground.',
      remedy: {
        zh: '核对 breached 的 provision；不是违反工作准则的，适用其他情形，或者撤销该出库。',
        en: 'Check the provision in breached; if it is no breach of the working rules, another ground applies, or the exit is taken back.',
      },
    },
    noPenalty: {
      zh: '以受到处罚为由出库，没有指明处罚决定。',
      en: 'The exit for a penalty names no penalty decision.',
      remedy: {
        zh: '由 of 指向 penalised，在其中写明处罚决定。',
        en: 'Let of name a penalised event that holds the decision.',
      },
    },
    noDecision: {
      zh: '此情形须由中心决定并说明理由，出库没有载明决定。',
      en: 'This ground takes a reasoned decision, and the exit shows none.',
      remedy: {
        zh: '写入 decision（谁于何日因何决定）。',
        en: 'Write decision: who decided it, when and why.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const { event: exit, index } of ofType(events, 'exited')) {
      const whole = dutyOn(exit.on);
      if (!whole) continue;
      const at = `/history/${index}`;
      if (!isInPool(events, index))
        report({ message: 'notIn', at: `${at}/on`, duty: whole, data: { on: exit.on } });
      const lacking = lacks(events, exit, whole.parameters?.['breachOf']);
      if (exit.confirmedOn === undefined)
        report({
          message: 'noConfirmation',
          at,
          duty: dutyOfScheme(scheme, 'exit-confirmation', exit.on) ?? whole,
          data: { on: exit.on },
        });
      if (lacking)
        report({
          message: lacking,
          at: `${at}/ground`,
          duty: dutyOfScheme(scheme, exit.ground, exit.on) ?? whole,
        });
    }
  },
});
