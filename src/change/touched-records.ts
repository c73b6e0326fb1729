import type { Scheme } from '../generated/scheme.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { Finding } from '../load/finding.ts';
import { pathOfFile } from '../load/paths.ts';
import { expertState } from '../records/expert-state.ts';
import { workstationState } from '../records/workstation-state.ts';
import type { TouchedByRule, TouchedRecord } from '../report/change.ts';
import type { Content } from '../rules/content.ts';
import { runRules } from '../rules/run.ts';
import type { ChangeInput } from './change-input.ts';
import { EXPERTS, STATIONS } from './record-changes.ts';
import { dutyChanges, sayDutyChange, sayOfScheme, type DutyChange } from './scheme-changes.ts';
import { differingNames, sayBoth } from './words.ts';

/** The content with another scheme in place of the one of its id. */
function withScheme(content: Content, scheme: Scheme): Content {
  const schemes = content.schemes.map((held) =>
    held.value.id === scheme.id ? { ...held, value: scheme } : held,
  );
  return { ...content, schemes };
}

/** The scheme as it is, but for one duty, which is as it was. */
function undoDuty(scheme: Scheme, { id, book, before }: DutyChange): Scheme {
  const rulebooks = scheme.rulebooks.map((each) => {
    if (each !== book) return each;
    const { [id]: _, ...others } = each.duties;
    return { ...each, duties: before ? { ...others, [id]: before } : others };
  });
  return { ...scheme, rulebooks };
}

interface Told {
  file: string;
  name: Bilingual;
  words: Bilingual[];
}

function sayExpertState(
  content: Content,
  scheme: Scheme,
  asOf: string,
): Array<[string, Bilingual]> {
  return content.experts.flatMap(({ value, path }): Array<[string, Bilingual]> => {
    const state = value.scheme === scheme.id ? expertState(value, asOf, scheme) : null;
    if (!state) return [];
    const until = state.state === 'barred' ? state.ban?.until : undefined;
    return [
      [
        path,
        typeof until === 'string'
          ? sayBoth('change.state-barred', { until })
          : sayBoth('change.state', { state: sayBoth(`change.expert-state.${state.state}`) }),
      ],
    ];
  });
}

function sayStationState(
  content: Content,
  scheme: Scheme,
  asOf: string,
): Array<[string, Bilingual]> {
  return content.workstations.flatMap(({ value, path }): Array<[string, Bilingual]> => {
    const state = value.scheme === scheme.id ? workstationState(value, asOf, scheme) : null;
    const words =
      state && sayBoth('change.state', { state: sayBoth(`station-state.${state.state}`) });
    return words ? [[path, words]] : [];
  });
}

/** What is said of each record of a scheme: its findings, and its state. */
class Judged {
  readonly #findings: Map<string, Finding[]>;
  readonly #states: Map<string, Bilingual>;

  constructor({ head, rules, options }: ChangeInput, scheme: Scheme) {
    const content = withScheme(head, scheme);
    const { only: _, base: __, ...rest } = options;
    const { findings } = runRules(content, rules, rest);
    this.#findings = Map.groupBy(findings, ({ file }) => pathOfFile(options.contentPath, file));
    this.#states = new Map([
      ...sayExpertState(content, scheme, options.asOf),
      ...sayStationState(content, scheme, options.asOf),
    ]);
  }

  /** Without what both say alike. */
  words(path: string, other: Judged): Bilingual[] {
    const others = new Set(other.#all(path).map(({ zh }) => zh));
    return this.#all(path).filter(({ zh }) => !others.has(zh));
  }

  #all(path: string): Bilingual[] {
    const state = this.#states.get(path);
    const messages = (this.#findings.get(path) ?? []).map(({ message }) => message);
    return [...(state ? [state] : []), ...messages];
  }
}

function namedRecords(
  content: Content,
  scheme: Scheme,
): Array<Omit<Told, 'words'> & { record: string }> {
  const isOf = ({ value }: { value: { scheme: string } }): boolean => value.scheme === scheme.id;
  const experts = content.experts.filter(isOf).map(({ value, path }) => {
    return { record: value.id, file: path, name: EXPERTS.nameOf(value) };
  });
  const stations = content.workstations.filter(isOf).map(({ value, path }) => {
    return { record: value.id, file: path, name: STATIONS.nameOf(value) };
  });
  return [...experts, ...stations];
}

function compareJudged(
  head: Content,
  scheme: Scheme,
  before: Judged,
  now: Judged,
): TouchedRecord[] {
  return namedRecords(head, scheme).flatMap((each) => {
    const [was, is] = [before.words(each.file, now), now.words(each.file, before)];
    return was.length + is.length === 0 ? [] : [{ ...each, before: was, after: is }];
  });
}

/**
 * The records that each changed duty of a scheme touches: the new content judged as it is, and with that one duty as it
 * was. Rulebooks that came, went or changed otherwise are undone together.
 */
function touchedInScheme(input: ChangeInput, before: Scheme, now: Scheme): TouchedByRule[] {
  const { head } = input;
  const duties = dutyChanges(before, now);
  const books = now.rulebooks.map(({ duties: _, ...rest }) => rest);
  const oldBooks = before.rulebooks.map(({ duties: _, ...rest }) => rest);
  const rebound = differingNames({ books: oldBooks }, { books }).length > 0;
  if (duties.length === 0 && !rebound) return [];
  const judgedNow = new Judged(input, now);
  const touched = duties.map((change): TouchedByRule => {
    const judgedBefore = new Judged(input, undoDuty(now, change));
    return {
      scheme: now.id,
      duty: change.id,
      words: sayOfScheme(now, sayDutyChange(head, change)),
      parameters: change.parameters,
      records: compareJudged(head, now, judgedBefore, judgedNow),
    };
  });
  if (!rebound) return touched;
  const whole = new Judged(input, { ...now, rulebooks: before.rulebooks });
  const records = compareJudged(head, now, whole, judgedNow);
  const words = sayOfScheme(now, sayBoth('change.rulebooks-touched'));
  return [...touched, { scheme: now.id, duty: null, words, parameters: [], records }];
}

/** Whom changed duties and rulebooks touch; a duty that touches nobody and changed no parameter is left out. */
export function touchedRecords(input: ChangeInput): TouchedByRule[] {
  const { base, head } = input;
  return head.schemes
    .flatMap(({ value }) => {
      const before = base.schemes.find((held) => held.value.id === value.id)?.value;
      return before && before !== value ? touchedInScheme(input, before, value) : [];
    })
    .filter(({ records, parameters }) => records.length + parameters.length > 0);
}
