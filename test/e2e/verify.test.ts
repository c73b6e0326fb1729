import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import encodeQR from 'qr';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findViolations } from './accessibility.ts';
import { FLAGS, openPage, PHONE, useBrowser } from './browser.ts';
import { alter, serveCentre } from './centre-site.ts';

useBrowser();

type Centre = Awaited<ReturnType<typeof serveCentre>>;
let centre: Centre;
beforeAll(async () => {
  centre = await serveCentre(inject('folder'));
});
afterAll(() => {
  centre.close();
  centre.remove();
});

/** Without the worker, so that what one test fetched answers for no other. */
const open = (path: string, options: Parameters<typeof openPage>[1] = {}) =>
  openPage(path, { serviceWorkers: 'block', ...options });

const CASES: ReadonlyArray<
  [what: string, sign: () => Promise<string>, zh: RegExp, en: RegExp, tone: string]
> = [
  [
    'in its term, with its issuer',
    () => centre.sign('valid'),
    /^有效[^]*由示例知识产权公共服务中心（样本）签发/,
    /^Valid[^]*Issued by Example Intellectual Property Public Service Center/,
    'good',
  ],
  [
    'altered by one character',
    async () => alter(await centre.sign('valid')),
    /^内容被改动/,
    /^Altered/,
    'bad',
  ],
  [
    'signed by another key',
    () => centre.sign('valid', 'stranger'),
    /^不是本中心的签名/,
    /^Not signed by this center/,
    'bad',
  ],
  [
    'of an expert who left',
    () => centre.sign('left'),
    /^已失去效力[^]*2026年6月30日/,
    /^No longer valid[^]*June 30, 2026/,
    'bad',
  ],
  [
    'after its term',
    () => centre.sign('over'),
    /^聘期已满[^]*2026年4月30日/,
    /^Term over[^]*April 30, 2026/,
    'caution',
  ],
  [
    'before its start',
    () => centre.sign('early'),
    /^尚未生效[^]*2027年5月1日/,
    /^Not yet valid[^]*May 1, 2027/,
    'caution',
  ],
  [
    'by a retired key in its time',
    () => centre.sign('byRetired', 'retired'),
    /^有效[^]*已于2026年6月30日停用/,
    /^Valid[^]*retired on June 30, 2026/,
    'good',
  ],
  [
    'by a retired key after its time',
    () => centre.sign('afterRetired', 'retired'),
    /^由已停用的密钥签署/,
    /^Signed by a retired key/,
    'bad',
  ],
  [
    'by a stolen key, listed, before the theft',
    () => centre.sign('beforeTheft', 'stolen'),
    /^有效[^]*自2026年5月2日起作废/,
    /^Valid[^]*given up as of May 2, 2026/,
    'good',
  ],
  [
    'by a stolen key, dated back',
    () => centre.sign('backdated', 'stolen'),
    /^签名密钥已作废/,
    /^Signed by a key given up/,
    'bad',
  ],
  [
    'by a stolen key, after the theft',
    () => centre.sign('afterTheft', 'stolen'),
    /^签名密钥已作废/,
    /^Signed by a key given up/,
    'bad',
  ],
  [
    'not in the register',
    () => centre.sign('unlisted'),
    /^名册中没有此件/,
    /^Not in the register/,
    'bad',
  ],
  [
    'with another term in the register',
    () => centre.sign('replaced'),
    /^与名册不符/,
    /^Differs from the register/,
    'bad',
  ],
  [
    'by the development key',
    () => centre.sign('valid', 'development'),
    /^样本[^]*不具任何效力/,
    /^Specimen[^]*no effect/,
    'caution',
  ],
  [
    'cut short',
    async () => (await centre.sign('valid')).slice(0, -9),
    /^内容不完整/,
    /^Incomplete/,
    'caution',
  ],
  [
    'not a statement',
    async () => `eyJh.eyJi.${'c2ln'.repeat(22)}`,
    /^无法辨认/,
    /^Not readable/,
    'caution',
  ],
];

