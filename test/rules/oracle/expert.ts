import { birthdayOf, daysFrom, lastOfTerm, plus, sameDay } from './calendar.ts';
import { countedOn, foretell, type Counted, type Told } from './history.ts';

/** The rules whose every finding the oracle foretells. */
export const EXPERT_RULES = [
  'expert/over-age',
  'expert/too-little-experience',
  'expert/call-window',
  'expert/notice-too-short',
  'expert/objection-form',
  'expert/appointed-over-objection',
  'expert/term-length',
  'expert/overlapping-terms',
  'expert/renewal',
  'expert/service-outside-term',
  'expert/term-over',
  'expert/exit-due',
  'expert/refusals',
  'expert/acting-after-exit',
  'expert/applied-while-barred',
  'expert/ban',
  'expert/over-age-in-term',
  'file/event-ahead',
  'file/before-rulebook',
] as const;

/** What a rulebook sets, from its day on. */
export interface Book {
  from: string;
  age: number;
  work: number;
  notice: number;
  term: number;
  ban: number;
  refusals: number;
}

export interface OraclePool {
  books: readonly Book[];
  cohorts: ReadonlyMap<string, { from: string; to: string }>;
  calls: ReadonlyMap<string, { on: string; from: string; to: string }>;
}

export interface OracleRecord {
  id: string;
  /** The pool it belongs to; bans of another pool only warn. */
  pool: string;
  birth: string;
  /** Who it is: records with the same one are of one person. */
  person: string;
  history: readonly Told[];
}

interface Term {
  from: string;
  to: string;
}

interface Held extends Counted {
  from: string;
  to: string;
  ended: boolean;
}

const isEnd = ({ type }: Told): boolean => type === 'exited' || type === 'lapsed';
const gives = ({ type }: Told): boolean => type === 'appointed' || type === 'renewed';
const acts = ({ type }: Told): boolean => type === 'assigned' || type === 'served';

/** Terms as they ran: an exit or a lapse ends one with the day before it. */
function termsIn(events: readonly Counted[]): Held[] {
  return events.flatMap((event, at) => {
    if (!gives(event)) return [];
    const { from, to } = event['term'] as Term;
    const end = events.slice(at + 1).find(isEnd);
    const last = end && plus(end.on, -1) < to ? plus(end.on, -1) : to;
    return [{ ...event, from, to: last, ended: end !== undefined }];
  });
}

/** One stay after another: an exit closes one, and so does a refusal of somebody never appointed. */
function staysIn(events: readonly Counted[]): Counted[][] {
  const stays: Counted[][] = [[]];
  for (const event of events) {
    const stay = stays.at(-1) as Counted[];
    stay.push(event);
    const turnedDown = event.type === 'rejected' || event.type === 'withdrawn';
    if (event.type === 'exited' || (turnedDown && !stay.some(({ type }) => type === 'appointed')))
      stays.push([]);
  }
  return stays;
}

const GROUND: Record<string, (event: Told) => boolean> = {
  'exit-requested': () => true,
  penalised: () => true,
  breached: ({ verified, provision }) =>
    verified === true && String(provision).split('__')[0] === 'art_11',
  investigated: ({ verified }) => verified === true,
};

