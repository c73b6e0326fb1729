import type { Assigned, Event, Expert } from '../../generated/expert.ts';
import { ofType, timeline, type Placed } from '../../records/timeline.ts';
import { foldText } from '../../text/fold.ts';
import { defineRule } from '../rule.ts';

/** Why a party to a matter is not a stranger to the expert; `declaredOn` where the expert told. */
interface Interest {
  declaredOn: string | null;
}

/** The names of the person and, unless it changed after that day, of the employer. */
function ownNames({ profile }: Expert, events: ReadonlyArray<Placed<Event>>, on: string): string[] {
  const { name, aliases = [], employer } = profile;
  const hasChanged = ofType(events, 'changed').some(
    ({ event }) => event.on > on && event.facts.includes('employer'),
  );
  return [name, ...aliases, ...(hasChanged ? [] : [employer.zh, employer.en])];
}

/** As many names are kept folded: of a large register the same few come again and again. */
const MOST_NAMES = 5_000;

const FOLDED = new Map<string, string>();

function folded(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const fresh = foldText(name);
  if (FOLDED.size < MOST_NAMES) FOLDED.set(name, fresh);
  return fresh;
}

function interestIn(
  assigned: Assigned,
  record: Expert,
  events: ReadonlyArray<Placed<Event>>,
): Interest | null {
  if ((assigned.parties ?? []).length === 0) return null;
  const own = new Set(ownNames(record, events, assigned.on).map(folded));
  const declared = new Map(
    ofType(events, 'interest-declared')
      .toReversed()
      .flatMap(({ event }) => event.parties.map((party) => [folded(party), event.on])),
  );
  for (const party of assigned.parties ?? []) {
    const declaredOn = declared.get(folded(party)) ?? null;
    if (declaredOn !== null || own.has(folded(party))) return { declaredOn };
  }
  return null;
}

/** Shorter names begin many. */
const SHORTEST = 4;

/** What a branch has behind the name of its house. */
const BRANCH =
  /(分所|分公司|分院|分校|分部|分会|分行|支行|办事处|办公室|代表处|代表机构|分支机构|branch|office)[)）]?$/;

/** Whether a party, by its name, is a branch of the employer, or the employer one of the party. */
function isNear(assigned: Assigned, record: Expert, events: ReadonlyArray<Placed<Event>>): boolean {
  const { employer } = record.profile;
  const names = new Set(ownNames(record, events, assigned.on));
  const own = [employer.zh, employer.en].filter((name) => names.has(name)).map(folded);
  const isIn = (part: string, whole: string): boolean =>
    part.length >= SHORTEST && whole.startsWith(part) && BRANCH.test(whole.slice(part.length));
  return (assigned.parties ?? [])
    .map(folded)
    .some((party) => own.some((name) => isIn(name, party) || isIn(party, name)));
}

/** The first service in a matter before a day. */
function servedBefore(
  events: ReadonlyArray<Placed<Event>>,
  { id }: Assigned,
  day: string,
): Placed<Event> | undefined {
  return ofType(events, 'served').find(({ event }) => event.assignment === id && event.on < day);
}

/** Whether an interest was evident, or had been declared by a day. */
function knownBy(interest: Interest | null, on: string): boolean {
  return interest !== null && (interest.declaredOn === null || interest.declaredOn <= on);
}

