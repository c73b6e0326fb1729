import { expect, it } from 'vitest';
import { directoryData } from '../../../src/site/directory/directory-data.ts';
import { openDirectory } from '../../../src/site/directory/directory.ts';
import { searchMeantPeople, searchPeople } from '../../../src/site/search/search-people.ts';
import { readSampleSite } from '../sample-site.ts';

const directory = openDirectory(directoryData(readSampleSite().site));
const meant = (query: string) => searchMeantPeople(directory, query, 'zh', (id) => id);

it('a query that asks for experts leads to those who hold the other words', () => {
  const hits = meant('专家 德国 专利');
  const known = searchPeople(directory, '德国 专利', 'zh', (id) => id);
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.map(({ href }) => href)).toEqual(known.map(({ href }) => href));
  expect(hits.every(({ named }) => named)).toBe(true);
  expect(meant('experts 德国')).toHaveLength(searchPeople(directory, '德国', 'zh', String).length);
});

it('that alone names nobody, and of words that nobody holds there is nobody', () => {
  expect(meant('专家').some(({ named }) => named)).toBe(false);
  expect(meant('专家 企鹅')).toEqual([]);
});
