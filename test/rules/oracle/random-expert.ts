import { pick, seeded } from '../../load/mutate.ts';
import { dateOf, lastOfTerm, plus, sameDay } from './calendar.ts';
import type { OraclePool, OracleRecord } from './expert.ts';
import type { Told } from './history.ts';

type Random = () => number;

const LEAP_DAYS = ['2020-02-29', '2024-02-29', '2028-02-29', '2032-02-29', '2036-02-29'];

const DAYS = [
  '2020-02-29',
  '2023-08-31',
  '2024-02-28',
  '2024-02-29',
  '2026-03-01',
  '2028-02-29',
  '2029-12-31',
];

const nearly = (random: Random, day: string): string =>
  plus(day, pick(random, [0, 0, 0, -1, 1, 2]));
/** The next 29 February on a day or after it, now and then; else the day itself. */
function leaping(random: Random, day: string): string {
  const leap = LEAP_DAYS.find((each) => each >= day);
  return leap !== undefined && random() < 0.1 ? leap : day;
}

const within = (random: Random, from: string, days: number): string =>
  plus(from, Math.floor(random() * days));

/** Writes the events of one record, one after another. */
class Scribe {
  readonly random: Random;
  readonly history: Told[] = [];
  readonly #pool: OraclePool;
  /** The last day that was written of. */
  day: string;

