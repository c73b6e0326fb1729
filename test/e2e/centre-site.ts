import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../scripts/serve.ts';
import type { Statement } from '../../src/generated/statement.ts';
import { DEVELOPMENT_KEY } from '../../src/trust/development-key.ts';
import { signStatement } from '../../src/trust/sign.ts';
import { bookOf, keyOf, keysOf, LETTER, publicPart, revocationsOf } from '../trust/signing.ts';

/** A centre with keys of its own: in use, retired, given up; and a stranger's. */
const KEYS = {
  current: keyOf(1),
  retired: keyOf(2),
  stolen: keyOf(3),
  stranger: keyOf(4),
  development: DEVELOPMENT_KEY,
};

const letterOf = (number: string, over: Partial<Statement> = {}): Statement => ({
  ...LETTER,
  no: `样聘〔2026〕${number}号`,
  ...over,
});

const LETTERS = {
  valid: letterOf('101'),
  left: letterOf('102', { id: 'bj-0102', name: '例离开' }),
  over: letterOf('103', { from: '2023-05-01', to: '2026-04-30', on: '2026-01-30' }),
  early: letterOf('104', { from: '2027-05-01', to: '2030-04-30' }),
  byRetired: letterOf('105', { on: '2026-06-30' }),
  afterRetired: letterOf('106', { on: '2026-07-01' }),
  beforeTheft: letterOf('107'),
  backdated: letterOf('108'),
  afterTheft: letterOf('109', { on: '2026-05-02' }),
  unlisted: letterOf('110'),
  replaced: letterOf('111', { to: '2028-04-30' }),
};

const REVOKED_ON = '2026-06-30';

/** Where the lists of a centre with keys of its own stand in place of the sample's. */
function writeLists(folder: string): void {
  const { left, unlisted, backdated, replaced, ...listed } = LETTERS;
  const keys = keysOf(
    publicPart(KEYS.current),
    publicPart(KEYS.retired, { retiredOn: '2026-06-30' }),
    publicPart(KEYS.stolen, { compromisedOn: '2026-05-02', reason: '样本' }),
  );
  const lists = {
    '.well-known/dianzhang/jwks.json': keys,
    '.well-known/dianzhang/revoked.json': revocationsOf({ [left.no]: REVOKED_ON }),
    'data/letters.json': bookOf([...Object.values(listed), { ...replaced, to: '2029-04-30' }]),
  };
  mkdirSync(join(folder, '.well-known/dianzhang'), { recursive: true });
  mkdirSync(join(folder, 'data'));
  for (const [path, list] of Object.entries(lists))
    writeFileSync(join(folder, path), JSON.stringify(list));
}

/** The built site with the lists of such a centre, served; the letters by what they should come to. */
export async function serveCentre(built: string) {
  const folder = mkdtempSync(join(tmpdir(), 'centre-'));
  for (const name of readdirSync(built))
    if (name !== '.well-known' && name !== 'data')
      symlinkSync(join(built, name), join(folder, name));
  writeLists(folder);
  const { address, server } = await serveSite(folder, '/', 0);
  const sign = (letter: keyof typeof LETTERS, key: keyof typeof KEYS = 'current') =>
    signStatement(LETTERS[letter], KEYS[key]);
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { address, folder, sign, close, remove: () => rmSync(folder, { recursive: true }) };
}

/** The statement with one character of its payload changed. */
export function alter(jws: string): string {
  const at = jws.indexOf('.') + 20;
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
}
