import { formatDay, toDay } from '../../dates/days.ts';
import type { Event, Exited } from '../../generated/expert.ts';
import {
  AS_EXPERT,
  findReached,
  splitIntoStays,
  unjustifiedRefusals,
  type CountedRefusal,
} from '../../records/exit-grounds.ts';
import { holdsTerm } from '../../records/expert-rounds.ts';
import { numberOf, type MappedDuty } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { nameOfEvent } from '../event-names.ts';
import { defineRule } from '../rule.ts';

/** The text names no time for a judgement: this many days are waited. */
const DAYS = 30;

/** The refusal that, judged without good reason like those before it, would demand the exit; null while there are fewer. */
function findOwed(
  stretch: ReadonlyArray<Placed<Event>>,
  dutyOn: (day: string) => MappedDuty | null,
) {
  const standing = ofType(stretch, 'refused').filter(({ event }) => !event.judgement?.justified);
  const last = standing.at(-1);
  const duty = last ? dutyOn(last.event.on) : null;
  const open = standing.filter(({ event }) => !event.judgement).length;
  const needed = numberOf(duty, 'count');
  if (!last || !duty || open === 0 || needed === null || standing.length < needed) return null;
  const since = formatDay(toDay(last.event.on) + DAYS + 1);
  const data = { on: last.event.on, count: standing.length, open, days: DAYS };
  return { since, index: last.index, told: { duty, since, data } };
}

export default defineRule({
  id: 'expert/refusals',
  scope: 'expert',
  level: 'error',
  duty: 'refusals',
  title: { zh: '无正当理由拒绝履职', en: 'Refusals without good reason' },
  demand: {
    zh: '无正当理由拒绝履职达到条文规定次数的，应予出库，此后不得再续聘、指派；以此出库的，须列明各次拒绝及认定人。',
    en: 'Whoever refuses without good reason as often as the article says shall exit, and is not appointed, renewed or assigned afterwards; an exit on this ground names the refusals and who judged each.',
  },
  messages: {
    stillServing: {
      zh: '至 {{on}} 已有 {{count}} 次拒绝被认定无正当理由，尚未出库。',
      en: 'By {{on}} {{count}} refusals had been judged without good reason, and there is no exit yet.',
      remedy: {
        zh: '请负责人确认，并记录出库 exited（ground 为 refusals，列出各次拒绝）。',
        en: 'Have the person in charge confirm it and record exited (ground refusals, naming each refusal).',
      },
    },
    servedAfter: {
      zh: '{{established}} 起已应出库（{{count}} 次拒绝被认定无正当理由），{{on}} 仍记录了“{{typeZh}}”。',
      en: 'Exit was due from {{established}} ({{count}} refusals judged without good reason), yet on {{on}} “{{typeEn}}” is recorded.',
      remedy: {
        zh: '核对日期；其中有拒绝事后认定有正当理由的，更正该事件。',
        en: 'Check the dates; if a refusal was found justified after all, correct its event.',
      },
    },
    unjudged: {
      zh: '至 {{on}} 已有 {{count}} 次拒绝履职，其中 {{open}} 次没有认定有无正当理由，已逾 {{days}} 日。',
      en: 'By {{on}} there were {{count}} refusals; of {{open}} of them it has not been judged for over {{days}} days whether there was good reason.',
      remedy: {
        zh: '请负责人逐次认定，并在 refused 写入 judgement（认定结论、认定人、日期）。',
        en: 'Have the person in charge judge each, and write judgement (the outcome, by whom, on which day) into refused.',
      },
    },
    tooFew: {
      zh: '以拒绝履职为由出库，须列出至少 {{needed}} 次至出库之日已认定无正当理由的拒绝；refusals 列出 {{named}} 次，其中 {{count}} 次成立。',
      en: 'An exit for refusals names at least {{needed}} that were judged without good reason by that day; refusals names {{named}}, of which {{count}} hold.',
      remedy: {
        zh: '在 refusals 中列全已认定无正当理由的拒绝（各有 judgement：认定结论、认定人、日期）；确实不足 {{needed}} 次的，不得以此出库。',
        en: 'Name in refusals all that were so judged (each with a judgement: the outcome, by whom, on which day); where there are fewer than {{needed}}, this is no ground for exit.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const unjustified = unjustifiedRefusals(events);
    for (const { event: exit, index } of ofType(events, 'exited')) {
      const duty = dutyOn(exit.on);
      const needed = numberOf(duty, 'count');
      if (!duty || needed === null || exit.ground !== duty.id) continue;
      const count = countNamed(exit, unjustified);
      const named = new Set(exit.refusals).size;
      if (count < needed)
        report({
          message: 'tooFew',
          at: `/history/${index}`,
          duty,
          data: { needed, named, count },
        });
    }
    for (const stretch of splitIntoStays(events)) {
      const reached = findReached(unjustifiedRefusals(stretch), dutyOn);
      const owed = reached ? null : findOwed(stretch, dutyOn);
      if (owed && asOf >= owed.since && holdsTerm(stretch, asOf))
        report({
          message: 'unjudged',
          level: 'warning',
          at: `/history/${owed.index}`,
          ...owed.told,
        });
      if (!reached) continue;
      const { last, duty, count } = reached;
      const established = last.judgedOn;
      for (const { event, index } of stretch) {
        const { on, type } = event;
        if (!AS_EXPERT.has(type) || on <= established) continue;
        const { zh: typeZh, en: typeEn } = nameOfEvent('expert', type);
        report({
          message: 'servedAfter',
          at: `/history/${index}/on`,
          duty,
          data: { established, count, on, type, typeZh, typeEn },
        });
      }
      const hasExited = stretch.at(-1)?.event.type === 'exited';
      if (!hasExited && established <= asOf && holdsTerm(stretch, asOf))
        report({
          message: 'stillServing',
          level: 'warning',
          at: `/history/${last.index}`,
          duty,
          since: established,
          data: { on: established, count },
        });
    }
  },
});

/** How many of the refusals that an exit names were judged without good reason by the day of the exit. */
function countNamed(exit: Exited, unjustified: readonly CountedRefusal[]): number {
  const named = new Set(exit.refusals);
  return unjustified.filter(({ event, judgedOn }) => named.has(event.id) && judgedOn <= exit.on)
    .length;
}
