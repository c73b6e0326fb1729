import type { Event, Expert, Renewed } from '../../generated/expert.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import type { Scheme } from '../../generated/scheme.ts';
import {
  establishedGrounds,
  findReached,
  unjustifiedRefusals,
} from '../../records/exit-grounds.ts';
import { termsOf, type ServedTerm } from '../../records/expert-rounds.ts';
import { dutyOn as dutyOfScheme, rulebookOn } from '../../records/rulebook.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { defineRule } from '../rule.ts';

/** A breach or exit ground that stands against a renewal. */
interface Against {
  on: string;
  what: Bilingual;
}

/** Grounds that a record establishes are looked for from the day the past term began to the day of the decision. */
function groundsAgainst(
  events: ReadonlyArray<Placed<Event>>,
  past: ServedTerm,
  renewed: Renewed,
  scheme: Scheme,
): Against[] {
  const since = past.from < past.event.on ? past.from : past.event.on;
  const during = events.filter(({ event }) => event.on >= since && event.on <= renewed.on);
  const names = new Map(
    rulebookOn(scheme, renewed.on)?.exitGrounds?.map(({ id, name }) => [id, name]),
  );
  const breaches = ofType(during, 'breached').filter(({ event }) => event.verified);
  const grounds = establishedGrounds(during, null).filter(({ ground }) => ground !== 'breach');
  const reached = findReached(unjustifiedRefusals(during), (day) =>
    dutyOfScheme(scheme, 'refusals', day),
  );
  return [
    ...breaches.map(({ event: { on } }) => ({ on, what: BREACH })),
    ...grounds.flatMap(({ on, ground }) => {
      const what = names.get(ground);
      return what ? [{ on, what }] : [];
    }),
    ...(reached && reached.last.judgedOn <= renewed.on
      ? [{ on: reached.last.judgedOn, what: names.get('refusals') ?? REFUSALS }]
      : []),
  ].toSorted((a, b) => a.on.localeCompare(b.on));
}

/** How many refusals of the past term had been judged without good reason when it was renewed. */
function refusalsIn(
  events: ReadonlyArray<Placed<Event>>,
  { from }: ServedTerm,
  on: string,
): number {
  const judged = unjustifiedRefusals(events).filter(({ judgedOn }) => judgedOn <= on);
  return judged.filter(({ event }) => event.on >= from).length;
}

const BREACH = { zh: '经查证的违反规定', en: 'a verified breach' };
const REFUSALS = { zh: '无正当理由拒绝履职', en: 'refusals without good reason' };

/** The term that a renewal goes on from: the last one given before it. */
function pastTerm(record: Expert, renewed: Placed<Renewed>, asOf: string): ServedTerm | undefined {
  const terms = termsOf(timeline(record.history, asOf));
  const place = terms.findIndex(({ index }) => index === renewed.index);
  return terms[place - 1];
}

export default defineRule({
  id: 'expert/renewal',
  scope: 'expert',
  level: 'error',
  duty: 'renewal',
  title: { zh: '续聘', en: 'Renewal' },
  demand: {
    zh: '聘期届满后，在聘期内没有违反规定、也没有出现出库情形的，可以续聘；新聘期自原聘期届满之后起。续聘不重新核对年龄，也不重走入库程序。',
    en: 'After a term without breach or exit ground it may be renewed, into a term that begins when the old one is over. A renewal tests no age and repeats no step of admission.',
  },
  messages: {
    noTerm: {
      zh: '{{on}} 续聘，此前没有聘期。',
      en: 'The renewal of {{on}} has no term before it.',
      remedy: {
        zh: '补记 appointed；初次入库的，改记 appointed 并按入库程序办理。',
        en: 'Enter appointed; for a first admission record appointed, by the steps of admission.',
      },
    },
    early: {
      zh: '{{on}} 即决定续聘，而原聘期至 {{to}} 才届满。',
      en: 'The renewal was decided on {{on}}, before the old term is over on {{to}}.',
      remedy: {
        zh: '届满后再确认一次聘期内没有违反规定和出库情形。',
        en: 'Once the term is over, confirm that it held no breach and no exit ground.',
      },
    },
    overlaps: {
      zh: '续聘的聘期自 {{from}} 起，而原聘期至 {{to}} 才届满。',
      en: 'The renewed term begins on {{from}}, before the old one is over on {{to}}.',
      remedy: {
        zh: '把 term.from 改到 {{to}} 之后。',
        en: 'Move term.from to a day after {{to}}.',
      },
    },
    refusedOnce: {
      zh: '{{on}} 续聘，而原聘期内有 {{count}} 次拒绝履职被认定无正当理由：未到应予出库的次数，是否违反所应履行的职责，请判断。',
      en: 'The renewal of {{on}} follows a term with refusals judged without good reason ({{count}}): too few for an exit, but whether they breach the duties is to be judged.',
      remedy: {
        zh: '请负责人判断在聘期内是否未违反规定；违反的，不得续聘。',
        en: 'Have the person in charge judge whether the term was without breach; if it was not, it may not be renewed.',
      },
    },
    lapsed: {
      zh: '{{lapsedOn}} 已记录届满未续聘，{{on}} 又记录续聘。',
      en: 'On {{lapsedOn}} the term was recorded as lapsed without renewal, yet on {{on}} stands a renewal.',
      remedy: {
        zh: '届满记错的，更正 lapsed；确已届满未续聘的，按入库程序重新申请。',
        en: 'If the lapse is wrong, correct it; if the term did lapse, the person applies anew by the steps of admission.',
      },
    },
    unclean: {
      zh: '{{on}} 续聘，而原聘期内已于 {{against}} 出现：{{whatZh}}。',
      en: 'The renewal of {{on}} follows a term with this of {{against}}: {{whatEn}}.',
      remedy: {
        zh: '不得续聘；认定有误的，更正该事件。',
        en: 'It may not be renewed; if that finding was wrong, correct its event.',
      },
    },
  },
  check({ record, scheme, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    for (const placed of ofType(events, 'renewed')) {
      const { event: renewed, index } = placed;
      const duty = dutyOn(renewed.on);
      if (!duty) continue;
      const at = `/history/${index}`;
      const { on } = renewed;
      const past = pastTerm(record, placed, asOf);
      if (!past) {
        report({ message: 'noTerm', at, duty, data: { on } });
        continue;
      }
      const { from } = renewed.term;
      const { to } = past;
      if (from <= to)
        report({ message: 'overlaps', at: `${at}/term/from`, duty, data: { from, to } });
      else if (on <= to)
        report({ message: 'early', level: 'warning', at: `${at}/on`, duty, data: { on, to } });
      const ended = past.endedBy?.event;
      if (ended?.type === 'lapsed' && ended.on <= on) {
        const data = { on, lapsedOn: ended.on };
        report({ message: 'lapsed', at: `${at}/on`, duty, data });
      }
      const [ground] = groundsAgainst(events, past, renewed, scheme);
      const count = ground ? 0 : refusalsIn(events, past, on);
      if (count > 0)
        report({
          message: 'refusedOnce',
          level: 'warning',
          at: `${at}/on`,
          duty,
          data: { on, count },
        });
      if (!ground) continue;
      const { on: against, what } = ground;
      const data = { on, against, whatZh: what.zh, whatEn: what.en };
      report({ message: 'unclean', at: `${at}/on`, duty, data });
    }
  },
});
