import { join } from 'node:path';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { createSiteContent } from '../../src/site/content.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The repository's own content as the pages get it. */
export function readSampleSite() {
  const schemas = readSchemas(join(ROOT, 'schemas'));
  const content = assembleContent(loadFiles(join(ROOT, 'content'), schemas));
  const input = { content, schemas: schemas.byName, rules: RULES, asOf: '2026-11-16' };
  return { content, schemas: schemas.byName, site: createSiteContent(input) };
}
