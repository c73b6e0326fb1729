import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parseDay, spanOfPartialDate } from '../dates/days.ts';
import { joinPointer, locatePointer } from './json.ts';
import type { Fault, SchemaFaultKind } from './faults.ts';
import { seeAt } from './visibility.ts';

/** Annotations of ours that a validator passes over. */
const VOCABULARY = ['x-visibility', 'x-title-zh', 'x-description-zh'];

export type JsonSchema = Record<string, unknown>;

export interface Schemas {
  /** By name, `expert` for `schemas/expert.schema.json`. */
  byName: Map<string, JsonSchema>;
  /** Finds everything that is wrong. */
  validator: (name: string) => ValidateFunction;
  /** Stops at the first thing that is wrong. */
  firstValidator: (name: string) => ValidateFunction;
}

function makeAjv(allErrors: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors,
    verbose: true,
    discriminator: true,
    strict: true,
    strictRequired: false, // an event's union asks for a type that its branches define
    allowUnionTypes: true,
    validateSchema: false, // the tests hold our schemas against the standard's own, once and not at every start
    code: { optimize: false }, // it takes as long to make shorter as all else, and runs no faster
  });
  addFormats.default(ajv);
  ajv.addFormat('date', (text) => parseDay(text) !== null);
  ajv.addFormat('partial-date', (text) => spanOfPartialDate(text) !== null); // 2026-02-30 is none
  ajv.addVocabulary(VOCABULARY);
  return ajv;
}

function readFolder(folder: string): Map<string, JsonSchema> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return new Map(
    names
      .sort()
      .map((file) => [
        file.replace('.schema.json', ''),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonSchema,
      ]),
  );
}

/** Gives validators by their schema's name, each compiled when it is first asked for. */
function validators(
  byName: ReadonlyMap<string, JsonSchema>,
  allErrors: boolean,
): (name: string) => ValidateFunction {
  let ajv: Ajv2020 | undefined;
  const known = new Map<string, ValidateFunction>();
  const compile = (name: string): ValidateFunction => {
    ajv ??= makeAjv(allErrors).addSchema([...byName.values()]);
    const made = ajv.getSchema(String(byName.get(name)?.['$id']));
    if (!made) throw new Error(`No schema is named ${name}`);
    known.set(name, made);
    return made;
  };
  return (name) => known.get(name) ?? compile(name);
}

/** Reads every `*.schema.json` of a folder. */
export function readSchemas(folder: string): Schemas {
  const byName = readFolder(folder);
  return {
    byName,
    validator: validators(byName, true),
    firstValidator: validators(byName, false),
  };
}

interface Described {
  kind: SchemaFaultKind;
  data: Record<string, string | number>;
  /** The property whose name is the place. */
  key?: string;
}

/** A value as a message names it: a string or number itself, else its type in JSON. */
function nameValue(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null || typeof value !== 'object' ? String(value).slice(0, 80) : 'object';
}

function describeSchemaError(error: ErrorObject): Described {
  const params = error.params as Record<string, unknown>;
  const found = nameValue(error.data);
  switch (error.keyword) {
    case 'type':
      return { kind: 'type', data: { expected: [params['type']].flat().join(' | '), found } };
    case 'required':
      return { kind: 'required', data: { name: String(params['missingProperty']) } };
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const name = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
      return { kind: 'unknownProperty', data: { name }, key: name };
    }
    case 'enum':
      return {
        kind: 'choice',
        data: { found, allowed: (params['allowedValues'] as unknown[]).join(', ') },
      };
    case 'const':
      return { kind: 'choice', data: { found, allowed: String(params['allowedValue']) } };
    case 'discriminator': {
      const branches = (error.parentSchema?.['oneOf'] as Array<{ $ref: string }>) ?? [];
      const allowed = branches.map((branch) => branch.$ref.split('/').at(-1)).join(', ');
      return { kind: 'choice', data: { found: String(params['tagValue']), allowed }, key: 'type' };
    }
    case 'format':
      return {
        kind: /date$/.test(String(params['format'])) ? 'date' : 'pattern',
        data: { found, pattern: String(params['format']) },
      };
    case 'pattern':
      return { kind: 'pattern', data: { found, pattern: String(params['pattern']) } };
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'uniqueItems':
      return { kind: 'bounds', data: { rule: `${error.keyword} ${String(error.schema)}` } };
    default:
      return { kind: 'other', data: { rule: error.message ?? error.keyword } };
  }
}

