import { readDates } from './dates.ts';
import { mailKey, readHashes, readMailKeys } from './mail.ts';
import { Needles, type Needle } from './needles.ts';
import { FEWEST_DIGITS, numberKey, readIdentityNumbers, readNumberKeys } from './numbers.ts';
import { plainText } from './plain.ts';

/** What a value is: it says in which spellings it is found, and what its turning up proves. */
export type SoughtKind = 'identity' | 'date' | 'number' | 'email' | 'name' | 'body' | 'text';

/** A value that is looked for in whatever spelling. */
export interface Sought<O> {
  kind: SoughtKind;
  text: string;
  owner: O;
}

export interface Hit<O> {
  /** Null for a resident's identity number, which is nobody's to publish. */
  owner: O | null;
  /** It proves something wherever it stands; else only where the text is about its owner. */
  certain: boolean;
  /** The product's own examples say it too. */
  inExample: boolean;
}

/** What more owners than these have alike is a way of speaking, or a shared day. */
const MOST_OWNERS = 2;
const BORN = /出生|生于|生日|生辰|诞生|[年月日]生|\bborn\b|birth|\bd\.?o\.?b\b/i;
const NEAR = 14;
const NOTHING: readonly never[] = [];

/** The words of the digits, addresses and hashes that a plain text holds, as the index has them. */
function keysIn(plain: string): string[] {
  return [
    ...readNumberKeys(plain).map((key) => `number ${key}`),
    ...readMailKeys(plain).map((key) => `email ${key}`),
    ...readHashes(plain).map((key) => `identity ${key}`),
  ];
}

function keyOf(kind: SoughtKind, plain: string): string | null {
  if (kind === 'date') return `date ${plain}`;
  if (kind === 'email') return `email ${mailKey(plain)}`;
  if (kind === 'identity') return `identity ${plain.toLowerCase()}`;
  const digits = plain.replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : `number ${numberKey(digits)}`;
}

/** Values to look for; one pass over a text finds them all, in a time that their number hardly bears on. */
export class SoughtIndex<O> {
  readonly #exact = new Map<string, Set<O>>();
  readonly #exampleKeys = new Set<string>();
  readonly #needles: Needles<O>;
  /** Names of bodies are public words: they prove something of their owner alone. */
  readonly #bodies: Needles<O>;

  /** Where one of `publicNames` stands, a private name within it does not. */
  constructor(values: Iterable<Sought<O>>, publicNames: Iterable<string> = []) {
    this.#needles = new Needles(publicNames);
    this.#bodies = new Needles([]);
    for (const { kind, text, owner } of values) {
      if (kind === 'name' || kind === 'text') this.#needles.add(kind, text, owner);
      else if (kind === 'body') this.#bodies.add('text', text, owner);
      else this.#addExact(keyOf(kind, plainText(text)), owner);
    }
  }

  #addExact(key: string | null, owner: O): void {
    if (key === null) return;
    const owners = this.#exact.get(key);
    if (owners) owners.add(owner);
    else this.#exact.set(key, new Set([owner]));
  }

  /** Words that stand in this text are public: they prove nothing elsewhere. */
  admit(text: string): void {
    this.#needles.meet(plainText(text), (needle) => {
      needle.common = true;
    });
  }

  /** Words of the product's own examples: where those are shown, they prove nothing. */
  admitExample(text: string): void {
    const plain = plainText(text);
    const days = readDates(plain).map(({ date }) => `date ${date}`);
    for (const key of [...keysIn(plain), ...days, ...readIdentityNumbers(plain)])
      this.#exampleKeys.add(key);
    this.#needles.meet(plain, (needle) => {
      needle.inExample = true;
    });
  }

  /** What a public field holds as a whole is public: a station's line, the name of a namesake. */
  admitWhole(text: string): void {
    for (const needle of [...this.#needles.wholly(text), ...this.#bodies.wholly(text)])
      needle.common = true;
    if (text.length < 255) for (const key of keysIn(plainText(text))) this.#exact.delete(key);
  }

  /** Whose values stand in a text, once for each place. */
  find(text: string): ReadonlyArray<Hit<O>> {
    const plain = plainText(text);
    const hits: Array<Hit<O>> = [];
    const take = (owners: Iterable<O>, certain: boolean, inExample = false): void => {
      for (const owner of owners) hits.push({ owner, certain, inExample });
    };
    const takeKey = (key: string, certain: boolean): void =>
      take(this.#exact.get(key) ?? NOTHING, certain, this.#exampleKeys.has(key));
    for (const key of keysIn(plain)) takeKey(key, true);
    for (const { date, start, end } of readDates(plain)) {
      const around = plain.slice(Math.max(0, start - NEAR), end + NEAR);
      takeKey(`date ${date}`, BORN.test(around));
    }
    for (const number of readIdentityNumbers(plain))
      hits.push({ owner: null, certain: true, inExample: this.#exampleKeys.has(number) });
    const isFew = ({ owners }: Needle<O>): boolean => owners.size <= MOST_OWNERS;
    this.#needles.meet(plain, (needle, standing) => {
      if (needle.common) return;
      const proves = standing === 'sure' && (needle.kind === 'name' || isFew(needle));
      take(needle.owners, proves, needle.inExample);
    });
    this.#bodies.meet(plain, ({ owners, common }) => {
      if (!common) take(owners, false);
    });
    return hits.length === 0 ? NOTHING : hits;
  }
}