describe.each(['zh', 'en'] as const)('in %s, a letter', (lang) => {
  test('of each kind is told apart', async () => {
    const { page, misdeeds, close } = await open(`${centre.address}${lang}/verify/`);
    for (const [what, sign, zh, en, tone] of CASES) {
      await page.goto('about:blank');
      await page.goto(`${centre.address}${lang}/verify/#${await sign()}`);
      const box = page.locator(`#answer .answer.${tone}`);
      await box.waitFor();
      expect(await box.innerText(), what).toMatch(lang === 'zh' ? zh : en);
      expect(await box.innerText(), what).not.toMatch(/[{}]/);
    }
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)('in %s is read by everybody', async (colorScheme) => {
    const { page, close } = await open(
      `${centre.address}${lang}/verify/#${await centre.sign('valid')}`,
      { colorScheme, viewport: PHONE },
    );
    await page.locator('.verdict').waitFor();
    expect(await findViolations(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    // Scanned on a phone, the answer is what one sees first.
    const box = await page.locator('.verdict').boundingBox();
    expect(box?.y).toBeLessThan(PHONE.height);
    await close();
  });
});

describe.each([
  ['zh', '编号在册', /扫描其二维码/, /有效|签发机构/],
  ['en', 'On the list', /scan its code/, /Valid|Issued by/],
] as const)('a number alone, in %s', (lang, verdict, advice, never) => {
  test('is on the list, and proves nothing of the sheet', async () => {
    const { page, misdeeds, close } = await open(
      `${centre.address}${lang}/verify/#n=${encodeURIComponent('样聘2026101')}`,
    );
    const box = page.locator('#answer .answer.plain');
    await box.waitFor();
    expect(await box.locator('.verdict').innerText()).toBe(verdict);
    expect(await box.innerText()).toMatch(advice);
    expect(await box.innerText()).not.toMatch(never);
    expect(await findViolations(page)).toEqual([]);
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

describe('a code', () => {
  test.each([
    ['zh-CN', '/zh/verify/', '有效'],
    ['en-GB', '/en/verify/', 'Valid'],
  ])('scanned by a phone in %s leads to %s', async (locale, path, verdict) => {
    const { page, misdeeds, close } = await open(
      `${centre.address}verify/#${await centre.sign('valid')}`,
      { locale },
    );
    await page.waitForURL(`**${path}#ey*`);
    expect(await page.locator('.verdict').textContent()).toBe(verdict);
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('pasted, with line breaks from a message, is read; what is no code says so', async () => {
    const { page, close } = await open(`${centre.address}zh/verify/`);
    const jws = await centre.sign('valid');
    for (const [text, verdict] of [
      [jws, '有效'],
      [`https://dianzhang.example/verify/#${jws}`, '有效'],
      ['https://other.example/', '无法辨认'],
      ['样聘2026101', '编号在册'],
      ['样聘2026102', '已失去效力'],
      ['样聘2026999', '查无此编号'],
    ] as const) {
      await page.getByLabel('编号', { exact: false }).first().fill(text);
      await page.getByRole('button', { name: '核验', exact: true }).click();
      await page.locator('.verdict', { hasText: verdict }).waitFor();
    }
    await close();
  });

  test('asks the site for its lists alone, and tells it nothing', async () => {
    const { page, close } = await open(`${centre.address}zh/verify/`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
    const jws = await centre.sign('valid');
    await page.getByLabel('编号', { exact: false }).first().fill(jws);
    await page.getByRole('button', { name: '核验', exact: true }).click();
    await page.locator('.verdict').waitFor();
    const paths = asked.map((url) => url.slice(centre.address.length));
    expect(paths.filter((path) => path !== 'favicon.svg').sort()).toEqual([
      '.well-known/dianzhang/jwks.json',
      '.well-known/dianzhang/revoked.json',
      'data/letters.json',
    ]);
    await close();
  });

  test('without a list of revocations: says what it could not check', async () => {
    const { page, close } = await open(`${centre.address}zh/verify/`);
    await page.route('**/revoked.json', (route) => route.abort());
    const check = async (sign: Promise<string>) => {
      await page
        .getByLabel('编号', { exact: false })
        .first()
        .fill(await sign);
      await page.getByRole('button', { name: '核验', exact: true }).click();
      await page.locator('.verdict').waitFor();
      return page.locator('.answer').innerText();
    };
    expect(await check(centre.sign('valid'))).toContain('未能取得失效名单');
    expect(await page.locator('.answer.good').count()).toBe(0);
    await page.route('**/jwks.json', (route) => route.abort());
    await page.locator('#answer').evaluate((place) => place.replaceChildren());
    expect(await check(centre.sign('valid'))).toContain('未能取得中心的公钥');
    await close();
  });
});

describe('a centre whose day is not pinned', () => {
  test('whose list is old: says from when it is; the signature is checked without the browser’s help', async () => {
    const { page, misdeeds, close } = await open(`${centre.address}zh/verify/`);
    await page.clock.setFixedTime('2026-12-18T04:00:00Z');
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.route('**/letters.json', async (route) => {
      const book = await (await route.fetch()).json();
      await route.fulfill({ json: { ...book, pinned: false } });
    });
    for (const [code, verdict] of [
      [await centre.sign('valid'), '有效'],
      ['n=样聘2026101', '编号在册'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${centre.address}zh/verify/#${code}`);
      const box = page.locator('.answer.caution');
      await box.waitFor();
      expect(await box.innerText()).toMatch(
        new RegExp(`^${verdict}[^]*失效名单是2026年11月16日的，已经较旧[^]*名单已有32天`),
      );
    }
    expect(misdeeds.list).toEqual([]);
    await close();
  });
});

describe('the sample site', () => {
  test('publishes its lists with their date, and of who left neither number nor name', () => {
    const read = (path: string) => readFileSync(join(inject('folder'), path), 'utf8');
    const keys = JSON.parse(read('.well-known/dianzhang/jwks.json'));
    const revoked = read('.well-known/dianzhang/revoked.json');
    expect(keys).toMatchObject({ asOf: '2026-11-16', keys: [{ crv: 'Ed25519', specimen: true }] });
    expect(JSON.stringify(keys)).not.toContain('"d"');
    expect(JSON.parse(revoked).asOf).toBe('2026-11-16');
    expect(Object.keys(JSON.parse(revoked).revoked).length).toBeGreaterThan(0);
    expect(revoked).not.toMatch(/样聘|bj-00|\p{Script=Han}/u);
  });

  test('gives the browser no private key', () => {
    const scripts = readFileSync(join(inject('folder'), 'verify-worker.js'), 'utf8');
    const files = JSON.parse(/const KEPT = (\{.*\});/.exec(scripts)![1]!).files as string[];
    const parts = files.filter((file) => file.endsWith('.js'));
    expect(parts.length).toBeGreaterThan(3);
    for (const file of parts)
      expect(readFileSync(join(inject('folder'), file), 'utf8')).not.toContain('tcvFCR2rBf4h');
  });

  test('explains the signature in both languages, with links that hold', async () => {
    for (const [lang, words] of [
      ['zh', '不是'],
      ['en', 'not'],
    ] as const) {
      const { page, misdeeds, close } = await open(`${lang}/verify/`);
      await page.locator('main a[href*="handbook/trust"]').click();
      await page.locator('.prose strong', { hasText: words }).first().waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(misdeeds.list).toEqual([]);
      await close();
    }
  });
});

describe('without a connection', () => {
  test('a page once loaded verifies, and says how old its lists are', async () => {
    const own = await serveCentre(inject('folder'));
    const { page, misdeeds, close } = await openPage(`${own.address}zh/verify/`);
    await page.locator('#offline').waitFor();
    expect(await page.locator('#offline').innerText()).toContain('截至2026年11月16日');
    own.close();
    for (const [letter, verdict] of [
      ['valid', '有效'],
      ['left', '已失去效力'],
    ] as const) {
      // A fresh opening, as by a phone's scanner, through the address that the code holds.
      await page.goto('about:blank');
      await page.goto(`${own.address}verify/#${await own.sign(letter)}`);
      await page.locator('.verdict', { hasText: verdict }).waitFor();
      expect(await page.locator('.as-of').innerText()).toContain('用的是本机');
    }
    await page.goto(`${own.address}en/verify/#n=${encodeURIComponent('样聘2026101')}`);
    expect(await page.locator('.verdict').textContent()).toBe('On the list');
    expect(misdeeds.list).toEqual([]);
    await close();
    own.remove();
  });
});

/** The code of an address as a grey picture, `scale` pixels a module. */
function paintCode(text: string, scale: number): { side: number; grey: Uint8Array } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const side = modules.length * scale;
  const grey = Uint8Array.from({ length: side * side }, (_, at) => {
    const [y, x] = [Math.floor(at / side / scale), Math.floor((at % side) / scale)];
    return modules[y]![x] ? 20 : 235;
  });
  return { side, grey };
}

describe('a picture of a code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'codes-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('from a photo', async () => {
    const { side, grey } = paintCode(`${centre.address}verify/#${await centre.sign('valid')}`, 6);
    const { page, misdeeds, close } = await open(`${centre.address}zh/verify/`);
    // A browser makes the picture, as a telephone would.
    const png = await page.evaluate(
      async ([width, values]) => {
        const canvas = new OffscreenCanvas(width, width);
        const rgba = Uint8ClampedArray.from({ length: width * width * 4 }, (_, at) =>
          at % 4 === 3 ? 255 : values[Math.floor(at / 4)]!,
        );
        canvas.getContext('2d')!.putImageData(new ImageData(rgba, width, width), 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      [side, [...grey]] as const,
    );
    const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(png) };
    await page.locator('#photo').setInputFiles(photo);
    await page.locator('.verdict', { hasText: '有效' }).waitFor();
    await page.locator('#photo').setInputFiles({ ...photo, buffer: Buffer.from('no picture') });
    await page.locator('.verdict', { hasText: '没有读到二维码' }).waitFor();
    expect(misdeeds.list).toEqual([]);
    await close();
  });

  test('through the camera, which is off afterwards', async () => {
    const { side, grey } = paintCode(`${centre.address}verify/#${await centre.sign('left')}`, 8);
    const film = join(folder, 'code.y4m');
    const chroma = Buffer.alloc((side * side) / 2, 128);
    writeFileSync(
      film,
      Buffer.concat([
        Buffer.from(`YUV4MPEG2 W${side} H${side} F5:1 Ip A1:1 C420jpeg\nFRAME\n`),
        grey,
        chroma,
      ]),
    );
    const browser = await chromium.launch({
      executablePath: process.env['DIANZHANG_CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        ...FLAGS,
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(`${centre.address}zh/verify/`);
    expect(fetched.filter((url) => url.includes('read-image'))).toEqual([]);
    await page.getByRole('button', { name: '用摄像头扫码' }).click();
    await page.locator('.verdict', { hasText: '已失去效力' }).waitFor();
    expect(fetched.filter((url) => url.includes('read-image'))).toHaveLength(1);
    expect(await page.locator('#view').isVisible()).toBe(false);
    expect(await page.locator('video').evaluate((video: HTMLVideoElement) => video.srcObject)).toBe(
      null,
    );
    await browser.close();
  });

  test('without a camera: says so, and what else there is', async () => {
    const { page, close } = await open(`${centre.address}zh/verify/`);
    await page.getByRole('button', { name: '用摄像头扫码' }).click();
    await page.locator('.verdict', { hasText: '不能使用摄像头' }).waitFor();
    await close();
  });
});