/** Whether the working days of all periods, each counted once, come to so many years. */
function hasWorked(
  periods: ReadonlyArray<{ from: string; to?: string }>,
  on: string,
  years: number,
): boolean {
  const runs: Term[] = [];
  for (const { from, to = on } of [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const [run, end] = [runs.at(-1), to < on ? to : on];
    if (end < from) continue;
    if (run && from <= plus(run.to, 1)) run.to = run.to > end ? run.to : end;
    else runs.push({ from, to: end });
  }
  const [only] = runs;
  if (runs.length === 1 && only) return lastOfTerm(only.from, years) <= only.to;
  const days = runs.reduce((sum, { from, to }) => sum + daysFrom(from, to) + 1, 0);
  return days >= years * 366; // the histories keep clear of what 365 and 366 count otherwise
}

export class ExpertOracle {
  readonly #pool: OraclePool;

  constructor(pool: OraclePool) {
    this.#pool = pool;
  }

  bookOn(day: string): Book | undefined {
    return this.#pool.books.findLast(({ from }) => from <= day);
  }

  /** Every finding of EXPERT_RULES on a record; `all` are the records of every pool. */
  findings(record: OracleRecord, all: readonly OracleRecord[], asOf: string): string[] {
    const events = countedOn(record.history, asOf);
    return [
      ...this.#applications(record, events),
      ...this.#notices(events),
      ...this.#objections(events),
      ...this.#terms(events),
      ...this.#renewals(events),
      ...this.#services(events),
      ...this.#ends(record, events, asOf),
      ...this.#exitsDue(events, asOf),
      ...this.#refusals(events, asOf),
      ...this.#afterExit(events),
      ...this.#barred(record, all, events, asOf),
      ...this.#bans(events),
      ...this.#file(record, asOf),
    ].sort();
  }

  #applications({ birth }: OracleRecord, events: readonly Counted[]): string[] {
    return events.flatMap((event, at) => {
      const book = this.bookOn(event.on);
      if (event.type !== 'applied' || !book) return [];
      const { on, index } = event;
      const place = `/history/${index}`;
      const found: string[] = [];
      const next = events
        .slice(at + 1)
        .find(({ type }) => ['applied', 'appointed', 'rejected', 'withdrawn'].includes(type));
      if (next?.type === 'rejected' || next?.type === 'withdrawn') return found;
      const call = this.#pool.calls.get(String(event['call']));
      if (
        event['route'] === 'selection' &&
        call &&
        on >= call.on &&
        (on < call.from || on > call.to)
      )
        found.push(foretell('expert/call-window', 'error', `${place}/on`));
      const limit = birthdayOf(birth, book.age + 1);
      const relaxed = event['relaxation'] as Record<string, unknown> | undefined;
      const direct = event['route'] === 'direct';
      if (on >= limit && relaxed) {
        const whole = relaxed['goodHealth'] && (relaxed['achievements'] || relaxed['reputation']);
        if (!whole || !relaxed['approval'])
          found.push(foretell('expert/over-age', 'error', `${place}/relaxation`));
        const approved = (relaxed['approval'] as { on: string } | undefined)?.on;
        const admitted = events
          .slice(at + 1)
          .find(({ type }) => ['applied', 'announced', 'appointed'].includes(type));
        if (approved && admitted && admitted.type !== 'applied' && admitted.on < approved)
          found.push(
            foretell(
              'expert/over-age',
              direct ? 'note' : 'error',
              `${place}/relaxation/approval/on`,
            ),
          );
      } else if (on >= limit) {
        const level = direct ? 'note' : on === limit ? 'warning' : 'error';
        found.push(foretell('expert/over-age', level, `${place}/on`));
      }
      for (const [nth, { from, to }] of (event['experience'] as Term[]).entries())
        if ((to && to < from) || from > on || from < birthdayOf(birth, 16))
          found.push(
            foretell('expert/too-little-experience', 'warning', `${place}/experience/${nth}`),
          );
      if (!hasWorked(event['experience'] as Term[], on, book.work))
        found.push(
          foretell(
            'expert/too-little-experience',
            direct ? 'note' : 'error',
            `${place}/experience`,
          ),
        );
      return found;
    });
  }

  #notices(events: readonly Counted[]): string[] {
    return events.flatMap((notice, at) => {
      const book = this.bookOn(notice.on);
      if (notice.type !== 'noticed' || !book) return [];
      const next = events
        .slice(at + 1)
        .find(({ type }) => ['noticed', 'applied', 'announced', 'appointed'].includes(type));
      if (!next || next.type === 'noticed' || next.type === 'applied') return [];
      // posted on the 1st: the 2nd to the 8th, free from the 9th
      const passed = daysFrom(notice.on, next.on);
      if (passed > book.notice) return [];
      const level = passed === book.notice ? 'warning' : 'error';
      return [foretell('expert/notice-too-short', level, `/history/${next.index}/on`)];
    });
  }

  #objections(events: readonly Counted[]): string[] {
    const notices = events.filter(({ type }) => type === 'noticed');
    return events.flatMap((objected, at) => {
      if (objected.type !== 'objected') return [];
      const found: string[] = [];
      const place = `/history/${objected.index}`;
      const notice = notices.findLast(({ on }) => on <= objected.on) ?? notices[0];
      const book = notice && this.bookOn(notice.on);
      const judged = this.bookOn(objected.on) !== undefined;
      if (notice && book && judged) {
        const since = daysFrom(notice.on, objected.on);
        if (since < 0 || since > book.notice)
          found.push(foretell('expert/objection-form', 'note', `${place}/on`));
      }
      if (judged && objected['inWriting'] === false)
        found.push(foretell('expert/objection-form', 'note', `${place}/inWriting`));
      const next = events
        .slice(at + 1)
        .find(({ type }) => ['announced', 'appointed', 'applied'].includes(type));
      if (next && next.type !== 'applied' && this.bookOn(next.on)) {
        const answer = events.findLast(
          ({ type, objection, on }) =>
            type === 'objection-resolved' &&
            objection === objected.id &&
            on >= objected.on &&
            on <= next.on,
        );
        const settled = answer?.['outcome'] === 'dismissed' && answer['findings'] !== undefined;
        const since = notice && book ? daysFrom(notice.on, objected.on) : 0;
        const inForm =
          objected['inWriting'] === true && since >= 0 && since <= (book?.notice ?? Infinity);
        const level = answer || inForm || !judged ? 'error' : 'warning';
        if (!settled)
          found.push(
            foretell('expert/appointed-over-objection', level, `/history/${next.index}/on`),
          );
      }
      return found;
    });
  }

  #terms(events: readonly Counted[]): string[] {
    const terms = termsIn(events);
    return terms.flatMap((held, at) => {
      const book = this.bookOn(held.on);
      if (!book) return [];
      const place = `/history/${held.index}`;
      const found: string[] = [];
      const { from, to } = held['term'] as Term;
      const cohort = this.#pool.cohorts.get(String(held['cohort']));
      const addition = held.type === 'appointed' && held['addition'] === true;
      const due = addition && cohort ? cohort.to : lastOfTerm(from, book.term);
      if (to !== due) found.push(foretell('expert/term-length', 'error', `${place}/term/to`));
      if (addition && held['need'] === undefined)
        found.push(foretell('expert/term-length', 'error', place));
      if (cohort && (from < cohort.from || from > cohort.to))
        found.push(foretell('expert/term-length', 'error', `${place}/term/from`));
      const before = terms.slice(0, at);
      if (held.type === 'appointed' && before.some((other) => from <= other.to && other.from <= to))
        found.push(foretell('expert/overlapping-terms', 'error', `${place}/term/from`));
      return found;
    });
  }

  #renewals(events: readonly Counted[]): string[] {
    const terms = termsIn(events);
    return terms.flatMap((renewed, at) => {
      if (renewed.type !== 'renewed' || !this.bookOn(renewed.on)) return [];
      const place = `/history/${renewed.index}`;
      const past = terms[at - 1];
      if (!past) return [foretell('expert/renewal', 'error', place)];
      const found: string[] = [];
      const { from } = renewed['term'] as Term;
      if (from <= past.to) found.push(foretell('expert/renewal', 'error', `${place}/term/from`));
      else if (renewed.on <= past.to)
        found.push(foretell('expert/renewal', 'warning', `${place}/on`));
      const since = past.from < past.on ? past.from : past.on;
      const during = events.filter(({ on }) => on >= since && on <= renewed.on);
      const breach = during.some(({ type, verified }) => type === 'breached' && verified === true);
      const ground = during.some(
        (event) => event.type !== 'breached' && GROUND[event.type]?.(event),
      );
      const refused = this.#thirdRefusal(during);
      const end = events.find(
        (event) =>
          isEnd(event) &&
          events.indexOf(event) > events.findIndex(({ index }) => index === past.index),
      );
      if (end?.type === 'lapsed' && end.on <= renewed.on)
        found.push(foretell('expert/renewal', 'error', `${place}/on`));
      const judgedBadly = events.some(({ type, on, judgement }) => {
        const judged = judgement as { justified: boolean; on: string } | undefined;
        const counts = type === 'refused' && judged?.justified === false && on >= past.from;
        return counts && judged.on <= renewed.on;
      });
      if (breach || ground || (refused && refused.judgedOn <= renewed.on))
        found.push(foretell('expert/renewal', 'error', `${place}/on`));
      else if (judgedBadly) found.push(foretell('expert/renewal', 'warning', `${place}/on`));
      return found;
    });
  }

  #services(events: readonly Counted[]): string[] {
    const terms = termsIn(events);
    return events.filter(acts).flatMap(({ on, index }) => {
      if (!this.bookOn(on)) return [];
      const lies = terms.some(
        (term) => on >= term.from && on <= term.to && (term.type === 'renewed' || on >= term.on),
      );
      // after an exit acting-after-exit speaks
      const last = events.findLast(
        (event) => event.on <= on && (event.type === 'exited' || event.type === 'appointed'),
      );
      if (lies || last?.type === 'exited') return [];
      return [foretell('expert/service-outside-term', 'error', `/history/${index}/on`)];
    });
  }

  #ends({ birth }: OracleRecord, events: readonly Counted[], asOf: string): string[] {
    const last = termsIn(events).at(-1);
    const book = this.bookOn(asOf);
    if (!last || last.ended || !book) return [];
    const found: string[] = [];
    const { from, to, index } = last;
    const at = `/history/${index}/term`;
    if (asOf > to) found.push(foretell('expert/term-over', 'warning', `${at}/to`, plus(to, 1)));
    else if (daysFrom(asOf, to) <= 30)
      found.push(foretell('expert/term-over', 'note', `${at}/to`, plus(to, -30)));
    const turns = birthdayOf(birth, book.age + 1);
    if (asOf <= to && turns >= from && turns <= to)
      found.push(foretell('expert/over-age-in-term', 'note', at));
    return found;
  }

  /** Whether somebody holds a term on a day that nothing has ended. */
  #serves(stay: readonly Counted[], asOf: string): boolean {
    return termsIn(stay).some(({ ended, to }) => !ended && to >= asOf);
  }

  #exitsDue(events: readonly Counted[], asOf: string): string[] {
    return staysIn(events).flatMap((stay) => {
      const ground = stay.find((event) => GROUND[event.type]?.(event) && this.bookOn(event.on));
      if (!ground) return [];
      const later = stay.filter((event) => (gives(event) || acts(event)) && event.on > ground.on);
      const found = later.map(({ index }) =>
        foretell('expert/exit-due', 'error', `/history/${index}/on`),
      );
      if (stay.at(-1)?.type !== 'exited' && this.#serves(stay, asOf))
        found.push(foretell('expert/exit-due', 'warning', `/history/${ground.index}`, ground.on));
      return found;
    });
  }

  /** The refusal with which, as judged, there are as many as its rulebook says. */
  #thirdRefusal(events: readonly Counted[]): { index: number; judgedOn: string } | null {
    const judged = events
      .flatMap((event) => {
        const judgement = event['judgement'] as { justified: boolean; on: string } | undefined;
        const counts = event.type === 'refused' && judgement?.justified === false;
        return counts && this.bookOn(event.on) ? [{ ...event, judgedOn: judgement.on }] : [];
      })
      .sort((a, b) => (a.judgedOn === b.judgedOn ? 0 : a.judgedOn < b.judgedOn ? -1 : 1));
    const place = judged.findIndex(
      ({ on }, at) => at + 1 >= (this.bookOn(on)?.refusals ?? Infinity),
    );
    return judged[place] ?? null;
  }

  #refusals(events: readonly Counted[], asOf: string): string[] {
    const found = events.flatMap((exit) => {
      const book = this.bookOn(exit.on);
      if (exit.type !== 'exited' || exit['ground'] !== 'refusals' || !book) return [];
      const named = (exit['refusals'] ?? []) as string[];
      const count = events.filter(({ id, type, judgement }) => {
        const judged = judgement as { justified: boolean; on: string } | undefined;
        return (
          type === 'refused' &&
          named.includes(id) &&
          judged?.justified === false &&
          judged.on <= exit.on
        );
      }).length;
      return count < book.refusals
        ? [foretell('expert/refusals', 'error', `/history/${exit.index}`)]
        : [];
    });
    for (const stay of staysIn(events)) {
      const third = this.#thirdRefusal(stay);
      if (!third) found.push(...this.#unjudged(stay, asOf));
      if (!third || third.judgedOn > asOf) continue;
      for (const event of stay)
        if ((gives(event) || acts(event)) && event.on > third.judgedOn)
          found.push(foretell('expert/refusals', 'error', `/history/${event.index}/on`));
      if (stay.at(-1)?.type !== 'exited' && this.#serves(stay, asOf))
        found.push(
          foretell('expert/refusals', 'warning', `/history/${third.index}`, third.judgedOn),
        );
    }
    return found;
  }

  /** Refusals of which enough for an exit stand, some not judged thirty days after the last. */
  #unjudged(stay: readonly Counted[], asOf: string): string[] {
    const standing = stay.filter(
      ({ type, judgement }) =>
        type === 'refused' && (judgement as { justified: boolean } | undefined)?.justified !== true,
    );
    const last = standing.at(-1);
    const book = last && this.bookOn(last.on);
    const open = standing.some(({ judgement }) => judgement === undefined);
    if (!last || !book || !open || standing.length < book.refusals) return [];
    const since = plus(last.on, 31);
    if (asOf < since || !this.#serves(stay, asOf)) return [];
    return [foretell('expert/refusals', 'warning', `/history/${last.index}`, since)];
  }

  #afterExit(events: readonly Counted[]): string[] {
    return events.flatMap((event, at) => {
      if (!gives(event) && !acts(event)) return [];
      const before = events.slice(0, at);
      const exit = before.findLastIndex(({ type }) => type === 'exited');
      const since = before.slice(exit + 1);
      if (exit < 0 || since.some(({ type }) => type === 'appointed')) return [];
      const left = before[exit] as Counted;
      const back = event.type === 'appointed' && since.some(({ type }) => type === 'applied');
      if (back || event.on <= String(left['confirmedOn'] ?? left.on) || !this.bookOn(event.on))
        return [];
      return [foretell('expert/acting-after-exit', 'error', `/history/${event.index}/on`)];
    });
  }

  #barred(
    record: OracleRecord,
    all: readonly OracleRecord[],
    events: readonly Counted[],
    asOf: string,
  ): string[] {
    return all
      .filter(({ person }) => person === record.person)
      .flatMap((other) =>
        countedOn(other.history, asOf).flatMap((event) => {
          const ban = this.banOf(event);
          if (!ban) return [];
          return events.flatMap((applied) => {
            const { on, index } = applied;
            const inTime = on >= ban.from && (ban.until === null || on <= ban.until);
            if (applied.type !== 'applied' || !inTime || !this.bookOn(on)) return [];
            if (this.#excepted(applied, events, ban)) return [];
            const next = events
              .slice(events.indexOf(applied) + 1)
              .find(({ type }) => ['applied', 'appointed', 'rejected', 'withdrawn'].includes(type));
            if (next?.type === 'rejected' || next?.type === 'withdrawn') return [];
            const level = other.pool === record.pool ? 'error' : 'warning';
            return [foretell('expert/applied-while-barred', level, `/history/${index}/on`)];
          });
        }),
      );
  }

  /** The ban that an event brings, both days included. */
  /** A reasoned approval, in the application or before it, sets a ban of years aside; nothing one for life. */
  #excepted(
    applied: Counted,
    events: readonly Counted[],
    ban: { from: string; until: string | null } | null,
  ): boolean {
    if (ban === null || ban.until === null) return false;
    const { from } = ban;
    return (
      String((applied['approval'] as { on: string } | undefined)?.on ?? '9999') <= applied.on ||
      events.some(({ type, on }) => type === 'reentry-approved' && on >= from && on <= applied.on)
    );
  }

  banOf(event: Told): { from: string; until: string | null } | null {
    if (event.type === 'barred') return { from: event.on, until: null };
    const book = this.bookOn(event.on);
    if (event.type !== 'exited' || !book) return null;
    const from = String(event['confirmedOn'] ?? event.on);
    return { from, until: sameDay(from, book.ban) };
  }

  #bans(events: readonly Counted[]): string[] {
    return events.flatMap((event) => {
      const at = `/history/${event.index}`;
      if (!this.bookOn(event.on)) return [];
      if (event.type === 'barred') {
        const left = events.some(({ type, on }) => type === 'exited' && on <= event.on);
        return [
          ...(left ? [] : [foretell('expert/ban', 'error', `${at}/on`)]),
          ...(event['adverseEffect'] ? [] : [foretell('expert/ban', 'error', at)]),
        ];
      }
      const forLife = events.some(({ type, on }) => type === 'barred' && on <= event.on);
      if (event.type === 'reentry-approved' && forLife)
        return [foretell('expert/ban', 'error', `${at}/on`)];
      if (event.type === 'exited' && String(event['confirmedOn'] ?? event.on) < event.on)
        return [foretell('expert/ban', 'error', `${at}/confirmedOn`)];
      return [];
    });
  }

  #file({ history }: OracleRecord, asOf: string): string[] {
    const first = this.#pool.books[0]?.from ?? '';
    const before = history
      .map((event, index) => ({ ...event, index }))
      .filter(({ on }) => on < first)
      .sort((a, b) => (a.on === b.on ? a.index - b.index : a.on < b.on ? -1 : 1));
    const ahead = history.flatMap(({ on, type, recordedOn }, index) =>
      on <= asOf || (type === 'lapsed' && recordedOn <= asOf)
        ? []
        : [foretell('file/event-ahead', 'error', `/history/${index}/on`)],
    );
    const taken = new Set(countedOn(history, '9999-12-31').map(({ index }) => index));
    for (const [index, event] of history.entries()) {
      if (!taken.has(index) || event.on > asOf) continue;
      const dated = Object.entries(event).flatMap(
        ([key, value]): Array<readonly [string, string]> =>
          key === 'confirmedOn'
            ? [[key, String(value)] as const]
            : ['judgement', 'approval'].includes(key)
              ? [[`${key}/on`, (value as { on: string }).on] as const]
              : key === 'relaxation' && (value as Told)['approval']
                ? [[`${key}/approval/on`, ((value as Told)['approval'] as Told).on] as const]
                : [],
      );
      for (const [key, day] of dated)
        if (day > asOf || day > event.recordedOn)
          ahead.push(
            foretell(
              'file/event-ahead',
              day > asOf ? 'error' : 'warning',
              `/history/${index}/${key}`,
            ),
          );
    }
    const [earliest] = before;
    if (earliest)
      ahead.push(foretell('file/before-rulebook', 'note', `/history/${earliest.index}/on`));
    return ahead;
  }

  /** The state on a day: its name, the term's last day and the last barred day, where there is one. */
  stateOn({ history }: Pick<OracleRecord, 'history'>, day: string): string {
    const BRINGS: Record<string, string> = {
      ...{ applied: 'applicant', rejected: 'rejected', withdrawn: 'withdrawn' },
      ...{ noticed: 'in-notice', lapsed: 'expired', exited: 'exited', barred: 'barred' },
    };
    const events = countedOn(history, day);
    if (events.length === 0) return 'none';
    let [name, term] = ['applicant', null as Term | null];
    let ban: { from: string; until: string | null } | null = null;
    for (const event of events) {
      const lasts: boolean = ban !== null && (ban.until === null || event.on <= ban.until);
      if (lasts && event.type === 'applied' && !this.#excepted(event, events, ban)) continue;
      const follows = ['rejected', 'withdrawn', 'noticed'].includes(event.type);
      if (lasts && follows && ['exited', 'barred'].includes(name)) continue;
      name = BRINGS[event.type] ?? name;
      const given = gives(event) ? (event['term'] as Term) : null;
      if (given && (given.from <= day || name !== 'serving')) {
        [term, ban] = [given, null];
        name = given.from <= day ? 'serving' : 'in-notice';
      }
      const isForLife: boolean = ban !== null && ban.until === null;
      if (event.type === 'barred' || (event.type === 'exited' && !isForLife))
        ban = this.banOf(event);
    }
    if (name === 'serving' && term && term.to < day) name = 'expired';
    const isBarred = ban !== null && (ban.until === null || day <= ban.until);
    if (['exited', 'rejected', 'withdrawn'].includes(name) && isBarred) name = 'barred';
    const end = ban === null ? '-' : (ban.until ?? 'for life');
    return `${name} ${term?.to ?? '-'} ${end}`;
  }
}
