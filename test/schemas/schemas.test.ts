import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas, type JsonSchema } from '../../src/load/schemas.ts';

const SCHEMAS = readSchemas('schemas');
const NAMES = [...SCHEMAS.byName.keys()].filter((name) => name !== 'common');
const REAL = loadFiles('content', SCHEMAS);

type Value = Record<string, unknown>;

it.each([...SCHEMAS.byName])('%s is a schema as the standard has them', (_, schema) => {
  const ajv = new Ajv2020({ strict: false });
  ajv.validateSchema(schema);
  expect(ajv.errors ?? []).toEqual([]);
});

/** Of what the real content rightly has none. */
const INVENTED: Record<string, Value> = {
  // Nothing of the sample content had to be approved.
  approval: {
    schemaVersion: 1,
    on: '2026-11-01',
    approvedBy: '测样主任（样本）',
    ground: '主任办公会决定（样本）',
    approves: [{ kind: 'key-removed', of: 'k'.repeat(43) }],
  },
  // A sample site has no key of its own, and what letters state stands in their codes.
  keys: {
    schemaVersion: 1,
    keys: [{ kid: 'k'.repeat(43), x: 'x'.repeat(43), validFrom: '2026-05-01' }],
  },
  statement: {
    v: 1,
    k: 'letter',
    sch: 'bj-experts',
    id: 'bj-0901',
    name: '样本',
    role: 'ip',
    no: '样聘〔2026〕901号',
    on: '2026-04-30',
    from: '2026-05-01',
    to: '2029-04-30',
  },
  tombstone: {
    schemaVersion: 1,
    id: 'bj-0901',
    scheme: 'bj-experts',
    erased: { on: '2026-11-01', ground: '本人申请（样本）' },
  },
};

/** A real value of each schema. */
function sampleOf(name: string): Value {
  if (INVENTED[name]) return structuredClone(INVENTED[name]);
  const file = REAL.files.find(({ schema }) => schema === name);
  if (!file) throw new Error(`No content is of schema ${name}`);
  return structuredClone(file.value as Value);
}

function accepts(name: string, value: unknown): boolean {
  return SCHEMAS.validator(name)(value);
}

function nodesOf(node: unknown, found: Value[] = []): Value[] {
  if (Array.isArray(node)) for (const each of node) nodesOf(each, found);
  else if (typeof node === 'object' && node !== null) {
    found.push(node as Value);
    for (const each of Object.values(node)) nodesOf(each, found);
  }
  return found;
}

it('all real content is what its schema says', () => {
  expect(REAL.faults).toEqual([]);
  const used = new Set(REAL.files.map(({ schema }) => schema));
  expect(NAMES.filter((name) => !used.has(name))).toEqual(Object.keys(INVENTED));
});

