import type { JsonSchema } from '../load/schemas.ts';

/** The schemas by name, as `readSchemas` gives them. */
export type SchemaSet = ReadonlyMap<string, JsonSchema>;

interface Resolved {
  schema: JsonSchema;
  /** The schema's name, where its own `$defs` are found. */
  home: string;
  /** A definition marked public itself: all of its value may leave. */
  wholly: boolean;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resolve(set: SchemaSet, schema: JsonSchema, home: string, value: unknown): Resolved {
  const ref = schema['$ref'];
  if (typeof ref === 'string') {
    const [file = '', name = ''] = ref.split('#/$defs/');
    const owner = file === '' ? home : file.replace('.schema.json', '');
    const target =
      (set.get(owner)?.['$defs'] as Record<string, JsonSchema> | undefined)?.[name] ?? {};
    const resolved = resolve(set, target, owner, value);
    return { ...resolved, wholly: resolved.wholly || target['x-visibility'] === 'public' };
  }
  const branches = schema['oneOf'];
  if (Array.isArray(branches) && isObject(value)) {
    for (const branch of branches as JsonSchema[]) {
      const candidate = resolve(set, branch, home, value);
      const properties = candidate.schema['properties'] as Record<string, JsonSchema> | undefined;
      if (properties?.['type']?.['const'] === value['type']) return candidate;
    }
  }
  return { schema, home, wholly: false };
}

/** Called for every string of a value, with whether the allow-list lets it leave. */
type Visit = (text: string, isPublic: boolean, schema: JsonSchema, pointer: string) => void;

function walk(
  set: SchemaSet,
  given: JsonSchema,
  home: string,
  value: unknown,
  isPublic: boolean,
  visit: Visit,
  pointer = '',
): unknown {
  const { schema, home: at, wholly } = resolve(set, given, home, value);
  if (Array.isArray(value)) {
    const items = (schema['items'] ?? {}) as JsonSchema;
    const kept = value.map((item, index) =>
      walk(set, items, at, item, isPublic, visit, `${pointer}/${index}`),
    );
    return kept.filter((item) => !(isObject(item) && Object.keys(item).length === 0));
  }
  if (isObject(value)) {
    const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
    const kept: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(value)) {
      const property = properties[key] ?? {};
      const leaves =
        isPublic &&
        Object.hasOwn(properties, key) &&
        (wholly || property['x-visibility'] === 'public');
      const published = walk(set, property, at, child, leaves, visit, `${pointer}/${key}`);
      if (leaves) kept[key] = published;
    }
    return kept;
  }
  if (typeof value === 'string')
    visit(value, isPublic, { ...schema, $ref: given['$ref'] }, pointer);
  return value;
}

/**
 * Only what the schema `name` marks `"x-visibility": "public"`, at every level; an event without a public property is
 * left out. A property that nobody marked is private.
 */
export function publish<T>(set: SchemaSet, name: string, value: T): Partial<T> {
  return walk(set, set.get(name) ?? {}, name, value, true, () => {}) as Partial<T>;
}

const NOT_TELLING = /#\/\$defs\/(id|eId|partialDate)$/;

/** A string of a record, and where it stands there. */
export interface PartString {
  text: string;
  /** JSON Pointer. */
  pointer: string;
  isDate: boolean;
}

/**
 * The strings of a value that may and may not leave. Words of the schema itself (choices, types, identifiers) tell
 * nothing: they are not among the private ones.
 */
export function partStrings(
  set: SchemaSet,
  name: string,
  value: unknown,
): { public: PartString[]; private: PartString[] } {
  const parted = { public: [] as PartString[], private: [] as PartString[] };
  walk(set, set.get(name) ?? {}, name, value, true, (text, isPublic, schema, pointer) => {
    const isWord =
      'enum' in schema || 'const' in schema || NOT_TELLING.test(String(schema['$ref']));
    const part = { text, pointer, isDate: schema['format'] === 'date' };
    if (isPublic) parted.public.push(part);
    else if (!isWord && !pointer.endsWith('/$schema')) parted.private.push(part);
  });
  return parted;
}