  constructor(random: Random, pool: OraclePool, day: string) {
    [this.random, this.#pool, this.day] = [random, pool, day];
  }

  write(type: string, on: string, rest: object = {}): Told {
    const last = this.history.at(-1)?.recordedOn ?? on;
    const event = {
      ...{ id: `e-${this.history.length + 1}`, type, on },
      recordedOn: last > on ? last : on,
      ...rest,
    };
    this.history.push(event);
    this.day = on;
    return event;
  }

  maybe(chance: number, work: () => void): void {
    if (this.random() < chance) work();
  }

  apply(on: string, birth: string): void {
    const { random } = this;
    const call =
      [...this.#pool.calls].findLast(([, call]) => call.on <= on) ?? [...this.#pool.calls][0];
    const years = pick(random, [8, 10]);
    const enough = sameDay(on, -years);
    const experience = pick(random, [
      () => [{ from: '1990-01-01' }],
      () => [{ from: plus(enough, pick(random, [0, 1, 2])) }],
      () => [
        { from: plus(enough, 400), to: plus(on, 90) },
        { from: plus(enough, 1), to: plus(enough, 500) },
      ],
      () => [
        { from: '1985-06-01', to: '1996-06-01' },
        { from: '2010-01-01', to: '2012-01-01' },
      ],
      () => [
        { from: '2001-01-01', to: '2002-12-31' },
        { from: '2010-01-01', to: '2012-12-31' },
      ],
      () => [{ from: plus(on, 1) }],
    ])();
    const approval = { by: '样本', on: plus(on, -3), reason: '样本' };
    const relaxation = pick<object | undefined>(random, [
      ...[undefined, undefined, undefined],
      { goodHealth: true, achievements: '样本', approval },
      { goodHealth: true, approval },
      { reputation: '样本', approval },
      { goodHealth: true, reputation: '样本' },
    ]);
    this.write('applied', on, {
      ...(call ? { call: call[0] } : {}),
      route: random() < 0.9 ? 'selection' : 'direct',
      experience: experience.map((period) => ({ ...period, work: '样本' })),
      ...(birth > plus(on, -24_800) || relaxation === undefined ? {} : { relaxation }),
      ...(random() < 0.1 ? { approval } : {}),
    });
  }

  object(posted: string): void {
    const { random } = this;
    const objection = this.write(
      'objected',
      plus(posted, pick(random, [0, 1, 5, 6, 7, 7, 8, 9, -1])),
      {
        ...{ inWriting: random() < 0.8, grounds: '样本' },
      },
    );
    this.maybe(0.75, () => {
      this.write('objection-resolved', plus(this.day, pick(random, [0, 1, 3])), {
        ...{ objection: objection.id, outcome: pick(random, ['dismissed', 'dismissed', 'upheld']) },
        ...(random() < 0.8 ? { findings: '样本' } : {}),
      });
    });
  }

  cohortOf(day: string): string {
    const right = [...this.#pool.cohorts].find(([, { from, to }]) => from <= day && day <= to);
    return this.random() < 0.93 && right
      ? right[0]
      : pick(this.random, [...this.#pool.cohorts.keys()]);
  }

  termFrom(from: string): { from: string; to: string } {
    const to = lastOfTerm(from, pick(this.random, [3, 3, 3, 4]));
    return { from, to: this.random() < 0.85 ? to : plus(to, pick(this.random, [-1, 1, 365])) };
  }

  appoint(on: string): void {
    const { random } = this;
    const from = leaping(random, plus(on, pick(random, [0, 0, 1, 2, 20])));
    const addition = random() < 0.3;
    const cohort = this.cohortOf(from);
    const end = this.#pool.cohorts.get(cohort)?.to ?? from;
    const term =
      addition && end > from
        ? { from, to: random() < 0.8 ? end : plus(end, 1) }
        : this.termFrom(from);
    this.write('appointed', on, {
      ...{ cohort, term, route: 'selection' },
      ...(addition ? { addition: true } : {}),
      ...(addition && random() < 0.8 ? { need: '样本' } : {}),
    });
    this.serve(term);
  }

  renew(old: { from: string; to: string }): void {
    const { random } = this;
    const from = leaping(random, plus(old.to, pick(random, [1, 1, 1, 0, 2, 40])));
    const on = plus(from, pick(random, [0, 0, -1, -20, 3]));
    const term = this.termFrom(from);
    this.write('renewed', on, { cohort: this.cohortOf(from), term });
    this.serve(term);
  }

  work(term: { from: string; to: string }): void {
    const { random } = this;
    for (let left = pick(random, [0, 0, 1, 2]); left > 0; left--) {
      const on = pick(random, [
        nearly(random, term.from),
        nearly(random, term.to),
        within(random, term.from, 900),
        this.day,
        plus(this.day, 1),
      ]);
      if (random() < 0.5) this.write('served', on, { kind: 'guidance', summary: '样本' });
      else this.write('assigned', on, { matter: '样本' });
    }
  }

  ground(on: string): void {
    const { random } = this;
    const verified = random() < 0.7;
    pick(random, [
      () => this.write('penalised', on, { decision: '样本' }),
      () => this.write('exit-requested', on),
      () =>
        this.write('breached', on, {
          ...{ verified, findings: '样本' },
          provision: pick(random, ['art_11__para_1__point_2', 'art_11', 'art_7', 'art_110']),
        }),
      () => {
        const report = this.write('reported', on, { content: '样本' });
        this.write('investigated', plus(on, 5), { of: report.id, verified, findings: '样本' });
      },
    ])();
  }

  refuse(from: string): void {
    const { random } = this;
    for (let left = pick(random, [1, 2, 3, 4]); left > 0; left--) {
      const on = within(random, from, 300);
      const judged = {
        justified: random() < 0.2,
        by: '样本',
        on: plus(on, pick(random, [0, 1, 30])),
      };
      this.write('refused', on, {
        reason: '样本',
        ...(random() < 0.9 ? { judgement: judged } : {}),
      });
    }
  }

  exit(day: string): void {
    const { random } = this;
    const on = leaping(random, day);
    const refusals = this.history.flatMap(({ type, id }) => (type === 'refused' ? [id] : []));
    const ground = refusals.length > 0 && random() < 0.7 ? 'refusals' : 'other';
    const confirmed = pick(random, [0, 0, 0, 0, -1, -30, 1]);
    this.write('exited', on, {
      ground,
      ...(ground === 'refusals' ? { refusals } : { decision: '样本' }),
      ...(random() < 0.9 ? { confirmedOn: plus(on, confirmed) } : {}),
    });
    this.maybe(0.15, () =>
      this.write('barred', plus(on, pick(random, [0, 5])), {
        ...{ lifetime: true },
        ...(random() < 0.7 ? { adverseEffect: '样本' } : {}),
      }),
    );
  }

  serve(term: { from: string; to: string }): void {
    const { random } = this;
    this.work(term);
    this.maybe(0.2, () => this.ground(within(random, term.from, 1000)));
    this.maybe(0.2, () => this.refuse(term.from));
    this.maybe(0.3, () => this.work(term));
    if (this.history.length > 60) return;
    pick(random, [
      () => {},
      () => this.renew(term),
      () => this.write('lapsed', plus(term.to, pick(random, [1, 1, 5]))),
      () => this.exit(pick(random, [within(random, term.from, 1000), term.to, plus(term.to, 1)])),
      () => this.exit(plus(this.day, pick(random, [0, 1, 10]))),
    ])();
    this.maybe(0.25, () => this.work(term));
  }

  /** An application and what comes of it. */
  round(on: string, birth: string): void {
    const { random } = this;
    this.apply(on, birth);
    if (random() < 0.12) {
      const type = pick(random, ['rejected', 'withdrawn']);
      this.write(type, plus(on, 9), { reason: '样本' });
      return;
    }
    const posted = plus(on, pick(random, [0, 5, 20]));
    this.maybe(0.9, () => this.write('noticed', posted, { notice: 'notice-1' }));
    this.maybe(0.25, () => this.object(posted));
    const announced = plus(posted, pick(random, [4, 5, 6, 6, 7, 7, 8, 8, 9, 12]));
    this.maybe(0.8, () => this.write('announced', announced, { list: 'list-1' }));
    this.maybe(0.9, () => this.appoint(plus(announced, pick(random, [0, 1]))));
  }

  /** Takes back an event or two, and writes what is right after them. */
  correct(): void {
    const { random } = this;
    const wrong = pick(random, this.history);
    const last = this.history.reduce(
      (day, { recordedOn }) => (recordedOn > day ? recordedOn : day),
      this.day,
    );
    const said = { reason: '样本', by: '样本' };
    const { id: _, recordedOn: __, type, on, ...rest } = wrong;
    this.write('corrected', last, { corrects: wrong.id, ...said });
    if (random() < 0.25)
      this.write('corrected', last, { corrects: this.history.at(-1)?.id, ...said });
    else if (random() < 0.6 && type !== 'corrected')
      this.write(type, plus(on, pick(random, [-1, 1, 7, 30])), rest);
  }
}

/** The days around which something ends or begins, of which one is asked about. */
function turningDays(histories: readonly Told[]): string[] {
  return histories.flatMap((event) => {
    const { on, type, term, confirmedOn } = event as Told & {
      term?: { to: string };
      confirmedOn?: string;
    };
    const bans = [3, 5].map((years) => sameDay(confirmedOn ?? on, years));
    return [on, ...(term ? [term.to, plus(term.to, -30)] : []), ...(type === 'exited' ? bans : [])];
  });
}

export interface ExpertCase {
  records: OracleRecord[];
  asOf: string;
  /** Days on which the state is asked for. */
  days: string[];
}

/** One person with a record or two; the same seed writes the same. */
export function randomExpertCase(seed: number, name: string, pool: OraclePool): ExpertCase {
  const random = seeded(seed);
  const start = random() < 0.3 ? pick(random, DAYS) : within(random, '2019-06-01', 4500);
  // around the birthday that the limit of either rulebook speaks of, of some on 29 February
  const turns = pick(random, [66, 66, 61, 45, 45]);
  const birth =
    random() < 0.15
      ? pick(random, ['1960-02-29', '1964-02-29', '1968-02-29'])
      : plus(sameDay(start, -turns), pick(random, [-40, -1, 0, 1, 300, 900]));
  const around = random() < 0.2 ? [61, 66].map((age) => sameDay(birth, age)) : [];
  const begin = around.length > 0 ? nearly(random, pick(random, around)) : start;
  const first = new Scribe(random, pool, begin);
  first.round(begin, birth);
  const records: OracleRecord[] = [
    { id: `${name}-1`, pool: 'here', birth, person: name, history: first.history },
  ];
  for (let left = pick(random, [0, 0, 1, 2]); left > 0; left--) {
    const exit = first.history.findLast(({ type }) => type === 'exited');
    const from = String(exit?.['confirmedOn'] ?? first.day);
    const again = pick(random, [
      plus(sameDay(from, 3), pick(random, [-1, 0, 1, 2])),
      plus(sameDay(from, 5), pick(random, [-1, 0, 1])),
      plus(from, pick(random, [0, 1, 40, 500])),
    ]);
    const place = pick(random, ['same', 'same', 'other record', 'other pool']);
    const scribe = place === 'same' ? first : new Scribe(random, pool, again);
    scribe.maybe(0.15, () =>
      scribe.write('reentry-approved', plus(again, pick(random, [-1, 0, 0, 1])), {
        approval: { by: '样本', on: plus(again, -9), reason: '样本' },
      }),
    );
    scribe.round(again, birth);
    if (place === 'same') continue;
    const other = place === 'other pool' ? 'there' : 'here';
    records.push({
      id: `${name}-${records.length + 1}`,
      pool: other,
      birth,
      person: name,
      history: scribe.history,
    });
  }
  first.maybe(0.3, () => first.correct());
  first.maybe(0.1, () => first.correct());
  const turning = turningDays(records.flatMap(({ history }) => [...history]));
  const day = (): string =>
    random() < 0.6 ? nearly(random, pick(random, turning)) : within(random, '2019-01-01', 7000);
  const days = Array.from({ length: 6 }, day).filter((each) => dateOf(each).year < 2100);
  return { records, asOf: day(), days };
}
