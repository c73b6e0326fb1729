import { createHash } from 'node:crypto';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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

/** How often a race is run: more by hand than in CI. */
const ROUNDS = Number(process.env['DIANZHANG_ROUNDS'] ?? 1);

function startBuild(output: string, content: string): Promise<{ status: number; stderr: string }> {
  const args = ['scripts/build.ts', '-o', output, '--content', content, '--lang', 'zh'];
  const child = spawn(process.execPath, args, { cwd: ROOT, env: plainEnvironment() });
  let stderr = '';
  child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status: status ?? -1, stderr }));
  });
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

  test('is refused when a file changes between judgement and publication', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const content = copyContent('test/fixtures/cities/yunhe');
      const running = startBuild('dist.changed', content);
      // The lock of the place is taken once the content is judged.
      while (!existsSync(join(ROOT, 'dist.changed.lock'))) await wait(20);
      await wait(round * 50);
      editJson(join(content, 'experts/yh-experts/yh-0001.json'), ({ profile }) => {
        profile['name'] += '改';
      });
      const { status, stderr } = await running;
      expect(status).toBe(2);
      expect(stderr).toContain('experts/yh-experts/yh-0001.json');
      expect(readdirSync(ROOT).filter((name) => name.startsWith('dist.changed'))).toEqual([]);
    }
  });

  test('of two at once, each is whole or refused', async () => {
    const content = copyContent('test/fixtures/cities/yunhe');
    const folder = join(ROOT, 'dist.two');
    made.push(folder);
    let whole = '';
    for (let round = 0; round < ROUNDS; round++) {
      const ended = await Promise.all([1, 2].map(() => startBuild('dist.two', content)));
      const done = ended.filter(({ status }) => status === 0);
      expect(done.length).toBeGreaterThan(0);
      for (const { status, stderr } of ended)
        if (status !== 0)
          expect([status, stderr]).toEqual([2, expect.stringContaining('dist.two')]);
      const bytes = JSON.stringify(hashFiles(folder));
      expect(bytes).toBe((whole ||= bytes));
    }
  });

  test('says how it is used', () => {
    const help = execFileSync(process.execPath, ['scripts/build.ts', '--help', '--lang', 'en'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(help).toContain('BASE_PATH');
  });
});
