import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Expert } from '../../src/generated/expert.ts';
import type { Workstation } from '../../src/generated/workstation.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { Finding } from '../../src/load/finding.ts';
import { expertState } from '../../src/records/expert-state.ts';
import { workstationState } from '../../src/records/workstation-state.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { contentOf, expertOf, schemeOf, stationOf, type Judged } from './judging.ts';
import { EXPERT_RULES, ExpertOracle, type OraclePool } from './oracle/expert.ts';
import { foretell } from './oracle/history.ts';
import { randomStationCase, type StationCase } from './oracle/random-station.ts';
import { STATION_RULES, StationOracle, type OracleNetwork } from './oracle/station.ts';
import { randomExpertCase, type ExpertCase } from './oracle/random-expert.ts';

const RUNS = Number(process.env['FC_RUNS'] ?? 400);
const SEED = process.env['FC_SEED'];
/** Judged together, for the texts beside them are read once. */
const BATCH = 25;

const POOL: OraclePool = {
  books: [
    { from: '2020-01-01', age: 65, work: 10, notice: 7, term: 3, ban: 3, refusals: 3 },
    { from: '2030-01-01', age: 60, work: 8, notice: 5, term: 4, ban: 5, refusals: 2 },
  ],
  cohorts: new Map(
    [2020, 2023, 2026, 2029, 2032].map((year) => [
      String(year),
      { from: `${year}-01-01`, to: `${year + 2}-12-31` },
    ]),
  ),
  calls: new Map(
    Array.from({ length: 17 }, (_, at) => 2018 + at).map((year) => [
      `call-${year}`,
      { on: `${year}-02-01`, from: `${year}-03-01`, to: `${year}-11-30` },
    ]),
  ),
};

/** The pool that the oracle knows, as a scheme. */
function schemeHere(id: string): Scheme {
  return schemeOf('bj-experts', (scheme) => {
    const [real] = scheme.rulebooks;
    if (!real) throw new Error('no rulebook');
    scheme.id = id;
    scheme.rulebooks = POOL.books.map((book) => {
      const { duties, ...rest } = structuredClone(real);
      const set = (duty: string, name: string, value: number): void => {
        const mapped = duties[duty];
        if (mapped) mapped.parameters = { ...mapped.parameters, [name]: value };
      };
      set('age-limit', 'years', book.age);
      set('experience', 'years', book.work);
      set('public-notice', 'days', book.notice);
      set('term-length', 'years', book.term);
      set('reentry-ban', 'years', book.ban);
      set('refusals', 'count', book.refusals);
      return { ...rest, duties, from: book.from };
    });
    const [first] = scheme.cohorts ?? [];
    if (!first) throw new Error('no cohort');
    scheme.cohorts = [...POOL.cohorts].map(([year, term]) => ({ ...first, id: year, term }));
    const called = scheme.history.find(({ type }) => type === 'called');
    scheme.history = [...POOL.calls].map(
      ([call, { on, from, to }]) =>
        ({ ...called, id: call, on, recordedOn: on, window: { from, to } }) as never,
    );
  });
}

const HERE = schemeHere('bj-experts');
const SCHEMES = [HERE, schemeHere('sj-experts')];
const ORACLE = new ExpertOracle(POOL);
const WANTED = new Set<string>(EXPERT_RULES);

function judgedOf(cases: readonly ExpertCase[]): Judged {
  const experts = cases.flatMap(({ records }, at) =>
    records.map(({ id, pool, birth, history }) =>
      expertOf(history as never, {
        ...{ id, birthDate: birth, name: `测样${at}` },
        scheme: pool === 'here' ? 'bj-experts' : 'sj-experts',
      }),
    ),
  );
  return { experts, schemes: SCHEMES };
}

const told = ({ ruleId, level, pointer, since = '-' }: Finding): string =>
  foretell(ruleId, level, pointer, since);

/** What one says and the other does not, with the history it is said of. */
function differ(
  whose: string,
  history: readonly object[],
  found: readonly string[],
  expected: readonly string[],
): string[] {
  const [extra, missing] = [minus(found, expected), minus(expected, found)];
  if (extra.length + missing.length === 0) return [];
  const lines = history.map((event, index) => `  ${index} ${JSON.stringify(event)}`);
  return [
    [
      whose,
      ...extra.map((each) => `+ ${each}`),
      ...missing.map((each) => `- ${each}`),
      ...lines,
    ].join('\n'),
  ];
}

