import type { Event } from '../../generated/expert.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import {
  AS_EXPERT,
  establishedGrounds,
  splitIntoStays,
  type Established,
} from '../../records/exit-grounds.ts';
import { holdsTerm } from '../../records/expert-rounds.ts';
import { dutyOn as dutyOfScheme, rulebookOn, type MappedDuty } from '../../records/rulebook.ts';
import { timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** A ground that the rulebook of its day knows, with the words that demand the exit. */
interface Due extends Established {
  name: Bilingual;
  duty: MappedDuty;
}

const NAMES: Partial<Record<Event['type'], Bilingual>> = {
  appointed: { zh: '入库', en: 'an appointment' },
  renewed: { zh: '续聘', en: 'a renewal' },
  assigned: { zh: '指派', en: 'an assignment' },
  served: { zh: '履职', en: 'service' },
};

function dueGrounds(
  stay: ReadonlyArray<Placed<Event>>,
  scheme: Scheme,
  dutyOn: (day: string) => MappedDuty | null,
): Due[] {
  const inOrder = stay.flatMap((placed) => {
    const duty = dutyOn(placed.event.on);
    const breachOf = duty?.parameters?.['breachOf'];
    return duty ? establishedGrounds([placed], breachOf ? String(breachOf) : null) : [];
  });
  return inOrder.flatMap((established) => {
    const { ground, on } = established;
    const named = rulebookOn(scheme, on)?.exitGrounds?.find(({ id }) => id === ground);
    const duty = dutyOfScheme(scheme, ground, on) ?? dutyOn(on);
    return named && duty ? [{ ...established, name: named.name, duty }] : [];
  });
}

export default defineRule({
  id: 'expert/exit-due',
  scope: 'expert',
  level: 'error',
  duty: 'exit',
  alsoDuties: ['false-statement', 'verified-report', 'asked-to-leave', 'breach', 'penalty'],
  title: { zh: '出现出库情形的应予出库', en: 'Who has given a ground for exit exits' },
  demand: {
    zh: '弄虚作假、举报经核查属实、申请退出、违反工作准则或者受到处罚，一经认定，应予出库；此后不得再入库、续聘、指派或者履职。',
    en: 'Once a false statement, a verified report, a request to leave, a breach of the working rules or a penalty is established, exit follows, and no appointment, renewal, assignment or service comes after it.',
  },
  messages: {
    stillServing: {
      zh: '{{on}} 已出现出库情形“{{groundZh}}”，尚未出库。',
      en: 'Since {{on}} there is a ground for exit, “{{groundEn}}”, and there is no exit yet.',
      remedy: {
        zh: '请负责人确认，并记录 exited（ground 为 {{ground}}，of 为 {{event}}，confirmedOn）。',
        en: 'Have the person in charge confirm it and record exited (ground {{ground}}, of {{event}}, confirmedOn).',
      },
    },
    servedAfter: {
      zh: '{{established}} 起已应出库（{{groundZh}}），{{on}} 仍记录了{{whatZh}}。',
      en: 'Exit was due from {{established}} ({{groundEn}}), yet on {{on}} stands {{whatEn}}.',
      remedy: {
        zh: '核对日期；认定有误的，更正认定的事件。',
        en: 'Check the dates; if the ground did not stand, correct the event that established it.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    for (const stay of splitIntoStays(timeline(record.history, asOf))) {
      const due = dueGrounds(stay, scheme, dutyOn);
      const hasExited = stay.at(-1)?.event.type === 'exited';
      const first = due[0];
      if (!first) continue;
      for (const { event, index } of stay) {
        const what = NAMES[event.type];
        if (!AS_EXPERT.has(event.type) || !what || event.on <= first.on) continue;
        report({
          message: 'servedAfter',
          at: `/history/${index}/on`,
          duty: first.duty,
          data: {
            established: first.on,
            on: event.on,
            groundZh: first.name.zh,
            groundEn: first.name.en,
            whatZh: what.zh,
            whatEn: what.en,
          },
        });
      }
      if (hasExited || !holdsTerm(stay, asOf)) continue;
      report({
        message: 'stillServing',
        level: 'warning',
        at: `/history/${first.index}`,
        duty: first.duty,
        since: first.on,
        data: {
          on: first.on,
          ground: first.ground,
          event: record.history[first.index]?.id ?? '',
          groundZh: first.name.zh,
          groundEn: first.name.en,
        },
      });
    }
  },
});
