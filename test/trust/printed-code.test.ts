import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';
import { createSiteContent } from '../../src/site/content/content.ts';
import { createPrivateScan } from '../../src/site/publishing/private-values.ts';
import {
  keysData,
  lettersData,
  revocationsData,
} from '../../src/site/publishing/published-data.ts';
import { DEVELOPMENT_PUBLIC_KEY } from '../../src/trust/development-key.ts';
import { publishKeys, type PublishedKeys } from '../../src/trust/keys.ts';
import { readCode } from '../../src/trust/read-code.ts';
import { formatStatement } from '../../src/trust/statement.ts';
import { statementOfLetter } from '../../src/trust/statement-of.ts';
import { verifyStatement } from '../../src/trust/verify.ts';

const SCHEMAS = readSchemas('schemas');
const CONTENT = assembleContent(loadFiles('content', SCHEMAS));
const SITE = createSiteContent({
  content: CONTENT,
  schemas: SCHEMAS.byName,
  rules: RULES,
  asOf: '2026-11-16',
});
const LISTS = { revoked: revocationsData(SITE), book: lettersData(SITE) };

const folder = mkdtempSync(join(tmpdir(), 'printed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { PATH, HOME } = process.env;

/** Runs a command of the product without the keys of whoever runs the tests. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}): void {
  execFileSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The code on the sheet as a reader of another make sees it, on a scan of the whole sheet in grey. */
function readSheet(pdf: string, dpi: number): string | null {
  execFileSync('pdftoppm', ['-r', `${dpi}`, '-gray', '-singlefile', pdf, pdf]);
  const image = readFileSync(`${pdf}.pgm`);
  const [head, width = '', height = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    image.subarray(0, 40).toString('latin1'),
  )!;
  const rgba = new Uint8ClampedArray(Number(width) * Number(height) * 4);
  for (let at = 0; at < rgba.length; at += 1) rgba[at] = image[head.length + (at >> 2)]!;
  const found = jsQR(rgba, Number(width), Number(height));
  return found?.data ?? null;
}

async function judge(address: string, keys: PublishedKeys = keysData(SITE)) {
  const code = readCode(address);
  if (code.kind !== 'statement') throw new Error(address);
  return verifyStatement(code.jws, { keys, ...LISTS }, '2026-11-16');
}

describe.skipIf(spawnSync('pdftoppm', ['-v']).error)('on the printed sheet (by pdftoppm)', () => {
  const letter = join(folder, 'letter.pdf');
  const plaque = join(folder, 'plaque.pdf');
  beforeAll(() => {
    run('paper', ['letter', 'bj-0001', '-o', letter]);
    run('paper', ['plaque', 'cq-0001', '-o', plaque]);
  }, 60_000);

  test.each([150, 300])('the codes are read back at %i dots an inch', async (dpi) => {
    for (const [pdf, id, kind] of [
      [letter, 'bj-0001', 'letter'],
      [plaque, 'cq-0001', 'plaque'],
    ] as const) {
      const address = readSheet(pdf, dpi);
      expect(address).toMatch(/^https:\/\/dianzhang\.example\/verify\/#ey/);
      expect(await judge(address!)).toMatchObject({
        answer: 'valid',
        specimen: true,
        statement: { id, k: kind },
      });
    }
  });

  test('by the centre’s own key it is no specimen; the same key and content give the same bytes', async () => {
    const content = join(folder, 'content');
    cpSync('content', content, { recursive: true });
    const key = join(folder, 'key.json');
    run('keys', ['create', '-o', key, '--from', '2026-01-01', '--content', content]);
    const [first, again] = [join(folder, 'own.pdf'), join(folder, 'again.pdf')];
    const env = { DIANZHANG_SIGNING_KEY: key, DIANZHANG_CONTENT: content };
    for (const pdf of [first, again]) run('paper', ['letter', 'bj-0002', '-o', pdf], env);
    expect(readFileSync(first).equals(readFileSync(again))).toBe(true);
    const { keys } = assembleContent(loadFiles(content, SCHEMAS));
    const published = publishKeys(keys, DEVELOPMENT_PUBLIC_KEY, '2026-11-16');
    const address = readSheet(first, 150)!;
    expect(await judge(address, published)).toMatchObject({ answer: 'valid', specimen: false });
    expect((await judge(address)).answer).toBe('unknown-key');
  }, 60_000);
});

test('nothing private is in any letter’s code', () => {
  const scan = createPrivateScan(CONTENT, SCHEMAS.byName, SITE);
  const listed = new Set(SITE.experts.map(({ expert }) => expert.id));
  const statements = CONTENT.experts
    .filter(({ value }) => listed.has(value.id))
    .flatMap(({ value }) =>
      value.history.flatMap((event) =>
        (event.type === 'appointed' || event.type === 'renewed') && event.letter
          ? [statementOfLetter(value, { ...event, letter: event.letter })]
          : [],
      ),
    );
  expect(statements.length).toBeGreaterThan(10);
  for (const statement of statements) {
    expect(scan.scan(`${statement.id}.txt`, [{ text: formatStatement(statement) }])).toEqual([]);
    expect(Object.keys(statement).sort()).toEqual(
      ['from', 'id', 'k', 'name', 'no', 'on', 'role', 'sch', 'to', 'v'].sort(),
    );
  }
});
