import { describe, expect, it } from 'vitest';
import { sayExpertEvent, saySchemeEvent, sayStationEvent } from '../../src/change/event-words.ts';
import type { Event as ExpertEvent } from '../../src/generated/expert.ts';
import type { Event as SchemeEvent } from '../../src/generated/scheme.ts';
import type { Event as StationEvent } from '../../src/generated/workstation.ts';
import type { Bilingual } from '../../src/i18n/lang.ts';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas, type JsonSchema } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';

const SCHEMAS = readSchemas('schemas');
const CONTENT = assembleContent(loadFiles('content', SCHEMAS));

type Value = Record<string, unknown>;

const schemeOf = (id: string) => CONTENT.schemes.find(({ value }) => value.id === id)!.value;

/** Values that the schema allows: of a choice each, of all else one. */
function allowed(node: JsonSchema, home: string): unknown[] {
  const ref = node['$ref'];
  if (typeof ref === 'string') {
    const [file = '', name = ''] = ref.split('#/$defs/');
    const owner = file === '' ? home : file.replace('.schema.json', '');
    const target = (
      SCHEMAS.byName.get(owner)?.['$defs'] as Record<string, JsonSchema> | undefined
    )?.[name];
    return allowed(target ?? {}, owner);
  }
  if ('const' in node) return [node['const']];
  if (Array.isArray(node['enum'])) return node['enum'];
  switch (node['type']) {
    case 'boolean':
      return [true, false];
    case 'number':
    case 'integer':
      return [2026];
    case 'array':
      return [allowed((node['items'] ?? {}) as JsonSchema, home).slice(0, 2)];
    case 'object':
      return objects(node, home);
    default:
      if (node['format'] === 'date') return ['2026-06-30'];
      return [String(node['pattern'] ?? '').includes('a-z') ? 'x' : '字'];
  }
}

/** Objects with what is required alone and with everything; each choice of a property once. */
function objects(node: JsonSchema, home: string): Value[] {
  const properties = (node['properties'] ?? {}) as Record<string, JsonSchema>;
  const names = Object.keys(properties);
  const required = (node['required'] ?? []) as string[];
  return [required, names].flatMap((kept) => {
    const choices = kept.map((name) => [name, allowed(properties[name] ?? {}, home)] as const);
    const plain = Object.fromEntries(choices.map(([name, [first]]) => [name, first]));
    const others = choices.flatMap(([name, [, ...rest]]) =>
      rest.map((value) => ({ ...plain, [name]: value })),
    );
    return [plain, ...others];
  });
}

function eventsOf(name: string): Value[] {
  const defs = SCHEMAS.byName.get(name)?.['$defs'] as Record<string, JsonSchema>;
  const branches = defs['event']?.['oneOf'] as JsonSchema[];
  return branches.flatMap((branch) => allowed(branch, name) as Value[]);
}

const KINDS: ReadonlyArray<readonly [string, (event: Value) => Bilingual]> = [
  [
    'expert',
    (event) => sayExpertEvent(CONTENT, schemeOf('bj-experts'), event as unknown as ExpertEvent),
  ],
  [
    'workstation',
    (event) => sayStationEvent(CONTENT, schemeOf('cq-stations'), event as unknown as StationEvent),
  ],
  ['scheme', (event) => saySchemeEvent(event as unknown as SchemeEvent)],
];

describe.each(KINDS)('every event of the schema “%s”', (name, say) => {
  it('has words of its own in both languages, whatever it leaves out', () => {
    const events = eventsOf(name);
    expect(events.length).toBeGreaterThan(7);
    for (const event of events) {
      const { zh, en } = say(event);
      expect(zh, JSON.stringify(event)).not.toContain('新增事件');
      expect(zh + en).not.toMatch(/\{\{|undefined|\[object/);
      expect(en).toMatch(/^[a-z]/);
    }
  });
});

it('an event before the earliest rulebook is told without its article', () => {
  const exit = {
    id: 'e-1',
    type: 'exited',
    on: '2020-01-01',
    recordedOn: '2020-01-01',
    ground: 'refusals',
  };
  const { zh } = sayExpertEvent(CONTENT, schemeOf('bj-experts'), exit as ExpertEvent);
  expect(zh).toBe('出库：未列情形（当日规则册未列此情形）');
});

it('a correction tells by name and day what it takes back', () => {
  const event = {
    ...{ id: 'e-2', type: 'corrected', on: '2026-11-16', recordedOn: '2026-11-16' },
    ...{ corrects: 'e-1', reason: '日期误录', by: '样本' },
  } as ExpertEvent;
  const served = { id: 'e-1', type: 'served', on: '2026-09-08', recordedOn: '2026-09-08' };
  const scheme = schemeOf('bj-experts');
  expect(sayExpertEvent(CONTENT, scheme, event, [served, event]).zh).toContain(
    'e-1（履职，2026-09-08）',
  );
  expect(sayExpertEvent(CONTENT, scheme, event).zh).toContain(
    '更正事件 所写的事件（不在此历程中）',
  );
});
