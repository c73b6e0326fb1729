import { plus, sameDay } from './calendar.ts';
import { countedOn, foretell, type Counted, type Told } from './history.ts';

/** The rules whose every finding the oracle foretells. */
export const STATION_RULES = [
  'workstation/acceptance',
  'workstation/failed-and-carried',
  'workstation/assessment-cycle',
  'workstation/annual-reports',
  'workstation/quarterly-reports',
  'workstation/case-reports',
  'workstation/objection-unresolved',
] as const;

export interface StationBook {
  from: string;
  build: number;
  /** Rounds of assessment: every so many years from a year on. */
  cycle: number;
  start: number;
  caseDays: number;
  quarterDays: number;
}

export interface OracleNetwork {
  books: readonly StationBook[];
  /** The day a round opened, by its year; of the others the first of January. */
  rounds: ReadonlyMap<number, string>;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The events of each founding: what came before the first, then from one plaque to the next. */
function livesIn(events: readonly Counted[]): Counted[][] {
  const lives: Counted[][] = [[]];
  for (const event of events)
    if (event.type === 'established') lives.push([event]);
    else lives.at(-1)?.push(event);
  return lives;
}

const fails = ({ type, outcome, grade }: Told): boolean =>
  (type === 'inspected' && outcome === 'failed') ||
  (type === 'assessed' && grade === 'unqualified');

const ends = ({ type }: Told): boolean => type === 'revoked' || type === 'closed';

const AS_STATION = ['inspected', 'assessed', 'reported', 'case-handled', 'transferred', 'funded'];

export class StationOracle {
  readonly #network: OracleNetwork;

  constructor(network: OracleNetwork) {
    this.#network = network;
  }

  #bookOn(day: string): StationBook | undefined {
    return this.#network.books.findLast(({ from }) => from <= day);
  }

