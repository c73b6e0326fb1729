import type { Bilingual } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { ListedExpert, SiteContent } from '../content/content.ts';
import { traditionalFor } from '../../text/simplified.ts';
import { FACETS, type FacetId, type FacetValue } from './directory-facets.ts';
import { foldWord, readName, spellName, type Readings } from './directory-names.ts';
import { facetValuesOf } from './directory-values.ts';
import { pinyinOf } from './expert-view.ts';

/** A place in a list of words; one alone is not wrapped, which saves bytes. */
export type Places = number | readonly number[];

type Pair = readonly [zh: string, en: string];

/**
 * `/data/directory.json`: everybody whom the directory shows, in the order of their names, a column a fact, so that
 * 10,000 people stay small. Words that many share stand once, in `words` and `facets`, and people hold their places.
 */
export interface DirectoryData {
  asOf: string;
  sample: boolean;
  facets: ReadonlyArray<Bilingual & { id: FacetId; values: readonly FacetValue[] }>;
  words: {
    employers: readonly Pair[];
    titles: readonly Pair[];
    fields: readonly Pair[];
    /** Last days of terms. */
    ends: readonly string[];
  };
  /** The commonest reading of every character of a name. */
  readings: Readings;
  /** Traditional characters for those of the texts, each followed by its simplified one: `樣样呂吕`. */
  traditional: string;
  people: {
    id: readonly string[];
    name: readonly string[];
    /** 0 where the readings give it, as they nearly always do. */
    pinyin: ReadonlyArray<string | 0>;
    /** 0 where it is the pinyin's usual spelling. */
    nameEn: ReadonlyArray<string | 0>;
    /** By the place of the person. */
    aliases: Readonly<Record<string, readonly string[]>>;
    employer: readonly number[];
    title: readonly number[];
    fields: readonly Places[];
    end: readonly number[];
    facets: Readonly<Record<FacetId, readonly Places[]>>;
  };
}

/** Words that are kept once, and found again by their place. */
class WordList<T> {
  readonly words: T[] = [];
  readonly #places = new Map<string, number>();

  place(key: string, word: T): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.words.length);
    return this.words.push(word) - 1;
  }
}

class Pairs extends WordList<Pair> {
  pair({ zh, en }: Bilingual): number {
    return this.place(`${zh}\n${en}`, [zh, en]);
  }
}

const shorten = (places: readonly number[]): Places =>
  places.length === 1 && places[0] !== undefined ? places[0] : places;

interface Named {
  listed: ListedExpert;
  pinyin: string;
  /** What the person is put in order by. */
  key: string;
}

const byKey = (a: Named, b: Named): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.listed.expert.id < b.listed.expert.id ? -1 : 1;

/** By pinyin, syllable by syllable (`li an` before `lian`); who has no Chinese name, by the Latin one; other scripts last. */
function orderPeople(experts: readonly ListedExpert[]): Named[] {
  return experts
    .map((listed) => {
      const { name, nameEn } = listed.expert.profile;
      const pinyin = pinyinOf(name);
      const read = pinyin || foldWord(nameEn);
      return { listed, pinyin, key: `${/^[a-z]/.test(read) ? '' : '~'}${read}\n${name}` };
    })
    .sort(byKey);
}

function countReadings(people: readonly Named[]): Readings {
  const counts = new Map<string, Map<string, number>>();
  for (const { listed, pinyin } of people) {
    const characters = [...listed.expert.profile.name];
    const syllables = pinyin.split(' ');
    if (characters.length !== syllables.length) continue;
    for (const [at, character] of characters.entries()) {
      const known = counts.get(character) ?? new Map<string, number>();
      const syllable = syllables[at] ?? '';
      counts.set(character, known.set(syllable, (known.get(syllable) ?? 0) + 1));
    }
  }
  const commonest = (known: Map<string, number>): string =>
    [...known].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
  return Object.fromEntries([...counts].map(([character, known]) => [character, commonest(known)]));
}

type People = DirectoryData['people'];

/** The values of each facet by how many have them, the commonest first; then by their own names. */
function facetColumns(people: readonly Named[], asOf: string) {
  const values = people.map(({ listed }) => facetValuesOf(listed, asOf));
  return FACETS.map((id) => {
    const counted = new Map<string, { value: FacetValue; count: number }>();
    for (const { [id]: own } of values)
      for (const value of own)
        counted.set(value.id, { value, count: (counted.get(value.id)?.count ?? 0) + 1 });
    const known = [...counted.values()].sort(
      (a, b) => b.count - a.count || (a.value.id < b.value.id ? -1 : 1),
    );
    const place = new Map(known.map(({ value }, at) => [value.id, at]));
    const column = values.map(({ [id]: own }) =>
      shorten([...new Set(own.map((value) => place.get(value.id) ?? 0))]),
    );
    return { id, values: known.map(({ value }) => value), column };
  });
}

export function directoryData({ experts, asOf, site }: SiteContent): DirectoryData {
  const named = orderPeople(experts);
  const readings = countReadings(named);
  const [employers, titles, fields] = [new Pairs(), new Pairs(), new Pairs()];
  const ends = new WordList<string>();
  const facets = facetColumns(named, asOf);
  const profiles = named.map(({ listed }) => listed.expert.profile);
  const people: People = {
    id: named.map(({ listed }) => listed.expert.id),
    name: profiles.map(({ name }) => name),
    pinyin: named.map(({ pinyin }, at) =>
      readName(profiles[at]?.name ?? '', readings) === pinyin ? 0 : pinyin,
    ),
    nameEn: profiles.map(({ nameEn }, at) =>
      spellName(named[at]?.pinyin ?? '') === nameEn ? 0 : nameEn,
    ),
    aliases: Object.fromEntries(
      profiles.flatMap(({ aliases = [] }, at) => (aliases.length > 0 ? [[at, aliases]] : [])),
    ),
    employer: profiles.map(({ employer }) => employers.pair(employer)),
    title: profiles.map(({ title }) => titles.pair(title)),
    fields: profiles.map((profile) => shorten(profile.fields.map((field) => fields.pair(field)))),
    end: named.map(({ listed: { state } }) =>
      ends.place(state.term?.to ?? '', state.term?.to ?? ''),
    ),
    facets: Object.fromEntries(facets.map(({ id, column }) => [id, column])) as Record<
      FacetId,
      Places[]
    >,
  };
  const all = [people.name, people.aliases, employers.words, titles.words, fields.words, facets];
  return {
    asOf,
    sample: site.sample,
    facets: facets.map(({ id, values }) => ({
      id,
      zh: t('zh', `facet.${id}`),
      en: t('en', `facet.${id}`),
      values,
    })),
    words: {
      employers: employers.words,
      titles: titles.words,
      fields: fields.words,
      ends: ends.words,
    },
    readings,
    traditional: traditionalFor([JSON.stringify(all)]),
    people,
  };
}
