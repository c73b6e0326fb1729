import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../../src/site/page/csv.ts';
import { expertsCsv } from '../../../src/site/directory/directory-csv.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { expertsData } from '../../../src/site/publishing/published-data.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');

/** A reader of RFC 4180 written apart from the writer: quotes, doubled quotes, line ends inside. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push(row.splice(0));
  }
  return rows;
}

describe('a table', () => {
  test('begins with a byte-order mark, and each line ends in CRLF', () => {
    expect(writeCsv([['a'], ['b']])).toBe('\uFEFFa\r\nb\r\n');
  });
  test('quotes commas, quotation marks and line ends, and reads back the same', () => {
    const rows = [['a,b', 'say "x"', 'two\nlines', '', 'plain', '中、文']];
    expect(readCsv(writeCsv(rows).slice(1))).toEqual(rows);
  });
  test.each(['=1+1', '+86', '-1', '@sum', '\tx', '\rx', '＝1', '＠a'])(
    'keeps %j from being a formula',
    (cell) => {
      expect(readCsv(writeCsv([[cell]]).slice(1))).toEqual([[`'${cell}`]]);
    },
  );
  test.each([
    ['a; =cmd', "a; '=cmd"],
    ['a;+86; @b', "a;'+86; '@b"],
    ['a\t=1', "a\t'=1"],
    ['a\n=1', "a\n'=1"],
    [' =1', " '=1"],
  ])('keeps what begins within %j from being one too', (cell, kept) => {
    expect(readCsv(writeCsv([[cell]]).slice(1))).toEqual([[kept]]);
  });
  test.each(['a=1', 'a;b', 'a, =b', "O'Brien", '1-2'])('leaves %j as it is', (cell) => {
    expect(readCsv(writeCsv([[cell]]).slice(1))).toEqual([[cell]]);
  });
});

describe('/data/experts.csv', () => {
  const [head = [], ...rows] = readCsv(expertsCsv(site, href).slice(1));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
  test('has the people of experts.json in its order', () => {
    const { experts } = expertsData(site, href);
    expect(column('id')).toEqual(experts.map(({ id }) => id));
    expect(column('name')).toEqual(experts.map(({ profile }) => profile.name));
    expect(column('term_to')).toEqual(experts.map(({ term }) => term?.to));
    expect(column('rights')).toEqual(
      experts.map(({ profile }) => profile.rights?.join('; ') ?? ''),
    );
  });
  test('has as many cells in each row as names of columns', () => {
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]));
  });
  test('of nobody is its head alone', () => {
    expect(readCsv(expertsCsv({ ...site, experts: [] }, href).slice(1))).toEqual([head]);
  });
});