  findings(history: readonly Told[], asOf: string): string[] {
    const events = countedOn(history, asOf);
    return [
      ...livesIn(events).flatMap((life) => [...this.#built(life, asOf), ...this.#failed(life)]),
      ...this.#rounds(events, asOf),
      ...this.#years(events, asOf),
      ...this.#quarters(events, asOf),
      ...this.#cases(events, asOf),
      ...this.#objections(history, events, asOf),
    ].sort();
  }

  /** Acceptance follows the build year, which runs from the day of the plaque. */
  #built(life: readonly Counted[], asOf: string): string[] {
    const [founded] = life;
    if (founded?.type !== 'established')
      return life
        .filter(({ type, on }) => type === 'inspected' && this.#bookOn(on))
        .map(({ index }) => foretell('workstation/acceptance', 'error', `/history/${index}/on`));
    const book = this.#bookOn(founded.on);
    if (!book) return [];
    const until = sameDay(founded.on, book.build);
    const inspected = life.filter(({ type }) => type === 'inspected');
    const found = inspected.flatMap(({ on, index }) => {
      if (on > until) return [];
      const level = on === until ? 'warning' : 'error';
      return [foretell('workstation/acceptance', level, `/history/${index}/on`)];
    });
    if (inspected.length === 0 && !life.some(ends) && asOf > until)
      found.push(
        foretell('workstation/acceptance', 'warning', `/history/${founded.index}`, plus(until, 1)),
      );
    return found;
  }

  #failed(life: readonly Counted[]): string[] {
    const at = life.findIndex(fails);
    const failed = life[at];
    if (!failed || !this.#bookOn(failed.on)) return [];
    const after = life.slice(at + 1);
    const found = after
      .filter(({ type, on }) => AS_STATION.includes(type) && on > failed.on)
      .map(({ index }) =>
        foretell('workstation/failed-and-carried', 'error', `/history/${index}/on`),
      );
    if (!after.some(ends))
      found.push(
        foretell(
          'workstation/failed-and-carried',
          'warning',
          `/history/${failed.index}`,
          failed.on,
        ),
      );
    return found;
  }

  /** A station that serves when a round opens and when its year ends is assessed within the cycle. */
  #rounds(events: readonly Counted[], asOf: string): string[] {
    const found: string[] = [];
    for (let year = 2015; year < yearOf(asOf); year++) {
      const book = this.#bookOn(`${year}-12-31`);
      if (!book || year < book.start || (year - book.start) % book.cycle !== 0) continue;
      const opened = this.#network.rounds.get(year) ?? `${year}-01-01`;
      const accepted = events.findLast(
        ({ type, outcome, on }) => type === 'inspected' && outcome === 'passed' && on <= opened,
      );
      const serves = [opened, `${year}-12-31`].every(
        (day) => this.#nameOn(events, day) === 'serving',
      );
      const assessed = events.some(
        (event) =>
          event.type === 'assessed' &&
          Number(event['year']) <= year &&
          Number(event['year']) > year - book.cycle,
      );
      if (accepted && serves && !assessed)
        found.push(
          foretell(
            ...(['workstation/assessment-cycle', 'warning'] as const),
            `/history/${accepted.index}`,
            `${year + 1}-01-01`,
          ),
        );
    }
    return found;
  }

  #isCarried(events: readonly Counted[], day: string): boolean {
    return ['building', 'serving'].includes(this.#nameOn(events, day));
  }

  #years(events: readonly Counted[], asOf: string): string[] {
    const found: string[] = [];
    for (let year = 2015; year < yearOf(asOf); year++) {
      const end = `${year}-12-31`;
      if (!this.#bookOn(end) || !this.#isCarried(events, end)) continue;
      const founded = events.findLast(({ type, on }) => type === 'established' && on <= end);
      const has = (kind: string, about: number): boolean =>
        events.some(
          (event) => event.type === 'reported' && event['kind'] === kind && event['year'] === about,
        );
      for (const handed of [has('annual-summary', year), has('next-year-plan', year + 1)])
        if (!handed && founded)
          found.push(
            foretell(
              'workstation/annual-reports',
              'warning',
              `/history/${founded.index}`,
              `${year + 1}-01-01`,
            ),
          );
    }
    return found;
  }

  #quarters(events: readonly Counted[], asOf: string): string[] {
    const found: string[] = [];
    for (let year = 2015; year <= yearOf(asOf); year++)
      for (const [at, day] of ['03-31', '06-30', '09-30', '12-31'].entries()) {
        const end = `${year}-${day}`;
        const book = this.#bookOn(end);
        if (!book || !this.#isCarried(events, end)) continue;
        const since = plus(end, book.quarterDays + 1);
        const handed = events.some(
          (event) =>
            event.type === 'reported' &&
            event['kind'] === 'quarterly' &&
            event['year'] === year &&
            event['quarter'] === at + 1,
        );
        const founded = events.findLast(({ type, on }) => type === 'established' && on <= end);
        if (founded && !handed && since <= asOf)
          found.push(
            foretell('workstation/quarterly-reports', 'note', `/history/${founded.index}`, since),
          );
      }
    return found;
  }

  #cases(events: readonly Counted[], asOf: string): string[] {
    return events.flatMap((handled) => {
      const book = this.#bookOn(handled.on);
      if (handled.type !== 'case-handled' || !book) return [];
      const due = plus(handled.on, book.caseDays);
      const report = events.find(
        (event) =>
          event.type === 'reported' && event['kind'] === 'case' && event['case'] === handled.id,
      );
      if (report)
        return report.on > due
          ? [foretell('workstation/case-reports', 'warning', `/history/${report.index}/on`)]
          : [];
      if (asOf <= due || !this.#isCarried(events, due)) return [];
      return [
        foretell('workstation/case-reports', 'warning', `/history/${handled.index}`, plus(due, 1)),
      ];
    });
  }

  /** The steps of a founding, as they were recorded: from its application to the next one. */
  #objections(history: readonly Told[], events: readonly Counted[], asOf: string): string[] {
    const STEPS = [
      'applied',
      'recommended',
      'reviewed',
      'proposed',
      'decided',
      'noticed',
      'established',
    ];
    const counted = new Set(countedOn(history, asOf).map(({ index }) => index));
    const rounds: Counted[][] = [];
    for (const [index, event] of history.entries()) {
      if (!counted.has(index) || !STEPS.includes(event.type)) continue;
      const round = rounds.at(-1);
      if (!round || (event.type === 'applied' && round.some(({ type }) => type === 'applied')))
        rounds.push([{ ...event, index }]);
      else round.push({ ...event, index });
    }
    return rounds.flatMap((round) => {
      const founded = round.find(({ type }) => type === 'established');
      if (!founded || !this.#bookOn(founded.on)) return [];
      const began = round.map(({ on }) => on).sort()[0] ?? founded.on;
      return events.flatMap((objected) => {
        if (objected.type !== 'objected' || objected.on < began || objected.on > founded.on)
          return [];
        const answer = events.findLast(
          ({ type, objection, on }) =>
            type === 'objection-resolved' && objection === objected.id && on <= founded.on,
        );
        return answer?.['outcome'] === 'dismissed'
          ? []
          : [foretell('workstation/objection-unresolved', 'error', `/history/${founded.index}/on`)];
      });
    });
  }

  #nameOn(events: readonly Counted[], day: string): string {
    let name = 'none';
    for (const event of events) {
      if (event.on > day) break;
      const { type, outcome } = event;
      if (name === 'none' || type === 'applied') name = 'applicant';
      if (outcome === 'not-recommended' || (type === 'reviewed' && outcome === 'failed'))
        name = 'rejected';
      if (type === 'decided' && outcome === 'rejected') name = 'rejected';
      if (type === 'noticed') name = 'in-notice';
      if (type === 'established') name = 'building';
      if (type === 'inspected') name = outcome === 'passed' ? 'serving' : 'failed';
      if (type === 'assessed' && fails(event)) name = 'failed';
      if (ends(event)) name = type;
    }
    return name;
  }

  /** The state on a day, and the last day of the build year. */
  stateOn(history: readonly Told[], day: string): string {
    const events = countedOn(history, day);
    const founded = events.findLast(({ type }) => type === 'established');
    const book = founded && this.#bookOn(founded.on);
    return `${this.#nameOn(events, day)} ${founded && book ? sameDay(founded.on, book.build) : '-'}`;
  }
}
