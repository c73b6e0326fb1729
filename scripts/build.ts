import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { findChanges, type Edition } from '../src/edition/edition.ts';
import { handOver } from '../src/edition/handover.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { t } from '../src/i18n/translate.ts';
import { reportOf } from '../src/report/report.ts';
import { reportText } from '../src/report/text.ts';
import { RULES } from '../src/rules/index.ts';
import { createSiteContent } from '../src/site/content/content.ts';
import { createHref } from '../src/site/page/href.ts';
import { absoluteOf, type SiteAddress } from '../src/text/public-address.ts';
import { chooseSite, openEdition, ROOT, runCommand, UserError } from './command.ts';
import { waitForLock, takeLock } from './files/lock.ts';
import { findLeaks, wordLeaks } from './find-leaks.ts';
import { judgeEdition } from './judge-content.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import { findMissingFiles } from './publish/missing-files.ts';
import { clearWork, recoverLast, swapIn, workFolder } from './publish/swap.ts';
import { chooseTarget, writeMark } from './publish/target.ts';
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

/** Astro reads its configuration from the environment; the pages have their content from the edition. */
function setEnvironment(work: string, { folder }: Edition): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['NODE_ENV'] = 'production';
  process.env['DIANZHANG_WORK'] = work;
  process.env['DIANZHANG_CONTENT'] = folder;
}

/** As long as another build in this copy may render before it is taken for stuck, in seconds. */
const PATIENCE = 1_200;

/** Renders the pages. Astro keeps notes in `.astro`, which all builds of one copy of the program share: one at a time. */
async function render(): Promise<void> {
  const release = await waitForLock(join(ROOT, 'dist.astro.lock'), PATIENCE);
  if (!release) throw new UserError('build.busy-here', {});
  try {
    await build({ root: ROOT, logLevel: 'warn' });
  } finally {
    release();
  }
}

/** Makes the whole site in a folder; false where it may not be published, and then it was said why. */
async function make(
  next: string,
  edition: Edition,
  asOf: string,
  address: SiteAddress,
  lang: Lang,
): Promise<boolean> {
  const { content, schemas } = edition;
  await render();
  const href = createHref(address.base);
  writeSitemap(next, absoluteOf(address, href.root));
  writeOfflineWorker(next, href);
  writeSoftware(next, ROOT);
  const site = createSiteContent({ content, schemas: schemas.byName, rules: RULES, asOf });
  await writePictures(site.site, ROOT, next);
  await writeSearchIndex(site, href, ROOT, join(next, 'pagefind'));
  writeMark(next);
  const leaks = await findLeaks(next, content, schemas.byName, site);
  if (leaks.length > 0)
    process.stderr.write(`${t(lang, 'build.leak')}\n${wordLeaks(leaks, lang)}\n`);
  const missing = findMissingFiles(next, href.root);
  const lines = missing.map(({ page, address: named }) => `  ${page}: ${named}`);
  if (missing.length > 0)
    process.stderr.write(`${t(lang, 'build.no-asset')}\n${lines.slice(0, 20).join('\n')}\n`);
  return leaks.length === 0 && missing.length === 0;
}

/** Refuses to publish what is no longer what was judged. */
function refuseChanges(edition: Edition): void {
  const changed = findChanges(edition);
  if (changed.length === 0) return;
  const more = changed.length > 5 ? `, … (${changed.length})` : '';
  throw new UserError('build.changed', { paths: `${changed.slice(0, 5).join(', ')}${more}` });
}

/** Makes the site beside and swaps it in; the exit code. */
async function publish(
  edition: Edition,
  asOf: string,
  target: string,
  address: SiteAddress,
  lang: Lang,
): Promise<number> {
  const work = workFolder(ROOT);
  clearWork(ROOT);
  recoverLast(target);
  try {
    mkdirSync(work);
    setEnvironment(work, edition);
    const handover = { edition, asOf };
    handOver(() => handover);
    const next = join(work, 'site');
    if (!(await make(next, edition, asOf, address, lang))) return 1;
    refuseChanges(edition);
    swapIn(next, target);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

await runCommand(OPTIONS, 'build.help', async ({ values, lang }) => {
  const edition = openEdition(values['content'] as string | undefined);
  const judgement = judgeEdition(edition, { asOf: values['as-of'] as string | undefined });
  const { result } = judgement;
  if (result.counts.error > 0) {
    process.stderr.write(reportText(reportOf(result), settingOf(judgement, lang)));
    process.stderr.write(`${t(lang, 'build.stopped', { count: result.counts.error })}\n`);
    return 1;
  }
  const address = chooseSite(edition.content);
  if (!address) throw new UserError('address.none', {});
  const given = String(values['output']);
  const places = { root: ROOT, content: edition.folder };
  const target = chooseTarget(resolve(ROOT, given), given, places);
  const release = takeLock(`${target}.lock`);
  if (!release) throw new UserError('build.busy', { path: given });
  try {
    const code = await publish(edition, result.asOf, target, address, lang);
    if (code === 0) process.stdout.write(`${t(lang, 'build.done', { path: given })}\n`);
    return code;
  } finally {
    release();
  }
});
