import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { openPage, useBrowser } from './browser.ts';
import { findBrokenLinks, readPages } from './links.ts';
import { buildSite, plainEnvironment } from './setup.ts';

const ROOT = join(import.meta.dirname, '../..');
useBrowser();

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** The hash of every file of a built site, by name. */
function hashFiles(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      relative(folder, path),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

function copyContent(from = 'content'): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  made.push(folder);
  cpSync(join(ROOT, from), folder, { recursive: true });
  return folder;
}

function editJson(path: string, edit: (value: Record<string, any>) => void): void {
  const value = JSON.parse(readFileSync(path, 'utf8'));
  edit(value);
  writeFileSync(path, JSON.stringify(value, null, 2));
}

describe('a build', () => {
  test('of the same content and date gives the same bytes', () => {
    const again = buildSite('dist.again');
    made.push(again);
    expect(hashFiles(again)).toEqual(hashFiles(inject('folder')));
  });

  test('under another path keeps every link within it, and is searched there', async () => {
    const folder = buildSite('dist.sub', { SITE_URL: 'https://served.example/sub' });
    made.push(folder);
    expect(findBrokenLinks(readPages(folder), '/sub/')).toEqual([]);
    expect(readFileSync(join(folder, 'data/experts.json'), 'utf8')).toContain('"/sub/zh/experts/');
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    for (const file of ['sitemap.xml', 'robots.txt', 'zh/index.html', 'zh/feed.xml'])
      expect(read(file), file).toContain('https://served.example/sub/');
    expect(read('zh/feed.xml')).toContain('<id>https://dianzhang.example/zh/feed.xml</id>');
    const { address, server } = await serveSite(folder, '/sub/', 0);
    const { page, close } = await openPage(`${address}zh/search/?q=放宽年龄限制`);
    const hit = page.locator('.hit a[href^="/sub/zh/regulations/"]').first();
    await hit.click();
    expect(await page.locator(':target').textContent()).toContain('放宽年龄限制');
    await close();
    server.close();
  });

  test('is refused while an error stands, and the last site stays as it was', () => {
    const content = copyContent();
    editJson(join(content, 'experts/bj-experts/bj-0001.json'), (expert) => {
      expert['history'].find(({ type }: { type: string }) => type === 'appointed').term.to =
        '2028-04-30';
    });
    const before = hashFiles(inject('folder'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '-o', basename(inject('folder')), '--content', content, '--lang', 'zh'],
      { cwd: ROOT, encoding: 'utf8', env: plainEnvironment() },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('expert/term-length');
    expect(stderr).toContain('bj-0001.json');
    expect(hashFiles(inject('folder'))).toEqual(before);
  });

  test('is refused when a private value would be published', () => {
    // A small city: here the whole site is built before it is looked through.
    const content = copyContent('test/fixtures/cities/yunhe');
    const secret = '某企业在海外的未公开争议事项甲乙丙';
    editJson(join(content, 'experts/yh-experts/yh-0001.json'), (expert) => {
      expert['history'].find(
        ({ type }: { type: string }) => type === 'applied',
      ).experience[0].work = secret;
    });
    editJson(join(content, 'regulations/yh-expert-pool/work.json'), (work) => {
      work['summary'].zh += secret;
    });
    const { status, stderr } = spawnSync(
      process.execPath,
      ['scripts/build.ts', '-o', 'dist.leak', '--content', content],
      { cwd: ROOT, encoding: 'utf8', env: plainEnvironment() },
    );
    expect(status).toBe(1);
    expect(stderr).not.toContain(secret.slice(0, 6));
    expect(stderr).toMatch(
      /experts\/yh-experts\/yh-0001\.json .*\/history\/\d+\/experience\/0\/work/,
    );
    expect(stderr).toContain('pagefind/zh/fragment/');
    expect(readdirSync(ROOT)).not.toContain('dist.leak');
    expect(readdirSync(ROOT)).not.toContain('dist.leak.next');
  });

  test('says how it is used', () => {
    const help = execFileSync(process.execPath, ['scripts/build.ts', '--help', '--lang', 'en'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(help).toContain('BASE_PATH');
  });
});
