import { describe, expect, it } from 'vitest';
import { directoryData } from '../../../src/site/directory/directory-data.ts';
import { openDirectory } from '../../../src/site/directory/directory.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { makeAnswerBook } from '../../../src/site/search/answer-book.ts';
import { foldRecordNumber } from '../../../src/site/search/record-number.ts';
import { findNumber } from '../../../src/site/search/find-number.ts';
import { searchRecords } from '../../../src/site/search/search-records.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');
const book = makeAnswerBook(site, searchRecords(site, 'zh', href), 'zh', href);
const directory = openDirectory(directoryData(site));
const find = (query: string) =>
  findNumber(book, directory, query, 'zh', (id) => href.expert('zh', id)).map((hit) => hit.href);

describe('the number of a record leads to its page', () => {
  const ids = [
    ...site.experts.map(({ expert }) => [expert.id, href.expert('zh', expert.id)]),
    ...site.goneExperts.map(({ id }) => [id, href.expert('zh', id)]),
    ...site.workstations.map(({ workstation: { id } }) => [id, href.workstation('zh', id)]),
    ...site.goneWorkstations.map(({ id }) => [id, href.workstation('zh', id)]),
  ] as const;
  it.each(ids)('%s', (id = '', address = '') => {
    expect(find(id)).toEqual([address]);
    expect(find(` ${id.toUpperCase().replace('-', ' ')} `)).toEqual([address]);
  });
});

describe('the number of a letter', () => {
  it.each(['样聘〔2026〕001号', '样聘2026年第1号', '聘书编号：样聘[2026]001号'])(
    '%s leads to where it is verified',
    (query) => {
      expect(find(query)).toEqual([href.verify('zh', query)]);
    },
  );
});

it.each(['zz-0001', 'bj-9999', '国发〔2021〕24号', '2026年', '专家', 'constructor'])(
  '%s is no number of ours',
  (query) => {
    expect(find(query)).toEqual([]);
  },
);

it('a number is the same in any width, case and sign', () => {
  expect(['BJ-0009', 'bj 9', 'ｂｊ－０００９'].map(foldRecordNumber)).toEqual(
    Array(3).fill('bj-9'),
  );
  expect(foldRecordNumber('bj')).toBe('');
});
