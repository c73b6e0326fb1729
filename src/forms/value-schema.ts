import { REFUSED_CHARACTER } from './characters.ts';
import type { Column, Condition, Field, FormDefinition, Section } from './definition.ts';
import { isAnswerable, isComputed, listAnswerable, listFields } from './definition.ts';

/** A JSON Schema, 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

/** `2010-07` */
export const MONTH = '^[0-9]{4}-(0[1-9]|1[0-2])$';

function scalarSchema(field: Column | Field): JsonSchema {
  if (field.type === 'number')
    return { type: field.schema?.multipleOf ? 'number' : 'integer', ...field.schema };
  if (field.type === 'date') return { type: 'string', format: 'date', ...field.schema };
  if (field.type === 'month') return { type: 'string', pattern: MONTH, ...field.schema };
  const printable = { not: { pattern: REFUSED_CHARACTER } };
  return { type: 'string', minLength: 1, ...field.schema, ...printable };
}

function rowSchema(columns: Column[]): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: columns.filter((column) => column.required).map((column) => column.id),
    properties: Object.fromEntries(columns.map((column) => [column.id, scalarSchema(column)])),
  };
}

function fieldSchema(field: Field): JsonSchema {
  const titles = { title: field.label.en, 'x-title-zh': field.label.zh };
  if (field.type === 'choice')
    return { ...titles, enum: field.options.map((option) => option.value) };
  if (field.type === 'choices') {
    const items = { enum: field.options.map((option) => option.value) };
    return { ...titles, type: 'array', uniqueItems: true, ...field.schema, items };
  }
  if (field.type === 'rows')
    return { ...titles, type: 'array', ...field.schema, items: rowSchema(field.columns) };
  return { ...titles, ...scalarSchema(field) };
}

/** The condition as JSON Schema; undefined where it asks for an age, which JSON Schema cannot say. */
function conditionSchema(condition: Condition): JsonSchema | undefined {
  if ('all' in condition || 'any' in condition) {
    const [keyword, parts] =
      'all' in condition ? ['allOf', condition.all] : ['anyOf', condition.any];
    const said = parts.map(conditionSchema);
    return said.includes(undefined) ? undefined : { [keyword]: said };
  }
  if ('ageFrom' in condition) return undefined;
  const wanted = 'equals' in condition ? condition.equals : condition.not;
  const value = { anyOf: [{ const: wanted }, { type: 'array', contains: { const: wanted } }] };
  const matches = { required: [condition.field], properties: { [condition.field]: value } };
  return 'equals' in condition ? matches : { not: matches };
}

function requireWhen(conditions: Condition[], id: string): JsonSchema[] {
  const matches = conditionSchema({ all: conditions });
  return matches ? [{ if: matches, then: { required: [id] } }] : [];
}

function conditionalRequirements(sections: Section[]): JsonSchema[] {
  return sections.flatMap((section) =>
    section.fields.filter(isAnswerable).flatMap((field) => {
      const conditions = [section.when, field.when].filter((condition) => condition !== undefined);
      return field.required && conditions.length > 0 ? requireWhen(conditions, field.id) : [];
    }),
  );
}

/**
 * The JSON Schema (2020-12) of the form's filled values. A condition on age cannot be said in JSON Schema:
 * its fields are optional here, and `findProblems` asks for them. Numbers worked out are optional: readers work them out anew.
 */
export function buildValueSchema(form: FormDefinition): JsonSchema {
  const conditional = new Set(
    form.sections.flatMap((section) =>
      section.fields.filter((field) => section.when || field.when).map((field) => field.id),
    ),
  );
  const fields = listAnswerable(form);
  const held = listFields(form).filter((field) => isAnswerable(field) || isComputed(field));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.title.en,
    'x-title-zh': form.title.zh,
    type: 'object',
    additionalProperties: false,
    required: fields.filter((f) => f.required && !conditional.has(f.id)).map((f) => f.id),
    properties: Object.fromEntries(held.map((field) => [field.id, fieldSchema(field)])),
    allOf: conditionalRequirements(form.sections),
  };
}
