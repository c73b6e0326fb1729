import { join } from 'node:path';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { createSiteContent } from '../../src/site/content/content.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The repository's own content, or an invented city's, as the pages get it. */
export function readSampleSite(folder = 'content', asOf = '2026-11-16') {
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const content = assembleContent(loadFiles(join(ROOT, folder), schemas));
  const input = { content, schemas: schemas.byName, rules: RULES, asOf };
  return { content, schemas: schemas.byName, site: createSiteContent(input) };
}
