import { listSeparator, type Bilingual } from '../../i18n/lang.ts';
import type { DirectoryData, Places } from './directory-data.ts';
import { simplifyWith } from '../../text/simplify-with.ts';
import { DOTS } from '../../text/dots.ts';
import { spellOut } from '../../text/letters.ts';
import { FACETS, type FacetId } from './directory-facets.ts';
import { foldWord, pinyinKeys, readName, spellName } from './directory-names.ts';
import { filterTerms } from '../page/filter.ts';

/** The directory opened for asking: folded texts, and every person's values as numbers that run through all facets. */
export interface Directory {
  data: DirectoryData;
  size: number;
  /** Folds a text as those of the directory are folded. */
  fold: (text: string) => string;
  /** All that can be searched, folded, by the place of the person; the names stand first. */
  texts: readonly string[];
  /** Where in each text the name, the post and the fields end, and facets’ words begin. */
  heads: Uint32Array;
  /** Names alone, each spelling between two line breaks, for the order of relevance. */
  names: readonly string[];
  /** The letters that each person's spellings begin with, as bits: most names need not be looked into. */
  firsts: Uint32Array;
  /** Where a facet's values begin among all values. */
  starts: Readonly<Record<FacetId, number>>;
  /** The facet of each value, by its place in FACETS. */
  facetOf: Uint8Array;
  /** The values of person i stand in `values` from `offsets[i]` to `offsets[i + 1]`. */
  values: Uint16Array;
  offsets: Uint32Array;
  /** How many have each value. */
  counts: Uint32Array;
  /** The people by the end of their terms, then by name. */
  byTerm: Uint32Array;
}

export const placesOf = (places: Places | undefined): readonly number[] =>
  typeof places === 'number' ? [places] : (places ?? []);

export function pinyinAt({ people, readings }: DirectoryData, at: number): string {
  return people.pinyin[at] || readName(people.name[at] ?? '', readings);
}

export function nameEnAt(data: DirectoryData, at: number): string {
  return data.people.nameEn[at] || spellName(pinyinAt(data, at));
}

/** The words of what was typed, folded as the texts are. */
export const termsOf = ({ fold }: Pick<Directory, 'fold'>, typed: string): string[] =>
  filterTerms(typed).map(fold);

type Fold = Directory['fold'];

const BETWEEN_PARTS = new RegExp(`[\\s${DOTS}]+`, 'u');

/** 李·约翰 run together, and with the last part first; none for a name in one piece. */
function joinedParts(name: string): string[] {
  if (!/\p{Script=Han}/u.test(name)) return [];
  const parts = name.split(BETWEEN_PARTS).filter(Boolean);
  const turned = [parts.at(-1), ...parts.slice(0, -1)];
  return parts.length > 1 ? [parts.join(''), turned.join('')] : [];
}

function namesOf(data: DirectoryData, fold: Fold): string[] {
  const { name, aliases } = data.people;
  return name.map((each, at) => {
    const others = aliases[at] ?? [];
    const keys = pinyinKeys(pinyinAt(data, at));
    const joined = [each, ...others].flatMap(joinedParts);
    // Of a Chinese name the pinyin above has its own spellings of ü.
    const spelt = /\p{Script=Han}/u.test(each) ? [] : [each, ...others].flatMap(spellOut);
    const all = [each, nameEnAt(data, at), ...others, ...joined, ...spelt, ...keys];
    return `\n${fold(all.join('\n'))}\n`;
  });
}

/** Facets that tell of the person’s work; of the others nobody types a word. */
const SEARCHED: readonly FacetId[] = FACETS.filter((id) => id !== 'appointment');

function textsOf({ people, words, facets }: DirectoryData, names: readonly string[], fold: Fold) {
  const pairs = (list: ReadonlyArray<readonly [string, string]>) =>
    list.map(([zh, en]) => fold(`${zh}\n${en}`));
  const [employers, titles, fields] = [words.employers, words.titles, words.fields].map(pairs);
  const columns = facets
    .filter(({ id }) => SEARCHED.includes(id))
    .map(({ id, values }) => ({
      column: people.facets[id],
      labels: values.map(({ zh, en }) => fold(`${zh}\n${en}`)),
    }));
  const heads = new Uint32Array(names.length);
  const texts = names.map((name, at) => {
    const own = placesOf(people.fields[at]).map((place) => fields?.[place]);
    const post = [employers?.[people.employer[at] ?? -1], titles?.[people.title[at] ?? -1]];
    const head = [name, ...post, ...own].join('\n');
    heads[at] = head.length;
    const labels = columns.flatMap(({ column, labels: all }) =>
      placesOf(column[at]).map((place) => all[place]),
    );
    return [head, ...labels].join('\n');
  });
  return { texts, heads };
}