describe.each(NAMES)('%s', (name) => {
  const schema = SCHEMAS.byName.get(name) as JsonSchema;
  const sample = sampleOf(name);
  const required = schema['required'] as string[];

  it('compiles, strictly', () => {
    expect(() => SCHEMAS.validator(name)).not.toThrow();
  });

  it('accepts a real file', () => {
    expect(accepts(name, sample)).toBe(true);
  });

  it('refuses an unknown property, at the top', () => {
    expect(accepts(name, { ...sample, unknown: 1 })).toBe(false);
    expect(accepts(name, JSON.parse(JSON.stringify(sample).replace('{', '{"__proto__": 1,')))).toBe(
      false,
    );
  });

  it.each(required)('refuses a file without “%s”, or with it of another type', (property) => {
    const { [property]: _, ...rest } = sample;
    expect(accepts(name, rest)).toBe(false);
    for (const wrong of [null, typeof sample[property] === 'object' ? 'x' : [], true])
      if (typeof wrong !== typeof sample[property])
        expect(accepts(name, { ...sample, [property]: wrong })).toBe(false);
  });

  it('refuses another schemaVersion', () => {
    for (const schemaVersion of [0, 2, '1', null])
      expect(accepts(name, { ...sample, schemaVersion })).toBe(false);
  });

  it.each([[null], [[]], ['x'], [1], [{}]])('refuses %j', (value) => {
    expect(accepts(name, value)).toBe(false);
  });

  it('is closed: every object says which properties it may have', () => {
    const open = nodesOf(schema).filter(
      (node) =>
        node['type'] === 'object' &&
        !('oneOf' in node) &&
        !('additionalProperties' in node) &&
        !('unevaluatedProperties' in node),
    );
    expect(open.map((node) => node['title'] ?? node)).toEqual([]);
  });

  it('has a title and a description in both languages', () => {
    for (const key of ['title', 'x-title-zh', 'description', 'x-description-zh'])
      expect(schema[key]).toBeTruthy();
    expect(schema['x-title-zh']).toMatch(/\p{Script=Han}/u);
    expect(schema['$id']).toBe(`https://dianzhang.example/schemas/${name}.schema.json`);
  });

  it('describes in Chinese whatever it describes in English', () => {
    const half = nodesOf(schema).filter(
      (node) =>
        typeof node['description'] === 'string' && typeof node['x-description-zh'] !== 'string',
    );
    expect(half.map(({ description }) => description)).toEqual([]);
  });
});

describe('an expert', () => {
  const expert = (
    change: (record: Value & { history: Value[]; profile: Value }) => void,
  ): boolean => {
    const record = sampleOf('expert') as Value & { history: Value[]; profile: Value };
    change(record);
    return accepts('expert', record);
  };

  it('has no unknown property at any depth', () => {
    expect(expert((record) => (record.profile['unknown'] = 1))).toBe(false);
    expect(expert((record) => ((record.profile['employer'] as Value)['fr'] = 'x'))).toBe(false);
    expect(expert((record) => ((record.history[0] as Value)['unknown'] = 1))).toBe(false);
  });

  it('keeps birth date, telephone and identity apart', () => {
    for (const property of ['birthDate', 'telephone', 'identity', 'email']) {
      expect(expert((record) => (record[property] = '1980-01-01'))).toBe(false);
      expect(expert((record) => (record.profile[property] = '1980-01-01'))).toBe(false);
    }
  });

  it.each([
    '2026-02-30',
    '2027-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-3-1',
    '2026',
    20260301,
    null,
  ])('has no event on %j', (on) =>
    expect(expert((record) => ((record.history[0] as Value)['on'] = on))).toBe(false),
  );

  it.each(['invented', 'Applied', 'established', '', 1, null])(
    'has no event of type %j',
    (type) => {
      expect(expert((record) => ((record.history[0] as Value)['type'] = type))).toBe(false);
    },
  );

  it('has no event without a type, a day, or an id', () => {
    for (const property of ['type', 'on', 'recordedOn', 'id'])
      expect(expert((record) => delete record.history[0]?.[property])).toBe(false);
  });

  it('has an event of every type that the design names', () => {
    const named =
      'applied rejected withdrawn selected noticed objected objection-resolved announced appointed renewed lapsed changed assigned served recused interest-declared refused reported investigated breached penalised evaluated exit-requested exited barred reentry-approved corrected';
    const defs = SCHEMAS.byName.get('expert')?.['$defs'] as Record<
      string,
      { oneOf?: Array<{ $ref: string }> }
    >;
    expect(defs['event']?.oneOf?.map(({ $ref }) => $ref.split('/').at(-1))).toEqual(
      named.split(' '),
    );
  });

  it('has an id that can stand in an address', () => {
    for (const id of ['BJ-1', 'bj_1', 'bj--1', '-bj', 'bj/1', '../x', '京-1', '', 'a'.repeat(65)])
      expect(expert((record) => (record['id'] = id))).toBe(false);
  });

  it('has at least one event and a field, and no fault in a list', () => {
    expect(expert((record) => (record.history = []))).toBe(false);
    expect(expert((record) => (record.profile['fields'] = []))).toBe(false);
    expect(expert((record) => (record.profile['rights'] = ['patent', 'patent']))).toBe(false);
  });
});

