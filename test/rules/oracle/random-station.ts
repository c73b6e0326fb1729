import { pick, seeded } from '../../load/mutate.ts';
import { plus, sameDay } from './calendar.ts';
import type { Told } from './history.ts';

type Random = () => number;

const within = (random: Random, from: string, days: number): string =>
  plus(from, Math.floor(random() * days));

const CONDITIONS = Object.fromEntries(
  [
    'entity',
    'premises',
    'operation',
    'credit',
    'team',
    'resources',
    'experience',
    'management',
  ].map((name) => [name, '样本']),
);

/** Writes the events of one workstation, one after another. */
class Scribe {
  readonly history: Told[] = [];
  readonly random: Random;

  constructor(random: Random) {
    this.random = random;
  }

  write(type: string, on: string, rest: object = {}): Told {
    const last = this.history.at(-1)?.recordedOn ?? on;
    const event = {
      ...{ id: `e-${this.history.length + 1}`, type, on },
      recordedOn: last > on ? last : on,
      ...rest,
    };
    this.history.push(event);
    return event;
  }

  /** From the application to the plaque, or to a refusal; the day of the plaque. */
  found(established: string): string | null {
    const { random } = this;
    const applied = plus(established, -60);
    this.write('applied', applied, {
      call: 'call-2022',
      district: 'yubei',
      conditions: CONDITIONS,
    });
    const refused = random() < 0.08;
    if (random() < 0.8)
      this.write('decided', plus(established, -25), {
        ...{ meeting: 'meeting-2022', outcome: refused ? 'rejected' : 'approved' },
      });
    if (refused) return null;
    const noticed = this.write('noticed', plus(established, -20), { notice: 'notice-2022' });
    if (random() < 0.3) this.object(noticed.on, established);
    this.write('established', established, { plaque: `样牌〔2022〕${this.history.length}号` });
    return established;
  }

  object(posted: string, established: string): void {
    const { random } = this;
    const on = pick(random, [posted, plus(posted, 7), established, plus(established, 1)]);
    const objection = this.write('objected', on, { inWriting: true, grounds: '样本' });
    if (random() < 0.7)
      this.write(
        'objection-resolved',
        pick(random, [on, plus(established, -1), established, plus(established, 1)]),
        {
          ...{
            objection: objection.id,
            outcome: pick(random, ['dismissed', 'dismissed', 'upheld']),
          },
        },
      );
  }

  accept(established: string): void {
    const { random } = this;
    const years = pick(random, [1, 1, 1, 2]);
    const on = plus(sameDay(established, years), pick(random, [-1, 0, 1, 1, 2, 30, 200]));
    if (random() < 0.85)
      this.write('inspected', on, { outcome: random() < 0.85 ? 'passed' : 'failed' });
  }

  assess(from: string): void {
    const { random } = this;
    for (let year = Number(from.slice(0, 4)) + 1; year < 2036; year++) {
      if (random() < 0.65) continue;
      const sheet = { items: {}, sections: {}, bonus: 0, deduction: 0, total: 0 };
      const grade = pick(random, [
        'qualified',
        'excellent',
        'qualified',
        'qualified',
        'unqualified',
      ]);
      this.write('assessed', `${year}-${pick(random, ['01-01', '10-20', '12-31'])}`, {
        year,
        sheet,
        grade,
      });
    }
  }

  report(from: string): void {
    const { random } = this;
    const first = Number(from.slice(0, 4));
    const share = pick(random, [0, 0.7, 1]);
    const hand = (on: string, kind: string, period: string, rest: object): void => {
      if (random() < share) this.write('reported', on, { kind, period, ...rest });
    };
    for (let year = first; year < first + pick(random, [1, 4, 12]); year++) {
      for (const quarter of [1, 2, 3, 4])
        hand(
          `${year}-${String(quarter * 3).padStart(2, '0')}-28`,
          'quarterly',
          `${year} ${quarter}`,
          { year, quarter },
        );
      hand(`${year}-12-20`, 'annual-summary', `${year}`, { year });
      hand(pick(random, [`${year}-12-20`, `${year}-12-31`]), 'next-year-plan', `${year + 1}`, {
        year: year + 1,
      });
    }
  }

