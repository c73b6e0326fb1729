import type { Field1 as GeneratedField } from '../generated/form.ts';
import type { Bilingual } from '../i18n/lang.ts';

/** A provision that a field answers. */
export interface ProvisionRef {
  work: string;
  version: string;
  provision: string;
}

/**
 * `equals`: the other field holds that value, or has it among those chosen; `not`: it does not, or is not answered.
 * `ageFrom`: from the birthday that completes these years, on the day in field `on`.
 */
export type Condition =
  | { field: string; equals: string }
  | { field: string; not: string }
  | { field: string; on: string; ageFrom: number }
  | { all: Condition[] }
  | { any: Condition[] };

/** The JSON Schema keywords a value may be held to. Lengths count characters, not UTF-16 units. */
export interface Constraints {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  /** The step of a number; without it only whole numbers fit. */
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
}

export type ErrorWords = Partial<Record<'missing' | 'pattern' | 'minimum', Bilingual>>;

export interface FieldOption {
  value: string;
  label: Bilingual;
  help?: Bilingual;
}

/** A day that has been, or one on which a living person was born. */
export type DayKind = 'past' | 'birth';

/** Held to the resident identity number (GB 11643); `birthDate` names the field that holds the same day. */
export interface IdentityCheck {
  when?: Condition;
  birthDate?: string;
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
  day?: DayKind;
  units?: string[];
  /** The end of what may go on: `至今` and `present` are read as an empty cell. */
  openEnd?: boolean;
  errors?: ErrorWords;
  width: number;
}

/** Place on the sheet, in columns of twelve; `lines` is the height of an empty cell. */
export interface FieldLayout {
  columns: number;
  lines?: number;
  blankRows?: number;
  label?: 'beside' | 'above';
  /** How many of its columns the label beside takes; 2 unless told. */
  labelColumns?: number;
}

/** Ids of number fields, or `rows.column`; what is not answered counts nothing. The result is kept within `min` and `max`. */
export interface Computed {
  sum: string[];
  minus?: string[];
  max?: number;
  min?: number;
}

/** Public facts of a record that may fill a field beforehand; src/forms/record-facts.ts reads each of them. */
export type RecordFact = Exclude<NonNullable<GeneratedField['prefill']>, string>['record'];

/** `is` turns the fact's value into one of this field's options. */
export interface RecordPrefill {
  record: RecordFact;
  is?: Record<string, string>;
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
  prefill?: 'today' | RecordPrefill;
  /** Never kept in a draft. */
  sensitive?: boolean;
  paperOnly?: boolean;
  layout: FieldLayout;
}

export interface ScalarField extends FieldBase {
  type: 'text' | 'long-text' | 'date' | 'number';
  /** On a number: worked out, never typed. */
  computed?: Computed;
  /** On a date: the date field that must not be later. */
  notBefore?: string;
  /** On a date. */
  day?: DayKind;
  /** On a number: what people write after it. */
  units?: string[];
  /** On a text. */
  identity?: IdentityCheck;
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

/** Fixed words printed on the sheet; `basis.quote` stands verbatim in the provision. */
export interface StatementField extends FieldBase {
  type: 'statement';
  text: Bilingual;
  basis?: ProvisionRef & { quote: string };
}

export type Field = ScalarField | ChoiceField | RowsField | MarkField | StatementField;

export interface Section {
  id: string;
  title: Bilingual;
  note?: Bilingual;
  answers?: ProvisionRef[];
  when?: Condition;
  fields: Field[];
}

/** `field` is where it is told; `words` say a message, by its id, as to the person who fills in the form. */
export interface ToldRule {
  rule: string;
  field: string;
  when?: Condition;
  words?: Record<string, Bilingual>;
}

/** A template of a draft record, and the rules whose findings on it are told; see schemas/form.schema.json. */
export interface SelfCheck {
  kind: 'expert' | 'workstation';
  rules: ToldRule[];
  record: Record<string, unknown>;
  private?: Record<string, unknown>;
}

/** A form as `content/forms/<id>.json` holds it; schemas/form.schema.json is its contract. */
export interface FormDefinition {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  scheme?: string;
  subject?: 'expert' | 'workstation';
  title: Bilingual;
  /** A draft has no document number. */
  regulation: ProvisionRef & { title: Bilingual; documentNumber?: string; cited: Bilingual };
  updatedOn: string;
  privacy: Bilingual;
  notes?: Bilingual[];
  sections: Section[];
  selfCheck?: SelfCheck;
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

export type AnswerableField = ScalarField | ChoiceField | RowsField;

/** Whether the field is worked out from others. */
export function isComputed(field: Field): field is ScalarField & { computed: Computed } {
  return 'computed' in field && field.computed !== undefined;
}

const ON_PAPER_ONLY: ReadonlySet<string> = new Set(['signature', 'seal', 'statement']);

/** Whether a person answers the field on the page; signatures, seals and their dates are given on paper. */
export function isAnswerable(field: Field): field is AnswerableField {
  return !ON_PAPER_ONLY.has(field.type) && !field.paperOnly && !isComputed(field);
}

/** The fields a person answers on the page, in the order of the sheet. */
export function listAnswerable(form: FormDefinition): AnswerableField[] {
  return listFields(form).filter(isAnswerable);
}
