import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { t } from '../src/i18n/translate.ts';
import { reportOf } from '../src/report/report.ts';
import { reportText } from '../src/report/text.ts';
import { RULES } from '../src/rules/index.ts';
import { createSiteContent } from '../src/site/content/content.ts';
import { createHref } from '../src/site/page/href.ts';
import { absoluteOf } from '../src/text/public-address.ts';
import { chooseSite, ROOT, runCommand, UserError } from './command.ts';
import { findLeaks, wordLeaks } from './find-leaks.ts';
import { judgeContent, type Judgement } from './judge-content.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import { writePictures } from './pictures.ts';
import { settingOf } from './report-setting.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeSitemap } from './sitemap.ts';
import { writeSoftware } from './software.ts';

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  output: { type: 'string', short: 'o', default: 'dist' },
} as const;

/** Astro reads its configuration and our pages their content from the environment. */
function setEnvironment(next: string, { folder, result }: Judgement): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  process.env['DIANZHANG_OUT'] = next;
  process.env['DIANZHANG_CONTENT'] = folder;
  process.env['DIANZHANG_AS_OF'] = result.asOf;
}

/** The new site takes the old one's place by two renames; if the second fails the old one comes back. */
function swapIn(next: string, target: string): void {
  const last = `${target}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, last);
  try {
    renameSync(next, target);
  } catch (error) {
    if (existsSync(last)) renameSync(last, target);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}

await runCommand(OPTIONS, 'build.help', async ({ values, lang }) => {
  const judgement = judgeContent({
    content: values['content'] as string | undefined,
    asOf: values['as-of'] as string | undefined,
  });
  const { result, content, schemas } = judgement;
  if (result.counts.error > 0) {
    process.stderr.write(reportText(reportOf(result), settingOf(judgement, lang)));
    process.stderr.write(`${t(lang, 'build.stopped', { count: result.counts.error })}\n`);
    return 1;
  }
  const address = chooseSite(content);
  if (!address) throw new UserError('address.none', {});
  const target = resolve(ROOT, String(values['output']));
  const next = `${target}.next`;
  rmSync(next, { recursive: true, force: true });
  setEnvironment(next, judgement);
  await build({ root: ROOT, logLevel: 'warn' });
  const href = createHref(address.base);
  writeSitemap(next, absoluteOf(address, href.root));
  writeOfflineWorker(next, href);
  writeSoftware(next, ROOT);
  const site = createSiteContent({
    content,
    schemas: schemas.byName,
    rules: RULES,
    asOf: result.asOf,
  });
  await writePictures(site.site, ROOT, next);
  await writeSearchIndex(site, href, ROOT, join(next, 'pagefind'));
  const leaks = await findLeaks(next, content, schemas.byName, site);
  if (leaks.length > 0) {
    process.stderr.write(`${t(lang, 'build.leak')}\n${wordLeaks(leaks, lang)}\n`);
    rmSync(next, { recursive: true, force: true });
    return 1;
  }
  swapIn(next, target);
  process.stdout.write(`${t(lang, 'build.done', { path: String(values['output']) })}\n`);
  return 0;
});
