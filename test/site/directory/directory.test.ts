import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { directoryData } from '../../../src/site/directory/directory-data.ts';
import type { FacetId } from '../../../src/site/directory/directory-facets.ts';
import { markTerms } from '../../../src/site/directory/directory-marks.ts';
import {
  foldWord,
  pinyinKeys,
  readName,
  spellName,
} from '../../../src/site/directory/directory-names.ts';
import {
  directoryPages,
  initialLinks,
  nearPages,
} from '../../../src/site/directory/directory-pages.ts';
import {
  asksNothing,
  NO_QUERY,
  readQuery,
  SORTS,
  toggleValue,
  writeQuery,
} from '../../../src/site/directory/directory-query.ts';
import { recoverFrom } from '../../../src/site/directory/directory-recovery.ts';
import { findPeople } from '../../../src/site/directory/directory-find.ts';
import {
  nameEnAt,
  openDirectory,
  personCard,
  pinyinAt,
  placesOf,
} from '../../../src/site/directory/directory.ts';
import { generateDirectory } from '../../../scripts/bench/generated-directory.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const directory = openDirectory(directoryData(site));
const { data } = directory;
const everybody = [...Array(directory.size).keys()];

const find = (search: string) => findPeople(directory, readQuery(search));
const idsOf = (people: readonly number[]) => people.map((at) => data.people.id[at]);
const profileOf = (at: number) => {
  const listed = site.experts.find(({ expert }) => expert.id === data.people.id[at]);
  if (!listed) throw new Error(data.people.id[at]);
  return listed.expert.profile;
};
/** The count that a facet’s value shows. */
const countOf = (counts: Uint32Array, facet: string, id: string): number => {
  const { id: known, values } = data.facets.find((each) => each.id === facet)!;
  return counts[directory.starts[known] + values.findIndex((value) => value.id === id)] ?? 0;
};

describe('the data', () => {
  test('hold everybody who serves, once, and nobody who left', () => {
    expect([...data.people.id].sort()).toEqual(site.experts.map(({ expert }) => expert.id));
    expect(JSON.stringify(data)).not.toContain('郑例远');
  });
  test('give every name, its spelling and pinyin again from the readings', () => {
    for (const at of everybody) {
      const { name, nameEn, fields } = profileOf(at);
      expect(data.people.name[at]).toBe(name);
      expect(nameEnAt(data, at)).toBe(nameEn);
      const card = personCard(data, at, 'zh');
      expect(card.fields).toEqual(fields.map(({ zh }) => zh));
    }
  });
  test('stand in the order of names; other scripts come last', () => {
    const read = everybody.map((at) => pinyinAt(data, at) || foldWord(nameEnAt(data, at)));
    expect(read).toEqual([...read].sort());
  });
  test('have every value of a profile', () => {
    for (const at of everybody)
      for (const [facet, own] of [
        ['region', profileOf(at).regions],
        ['right', profileOf(at).rights ?? []],
        ['industry', profileOf(at).industries ?? []],
      ] as const) {
        const values = data.facets.find(({ id }) => id === facet)!.values;
        const held = placesOf(data.people.facets[facet][at]).map((place) => values[place]?.id);
        expect(held).toEqual([...own]);
      }
  });
  test('of 10,000 people of 3,000 employers come to less than 400 KB', () => {
    const bytes = gzipSync(JSON.stringify(generateDirectory(10_000)), { level: 9 }).length;
    expect(bytes).toBeLessThan(400_000);
  });
});

describe('a search', () => {
  test.each([
    ['𬍛', '周样𬍛'],
    ['zhou yang li', '周样𬍛'],
    ['ZHOUYANG', '周样𬍛'],
    ['Zhou Yangli', '周样𬍛'],
    ['商标 周', '周样𬍛'],
    ['Ｙａｎｇ’ａｎ', '林样安'],
  ])('for %s finds %s first', (typed, name) => {
    const [first] = find(`?q=${encodeURIComponent(typed)}`).people;
    expect(data.people.name[first ?? -1]).toBe(name);
  });
  test('finds by initials everybody who has them', () => {
    const found = find('?q=zyl').people.map((at) => data.people.name[at]);
    expect(found.slice(0, 2).sort()).toEqual(['周样𬍛', '张样拉']);
  });
  test('finds in either language what the person does, and where', () => {
    const inZh = find('?q=集成电路').people;
    expect(inZh.length).toBeGreaterThan(0);
    expect(find('?q=integrated+circuits').people).toEqual(inZh);
    expect(find('?q=墨西哥').people).toEqual(find('?region=MX').people);
  });
  test('finds exactly those whose text holds every word', () => {
    for (const typed of ['法', 'law', '大学 美国', 'a e', '没有'])
      expect([...find(`?q=${typed}`).people].sort((a, b) => a - b)).toEqual(
        everybody.filter((at) =>
          typed.split(' ').every((word) => directory.texts[at]!.includes(word)),
        ),
      );
  });
  test.each(['li', 'z', 'zhou', 'lin yang', '周', '王样文', 'patent', '商标'])(
    'for %s puts names first, then posts and fields, then what facets alone say',
    (typed) => {
      const words = typed.split(' ');
      const rankOf = (at: number): number => {
        const spellings = directory.names[at]!.split('\n');
        const head = directory.texts[at]!.slice(0, directory.heads[at]);
        if (spellings.includes(typed)) return 0;
        if (spellings.some((spelling) => spelling.startsWith(typed))) return 1;
        if (words.every((word) => directory.names[at]!.includes(word))) return 2;
        return words.every((word) => head.includes(word)) ? 3 : 4;
      };
      const { people } = find(`?q=${typed}`);
      const ordered = [...people].sort((a, b) => rankOf(a) - rankOf(b) || a - b);
      expect(people.length).toBeGreaterThan(0);
      expect(people).toEqual(ordered);
    },
  );
});