  handle(from: string): void {
    const { random } = this;
    for (let left = pick(random, [0, 1, 3]); left > 0; left--) {
      const handled = this.write('case-handled', within(random, from, 2500), { summary: '样本' });
      if (random() < 0.6)
        this.write('reported', plus(handled.on, pick(random, [0, 9, 10, 11, 29, 30, 31, 90])), {
          ...{ kind: 'case', period: '样本', case: handled.id },
        });
    }
  }

  end(from: string): string | null {
    const { random } = this;
    if (random() < 0.6) return null;
    const on = pick(random, [
      within(random, from, 2500),
      sameDay(from, 1),
      plus(sameDay(from, 1), 1),
      `${Number(from.slice(0, 4)) + 1}-12-31`,
      `${Number(from.slice(0, 4)) + 2}-01-01`,
    ]);
    if (random() < 0.5) this.write('closed', on, { reason: '样本' });
    else this.write('revoked', on, { provision: 'art_9__para_1', reason: '样本' });
    return on;
  }

  live(from: string): string | null {
    const { random } = this;
    const deeds = [
      () => this.accept(from),
      () => this.assess(from),
      () => this.report(from),
      () => this.handle(from),
    ];
    for (const deed of random() < 0.7 ? deeds : deeds.toReversed()) deed();
    return this.end(from);
  }

  correct(): void {
    const { random } = this;
    const wrong = pick(random, this.history);
    const on = this.history.at(-1)?.recordedOn ?? wrong.on;
    const said = { reason: '样本', by: '样本' };
    const { id: _, recordedOn: __, type, on: was, ...rest } = wrong;
    this.write('corrected', on, { corrects: wrong.id, ...said });
    if (random() < 0.25)
      this.write('corrected', on, { corrects: this.history.at(-1)?.id, ...said });
    else if (random() < 0.6) this.write(type, plus(was, pick(random, [-1, 1, 30])), rest);
  }
}

export interface StationCase {
  history: Told[];
  asOf: string;
  /** Days on which the state is asked for. */
  days: string[];
}

/** One workstation, sometimes founded anew; the same seed writes the same. */
export function randomStationCase(seed: number): StationCase {
  const random = seeded(seed);
  const scribe = new Scribe(random);
  const special = [
    '2022-07-31',
    '2022-08-01',
    '2024-02-29',
    '2028-02-29',
    '2025-12-31',
    '2029-12-31',
    '2030-01-01',
  ];
  const founded = scribe.found(
    random() < 0.3 ? pick(random, special) : within(random, '2022-06-01', 4000),
  );
  const ended = founded && scribe.live(founded);
  if (ended && random() < 0.4) {
    const again = scribe.found(plus(ended, 400));
    if (again) scribe.live(again);
  }
  for (let left = pick(random, [0, 0, 0, 1, 2]); left > 0; left--) scribe.correct();
  const turning = scribe.history.flatMap(({ type, on }) => [
    ...[on, plus(on, 10), plus(on, 30)],
    ...(type === 'established' ? [sameDay(on, 1), sameDay(on, 2)] : []),
    ...[
      `${on.slice(0, 4)}-12-31`,
      plus(`${on.slice(0, 4)}-12-31`, pick(random, [1, 20, 21, 30, 31])),
    ],
  ]);
  const day = (): string =>
    random() < 0.7
      ? plus(pick(random, turning), pick(random, [0, 0, -1, 1]))
      : within(random, '2022-01-01', 5500);
  return { history: scribe.history, asOf: day(), days: Array.from({ length: 6 }, day) };
}
