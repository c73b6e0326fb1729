import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { findMissingFiles } from '../../../scripts/publish/missing-files.ts';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true }));

function build(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), 'missing-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

it.each([
  '<a href="/sub/none/">',
  '<link href="/sub/none.css">',
  '<script src="/sub/none.js"></script>',
  "<img src='none.png'>",
  '<img srcset="/sub/a.svg 1x, /sub/none.svg 2x">',
  '<img src="../none.svg?a&amp;b#c">',
])('a page that names what is not there: %s', (html) => {
  const root = build({ 'zh/index.html': html, 'a.svg': '' });
  expect(findMissingFiles(root, '/sub/').map(({ page }) => page)).toEqual(['zh/index.html']);
});

it('a style that does', () => {
  const root = build({
    'assets/a.css': 'a { src: url("b.woff2") url(/c.svg) url(data:x) }',
    'c.svg': '',
  });
  expect(findMissingFiles(root, '/')).toEqual([{ page: 'assets/a.css', address: 'b.woff2' }]);
});

it.each([
  '<a href="/sub/zh/#here">',
  '<a href="https://elsewhere.example/x.png">',
  '<a href="mailto:a@b.example">',
  '<a href="/elsewhere/">',
  '<a href="">',
  '<a href="%E4%B8%AD.pdf">',
  '<a data-href="/sub/none">',
  '<img srcset="/sub/zh/a.svg 1x,/sub/zh/a.svg 2x">',
])('a page that names only what is there, or elsewhere: %s', (html) => {
  const root = build({ 'zh/index.html': html, 'zh/中.pdf': '', 'zh/a.svg': '' });
  expect(findMissingFiles(root, '/sub/')).toEqual([]);
});
