import type { Form } from '../generated/form.ts';
import type { Duty, Scheme } from '../generated/scheme.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { wordsOf } from '../regulation/compare-words.ts';
import type { Comparison, ProvisionPair } from '../regulation/compare.ts';
import { mappedByRecords, type MappedProvision } from '../rules/mapped-provisions.ts';

export interface TouchSources {
  schemes: readonly Scheme[];
  forms: readonly Form[];
  rules: ReadonlyArray<{
    id: string;
    duty: string | null;
    alsoDuties: readonly string[];
    title: Bilingual;
  }>;
}

/** A parameter that the two rulebooks give differently; null where one of them has none. */
export interface ParameterChange {
  name: string;
  from: string | number | null;
  to: string | number | null;
}

/** A duty, exit ground, score or form field that stands on a provision whose words changed. */
export interface Touched {
  kind: MappedProvision['kind'];
  /** The scheme or form. */
  record: string;
  /** The duty’s, ground’s or field’s id. */
  by: string;
  pair: ProvisionPair;
  /** The rules that check the duty. */
  rules: string[];
  /** As the rulebook or form of the old version names it, and that of the new. */
  before: MappedProvision | null;
  after: MappedProvision | null;
  /** Whether the words quoted from the old text still stand in the new; null where none are quoted. */
  quoteStands: boolean | null;
  parameters: ParameterChange[];
}

interface Versions {
  work: string;
  a: string;
  b: string;
}

/** The new words that a pair’s old words can have gone to: its own, those split from it, those it was merged into. */
function newWords(pair: ProvisionPair, pairs: readonly ProvisionPair[]): string[] {
  return [pair, ...pairs]
    .filter(
      (other) =>
        other === pair ||
        (pair.a !== undefined && other.splitFrom === pair.a) ||
        (pair.mergedInto !== undefined && other.b === pair.mergedInto),
    )
    .map(({ parts }) => wordsOf(parts, 'b'));
}

function dutyOf(sources: TouchSources, mapped: MappedProvision | null): Duty | undefined {
  if (mapped?.kind !== 'duty') return undefined;
  const scheme = sources.schemes.find(({ id }) => id === mapped.record);
  const book = scheme?.rulebooks.find(
    ({ work, version }) => work === mapped.work && version === mapped.version,
  );
  return book?.duties[mapped.by];
}

export function parameterChanges(
  before: Duty | undefined,
  after: Duty | undefined,
): ParameterChange[] {
  if (!before || !after) return [];
  const names = new Set([
    ...Object.keys(before.parameters ?? {}),
    ...Object.keys(after.parameters ?? {}),
  ]);
  return [...names]
    .map((name) => ({
      name,
      from: before.parameters?.[name] ?? null,
      to: after.parameters?.[name] ?? null,
    }))
    .filter(({ from, to }) => from !== to);
}

const isSame = (x: MappedProvision, y: MappedProvision): boolean =>
  x.kind === y.kind && x.record === y.record && x.by === y.by;

/** The same duty or field in a version: at the pair’s own provision, else, for what names only one, where it stands now. */
function findCounterpart(
  named: readonly MappedProvision[],
  each: MappedProvision,
  provision: string | undefined,
): MappedProvision | null {
  const same = named.filter((other) => isSame(other, each));
  const there = same.find((other) => other.provision === provision);
  return there ?? (each.kind === 'form' ? null : (same[0] ?? null));
}

/** What schemes and forms name in either version, and who of them names a provision. */
class Naming {
  readonly #sources: TouchSources;
  readonly #pairs: readonly ProvisionPair[];
  readonly #old: MappedProvision[];
  readonly #new: MappedProvision[];

  constructor({ pairs }: Comparison, { work, a, b }: Versions, sources: TouchSources) {
    const held = <T>(values: readonly T[]) => values.map((value) => ({ value, path: '' }));
    const { schemes, forms } = sources;
    const all = mappedByRecords({ schemes: held(schemes), forms: held(forms) });
    const ofVersion = (version: string) =>
      all.filter((mapped) => mapped.work === work && mapped.version === version);
    this.#sources = sources;
    this.#pairs = pairs;
    this.#old = ofVersion(a);
    this.#new = ofVersion(b);
  }

  touchedBy(pair: ProvisionPair): Touched[] {
    const olds = this.#old.filter(({ provision }) => provision === pair.a);
    const news = this.#new.filter(({ provision }) => provision === pair.b);
    const fresh = news.filter((each) => !olds.some((old) => isSame(old, each)));
    return [...olds, ...fresh].map((each) => this.#describe(each, pair));
  }

  #describe(each: MappedProvision, pair: ProvisionPair): Touched {
    const { kind, record, by } = each;
    const before = findCounterpart(this.#old, each, pair.a);
    const after = findCounterpart(this.#new, each, pair.b);
    const quote = before?.quote;
    const words = newWords(pair, this.#pairs);
    const rules = this.#sources.rules.filter(
      ({ duty, alsoDuties }) => kind === 'duty' && (duty === by || alsoDuties.includes(by)),
    );
    return {
      ...{ kind, record, by, pair, before, after },
      rules: rules.map(({ id }) => id),
      quoteStands: quote === undefined ? null : words.some((each) => each.includes(quote)),
      parameters: parameterChanges(dutyOf(this.#sources, before), dutyOf(this.#sources, after)),
    };
  }
}

/** What the rulebooks and forms of the two versions rest on each changed provision, in the order of the comparison. */
export function findTouched(
  comparison: Comparison,
  versions: Versions,
  sources: TouchSources,
): Touched[] {
  const naming = new Naming(comparison, versions, sources);
  const seen = new Set<string>();
  return comparison.pairs
    .filter(({ kind }) => kind !== 'same' && kind !== 'moved')
    .flatMap((pair) => naming.touchedBy(pair))
    .filter(({ kind, record, by, before }) => {
      // A field that answers two changed provisions, or a duty named in both versions, is told once a provision.
      const key = `${kind} ${record} ${by} ${before?.provision ?? ''}`;
      return !seen.has(key) && seen.add(key);
    });
}