/** Keywords that only repeat what another error says more nearly. */
const ECHOES = new Set(['oneOf', 'if', 'propertyNames']);

/** Of a longer text the first error is looked for first: Ajv takes quadratic time to collect a hundred thousand. */
const LONG = 50_000;

/** As many list entries of a long file have all their errors told. */
const MOST_ENTRIES = 2_000;

/** As deep as a schema of ours goes; what lies deeper is kept as it is. */
const DEEPEST = 16;

/** A copy whose lists end where so many entries have been met; the pointers to what is left stay the same. */
function cutLists(value: unknown, budget: { left: number }, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  const entries: Array<[string, unknown]> = [];
  for (const [name, child] of Object.entries(value)) {
    if (Array.isArray(value) && budget.left-- <= 0) break;
    entries.push([name, cutLists(child, budget, depth + 1)]);
  }
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

/** Without its tag an object is told as lacking it, not as having one that is none. */
const lacksTag = ({ keyword, params }: ErrorObject): boolean =>
  keyword === 'discriminator' && params['tagValue'] === undefined;

const MOST_TOLD = 50;

function told(errors: readonly ErrorObject[]): ErrorObject[] {
  const plain = errors.filter((error) => !ECHOES.has(error.keyword) && !lacksTag(error));
  return (plain.length > 0 ? plain : errors).slice(0, MOST_TOLD);
}

function sameError(a: ErrorObject, b: ErrorObject): boolean {
  return a.instancePath === b.instancePath && a.schemaPath === b.schemaPath;
}

function findErrors(schemas: Schemas, name: string, text: string, value: unknown): ErrorObject[] {
  const validateFirst = schemas.firstValidator(name);
  if (validateFirst(value)) return [];
  const validate = schemas.validator(name); // only now: most files are sound, and to compile it takes its time
  if (text.length <= LONG) return validate(value) ? [] : told(validate.errors ?? []);
  const first = told(validateFirst.errors ?? []);
  const rest = validate(cutLists(value, { left: MOST_ENTRIES })) ? [] : told(validate.errors ?? []);
  // a list that was cut may be too short for its schema: then the whole one has no such error
  const real = rest.filter(({ keyword }) => keyword !== 'minItems' && keyword !== 'contains');
  return [...first.filter((error) => !real.some((other) => sameError(error, other))), ...real];
}

/** Whether an error is about a name that somebody typed and no schema knows. */
const isOfName = ({ propertyName }: ErrorObject, kind: SchemaFaultKind): boolean =>
  kind === 'unknownProperty' || propertyName !== undefined;

/** Without what stands in the file: the place and the kind are told alone. */
function withoutTyped({ kind, data }: Described): Fault['data'] {
  const { found: _found, name, ...rest } = data;
  return kind === 'unknownProperty' || name === undefined ? rest : { ...rest, name };
}

/**
 * What the schema says against a parsed file, each at its place; at most some 50, for a file of another kind entirely. Of
 * a long file that is wrong, the first error and those of its first entries.
 */
export function findSchemaFaults(
  schemas: Schemas,
  name: string,
  file: { path: string; text: string; value: unknown },
): Fault[] {
  return findErrors(schemas, name, file.text, file.value).map((error) => {
    const described = describeSchemaError(error);
    const { kind, data, key = error.propertyName } = described;
    const seen = seeAt(schemas.byName, name, file.value, error.instancePath);
    const ofName = isOfName(error, kind);
    const mayShow = ofName || key !== undefined ? seen.isOpen : seen.isPublic;
    const within = key !== undefined && (mayShow || !ofName) ? joinPointer([key]) : '';
    return {
      kind,
      path: file.path,
      pointer: seen.pointer + within,
      data: { ...(mayShow ? data : withoutTyped(described)), at: seen.pointer || '/' },
      ...locatePointer(file.text, error.instancePath, key),
    };
  });
}
