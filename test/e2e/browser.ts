import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** Of the browser's own window, which nobody sees here: each page would start two more processes for them, or one in reserve. */
const WINDOW_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
];

/** What Playwright turns off; of two such flags Chromium reads the last alone. */
const PLAYWRIGHT_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...PLAYWRIGHT_FEATURES, ...WINDOW_FEATURES].join()}`,
];

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** What a page did that it must not: broke the policy, asked another host, threw. */
export interface Misdeeds {
  list: string[];
}

let browser: Browser | undefined;

/** One Chromium for the tests of a file; found by `npm test`, else where Debian keeps it. */
export function useBrowser(): void {
  beforeAll(async () => {
    const executablePath = process.env['DIANZHANG_CHROMIUM'] ?? '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser?.close());
}

/** A fresh page that keeps count of its misdeeds; `path` may be the full address of a page on another site. */
export async function openPage(
  path: string,
  { blockScripts = false, ...options }: BrowserContextOptions & { blockScripts?: boolean } = {},
): Promise<{ page: Page; misdeeds: Misdeeds; close: () => Promise<void> }> {
  if (!browser) throw new Error('useBrowser() first');
  const address = new URL(path, inject('address'));
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN', ...options });
  // Unlike a browser without scripts, this one can still be asked questions.
  if (blockScripts) await context.route('**/*.js', (route) => route.abort());
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const misdeeds: Misdeeds = { list: [] };
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address.origin)
      misdeeds.list.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => misdeeds.list.push(`threw ${error.message}`));
  page.on('console', (message) => {
    if (/content.security.policy|refused to/i.test(message.text()))
      misdeeds.list.push(message.text());
  });
  await page.goto(address.href);
  return { page, misdeeds, close: () => context.close() };
}

/** The scripts that a browser runs: blocks of data are none. */
export const RUNNING_SCRIPTS = 'script:not([type="application/ld+json"])';