describe('facets', () => {
  const has = (at: number, key: 'rights' | 'regions', id: string) =>
    (profileOf(at)[key] as readonly string[] | undefined)?.includes(id) ?? false;
  test('of one kind widen, of two narrow', () => {
    const { people } = find('?right=trademark&right=design&region=JP');
    expect([...people]).toEqual(
      everybody.filter(
        (at) =>
          (has(at, 'rights', 'trademark') || has(at, 'rights', 'design')) &&
          has(at, 'regions', 'JP'),
      ),
    );
    expect(people.length).toBeGreaterThan(0);
  });
  test('count what each value would give, its own facet’s choices aside', () => {
    const { counts } = find('?right=trademark&region=JP');
    for (const { id } of data.facets.find(({ id: facet }) => facet === 'right')!.values)
      expect(countOf(counts, 'right', id)).toBe(find(`?right=${id}&region=JP`).people.length);
    for (const { id } of data.facets.find(({ id: facet }) => facet === 'matter')!.values)
      expect(countOf(counts, 'matter', id)).toBe(
        find(`?right=trademark&region=JP&matter=${id}`).people.length,
      );
  });
  test('with a value that nobody has find nobody', () => {
    expect(find('?region=XX').people).toEqual([]);
  });
  test('in order of the end of the term, then of the name', () => {
    const { people } = find('?sort=term');
    const ends = people.map((at) => `${personCard(data, at, 'zh').end} ${String(at).padStart(3)}`);
    expect(people.length).toBe(directory.size);
    expect(ends).toEqual([...ends].sort());
  });
});

test('what is found, and every count, is what asking each person in turn gives', () => {
  const facets = data.facets.filter(({ values }) => values.length > 0);
  const chosenOf = fc.uniqueArray(
    fc.constantFrom(...facets).chain(({ id, values }) =>
      fc
        .uniqueArray(fc.constantFrom(...values.map((value) => value.id)), {
          minLength: 1,
          maxLength: 3,
        })
        .map((ids) => [id, ids] as const),
    ),
    { selector: ([id]) => id, maxLength: 3 },
  );
  const word = fc.constantFrom(
    '',
    'a',
    'li',
    '法',
    '商标',
    'patent',
    '大学',
    '美国',
    'zhou',
    '无此词',
  );
  const hasAny = (at: number, facet: FacetId, ids: readonly string[]): boolean =>
    placesOf(data.people.facets[facet][at]).some((place) =>
      ids.includes(facets.find(({ id }) => id === facet)!.values[place]!.id),
    );
  fc.assert(
    fc.property(word, chosenOf, fc.constantFrom(...SORTS, null), (text, chosen, sort) => {
      const query = { text, chosen: Object.fromEntries(chosen), sort, page: 1 };
      const answer = findPeople(directory, query);
      const meets = (at: number, asked: readonly (readonly [FacetId, readonly string[]])[]) =>
        directory.texts[at]!.includes(text) && asked.every(([id, ids]) => hasAny(at, id, ids));
      const expected = everybody.filter((at) => meets(at, chosen));
      expect([...answer.people].sort((a, b) => a - b)).toEqual(expected);
      for (const { id, values } of facets) {
        const others = chosen.filter(([facet]) => facet !== id);
        for (const value of values)
          expect(countOf(answer.counts, id, value.id)).toBe(
            everybody.filter((at) => meets(at, [...others, [id, [value.id]]])).length,
          );
      }
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 100) },
  );
});

