import { isHan, lettersOf, lettersWithPlaces } from './letters.ts';
import { standsAsName, type Standing } from './names.ts';
import { plainText } from './plain.ts';

/** Words that are looked for. */
export interface Needle<O> {
  kind: 'name' | 'text';
  letters: string;
  owners: Set<O>;
  /** They stand in public anyway: finding them proves nothing of their owner. */
  common: boolean;
  /** They stand in the product's own examples. */
  inExample: boolean;
}

/** As many letters, or Latin words, as a text must have to be known again. */
const TELLING = { letters: 10, latin: 20, words: 5 };
const SENTENCE = /[。；;！!？?\n]+/;
/** Texts are found by their first letters, names by two to so many. */
const LONG_GRAM = 8;
const GRAMS = [2, 3, 4, LONG_GRAM];

function isTelling(letters: string): boolean {
  if ([...letters].some(isHan)) return letters.length >= TELLING.letters;
  return letters.length >= TELLING.latin && letters.split(' ').length >= TELLING.words;
}

/** The letters of a text and of its sentences, as far as each could be known again. */
export function tellingParts(text: string): string[] {
  const parts = [text, ...text.split(SENTENCE)].map((part) => lettersOf(plainText(part)));
  return [...new Set(parts)].filter(isTelling);
}

function isWhole(letters: string, start: number, end: number): boolean {
  const isLatin = (at: number): boolean => {
    const sign = letters.charAt(at);
    return sign !== '' && sign !== ' ' && !isHan(sign);
  };
  const cut = (left: number): boolean => isLatin(left) && isLatin(left + 1);
  return !cut(start - 1) && !cut(end - 1);
}

/** Words by their first letters: one walk along a text meets them all. */
export class Needles<O> {
  readonly #byLetters = new Map<string, Needle<O>>();
  readonly #byGram = new Map<string, Array<Needle<O>>>();
  /** The first two letters of all. */
  readonly #pairs = new Set<string>();
  readonly #publicNames: ReadonlySet<string>;

  constructor(publicNames: Iterable<string>) {
    this.#publicNames = new Set([...publicNames].map((name) => lettersOf(plainText(name))));
  }

  add(kind: Needle<O>['kind'], text: string, owner: O): void {
    if (kind === 'text') for (const part of tellingParts(text)) this.#put(kind, part, owner);
    else this.#put(kind, lettersOf(plainText(text)), owner);
  }

  #put(kind: Needle<O>['kind'], letters: string, owner: O): void {
    if (letters.length < 2) return;
    const known = this.#byLetters.get(`${kind} ${letters}`);
    if (known) {
      known.owners.add(owner);
      return;
    }
    const needle = { kind, letters, owners: new Set([owner]), common: false, inExample: false };
    this.#byLetters.set(`${kind} ${letters}`, needle);
    const length = kind === 'text' ? LONG_GRAM : Math.min(letters.length, 4);
    const gram = letters.slice(0, length);
    this.#pairs.add(gram.slice(0, 2));
    const chain = this.#byGram.get(gram);
    if (chain) chain.push(needle);
    else this.#byGram.set(gram, [needle]);
  }

  /** The words that are all of a text, as a name or a text. */
  wholly(text: string): Array<Needle<O>> {
    const letters = lettersOf(plainText(text));
    return ['name', 'text'].flatMap((kind) => this.#byLetters.get(`${kind} ${letters}`) ?? []);
  }

  #beginning(letters: string, at: number): Array<Needle<O>> {
    if (!this.#pairs.has(letters.slice(at, at + 2))) return [];
    return GRAMS.flatMap((length) =>
      at + length > letters.length ? [] : (this.#byGram.get(letters.slice(at, at + length)) ?? []),
    ).filter((needle) => letters.startsWith(needle.letters, at));
  }

  /** Calls for each words that stand in a plain text, with how they stand there. */
  meet(plain: string, heard: (needle: Needle<O>, standing: Standing) => void): void {
    const letters = lettersOf(plain);
    let starts: number[] | null = null;
    for (let at = 0; at + 2 <= letters.length; at++)
      for (const needle of this.#beginning(letters, at)) {
        const end = at + needle.letters.length;
        if (!isWhole(letters, at, end)) continue;
        if (needle.kind === 'text') {
          heard(needle, 'sure');
          continue;
        }
        starts ??= lettersWithPlaces(plain).starts;
        const last = starts[end - 1] ?? 0;
        const stop =
          last +
          ((plain.codePointAt(last) ?? 0)
            ? String.fromCodePoint(plain.codePointAt(last) ?? 0).length
            : 1);
        const standing = standsAsName(plain, starts[at] ?? 0, stop, this.#publicNames);
        if (standing !== 'not') heard(needle, standing);
      }
  }
}