export default defineRule({
  id: 'expert/conflict-of-interest',
  scope: 'expert',
  level: 'error',
  duty: 'conflict-of-interest',
  title: { zh: '利益冲突须告知并回避', en: 'An interest is told, and the expert recused' },
  demand: {
    zh: '事项的当事人是本人、所在单位或者已申报的利害关系方，影响公正履行职责的，专家应当告知中心并回避；经认定不影响的，须载明认定人、日期和理由。',
    en: 'Where a party to a matter is the expert, the employer or somebody declared, and this bears on fairness, the expert tells the Center and is recused; a finding that it does not bear on it names who made it, when and why.',
  },
  messages: {
    evident: {
      zh: '{{on}} 指派的事项涉及本人或所在单位，既未告知也未回避。',
      en: 'The matter assigned on {{on}} involves the expert or the employer, and there is neither a declaration nor a recusal.',
      remedy: {
        zh: '记录 interest-declared 和 recused，改由他人承办；不影响公正的，在该指派写入 interestCleared（认定人、日期、理由）。',
        en: 'Record interest-declared and recused and assign somebody else; where it does not bear on fairness, write interestCleared (by, on, reason) into the assignment.',
      },
    },
    declared: {
      zh: '{{on}} 指派的事项涉及专家 {{declaredOn}} 申报有利害关系的一方，没有回避。',
      en: 'The matter assigned on {{on}} involves a party in whom the expert declared an interest on {{declaredOn}}, and there is no recusal.',
      remedy: {
        zh: '记录 recused，改由他人承办；不影响公正的，在该指派写入 interestCleared（认定人、日期、理由）。',
        en: 'Record recused and assign somebody else; where it does not bear on fairness, write interestCleared (by, on, reason) into the assignment.',
      },
    },
    near: {
      zh: '{{on}} 指派的事项，从名称看，当事人是所在单位的分支机构，或者所在单位是其分支机构：是否与所在单位有利益冲突，请核对。',
      en: 'By its name a party to the matter assigned on {{on}} is a branch of the employer, or the employer is one of it: please check whether there is a conflict of interest.',
      remedy: {
        zh: '确有利益冲突的，记录 interest-declared 和 recused；没有的，在该指派写入 interestCleared（认定人、日期、理由）。',
        en: 'If there is an interest, record interest-declared and recused; if not, write interestCleared (by, on, reason) into the assignment.',
      },
    },
    settledLate: {
      zh: '{{on}} 已在该事项中履职，此后才回避或者认定不影响公正（{{assignedOn}} 指派）。',
      en: 'The expert served in the matter on {{on}}, before the recusal or the finding that it does not bear on fairness (assigned on {{assignedOn}}).',
      remedy: {
        zh: '核对日期；先履职后回避的，交由负责人处理。',
        en: 'Check the dates; whoever took part before the recusal is a case for the person in charge.',
      },
    },
    servedAnyway: {
      zh: '{{recusedOn}} 已回避该事项，{{on}} 仍记录了履职。',
      en: 'The expert was recused from the matter on {{recusedOn}}, yet on {{on}} stands service in it.',
      remedy: {
        zh: '核对该次履职所属的指派；回避后仍参与的，交由负责人处理。',
        en: 'Check which assignment it belongs to; whoever took part after a recusal is a case for the person in charge.',
      },
    },
  },
  check({ record, asOf, dutyOn }, report) {
    const events = timeline(record.history, asOf);
    const recusals = new Map(
      ofType(events, 'recused').map(({ event }) => [event.assignment, event.on]),
    );
    for (const { event, index } of ofType(events, 'assigned')) {
      const duty = dutyOn(event.on);
      const isSettled = recusals.has(event.id) || event.interestCleared !== undefined;
      const interest = duty && !isSettled ? interestIn(event, record, events) : null;
      if (duty && !isSettled && !interest && isNear(event, record, events))
        report({
          message: 'near',
          level: 'note',
          at: `/history/${index}/parties`,
          duty,
          data: { on: event.on },
        });
      const settledOn = recusals.get(event.id) ?? event.interestCleared?.on;
      const early = settledOn && duty ? servedBefore(events, event, settledOn) : undefined;
      if (early && duty && knownBy(interestIn(event, record, events), early.event.on))
        report({
          message: 'settledLate',
          at: `/history/${early.index}/on`,
          duty,
          data: { on: early.event.on, assignedOn: event.on },
        });
      if (!duty || !interest) continue;
      const { declaredOn } = interest;
      const at = `/history/${index}/parties`;
      const data = { on: event.on };
      if (declaredOn === null) report({ message: 'evident', at, duty, data });
      else report({ message: 'declared', at, duty, data: { ...data, declaredOn } });
    }
    for (const { event, index } of ofType(events, 'served')) {
      const recusedOn = recusals.get(event.assignment ?? '');
      const duty = dutyOn(event.on);
      if (recusedOn === undefined || event.on <= recusedOn || !duty) continue;
      report({
        message: 'servedAnyway',
        at: `/history/${index}/assignment`,
        duty,
        data: { recusedOn, on: event.on },
      });
    }
  },
});
