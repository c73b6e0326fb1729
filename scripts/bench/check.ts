import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { chooseAsOf, chooseContent, ROOT } from '../command.ts';

const ROUNDS = 15;

/** The middle of the times of several rounds, in milliseconds: one slow round on a busy machine does not count. */
function measure(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

/** The judgement of a content folder by stages, against reading and parsing its files alone. */
export function benchCheck(): void {
  const folder = chooseContent(undefined);
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const loaded = loadFiles(folder, schemas);
  const content = assembleContent(loaded);
  const asOf = chooseAsOf(undefined, content);
  const options = { asOf, contentPath: 'content', publicAddress: '' };
  const floor = measure(() => {
    for (const { path, schema } of loaded.files) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (schema !== 'text') JSON.parse(text);
    }
  });
  const stages = {
    'read and parse (the floor)': floor,
    'load: read, parse, schemas': measure(() => loadFiles(folder, schemas)),
    'assemble: texts into provisions': measure(() => assembleContent(loaded)),
    'judge: all rules': measure(() => runRules(content, RULES, options)),
    'check: all of it': measure(() =>
      runRules(assembleContent(loadFiles(folder, schemas)), RULES, options),
    ),
  };
  console.log(`${loaded.files.length} files, ${RULES.length} rules, median of ${ROUNDS} rounds`);
  for (const [name, time] of Object.entries(stages))
    console.log(
      `${name.padEnd(34)} ${time.toFixed(1).padStart(8)} ms  ${(time / floor).toFixed(2)}×`,
    );
}
