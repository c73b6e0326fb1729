import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent, UserError } from '../../../scripts/command.ts';
import { makeCertificates } from '../../../scripts/paper/certificates.ts';
import { Complaint } from '../../../scripts/paper/output.ts';

type Values = Record<string, string | boolean>;
/** A record as it is written, whatever it holds. */
type Written = Record<string, any>;

/** Makes papers of the sample content with one or more of its files altered. */
function make(
  words: string,
  changes: Record<string, (record: Written) => void>,
  values: Values = {},
): Promise<string[]> {
  const content = mkdtempSync(join(tmpdir(), 'unsound-paper-'));
  cpSync('content', content, { recursive: true });
  for (const [path, change] of Object.entries(changes)) {
    const record = JSON.parse(readFileSync(join(content, path), 'utf8')) as Written;
    change(record);
    writeFileSync(join(content, path), JSON.stringify(record));
  }
  const args = { positionals: words.split(' '), values: { output: 'x/', ...values, content } };
  const made = makeCertificates(readContent(content), { ...args, lang: 'en' });
  return made.then((outputs) => outputs.map(({ name }) => name));
}

/** The rules that a paper was refused for. */
async function rulesOf(made: Promise<unknown>): Promise<string[]> {
  const error = await made.then(() => null).catch((reason: unknown) => reason);
  if (!(error instanceof Complaint)) throw error ?? new Error('it was made');
  const [head, ...lines] = error.lines;
  expect(head).toMatch(/^Nothing was made/);
  return lines.map((line) => /^\S+:\d+:\d+ {2}(\S+)/.exec(line)?.[1] ?? line);
}

const POOL = 'schemes/bj-experts.json';
const person = (id: string): string => `experts/bj-experts/${id}.json`;

/** A person whose objection was upheld and who was appointed over it, without an announcement, by a number used. */
function spoil({ history }: Written): void {
  const place = history.findIndex(({ type }: Written) => type === 'announced');
  const on = { on: '2026-04-24', recordedOn: '2026-04-24' };
  history.splice(
    place,
    1,
    { id: 'e-60', type: 'objected', ...on, inWriting: true, grounds: '样本' },
    {
      id: 'e-61',
      type: 'objection-resolved',
      ...on,
      objection: 'e-60',
      outcome: 'upheld',
      findings: '样本',
    },
  );
}

describe('a record under an error', () => {
  test('has no letter, and every error is named', async () => {
    const rules = await rulesOf(make('letter bj-0003', { [person('bj-0003')]: spoil }));
    expect(rules).toContain('expert/appointed-over-objection');
    expect(rules.length).toBeGreaterThan(1);
  });

  test('stops a lot that it belongs to, and no other', async () => {
    const spoilt = { [person('bj-0003')]: spoil };
    expect((await rulesOf(make('letter', spoilt, { all: true }))).length).toBeGreaterThan(1);
    expect(await make('letter bj-0001', spoilt)).toEqual(['letter-bj-0001.pdf']);
  });

  test('stands on no notice, list or register', async () => {
    const spoilt = { [person('bj-0003')]: spoil };
    for (const words of ['notice notice-2026-1', 'register'])
      expect(await rulesOf(make(words, spoilt, { scheme: 'bj-experts', year: '2026' }))).toContain(
        'expert/appointed-over-objection',
      );
  });

  test('that does not even fit its schema is refused by what is wrong with it', async () => {
    const broken = (record: Written) => delete record['profile'].nameEn;
    const rules = await rulesOf(make('letter bj-0003', { [person('bj-0003')]: broken }));
    expect(rules).toEqual(['file/schema']);
    // nor is a register made without them, or all letters but theirs
    const register = { scheme: 'bj-experts', year: '2026' };
    const spoilt = { [person('bj-0003')]: broken };
    expect(await rulesOf(make('register', spoilt, register))).toEqual(['file/schema']);
    expect(await rulesOf(make('letter', spoilt, { all: true }))).toEqual(['file/schema']);
  });
});

test('a notice that names somebody rejected or barred is not printed', async () => {
  const name = ({ history }: Written): void => {
    const notice = history.find(({ id }: Written) => id === 'notice-2026-3');
    notice.subjects.push('bj-0011');
  };
  expect(await rulesOf(make('notice notice-2026-3', { [POOL]: name }))).toEqual([
    'scheme/subjects',
  ]);
  expect(await make('notice notice-2026-2', { [POOL]: name })).toHaveLength(1);
});

test('a fault in the notice that a record names stops its letter', async () => {
  const name = ({ history }: Written): void => {
    history.find(({ id }: Written) => id === 'notice-2026-1').subjects.push('bj-0031');
  };
  expect(await rulesOf(make('letter bj-0001', { [POOL]: name }))).toEqual(['scheme/subjects']);
});

test('a fault in the template stops its papers alone', async () => {
  const template = 'certificates/letter.json';
  const spoilt = { [template]: ({ basis }: Written) => (basis.quote = '向专家发放证书') };
  expect((await rulesOf(make('letter bj-0001', spoilt))).length).toBe(1);
  expect(await make('decision bj-0012', spoilt)).toEqual(['exit-bj-0012.pdf']);
});

test('a template of another version than that of the day is not used', async () => {
  const later = ({ rulebooks }: Written): void => {
    rulebooks[0].version = '2027-01-01';
  };
  const made = make('letter bj-0001', { [POOL]: later });
  const error = await made.then(() => null).catch((reason: unknown) => reason);
  expect(error instanceof UserError || error instanceof Complaint).toBe(true);
});

test('a renewed letter is not printed under the article of admission', async () => {
  const term = { from: '2029-05-01', to: '2032-04-30' };
  const renew = ({ history }: Written): void => {
    history.push({
      ...{ id: 'e-80', type: 'renewed', on: '2026-11-10', recordedOn: '2026-11-10' },
      ...{ cohort: '2026', term, letter: { number: '样聘〔2029〕001号', issuedOn: '2026-11-10' } },
    });
  };
  const still = { when: { fact: 'route', is: 'direct' } };
  const made = make('letter bj-0001', {
    [person('bj-0001')]: renew,
    'certificates/renewal-letter.json': (template) => Object.assign(template, still),
  });
  await expect(made).rejects.toThrow();
});

test('all letters are of those in office: nobody who exited, and nobody whose term is over', async () => {
  const names = await make('letter', {}, { all: true });
  expect(names).toContain('letter-bj-0001.pdf');
  for (const id of ['bj-0011', 'bj-0012', 'bj-0013', 'bj-0022'])
    expect(names).not.toContain(`letter-${id}.pdf`);
});
