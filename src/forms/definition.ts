import type { Bilingual } from '../i18n/lang.ts';

/** A provision that a field answers. */
export interface ProvisionRef {
  work: string;
  version: string;
  provision: string;
}

/** `equals`: the other field holds that value. `ageFrom`: from the birthday that completes these years, on the day in field `on`. */
export type Condition =
  { field: string; equals: string } | { field: string; on: string; ageFrom: number };

/** The JSON Schema keywords a value may be held to. Lengths count characters, not UTF-16 units. */
export interface Constraints {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

export type ErrorWords = Partial<Record<'missing' | 'pattern' | 'minimum', Bilingual>>;

export interface FieldOption {
  value: string;
  label: Bilingual;
  help?: Bilingual;
}

/** A column of repeatable rows; a month is `2010-07`; `notBefore` names the column that must not be later. */
export interface Column {
  id: string;
  type: 'text' | 'long-text' | 'date' | 'month' | 'number';
  label: Bilingual;
  help?: Bilingual;
  required?: boolean;
  schema?: Constraints;
  notBefore?: string;
  errors?: ErrorWords;
  width: number;
}

/** Place on the sheet, in columns of twelve; `lines` is the height of an empty cell. */
export interface FieldLayout {
  columns: number;
  lines?: number;
  blankRows?: number;
  label?: 'beside' | 'above';
}

interface FieldBase {
  id: string;
  label: Bilingual;
  help?: Bilingual;
  required?: boolean;
  schema?: Constraints;
  when?: Condition;
  answers: ProvisionRef[];
  errors?: ErrorWords;
  autocomplete?: string;
  prefill?: 'today';
  paperOnly?: boolean;
  layout: FieldLayout;
}

export interface ScalarField extends FieldBase {
  type: 'text' | 'long-text' | 'date' | 'number';
}

export interface ChoiceField extends FieldBase {
  type: 'choice' | 'choices';
  options: FieldOption[];
}

export interface RowsField extends FieldBase {
  type: 'rows';
  columns: Column[];
}

export interface MarkField extends FieldBase {
  type: 'signature' | 'seal';
  statement?: Bilingual;
}

export type Field = ScalarField | ChoiceField | RowsField | MarkField;

export interface Section {
  id: string;
  title: Bilingual;
  note?: Bilingual;
  answers?: ProvisionRef[];
  when?: Condition;
  fields: Field[];
}

/** A form as `content/forms/<id>.json` holds it; schemas/form.schema.json is its contract. */
export interface FormDefinition {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  scheme?: string;
  title: Bilingual;
  regulation: ProvisionRef & { title: Bilingual; documentNumber: string; cited: Bilingual };
  updatedOn: string;
  privacy: Bilingual;
  notes?: Bilingual[];
  sections: Section[];
}

/** One filled row: column id → text or number; empty cells are absent. */
export type RowValue = Record<string, string | number>;

/** What may stand under a field's id: text and dates (ISO) as strings, numbers, chosen values, rows. */
export type FieldValue = string | number | string[] | RowValue[];

/** A filled form: field id → value; what is not filled in is absent. */
export type FormValues = Record<string, FieldValue>;

/** Every field in the order of the sheet. */
export function listFields(form: FormDefinition): Field[] {
  return form.sections.flatMap((section) => section.fields);
}

export type AnswerableField = Exclude<Field, MarkField>;

/** Whether a person answers the field on the page; signatures, seals and their dates are given on paper. */
export function isAnswerable(field: Field): field is AnswerableField {
  return field.type !== 'signature' && field.type !== 'seal' && !field.paperOnly;
}

/** The fields a person answers on the page, in the order of the sheet. */
export function listAnswerable(form: FormDefinition): AnswerableField[] {
  return listFields(form).filter(isAnswerable);
}