describe('the address', () => {
  test.each([
    '?q=%E5%95%86%E6%A0%87&matter=customs&right=patent&right=design&sort=term&page=3',
    '?region=US',
    '',
  ])('%s is read and written again', (search) => {
    expect(writeQuery(readQuery(search))).toBe(search);
  });
  test('leaves aside what it does not know', () => {
    expect(readQuery('?sort=age&page=-1&colour=red&right=&page=x')).toEqual(NO_QUERY);
    expect(asksNothing(readQuery('?q=+'))).toBe(true);
  });
  test('a value is put in and taken out, back at the first page', () => {
    const one = toggleValue({ ...NO_QUERY, page: 4 }, 'region', 'US');
    expect(writeQuery(one)).toBe('?region=US');
    expect(writeQuery(toggleValue(one, 'region', 'US'))).toBe('');
  });
});

describe('from nobody', () => {
  test('each condition taken out says truly what it gives', () => {
    const query = readQuery('?q=zhou&right=copyright&region=BR');
    expect(findPeople(directory, query).people).toEqual([]);
    const { removals, nearest } = recoverFrom(directory, query);
    for (const { query: next, count } of removals)
      expect(findPeople(directory, next).people).toHaveLength(count);
    expect(removals.map(({ count }) => count)).toEqual(
      removals.map(({ count }) => count).sort((a, b) => b - a),
    );
    // three were asked for: somebody has one of them at least, and nobody near lacks more than another
    expect(new Set(nearest.map(({ lacking }) => lacking.length)).size).toBe(1);
    expect(nearest[0]?.lacking.length).toBeLessThan(3);
  });
  test.each([
    ['商业泌密', '商业秘密'],
    ['biomedecine', 'Biomedicine'],
    ['zhouyangly', 'zhouyangli'],
  ])('for %s suggests %s, and it finds somebody', (typed, word) => {
    const { suggestions } = recoverFrom(directory, { ...NO_QUERY, text: typed });
    expect(suggestions.map((each) => each.word)).toContain(word);
    for (const { query } of suggestions)
      expect(findPeople(directory, query).people.length).toBeGreaterThan(0);
  });
  test('a name in other characters read alike is found by its reading', () => {
    const { suggestions } = recoverFrom(directory, { ...NO_QUERY, text: '林阳安' });
    const found = suggestions.flatMap(({ query }) => idsOf(findPeople(directory, query).people));
    expect(found).toContain('bj-0001');
  });
});

describe('the plain list', () => {
  const pages = directoryPages(data, 10);
  test('holds everybody once, in order', () => {
    expect(pages.flatMap(({ groups }) => groups.flatMap(({ places }) => places))).toEqual(
      everybody,
    );
  });
  test('has each letter’s fragment on the page that the index names', () => {
    for (const { id, page } of initialLinks(pages)) {
      expect(pages[page - 1]!.groups.map((group) => group.id)).toContain(id);
      for (const earlier of pages.slice(0, page - 1))
        expect(earlier.groups.map((group) => group.id)).not.toContain(id);
    }
  });
  test('has a page even of nobody', () => {
    const empty = openDirectory(directoryData({ ...site, experts: [] }));
    expect(directoryPages(empty.data)).toMatchObject([
      { page: 1, pages: 1, groups: [], ends: null },
    ]);
    expect(findPeople(empty, readQuery('?q=a')).people).toEqual([]);
  });
  test('links the pages near and both ends', () => {
    expect(nearPages(1, 1)).toEqual([1]);
    expect(nearPages(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
    expect(nearPages(2, 4)).toEqual([1, 2, 3, 4]);
  });
});

test('names are spelt and read', () => {
  expect(spellName('lin yang an')).toBe("Lin Yang'an");
  expect(spellName('')).toBe('');
  expect(readName('周A样', { 周: 'zhou', 样: 'yang' })).toBe('zhou yang');
  expect(pinyinKeys('lv wei')).toEqual([
    ...['lv wei', 'lu wei', 'lyu wei', 'lvwei', 'luwei', 'lyuwei', 'lw'],
  ]);
  expect(foldWord('Étienne Ｌ’')).toBe('etienne l');
});

test('marked parts give the text again', () => {
  expect(markTerms('美国337调查', ['337', '调查'])).toEqual([
    { text: '美国', marked: false },
    { text: '337调查', marked: true },
  ]);
  expect(markTerms('ﬁ', ['f'])).toEqual([{ text: 'ﬁ', marked: true }]);
  expect(markTerms('O’Brien 𬍛样', ['obr', '样'])).toEqual([
    { text: 'O’Br', marked: true },
    { text: 'ien 𬍛', marked: false },
    { text: '样', marked: true },
  ]);
  expect(markTerms('', ['a'])).toEqual([]);
});
