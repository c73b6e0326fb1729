import { compareVersions } from '../../src/regulation/compare.ts';
import type { LibraryVersion, LibraryWork } from '../../src/regulation/library.ts';
import { parseRegulation } from '../../src/regulation/parse.ts';
import type { Regulation } from '../../src/regulation/provision.ts';
import { resolveReferences } from '../../src/regulation/references/references.ts';
import { generateVersions } from './generated-regulation.ts';
import { HOSTILE_TEXTS, importHostile, type HostileText } from './hostile-texts.ts';

const STAGES = ['parse', 'resolve', 'compare'] as const;

type Times = Record<(typeof STAGES)[number], number>;

export function versionOf(regulation: Regulation): { work: LibraryWork; version: LibraryVersion } {
  const version: LibraryVersion = {
    id: '2026-01-01',
    dates: {},
    regulation,
    provisionsById: new Map(regulation.provisions.map((each) => [each.eId, each])),
    translation: null,
    source: null,
    file: '',
    translationFile: '',
  };
  const name = { zh: regulation.title, en: '' };
  const about = { schemaVersion: 1, profile: 'articles', summary: name } as const;
  const work = {
    ...about,
    id: 'generated',
    title: name,
    shortTitle: name,
    issuers: [],
    versions: [version],
  };
  return { work, version };
}

/** Milliseconds for so many generated pairs of versions, each of so many articles; making them is not counted. */
function time(pairs: number, articles: number): Times {
  const times: Times = { parse: 0, resolve: 0, compare: 0 };
  const measure = <T>(stage: keyof Times, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times[stage] += performance.now() - start;
    return result;
  };
  for (let seed = 1; seed <= pairs; seed++) {
    const texts = generateVersions(seed, articles);
    const [old, now] = measure(
      'parse',
      () =>
        [parseRegulation(texts.old, 'articles'), parseRegulation(texts.new, 'articles')] as const,
    );
    const { work, version } = versionOf(now);
    measure('resolve', () => resolveReferences([work], work, version));
    measure('compare', () => compareVersions(old, now));
  }
  return times;
}

function show(name: string, small: Times, large: Times, factor: number): void {
  console.log(name);
  for (const stage of STAGES) {
    const ratio = large[stage] / small[stage];
    const share = (ratio / factor).toFixed(2);
    console.log(
      `  ${stage.padEnd(8)} ${small[stage].toFixed(0).padStart(7)} ms ${large[stage].toFixed(0).padStart(8)} ms` +
        `  ${ratio.toFixed(1).padStart(5)}× for ${factor}× the size (${share}, where 1 is in line with it)`,
    );
  }
}

/** Each hostile text imported, parsed and its references resolved, at half its size and at the whole. */
async function benchHostileTexts(): Promise<void> {
  console.log('Hostile texts, half and whole: import, parse, references');
  for (const text of HOSTILE_TEXTS) {
    const [half = 0, whole = 0] = [
      await timeHostile(text, text.size / 2),
      await timeHostile(text, text.size),
    ];
    console.log(
      `  ${text.name.padEnd(36)} ${half.toFixed(0).padStart(6)} ms ${whole.toFixed(0).padStart(6)} ms` +
        `  ${(whole / half).toFixed(1)}× for twice the size`,
    );
  }
}

/** Milliseconds from the source as received to its references. */
export async function timeHostile(text: HostileText, size: number): Promise<number> {
  const start = performance.now();
  const { work, version } = versionOf(parseRegulation(await importHostile(text, size), 'articles'));
  resolveReferences([work], work, version);
  return performance.now() - start;
}

/** Whether the time to parse, resolve and compare grows in line with size: with more texts, and with longer ones. */
export async function benchRegulation(): Promise<void> {
  time(200, 15); // until the engine has compiled what it runs
  show(
    '1,000 and 10,000 regulations of 15 articles, two versions each',
    time(1_000, 15),
    time(10_000, 15),
    10,
  );
  // The Civil Code, the longest of laws, has 1,260 articles.
  show(
    '10 regulations of 126 and of 1,260 articles, two versions each',
    time(10, 126),
    time(10, 1_260),
    10,
  );
  await benchHostileTexts();
}
