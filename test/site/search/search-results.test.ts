import { describe, expect, it } from 'vitest';
import {
  lookUp,
  makeCatalogue,
  type CatalogueEntry,
} from '../../../src/site/search/search-catalogue.ts';
import {
  findShorter,
  searchPages,
  type PagefindApi,
} from '../../../src/site/search/search-query.ts';
import { mergeResults, ofKind } from '../../../src/site/search/search-results.ts';
import { joinBlocks, queryWords } from '../../../src/site/search/search-text.ts';

interface Made {
  kind: CatalogueEntry['kind'];
  title: string;
  heading?: string;
  texts: string[];
}

const RECORDS: Record<string, Made> = {
  rule: { kind: 'rule', title: '聘期届满', texts: ['聘期届满即出库'] },
  article: {
    kind: 'regulation',
    title: '办法',
    heading: '第十一条',
    texts: ['聘期为三年。', '聘期届满'],
  },
  form: { kind: 'form', title: '申请表', texts: ['填写聘期', '届满'] },
  over: { kind: 'page', title: '页面', texts: ['服务。（市局）'] },
};

/** An index that finds what it is told as the real one does: by words in a row, or by all of them anywhere. */
const api: PagefindApi = {
  search: async (query) => {
    const words = query.replaceAll('"', '');
    const isPhrase = query.startsWith('"');
    const found = Object.entries(RECORDS).filter(([, { texts }]) => {
      // A sign parts its two sides, as in the real index.
      const pieces = texts.flatMap((text) => text.split(/[。（）]/)).map(queryWords);
      return isPhrase
        ? pieces.some((piece) => ` ${piece} `.includes(` ${words} `))
        : words.split(' ').every((word) => pieces.some((piece) => piece.includes(word)));
    });
    return {
      results: found.map(([id, { kind, title, heading = '', texts }]) => ({
        id,
        data: async () => ({
          url: `/${id}/`,
          content: joinBlocks(texts),
          meta: { kind, title, heading, ids: texts.map((_, at) => `p${at}`).join(',') },
        }),
      })),
    };
  },
};

const catalogue = makeCatalogue(
  new Map(
    Object.entries(RECORDS).map(([id, { kind, title, heading = '' }]) => [
      id,
      { kind, title, heading },
    ]),
  ),
);
const index = { api, catalogue };

describe('a catalogue', () => {
  it('gives back what was put in, in the same bytes whatever the order', () => {
    const entries = Object.entries(RECORDS).map(
      ([id, { kind, title, heading = '' }]) => [id, { kind, title, heading }] as const,
    );
    expect(JSON.stringify(makeCatalogue(new Map(entries.toReversed())))).toBe(
      JSON.stringify(catalogue),
    );
    expect(lookUp(catalogue, 'article')).toEqual({
      kind: 'regulation',
      title: '办法',
      heading: '第十一条',
    });
    expect(lookUp(catalogue, 'gone')).toBeNull();
  });
});

describe('pages', () => {
  it('are ranked without their texts: what is for everybody before a rule that has the words in its title', async () => {
    const { found } = await searchPages(index, '聘期届满');
    expect(found.map(({ kind, match }) => [kind, match])).toEqual([
      ['regulation', 'phrase'],
      ['rule', 'phrase'],
    ]);
    expect((await found[0]?.load())?.href).toBe('/article/#p1');
  });

  it('that hold a phrase over a sign are told by their text', async () => {
    const { found } = await searchPages(index, '服务。（市局');
    expect(found.map(({ kind, match }) => [kind, match])).toEqual([['page', 'phrase']]);
  });

  it('that hold the letters only somewhere resemble, and are not counted', async () => {
    const { found, near } = await searchPages(index, '填写届满');
    expect(found).toEqual([]);
    expect(near.map(({ kind }) => kind)).toEqual(['form']);
  });
});

describe('the parts of a phrase that occur', () => {
  it.each([
    ['聘期届满企鹅', ['聘期届满']],
    ['企鹅聘期为北极届满', ['聘期为', '届满']],
    ['企鹅北极', []],
    ['聘', []],
  ])('of %s are %j', async (query, parts) => {
    expect(await findShorter(index, query)).toEqual(parts);
  });
});

describe('results', () => {
  const person = (named: boolean) => ({
    href: '/p/',
    kind: 'expert',
    title: named ? 'named' : 'other',
    heading: '',
    excerpt: [],
    match: 'terms' as const,
    named,
  });

  it('put a person named before all, one who only does such work after the texts', async () => {
    const pages = await searchPages(index, '聘期届满');
    const merged = mergeResults([person(false), person(true)], pages);
    const titles = await Promise.all(merged.found.map(async ({ load }) => (await load()).title));
    expect(titles).toEqual(['named', '办法', 'other', '聘期届满']);
    expect([...merged.counts]).toEqual([
      ['expert', 2],
      ['regulation', 1],
      ['rule', 1],
    ]);
  });

  it('lead with what the query means, once', async () => {
    const lead = { ...person(false), kind: 'regulation', title: '办法', heading: '第十一条' };
    const merged = mergeResults([], await searchPages(index, '聘期届满'), [lead]);
    expect(merged.found.map(({ title }) => title)).toEqual(['办法', '聘期届满']);
  });

  it('have the handbook last, even where it alone has the very words', () => {
    const made = (kind: string, match: 'phrase' | 'terms') => ({
      kind,
      title: kind,
      heading: '',
      match,
      load: async () => person(false),
    });
    const found = [made('handbook', 'phrase'), made('rule', 'phrase'), made('page', 'terms')];
    const merged = mergeResults([person(false)], { found, near: [] });
    expect(merged.found.map(({ kind }) => kind)).toEqual(['expert', 'page', 'rule', 'handbook']);
  });

  it('resemble for everybody only, once anything is found, and never what leads', () => {
    const made = (kind: string) => ({
      ...{ kind, title: kind, heading: '', match: 'loose' as const },
      load: async () => person(false),
    });
    const near = ['handbook', 'rule', 'page', 'help'].map(made);
    const lead = { ...person(false), kind: 'help', title: 'help' };
    const kinds = (leads: (typeof lead)[]) =>
      mergeResults([], { found: [], near }, leads).near.map(({ kind }) => kind);
    expect(kinds([lead])).toEqual(['page']);
    expect(kinds([])).toEqual(['handbook', 'rule', 'page', 'help']);
  });

  it('of one kind are as many as were counted; of a kind that is not there, all', async () => {
    const merged = mergeResults([person(true)], await searchPages(index, '聘期届满'));
    expect(ofKind(merged, 'rule').found).toHaveLength(1);
    expect(ofKind(merged, 'notice').found).toHaveLength(3);
  });
});
