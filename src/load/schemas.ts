import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { spanOfPartialDate } from '../dates/days.ts';
import { joinPointer, locatePointer } from './json.ts';
import type { Fault, SchemaFaultKind } from './faults.ts';

/** Annotations of ours that a validator passes over. */
const VOCABULARY = ['x-visibility', 'x-title-zh', 'x-description-zh'];

export type JsonSchema = Record<string, unknown>;

export interface Schemas {
  /** By name, `expert` for `schemas/expert.schema.json`. */
  byName: Map<string, JsonSchema>;
  validator: (name: string) => ValidateFunction;
}

/** Reads every `*.schema.json` of a folder; a validator is compiled when it is first asked for. */
export function readSchemas(folder: string): Schemas {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: true,
    strictRequired: false, // an event's union asks for a type that its branches define
    allowUnionTypes: true,
  });
  addFormats.default(ajv);
  ajv.addFormat('partial-date', (text) => spanOfPartialDate(text) !== null); // 2026-02-30 is none
  ajv.addVocabulary(VOCABULARY);
  const byName = new Map<string, JsonSchema>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()) {
    const schema: JsonSchema = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    byName.set(file.replace('.schema.json', ''), schema);
    ajv.addSchema(schema);
  }
  const validator = (name: string): ValidateFunction => {
    const found = ajv.getSchema(String(byName.get(name)?.['$id']));
    if (!found) throw new Error(`No schema is named ${name}`);
    return found;
  };
  return { byName, validator };
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

/** What the schema says against a parsed file, each at its place; at most 50, for a file of another kind entirely. */
export function findSchemaFaults(
  validate: ValidateFunction,
  file: { path: string; text: string; value: unknown },
): Fault[] {
  if (validate(file.value)) return [];
  const errors = validate.errors ?? [];
  const told = errors.filter((error) => !ECHOES.has(error.keyword));
  return (told.length > 0 ? told : errors).slice(0, 50).map((error) => {
    const { kind, data, key = error.propertyName } = describeSchemaError(error);
    const pointer = error.instancePath + (key === undefined ? '' : joinPointer([key]));
    return {
      kind,
      path: file.path,
      pointer,
      data: { ...data, at: error.instancePath || '/' },
      ...locatePointer(file.text, error.instancePath, key),
    };
  });
}
