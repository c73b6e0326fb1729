import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { createSiteContent, type SiteContent } from '../../src/site/content/content.ts';
import { filePassages } from '../../src/site/publishing/file-passages.ts';
import { createPrivateScan } from '../../src/site/publishing/private-values.ts';
import { expertsData } from '../../src/site/publishing/published-data.ts';
import { createHref } from '../../src/site/page/href.ts';
import { ROOT } from '../command.ts';
import { writeSample } from '../sample/write-sample.ts';

/** As much stands round the words of a person's page, on every page alike. */
const FRAME = 120;

function pageOf({ expert }: SiteContent['experts'][number], frame: string): string {
  const cells = Object.entries(expert.profile).map(([name, value]) => {
    const words = typeof value === 'string' ? value : JSON.stringify(value);
    return `<dt class="name">${name}</dt><dd>${words.replaceAll('"', ' ')}</dd>`;
  });
  const days = expert.history.map(({ on }) => `<td><time datetime="${on}">${on}</time></td>`);
  return `<!DOCTYPE html><html>${frame}<dl>${cells.join('')}</dl><table><tr>${days.join('')}</tr></table></html>`;
}

/** The files that grow with the number of people: a page in each language, and one data file. */
function* publishedFiles(site: SiteContent): Generator<readonly [file: string, text: string]> {
  const items = Array.from(
    { length: FRAME },
    (_, at) => `<li class="item"><a href="/zh/part-${at}/">第${at}部分　Part ${at}</a></li>`,
  );
  const frame = `<nav><ul>${items.join('')}</ul></nav>`;
  for (const lang of ['zh', 'en'])
    for (const listed of site.experts)
      yield [`${lang}/experts/${listed.expert.id}/index.html`, pageOf(listed, frame)];
  yield ['data/experts.json', JSON.stringify(expertsData(site, createHref('/')))];
}

/** The search for private values in what is published of samples: time by size, and what it finds (nothing). */
function benchLeaksOf(experts: number): void {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const from = join(ROOT, 'content');
    const to = join(root, 'content');
    writeSample({ from, to, experts, stations: Math.ceil(experts / 100), seed: 1 });
    const schemas = readSchemas(join(ROOT, 'schemas'));
    const content = assembleContent(loadFiles(to, schemas));
    const site = createSiteContent({
      content,
      schemas: schemas.byName,
      rules: RULES,
      asOf: undefined,
    });
    const files = [...publishedFiles(site)];
    const start = performance.now();
    const scan = createPrivateScan(content, schemas.byName, site);
    const ready = performance.now();
    const leaks = files.flatMap(([file, text]) => scan.scan(file, filePassages(file, text)));
    const end = performance.now();
    const megabytes = files.reduce((sum, [, text]) => sum + text.length, 0) / 1e6;
    console.log(
      `Leak search, ${experts} experts: ${files.length} files of ${megabytes.toFixed(0)} MB; ` +
        `values gathered ${(ready - start).toFixed(0)} ms, searched ${(end - ready).toFixed(0)} ms ` +
        `(${((end - ready) / megabytes).toFixed(0)} ms/MB), found ${leaks.length}`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

export function benchLeaks(): void {
  [1_000, 3_000, 10_000].forEach(benchLeaksOf);
}
