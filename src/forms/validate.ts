import * as z from 'zod/mini';
import { parseDay } from '../dates/days.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { birthInIdentityNumber, foldIdentityNumber } from '../text/identity-number.ts';
import { nameRefused } from './characters.ts';
import { holds, isAsked } from './conditions.ts';
import type {
  Column,
  Constraints,
  Field,
  FormDefinition,
  FormValues,
  RowValue,
} from './definition.ts';
import { isAnswerable, isComputed, listFields } from './definition.ts';
import type { ProblemCode } from './messages.ts';
import { MONTH } from './value-schema.ts';
import { atRow, sayProblem } from './messages.ts';

// Zod, not Ajv: forms are content that a city swaps, so no code can be compiled ahead from them, and Ajv
// compiles with `new Function`, which the site's content-security policy forbids. Zod without its own
// compiler needs neither, and zod/mini is 7 KB. Tests hold it to Ajv on `buildValueSchema`.
z.config({ jitless: true });

/** One thing to mend. `path` is the control's name: `name`, `periods`, or `periods.0.from`. */
export interface FormProblem {
  path: string;
  field: string;
  code: ProblemCode;
  message: Bilingual;
}

type Params = Record<string, string | number | Bilingual>;
type Found = [ProblemCode, Params] | undefined;
type Check = (value: unknown) => Found;

/** Nobody has been known to live longer than 122 years. */
const LONGEST_LIFE = 125;

function countCharacters(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0;
}

function refuse(schema: z.ZodMiniType, code: ProblemCode, params: Params = {}): Check {
  return (value) => {
    if (schema.safeParse(value).success) return undefined;
    return [code, { ...params, count: countCharacters(value) }];
  };
}

const atLeast = (n: number) => z.string().check(z.refine((text) => [...text].length >= n));
const atMost = (n: number) => z.string().check(z.refine((text) => [...text].length <= n));

function textChecks(schema: Constraints): Check[] {
  const { minLength, maxLength, pattern } = schema;
  return [
    refuse(z.string(), 'shape'),
    ...(pattern ? [refuse(z.string().check(z.regex(new RegExp(pattern, 'u'))), 'pattern')] : []),
    ...(minLength ? [refuse(atLeast(minLength), 'tooShort', { limit: minLength })] : []),
    ...(maxLength ? [refuse(atMost(maxLength), 'tooLong', { limit: maxLength })] : []),
  ];
}

// 0.3 / 0.1 is 2.9999999999999996: what is nearer than any step can be counts as whole.
const isMultiple = (step: number) =>
  z.number().check(z.refine((n) => Math.abs(n / step - Math.round(n / step)) < 1e-6));

function numberChecks(schema: Constraints): Check[] {
  const { minimum, maximum, multipleOf } = schema;
  return [
    ...(multipleOf === undefined
      ? [refuse(z.int(), 'number')]
      : [
          refuse(z.number(), 'decimal'),
          refuse(isMultiple(multipleOf), 'step', { limit: multipleOf }),
        ]),
    ...(minimum === undefined
      ? []
      : [refuse(z.number().check(z.gte(minimum)), 'minimum', { limit: minimum })]),
    ...(maximum === undefined
      ? []
      : [refuse(z.number().check(z.lte(maximum)), 'maximum', { limit: maximum })]),
  ];
}

function listChecks(item: z.ZodMiniType, schema: Constraints): Check[] {
  const { minItems, maxItems } = schema;
  const list = z.array(z.unknown());
  return [
    refuse(z.array(item), 'shape'),
    ...(minItems
      ? [refuse(list.check(z.minLength(minItems)), 'fewRows', { limit: minItems })]
      : []),
    ...(maxItems
      ? [refuse(list.check(z.maxLength(maxItems)), 'manyRows', { limit: maxItems })]
      : []),
  ];
}

function checksOf(field: Field | Column): Check[] {
  const schema = field.schema ?? {};
  if (field.type === 'number') return numberChecks(schema);
  if (field.type === 'date') return [refuse(z.iso.date(), 'date'), ...textChecks(schema)];
  if (field.type === 'month')
    return [refuse(z.string().check(z.regex(new RegExp(MONTH))), 'month')];
  if (field.type === 'rows') return listChecks(z.record(z.string(), z.unknown()), schema);
  if (field.type === 'choice' || field.type === 'choices') {
    const one = z.enum(field.options.map((option) => option.value));
    const distinct = z.array(one).check(z.refine((list) => new Set(list).size === list.length));
    if (field.type === 'choice') return [refuse(one, 'option')];
    return [refuse(distinct, 'option'), ...listChecks(one, schema)];
  }
  return textChecks(schema);
}