function valueColumns({ facets, people }: DirectoryData, starts: Directory['starts']) {
  const all = people.id.map((_, at) =>
    facets.flatMap(({ id }) => placesOf(people.facets[id][at]).map((place) => starts[id] + place)),
  );
  const offsets = new Uint32Array(all.length + 1);
  for (const [at, own] of all.entries()) offsets[at + 1] = (offsets[at] ?? 0) + own.length;
  return { values: Uint16Array.from(all.flat()), offsets };
}

/** a–z have a bit each; every other letter shares one. */
export const bitOf = (code: number): number => 1 << (code >= 97 && code <= 122 ? code - 97 : 31);

function firstLetters(names: string): number {
  let bits = 0;
  for (let at = names.indexOf('\n'); at >= 0; at = names.indexOf('\n', at + 1))
    bits |= bitOf(names.charCodeAt(at + 1)); // NaN after the last: the shared bit
  return bits;
}

export function openDirectory(data: DirectoryData): Directory {
  const starts: Partial<Record<FacetId, number>> = {};
  const facetOf: number[] = [];
  for (const { id, values } of data.facets) {
    starts[id] = facetOf.length;
    for (const _ of values) facetOf.push(FACETS.indexOf(id));
  }
  const simplify = simplifyWith(data.traditional);
  const fold = (text: string): string => simplify(foldWord(text));
  const names = namesOf(data, fold);
  const size = names.length;
  const ends = data.people.end.map((place) => data.words.ends[place] ?? '');
  const endOf = (at: number): string => ends[at] ?? '';
  const byTerm = Uint32Array.from({ length: size }, (_, at) => at).sort((a, b) =>
    endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : a - b,
  );
  const whole = starts as Directory['starts'];
  const { values, offsets } = valueColumns(data, whole);
  const counts = new Uint32Array(facetOf.length);
  for (const value of values) counts[value]!++;
  return {
    data,
    size,
    fold,
    ...textsOf(data, names, fold),
    names,
    firsts: Uint32Array.from(names, firstLetters),
    starts: whole,
    facetOf: Uint8Array.from(facetOf),
    values,
    offsets,
    counts,
    byTerm,
  };
}

/** A person as a card shows them. */
export interface PersonCard {
  id: string;
  name: string;
  /** The name in the other script, null where it is the same. */
  otherName: string | null;
  post: string;
  category: string;
  languages: string;
  /** The last day of the term, ''  where there is none. */
  end: string;
  fields: string[];
}

export function personCard(data: DirectoryData, at: number, lang: keyof Bilingual): PersonCard {
  const { people, words, facets } = data;
  const side = lang === 'zh' ? 0 : 1;
  const [zh, en] = [people.name[at] ?? '', nameEnAt(data, at)];
  const labels = (id: FacetId): string[] => {
    const values = facets.find((facet) => facet.id === id)?.values ?? [];
    return placesOf(people.facets[id][at]).flatMap((place) => values[place]?.[lang] ?? []);
  };
  const post = [words.employers[people.employer[at] ?? -1], words.titles[people.title[at] ?? -1]];
  return {
    id: people.id[at] ?? '',
    name: lang === 'zh' ? zh : en,
    otherName: zh === en ? null : lang === 'zh' ? en : zh,
    post: post.map((pair) => pair?.[side] ?? '').join(lang === 'zh' ? '　' : ', '),
    category: labels('category').join(''),
    languages: labels('language').join(listSeparator(lang)),
    end: words.ends[people.end[at] ?? -1] ?? '',
    fields: placesOf(people.fields[at]).map((place) => words.fields[place]?.[side] ?? ''),
  };
}
