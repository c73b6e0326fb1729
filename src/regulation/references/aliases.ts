import type { Base } from './citation.ts';
import { COMMON_NAMES, withoutCountry, type KnownNames } from './law-names.ts';

const TITLE = '《((?:[^《》]|《[^《》]*》)+)》';
const LAW = '(中华人民共和国[^，。；：、（）()《》“”]{1,30}?(?:法|法典|条例|细则|办法|规定))';
const NUMBER = '(?:([^（）()，,；]*〔\\d{4}〕[^（）()，,；]*号)[，,；]?)?';

/**
 * `《…条例》（以下简称《条例》）`, `中华人民共和国专利法(以下简称专利法)`, `…（京知发〔2020〕1号，下称：“《规程》”）`: in brackets
 * of either width, with or without marks.
 */
const GIVEN = new RegExp(
  `(?:${TITLE}|${LAW})[（(]${NUMBER}(?:[^（）()]{0,40}[，,；])?(?:以下)?(?:统|简|下)称(?:为)?[：:]?["“”]?` +
    `(?:《([^《》]+)》|([^“”"（）()，。；、《》]{1,30}))["“”]?[）)]`,
  'g',
);

const LAST_LETTERS = new Set([...COMMON_NAMES.keys()].map((name) => name.at(-1) ?? ''));
const LONGEST = Math.max(...[...COMMON_NAMES.keys()].map(({ length }) => length));

/** One name for several works is nobody's name: 《甲》和《乙》（以下统称两法）. */
function isShared(text: string, start: number, given: string): boolean {
  return /统称/.test(given) && /[》、和及与]$/.test(text.slice(Math.max(0, start - 1), start));
}

/** Short names that the regulation gives to works, without their marks: 专利法, 条例. */
export function readAliases(texts: readonly string[]): Map<string, Base> {
  const aliases = new Map<string, Base>();
  for (const text of texts) {
    if (!text.includes('称')) continue;
    for (const match of text.matchAll(GIVEN)) {
      const [given, marked, bare, number, markedAlias, bareAlias] = match;
      const alias = markedAlias ?? bareAlias ?? '';
      const title = marked ?? bare ?? '';
      if (
        alias.startsWith('本') ||
        /附[件表录图][\d一二三四五六七八九十]*$/.test(
          text.slice(Math.max(0, match.index - 6), match.index),
        )
      )
        continue;
      const base: Base = isShared(text, match.index, given)
        ? { kind: 'unclear' }
        : { kind: 'work', title, documentNumber: number ?? null };
      const before = aliases.get(alias);
      // given twice, and differently: whose it is cannot be told
      const clash = before?.kind === 'work' && base.kind === 'work' && before.title !== base.title;
      aliases.set(alias, clash ? { kind: 'unclear' } : base);
    }
  }
  return aliases;
}

/** Every name by which a text may call a law directly before a number: its own names, those of a shelf, and common ones. */
export class Names implements KnownNames {
  readonly #given = new Map<string, Base>();
  readonly #lasts = new Set<string>();
  readonly #shelf: Names | null;
  #longest = 0;

  /** `shelf`: names that go for every text, behind those that a text gives itself. */
  constructor(shelf: Names | null = null) {
    this.#shelf = shelf;
  }

  add(name: string, base: Base): void {
    this.#given.set(name, base);
    this.#lasts.add(name.at(-1) ?? '');
    this.#longest = Math.max(this.#longest, name.length);
  }

  /** A text by its title, with and without 中华人民共和国; a name that two bear is nobody's. */
  addTitle(title: string, base: Base): void {
    for (const name of new Set([title, withoutCountry(title)])) {
      if (name.length < 4 && !COMMON_NAMES.has(name)) continue;
      const before = this.#given.get(name);
      const same = !before || JSON.stringify(before) === JSON.stringify(base);
      this.add(name, same ? base : { kind: 'unclear' });
    }
  }

  get longest(): number {
    return Math.max(this.#longest, this.#shelf?.longest ?? LONGEST);
  }

  /** Whether some name ends in this letter: most words before a number end in none. */
  couldEndIn(letter: string): boolean {
    return this.#lasts.has(letter) || (this.#shelf?.couldEndIn(letter) ?? LAST_LETTERS.has(letter));
  }

  has(name: string): boolean {
    return this.given(name) !== undefined || COMMON_NAMES.has(name);
  }

  /** What the text itself, or what is held, calls so: inside 《》 nothing else is needed. */
  given(name: string): Base | undefined {
    return this.#given.get(name) ?? this.#shelf?.given(name);
  }

  get(name: string): Base | undefined {
    const title = COMMON_NAMES.get(name);
    const common =
      title === undefined ? undefined : ({ kind: 'work', title, documentNumber: null } as const);
    return this.given(name) ?? common;
  }
}