describe('a workstation', () => {
  it('has an event of every type that the design names', () => {
    const named =
      'applied recommended reviewed proposed decided noticed objected objection-resolved established inspected assessed reported case-handled changed complained transferred funded revoked closed corrected';
    const defs = SCHEMAS.byName.get('workstation')?.['$defs'] as Record<
      string,
      { oneOf?: Array<{ $ref: string }> }
    >;
    expect(defs['event']?.oneOf?.map(({ $ref }) => $ref.split('/').at(-1))).toEqual(
      named.split(' '),
    );
  });

  it('has a score sheet whose keys are addresses and whose scores are numbers', () => {
    const with_ = (items: unknown): boolean => {
      const record = sampleOf('workstation') as Value & { history: Value[] };
      const sheet = { items, sections: {}, bonus: 0, deduction: 0, total: 0 };
      record.history.push({
        id: 'e-99',
        type: 'assessed',
        on: '2026-01-01',
        recordedOn: '2026-01-01',
        year: 2026,
        grade: 'excellent',
        sheet,
      });
      return accepts('workstation', record);
    };
    expect(with_({ att_1__sec_1__item_1: 5 })).toBe(true);
    expect(with_({ 'Item 1': 5 })).toBe(false);
    expect(with_({ att_1__sec_1__item_1: '5' })).toBe(false);
  });
});

describe('a scheme', () => {
  const scheme = (
    change: (value: { rulebooks: Array<{ duties: Record<string, Value>; from: unknown }> }) => void,
  ): boolean => {
    const value = sampleOf('scheme');
    change(value as never);
    return accepts('scheme', value);
  };

  it('quotes the words of every duty', () => {
    expect(
      scheme(
        ({ rulebooks: [rulebook] }) => delete Object.values(rulebook?.duties ?? {})[0]?.['quote'],
      ),
    ).toBe(false);
    expect(
      scheme(
        ({ rulebooks: [rulebook] }) =>
          ((Object.values(rulebook?.duties ?? {})[0] ?? {})['quote'] = ''),
      ),
    ).toBe(false);
  });

  it('says from when each rulebook holds', () => {
    expect(scheme(({ rulebooks: [rulebook] }) => delete (rulebook as Partial<Value>)['from'])).toBe(
      false,
    );
    expect(scheme(({ rulebooks }) => rulebooks.splice(0))).toBe(false);
  });
});

it('a private part has no address, and an identity is a hash', () => {
  const priv = sampleOf('expert-private');
  expect(accepts('expert-private', { ...priv, address: 'x' })).toBe(false);
  expect(accepts('expert-private', { ...priv, identity: '110101198001011234' })).toBe(false);
});

it('nothing in a private schema is marked public, nor a note or finding in any', () => {
  const isPublic = (node: Value): boolean => node['x-visibility'] === 'public';
  expect(nodesOf(SCHEMAS.byName.get('expert-private')).filter(isPublic)).toEqual([]);
  for (const name of ['expert', 'workstation'])
    for (const node of nodesOf(SCHEMAS.byName.get(name)))
      for (const [key, property] of Object.entries(
        (node['properties'] ?? {}) as Record<string, Value>,
      ))
        if (
          [
            'note',
            'findings',
            'grounds',
            'reason',
            'judgement',
            'adverseEffect',
            'approval',
          ].includes(key)
        )
          expect(isPublic(property), `${name} ${key}`).toBe(false);
});

it('the types made from the schemas are current', () => {
  const run = (): string =>
    execFileSync(process.execPath, ['scripts/generate.ts', '--check'], { encoding: 'utf8' });
  expect(run).not.toThrow();
  expect(readFileSync('src/generated/expert.ts', 'utf8')).toMatch(
    /^\/\/ Generated from schemas\/expert\.schema\.json/,
  );
});