function minus(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Every case has an as-of date of its own. */
function compareFindings(batch: readonly ExpertCase[]): string[] {
  const content = contentOf(judgedOf(batch));
  const rules = RULES.filter(({ id }) => WANTED.has(id));
  return batch.flatMap(({ records, asOf }) => {
    const ids = new Set(records.map(({ id }) => id));
    const experts = content.experts.filter(({ value }) => ids.has(value.id));
    const options = { asOf, contentPath: '', publicAddress: '' };
    const { findings } = runRules({ ...content, experts }, rules, options);
    return records.flatMap((record) => {
      const found = findings.filter((each) => each.record === record.id).map(told);
      const expected = ORACLE.findings(record, records, asOf);
      return differ(
        `${record.id}, born ${record.birth}, as of ${asOf}`,
        record.history,
        found,
        expected,
      );
    });
  });
}

function stateOf(history: unknown, day: string): string {
  const state = expertState({ history } as Expert, day, HERE);
  if (!state) return 'none';
  const { ban, term } = state;
  return `${state.state} ${term?.to ?? '-'} ${ban ? (ban.until ?? 'for life') : '-'}`;
}

function compareStates(batch: readonly ExpertCase[]): string[] {
  return batch.flatMap(({ records, days }) =>
    records.flatMap((record) =>
      days.flatMap((day) => {
        const [found, expected] = [stateOf(record.history, day), ORACLE.stateOn(record, day)];
        return differ(`${record.id} on ${day}`, record.history, [found], [expected]);
      }),
    ),
  );
}

const NETWORK: OracleNetwork = {
  books: [
    { from: '2022-08-01', build: 1, cycle: 2, start: 2024, caseDays: 30, quarterDays: 30 },
    { from: '2030-01-01', build: 2, cycle: 3, start: 2030, caseDays: 10, quarterDays: 20 },
  ],
  rounds: new Map([
    [2024, '2024-10-15'],
    [2026, '2026-03-01'],
    [2030, '2030-02-01'],
  ]),
};

const STATIONS = schemeOf('cq-stations', (scheme) => {
  const [real] = scheme.rulebooks;
  if (!real) throw new Error('no rulebook');
  scheme.rulebooks = NETWORK.books.map((book) => {
    const { duties, ...rest } = structuredClone(real);
    const set = (duty: string, parameters: Record<string, number>): void => {
      const mapped = duties[duty];
      if (mapped) mapped.parameters = { ...mapped.parameters, ...parameters };
    };
    set('build-year', { years: book.build });
    set('assessment-cycle', { years: book.cycle, start: book.start });
    set('case-reports', { days: book.caseDays });
    set('quarterly-reports', { days: book.quarterDays });
    return { ...rest, duties, from: book.from };
  });
  scheme.history = [
    ...scheme.history.filter(({ type }) => type !== 'assessment-round'),
    ...[...NETWORK.rounds].map(([year, on]) => ({
      ...{ id: `round-${year}`, type: 'assessment-round' as const, on, recordedOn: on, year },
    })),
  ];
});

const STATION_ORACLE = new StationOracle(NETWORK);
const STATION_WANTED = new Set<string>(STATION_RULES);

function compareStations(batch: readonly StationCase[]): string[] {
  const stations = batch.map(({ history }, at) => stationOf(history, `cq-${1000 + at}`));
  const content = contentOf({ stations, schemes: [STATIONS] });
  const rules = RULES.filter(({ id }) => STATION_WANTED.has(id));
  return batch.flatMap(({ history, asOf }, at) => {
    const workstations = content.workstations.filter(({ value }) => value.id === `cq-${1000 + at}`);
    const options = { asOf, contentPath: '', publicAddress: '' };
    const found = runRules({ ...content, workstations }, rules, options).findings.map(told);
    return differ(`as of ${asOf}`, history, found, STATION_ORACLE.findings(history, asOf));
  });
}

function stationStateOf(history: unknown, day: string): string {
  const state = workstationState({ history } as Workstation, day, STATIONS);
  return state ? `${state.state} ${state.buildUntil ?? '-'}` : 'none -';
}

function compareStationStates(batch: readonly StationCase[]): string[] {
  return batch.flatMap(({ history, days }) =>
    days.flatMap((day) => {
      const expected = STATION_ORACLE.stateOn(history, day);
      return differ(`on ${day}`, history, [stationStateOf(history, day)], [expected]);
    }),
  );
}

const seeds = fc.array(fc.noBias(fc.integer()), { minLength: BATCH, maxLength: BATCH });

const casesOf = (batch: readonly number[]): ExpertCase[] =>
  batch.map((seed, at) => randomExpertCase(seed, `bj-${at + 1000}`, POOL));

/** Where they differ, the seed is told and what each says. */
function prove(compare: (batch: readonly number[]) => string[]): void {
  const agree = (batch: readonly number[]): void => {
    const differing = compare(batch);
    if (differing.length > 0) throw new Error(`\n${differing.slice(0, 5).join('\n')}`);
  };
  fc.assert(fc.property(fc.noShrink(seeds), agree), {
    numRuns: Math.ceil(RUNS / BATCH),
    ...(SEED === undefined ? {} : { seed: Number(SEED) }),
  });
}

const TIMEOUT = { timeout: 60_000 + RUNS * 100 };

describe('an oracle that counts by Temporal, and the rules', () => {
  it('say the same of every expert’s dates, terms and bans', TIMEOUT, () => {
    prove((batch) => compareFindings(casesOf(batch)));
  });

  it('say the same of an expert’s state on any day', TIMEOUT, () => {
    prove((batch) => compareStates(casesOf(batch)));
  });

  it('say the same of every workstation’s build year, rounds and reports', TIMEOUT, () => {
    prove((batch) => compareStations(batch.map(randomStationCase)));
  });

  it('say the same of a workstation’s state on any day', TIMEOUT, () => {
    prove((batch) => compareStationStates(batch.map(randomStationCase)));
  });
});