/** Nothing filled in: absent, empty, or only white space. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Whether a day or month lies after today, or before anybody living was born. */
function findDayProblem(field: Field | Column, value: unknown, today: string | undefined): Found {
  const kind = 'day' in field ? field.day : undefined;
  if (kind === undefined || today === undefined || typeof value !== 'string') return undefined;
  const now = today.slice(0, value.length);
  if (value > now) return ['future', { today: now }];
  const years = Number(now.slice(0, 4)) - Number(value.slice(0, 4));
  return kind === 'birth' && years > LONGEST_LIFE ? ['tooOld', { years: LONGEST_LIFE }] : undefined;
}

function judge(field: Field | Column, value: unknown, today?: string): Found {
  if (isEmpty(value)) return field.required ? ['missing', {}] : undefined;
  const refused = typeof value === 'string' ? nameRefused(value) : '';
  if (refused) return ['refused', { chars: refused }];
  for (const check of checksOf(field)) {
    const found = check(value);
    if (found) return found;
  }
  return findDayProblem(field, value, today);
}

function findOrderProblem(columns: Column[], column: Column, row: RowValue) {
  const earlier = columns.find((other) => other.id === column.notBefore);
  const [from, to] = [earlier && row[earlier.id], row[column.id]];
  if (!earlier || typeof from !== 'string' || typeof to !== 'string' || to >= from)
    return undefined;
  return ['order', { other: earlier.label }] satisfies [ProblemCode, Params];
}

function findRowProblems(
  field: Field & { type: 'rows' },
  rows: unknown,
  today?: string,
): FormProblem[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: RowValue, index) => {
    const known = new Set(field.columns.map((column) => column.id));
    const at = (id: string, code: ProblemCode, message: Bilingual): FormProblem => ({
      path: `${field.id}.${index}.${id}`,
      field: field.id,
      code,
      message: atRow(message, index + 1),
    });
    const strange = Object.keys(row).filter((id) => !known.has(id));
    return [
      ...field.columns.flatMap((column) => {
        const found =
          judge(column, row[column.id], today) ?? findOrderProblem(field.columns, column, row);
        return found ? [at(column.id, found[0], sayProblem(found[0], column, found[1]))] : [];
      }),
      ...strange.map((id) =>
        at(id, 'unknown', sayProblem('unknown', { label: { zh: id, en: id } })),
      ),
    ];
  });
}

function findDateOrder(form: FormDefinition, field: Field, values: FormValues) {
  const earlier =
    'notBefore' in field && listFields(form).find((other) => other.id === field.notBefore);
  const [from, to] = [earlier && values[earlier.id], values[field.id]];
  if (!earlier || typeof from !== 'string' || typeof to !== 'string' || to >= from)
    return undefined;
  return ['order', { other: earlier.label }] satisfies [ProblemCode, Params];
}

/** Whether a resident identity number is none, or holds another day of birth than the date field. */
function findIdentityProblem(form: FormDefinition, field: Field, values: FormValues): Found {
  const identity = 'identity' in field ? field.identity : undefined;
  const typed = values[field.id];
  if (!identity || typeof typed !== 'string' || !holds(identity.when, values)) return undefined;
  const born = birthInIdentityNumber(foldIdentityNumber(typed));
  if (born === null) return ['identity', {}];
  const other = listFields(form).find(({ id }) => id === identity.birthDate);
  const given = other && values[other.id];
  // A birth date that is none, or not there yet, is told at its own field.
  const differs = typeof given === 'string' && parseDay(given) !== null && given !== born;
  return other && differs ? ['birth', { other: other.label }] : undefined;
}

function findFieldProblems(
  form: FormDefinition,
  field: Field,
  values: FormValues,
  today?: string,
): FormProblem[] {
  const value = values[field.id];
  const found =
    judge(field, value, today) ??
    findDateOrder(form, field, values) ??
    findIdentityProblem(form, field, values);
  if (found) {
    const message = sayProblem(found[0], field, found[1]);
    return [{ path: field.id, field: field.id, code: found[0], message }];
  }
  return field.type === 'rows' ? findRowProblems(field, value, today) : [];
}

function findUnknown(form: FormDefinition, values: FormValues): FormProblem[] {
  const held = listFields(form).filter((field) => isAnswerable(field) || isComputed(field));
  const known = new Set(held.map((field) => field.id));
  return Object.keys(values)
    .filter((id) => !known.has(id))
    .map((id) => ({
      path: id,
      field: id,
      code: 'unknown',
      message: sayProblem('unknown', { label: { zh: id, en: id } }),
    }));
}

/**
 * Everything to mend before the form can be printed, in the order of the sheet; one problem a control.
 * Questions whose condition does not hold are not asked, and their answers not judged. Without `today` (YYYY-MM-DD) days
 * are not held to it.
 */
export function findProblems(
  form: FormDefinition,
  values: FormValues,
  today?: string,
): FormProblem[] {
  const asked = form.sections.flatMap((section) =>
    section.fields.filter(isAnswerable).filter((field) => isAsked(section, field, values)),
  );
  return [
    ...asked.flatMap((field) => findFieldProblems(form, field, values, today)),
    ...findUnknown(form, values),
  ];
}
