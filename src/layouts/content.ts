import { join } from 'node:path';
import { loadFiles } from '../load/files.ts';
import { readSchemas } from '../load/schemas.ts';
import { assembleContent } from '../rules/content.ts';
import { RULES } from '../rules/index.ts';
import { createSiteContent, type SiteContent } from '../site/content/content.ts';

let content: SiteContent | undefined;

function readContent(): SiteContent {
  const root = process.cwd();
  const schemas = readSchemas(join(root, 'schemas'));
  const folder = process.env['DIANZHANG_CONTENT'] ?? join(root, 'content');
  return createSiteContent({
    content: assembleContent(loadFiles(folder, schemas)),
    schemas: schemas.byName,
    rules: RULES,
    asOf: process.env['DIANZHANG_AS_OF'],
  });
}

/** What the pages show, read once a build. The folder and the date come from the environment that the command sets. */
export function getContent(): SiteContent {
  return (content ??= readContent());
}
