import { describe, expect, it } from 'vitest';
import schema from '../../../src/rules/file/schema.ts';
import {
  expertOf,
  judge,
  judgeFolder,
  proveEveryMessage,
  textOf,
  type Placed,
} from '../judging.ts';

proveEveryMessage(schema);

const PATH = 'experts/bj-experts/bj-0901.json';
const APPLIED = {
  type: 'applied',
  on: '2026-03-18',
  route: 'direct',
  experience: [{ from: '2000', work: '样本' }],
};

type Value = Record<string, unknown> & {
  history: Array<Record<string, unknown>>;
  profile: Record<string, unknown>;
};

function find(change: (record: Value) => void): Placed[] {
  const record = structuredClone(expertOf([APPLIED]).record) as Value;
  change(record);
  return judgeFolder(schema, { [PATH]: `${JSON.stringify(record, null, 2)}\n` });
}

it('is silent on a sound record', () => {
  expect(find(() => {})).toEqual([]);
});

describe('what is told, and where', () => {
  it('a value of another type', () => {
    expect(find((record) => (record.profile['name'] = 7))).toMatchObject([
      {
        ruleId: 'file/schema',
        level: 'error',
        file: PATH,
        pointer: '/profile/name',
        words: '7,',
        data: { at: '/profile/name', expected: 'string', found: '7' },
      },
    ]);
    expect(find((record) => (record.profile['name'] = {}))).toMatchObject([
      { data: { found: 'object' } },
    ]);
    expect(find((record) => (record.profile['name'] = null))).toMatchObject([
      { data: { found: 'null' } },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['type', { type: 'applied', employerSupport: 7 }, '/history/0/employerSupport'],
    ['provision', { type: 'breached', provision: 'Article 7' }, '/history/0/provision'],
    ['id', { type: 'selected', panel: 'Li Ming' }, '/history/0/panel'],
  ])('nothing of what is private: a wrong %s', (_, event, pointer) => {
    const found = find((record) => (record.history[0] = { ...record.history[0], ...event }));
    const [told] = found.filter((each) => each.pointer === pointer);
    expect(told).toMatchObject({ level: 'error' });
    expect(Object.keys(told?.data ?? {})).not.toContain('found');
  });

  it('nothing of a private part', () => {
    const value = { schemaVersion: 1, id: 'bj-0901', birthDate: '1960-01-01', identity: 'secret' };
    const found = judgeFolder(schema, {
      'private/bj-experts/bj-0901.json': JSON.stringify(value),
    });
    expect(found).toMatchObject([{ pointer: '/identity' }]);
    expect(JSON.stringify(found[0]?.data)).not.toContain('secret');
  });

  it('a date that the calendar lacks, where all is public', () => {
    const site = JSON.parse(textOf('site.json')) as object;
    const text = JSON.stringify({ ...site, asOf: '2026-02-30' });
    expect(judgeFolder(schema, { 'site.json': text })).toMatchObject([
      { pointer: '/asOf', data: { found: '2026-02-30' } },
    ]);
  });

  it('a property left out, at the object that lacks it', () => {
    expect(find((record) => delete record.profile['nameEn'])).toMatchObject([
      { pointer: '/profile', words: '{', data: { at: '/profile', name: 'nameEn' } },
    ]);
  });

  it('an unknown property, at its name, which anybody may have typed: it is not told', () => {
    const [found, ...more] = find((record) => (record['nmae'] = '样'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ pointer: '', words: '"nmae": "样"' });
    expect(found?.data).toEqual({ at: '/' });
  });

  it('an unknown property of what is public as a whole, with its name', () => {
    const text = JSON.stringify({ ...(JSON.parse(textOf('site.json')) as object), nmae: 1 });
    expect(judgeFolder(schema, { 'site.json': text })).toMatchObject([
      { pointer: '/nmae', data: { at: '/', name: 'nmae' } },
    ]);
  });

  it('a property called __proto__ or constructor is as unknown as any', () => {
    const text = (name: string): string =>
      JSON.stringify(expertOf([APPLIED]).record).replace('{', `{"${name}": {"sample": false}, `);
    for (const name of ['__proto__', 'constructor', 'toString'])
      expect(judgeFolder(schema, { [PATH]: text(name) })).toMatchObject([
        { pointer: '', line: 1, column: 2, data: { at: '/' } },
      ]);
  });

  it('a choice that is none', () => {
    expect(find((record) => (record.profile['category'] = 'law'))).toMatchObject([
      {
        pointer: '/profile/category',
        data: { found: 'law', allowed: 'ip, technology, law-trade' },
      },
    ]);
    expect(find((record) => (record['schemaVersion'] = 2))).toMatchObject([
      { pointer: '/schemaVersion', data: { allowed: '1' } },
    ]);
  });

  it('an unknown type of event, at its name, with the types there are', () => {
    const found = find((record) => (record.history[0] = { ...record.history[0], type: 'aplied' }));
    expect(found).toMatchObject([
      {
        pointer: '/history/0/type',
        data: { allowed: expect.stringContaining('applied, rejected') },
      },
    ]);
    expect(found[0]?.words).toMatch(/^"type"/);
    expect(found[0]?.data).not.toHaveProperty('found');
  });

  it.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-3-1', '20260301', ''])(
    'a date that the calendar lacks: %j',
    (on) => {
      expect(find((record) => (record.history[0] = { ...record.history[0], on }))).toMatchObject([
        { pointer: '/history/0/on', words: `"${on}",`, data: { at: '/history/0/on' } },
      ]);
    },
  );

  it('a partial date that it lacks', () => {
    const experience = (from: string): Placed[] =>
      find((record) => {
        record.history[0] = { ...record.history[0], experience: [{ from, work: '样本' }] };
      });
    for (const from of ['2024', '2024-02', '2024-02-29']) expect(experience(from)).toEqual([]);
    for (const from of ['2023-02-29', '2024-04-31'])
      expect(experience(from)).toMatchObject([
        { pointer: '/history/0/experience/0/from', words: `"${from}",` },
      ]);
    expect(experience('2023-02-29')[0]?.data).not.toHaveProperty('found');
  });

  it.each(['2024-02-29', '2026-12-31', '2000-02-29'])('not one that it has: %s', (on) => {
    expect(find((record) => (record.history[0] = { ...record.history[0], on }))).toEqual([]);
  });

  it('a way of writing that is not the one asked for', () => {
    expect(find((record) => (record['id'] = 'BJ_0901'))).toMatchObject([
      { pointer: '/id', data: { found: 'BJ_0901' } },
    ]);
  });

  it('a pattern of which there is nothing plainer to say', () => {
    expect(find((record) => (record.profile['regions'] = ['usa']))).toMatchObject([
      { pointer: '/profile/regions/0', data: { found: 'usa', pattern: '^([A-Z]{2})$' } },
    ]);
  });

  it('a public address that ends with a slash', () => {
    const site = JSON.parse(textOf('site.json')) as Record<string, unknown>;
    const text = JSON.stringify({ ...site, publicAddress: 'https://yunzhou.example/' });
    expect(judgeFolder(schema, { 'site.json': text })).toMatchObject([
      { pointer: '/publicAddress', data: { found: 'https://yunzhou.example/' } },
    ]);
  });

  it('an event without a type as lacking it, and as nothing else', () => {
    const found = find((record) => (record.history[0] = { ...APPLIED, type: undefined }));
    expect(found).toMatchObject([{ pointer: '/history/0', data: { name: 'type' } }]);
  });

  it('too few, too many, too long', () => {
    expect(find((record) => (record.history = []))).toMatchObject([
      { data: { rule: 'minItems 1' } },
    ]);
    expect(find((record) => (record.profile['name'] = '样'.repeat(4001)))).toMatchObject([
      { data: { rule: 'maxLength 4000' } },
    ]);
  });

  it('several faults at once, in the order of the file, at most fifty', () => {
    const several = find((record) => {
      record.profile['name'] = 1;
      record.profile['city'] = 2;
    });
    expect(several.map(({ pointer }) => pointer)).toEqual(['/profile/name', '/profile/city']);
    const many = find(
      (record) => (record.history = Array.from({ length: 200 }, () => ({ type: 'served' }))),
    );
    expect(many.length).toBeLessThanOrEqual(50);
  });
});

it('a name that may not be one, at the name', () => {
  const path = 'regulations/w/2020/translation.json';
  const entry = { textHash: `sha256-${'A'.repeat(43)}`, status: 'machine' };
  const value = { schemaVersion: 1, provisions: { art_1: entry, 'Article 1': entry } };
  expect(judgeFolder(schema, { [path]: JSON.stringify(value) })).toMatchObject([
    { words: expect.stringMatching(/^"Article 1"/), data: { found: 'Article 1' } },
  ]);
});

it('whatever else a schema may say, in its own words', () => {
  const data = { at: '/', rule: 'must NOT be valid' };
  const faults = [{ kind: 'other' as const, path: PATH, line: 1, column: 1, pointer: '', data }];
  expect(judge(schema, { faults })).toMatchObject([{ data }]);
});
