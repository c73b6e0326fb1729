import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSchemas, type JsonSchema } from '../../src/load/schemas.ts';
import { partStrings, publish, type PartString } from '../../src/records/publish.ts';
import { ADMITTED, expertOf, stationOf } from '../rules/judging.ts';

const { byName } = readSchemas('schemas');

type Value = Record<string, unknown>;

function eventsOf(value: Value): Value[] {
  return value['history'] as Value[];
}

function publishEvent(event: Value): Value | undefined {
  const { record } = expertOf([{ on: '2026-05-01', type: '', ...event }]);
  return eventsOf(publish(byName, 'expert', record))[0];
}

describe('publish', () => {
  it('keeps of a profile what is marked, and nothing that is not', () => {
    const { record } = expertOf(ADMITTED);
    const profile = record['profile'] as Value;
    const published = publish(byName, 'expert', {
      ...record,
      profile: { ...profile, telephone: '010-1', birthDate: '1980-01-01' },
    });
    expect(published['profile']).toEqual(profile);
    expect(published).not.toHaveProperty('schemaVersion');
  });

  it('keeps of an event what is marked: no note, no grounds, no findings', () => {
    const secret = { note: '内部说明', recordedOn: '2026-05-02' };
    const objected = { type: 'objected', inWriting: true, grounds: '异议内容', ...secret };
    expect(JSON.stringify(publishEvent(objected) ?? {})).not.toMatch(/内部说明|异议内容/);
    const penalised = { type: 'penalised', decision: '处罚决定书', ...secret };
    expect(JSON.stringify(publishEvent(penalised) ?? {})).not.toMatch(/处罚决定书/);
  });

  it('leaves out an event of a type that the schema does not know', () => {
    expect(publishEvent({ type: 'invented', id: 'e-1', secret: '秘密' })).toBeUndefined();
  });

  it('leaves out a property that somebody added and nobody marked, at every depth', () => {
    const { record } = expertOf(ADMITTED);
    const profile = {
      ...(record['profile'] as Value),
      employer: { zh: '甲', en: 'A', inner: '秘密' },
    };
    const term = { from: '2026-05-01', to: '2029-04-30', inner: '秘密' };
    const appointed = { ...eventsOf(record)[4], term, inner: '秘密' };
    const changed = { ...record, inner: '秘密', profile, history: [appointed] };
    expect(JSON.stringify(publish(byName, 'expert', changed))).not.toContain('秘密');
    expect(publish(byName, 'expert', changed)).toMatchObject({
      profile: { employer: { zh: '甲', en: 'A' } },
      history: [{ term: { from: '2026-05-01', to: '2029-04-30' } }],
    });
  });

  it('lets nothing of a private part leave, whatever it holds', () => {
    const priv = {
      schemaVersion: 1,
      id: 'bj-0901',
      birthDate: '1980-01-01',
      telephone: '010-1',
      identity: 'a',
    };
    expect(publish(byName, 'expert-private', priv)).toEqual({});
  });

  it('lets nothing leave by a schema that is not there', () => {
    expect(publish(byName, 'no-such', { id: 'a', inner: { b: 'c' } })).toEqual({});
  });

  it('does not follow a name into what every object has', () => {
    const value = JSON.parse(
      '{"__proto__": {"x": "秘密"}, "constructor": "秘密", "id": "bj-0901"}',
    ) as Value;
    expect(JSON.stringify(publish(byName, 'expert', value))).toBe('{"id":"bj-0901"}');
  });

  it('does not touch what it is given', () => {
    const { record } = expertOf(ADMITTED);
    const before = structuredClone(record);
    publish(byName, 'expert', record);
    expect(record).toEqual(before);
  });
});

describe('publish, by an invented schema', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      open: { type: 'string', 'x-visibility': 'public' },
      closed: { type: 'string' },
      list: { type: 'array', 'x-visibility': 'public', items: { type: 'string' } },
      hidden: {
        type: 'object',
        properties: { open: { type: 'string', 'x-visibility': 'public' } },
      },
      rows: {
        type: 'array',
        'x-visibility': 'public',
        items: { type: 'object', properties: { a: { 'x-visibility': 'public' }, b: {} } },
      },
      count: { type: 'number' },
      shown: { type: 'number', 'x-visibility': 'public' },
    },
  };
  const set = new Map([['own', schema]]);

  it('public within private stays in, private within public stays in', () => {
    const value = {
      open: '1',
      closed: '2',
      list: ['3', '4'],
      hidden: { open: '5' },
      rows: [{ a: '6', b: '7' }, { b: '8' }],
      count: 9,
      shown: 10,
    };
    expect(publish(set, 'own', value)).toEqual({
      open: '1',
      list: ['3', '4'],
      rows: [{ a: '6' }],
      shown: 10,
    });
    const { public: left, private: kept } = partStrings(set, 'own', value);
    expect(left.map(({ text }) => text)).toEqual(['1', '3', '4', '6']);
    expect(kept.map(({ text, pointer }) => [text, pointer])).toEqual([
      ['2', '/closed'],
      ['5', '/hidden/open'],
      ['7', '/rows/0/b'],
      ['8', '/rows/1/b'],
    ]);
  });
});

const textsOf = (parts: readonly PartString[]): string[] => parts.map(({ text }) => text);

describe('partStrings', () => {
  const { record } = expertOf([
    ...ADMITTED,
    { type: 'objected', on: '2026-05-03', inWriting: true, grounds: '异议内容', note: '内部说明' },
  ]);

  it('names every private string, and no word of the schema', () => {
    const parts = partStrings(byName, 'expert', record);
    const [kept, left] = [textsOf(parts.private), textsOf(parts.public)];
    expect(kept).toContain('异议内容');
    expect(kept).toContain('内部说明');
    expect(kept).not.toContain('objected');
    expect(kept).not.toContain('selection');
    expect(left).toContain('测样甲');
    expect(kept).not.toContain('测样甲');
  });

  it('tells dates from other words', () => {
    const priv = { schemaVersion: 1, id: 'bj-0901', birthDate: '1980-01-01', telephone: '010-1' };
    expect(partStrings(byName, 'expert-private', priv).private).toEqual([
      { text: '1980-01-01', pointer: '/birthDate', isDate: true },
      { text: '010-1', pointer: '/telephone', isDate: false },
    ]);
  });

  it('of all real records, no private string is one that is published', () => {
    for (const [folder, name] of [
      ['experts/bj-experts', 'expert'],
      ['workstations/cq-stations', 'workstation'],
    ] as const)
      for (const file of readdirSync(`content/${folder}`)) {
        const value: Value = JSON.parse(readFileSync(`content/${folder}/${file}`, 'utf8'));
        const { private: kept } = partStrings(byName, name, value);
        const published = JSON.stringify(publish(byName, name, value));
        for (const { text, isDate } of kept)
          if (!isDate) expect(published, file).not.toContain(JSON.stringify(text));
      }
  });

  it('of a workstation, keeps what was scored and funded to itself unless it is marked', () => {
    const sheet = {
      items: { att_1__sec_1__item_1: 7 },
      sections: {},
      bonus: 0,
      deduction: 0,
      total: 7,
    };
    const station = stationOf([
      { type: 'assessed', on: '2024-10-14', year: 2024, sheet, grade: 'qualified' },
    ]);
    expect(JSON.stringify(publish(byName, 'workstation', station))).not.toContain('item_1');
  });
});
