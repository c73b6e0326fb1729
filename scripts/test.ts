import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Debian, other Linux systems, macOS and Windows keep Chromium or Chrome. */
const BROWSERS = [
  process.env['DIANZHANG_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findBrowser(): string | undefined {
  return BROWSERS.find((path) => path !== '' && existsSync(path));
}

/** Only Linux without any Chinese font draws boxes; other systems bring theirs. */
function lacksChineseFont(): boolean {
  if (process.platform !== 'linux') return false;
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.error !== undefined || list.stdout.trim() === '';
}

function installOnDebian(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]): void => {
    execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  console.log(`Installing ${packages.join(', ')} for the tests …`);
  try {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    console.error(`apt-get could not install ${packages.join(', ')}.`);
  }
}

/** Without xmllint no Akoma Ntoso is validated, without qpdf no PDF; without pdftoppm no printed code is read: tests say so. */
function lacks(command: string): boolean {
  return spawnSync(command, ['--version']).error !== undefined;
}

function prepareBrowser(): string | null {
  const missing = [
    ...(findBrowser() === undefined ? ['chromium'] : []),
    ...(lacksChineseFont() ? ['fonts-noto-cjk', 'fontconfig'] : []),
    ...(lacks('xmllint') ? ['libxml2-utils'] : []),
    ...(lacks('pdftoppm') ? ['poppler-utils'] : []),
    ...(lacks('qpdf') ? ['qpdf'] : []),
  ];
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing.length > 0 && mayInstall) installOnDebian(missing);
  return findBrowser() ?? null;
}

const browser = prepareBrowser();
if (browser === null) {
  console.error(
    'The browser tests need Chromium or Chrome: install one (on Debian: apt-get install chromium fonts-noto-cjk), ' +
      'or name it in DIANZHANG_CHROMIUM.',
  );
  process.exitCode = 2;
} else {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
  const env = {
    ...process.env,
    DIANZHANG_CHROMIUM: browser,
    // The tests run our programs some two hundred times: Node need not compile them each time.
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../node_modules/.cache/compiled'),
  };
  const { status } = spawnSync(process.execPath, vitest, { stdio: 'inherit', env });
  process.exitCode = status ?? 2;
}
