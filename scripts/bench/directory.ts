import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readQuery } from '../../src/site/directory/directory-query.ts';
import { recoverFrom } from '../../src/site/directory/directory-recovery.ts';
import { findPeople } from '../../src/site/directory/directory-find.ts';
import { openDirectory, termsOf, type Directory } from '../../src/site/directory/directory.ts';
import { generateDirectory } from './generated-directory.ts';

const PEOPLE = 10_000;
const ROUNDS = 60;

/** What people type letter by letter, and with facets chosen. */
const QUERIES = [
  '?q=a',
  '?q=z',
  '?q=zhang',
  '?q=zhangwei',
  '?q=商标',
  '?q=集成电路',
  '?q=美国+337',
  '?q=licensing',
  '?q=没有这个人',
  '?q=商标&region=US&region=JP&right=patent',
  '?q=zhang&matter=customs&sort=term',
];

/** Which nobody meets: what to take out, who is near and what was meant is looked for. */
const NOBODY = ['?q=没有', '?q=zhanggwei', '?q=semiconducter&region=US&right=patent'];

/** The median of so many runs, in milliseconds. */
function median(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

/** The least that finding a text can cost: every text asked for every word. */
function plainScan(directory: Directory, search: string): number {
  const { texts } = directory;
  const terms = termsOf(directory, readQuery(search).text);
  return texts.filter((text) => terms.every((term) => text.includes(term))).length;
}

/** The bytes of a directory of 10,000, and a keystroke (search, facet counts, order) against a plain scan. */
export function benchDirectory(): void {
  const json = JSON.stringify(generateDirectory(PEOPLE));
  const kilobytes = (bytes: Uint8Array): string => (bytes.length / 1000).toFixed(0);
  const [gzip, brotli] = [gzipSync(json, { level: 9 }), brotliCompressSync(json)].map(kilobytes);
  console.log(`Directory of ${PEOPLE} people: ${gzip} KB gzip, ${brotli} KB brotli (aim: 400)`);
  const start = performance.now();
  const directory = openDirectory(JSON.parse(json) as Directory['data']);
  console.log(`  read and opened in ${(performance.now() - start).toFixed(0)} ms`);
  for (const query of QUERIES) {
    plainScan(directory, query); // once before the clock runs
    findPeople(directory, readQuery(query));
  }
  for (const query of QUERIES) {
    const scan = median(() => plainScan(directory, query));
    const keystroke = median(() => findPeople(directory, readQuery(query)));
    const { length } = findPeople(directory, readQuery(query)).people;
    console.log(
      `  ${query.padEnd(44)} ${String(length).padStart(6)} found  scan ${scan.toFixed(2).padStart(6)} ms` +
        `  keystroke ${keystroke.toFixed(2).padStart(6)} ms  ${(keystroke / scan).toFixed(2)}×`,
    );
  }
  for (const query of NOBODY) {
    const time = median(() => recoverFrom(directory, readQuery(query)));
    console.log(`  ${query.padEnd(44)} the way on from nobody: ${time.toFixed(1)} ms`);
  }
}
