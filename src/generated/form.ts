// Generated from schemas/form.schema.json by npm run generate; do not edit.

export type Version = string;
export type FieldId = string;
/**
 * @minItems 1
 */
export type Answers = ProvisionRef[];
export type Condition =
  | {
      field: FieldId;
      equals: string;
    }
  | {
      field: FieldId;
      on: FieldId;
      ageFrom: number;
    };
export type Field = Field1;
export type Type =
  'text' | 'long-text' | 'date' | 'number' | 'choice' | 'choices' | 'rows' | 'signature' | 'seal';
/**
 * @minItems 2
 */
export type Options = {
  value: string;
  label: Bilingual;
  help?: Bilingual;
}[];

/**
 * One definition from which the HTML page, its validation, the blank fillable PDF and the filled PDF are made.
 */
export interface Form {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  scheme?: string;
  title: Bilingual;
  regulation: {
    work: string;
    version: Version;
    provision: string;
    title: Bilingual;
    documentNumber: string;
    cited: Bilingual;
  };
  updatedOn: string;
  privacy: Bilingual;
  notes?: Bilingual[];
  /**
   * @minItems 1
   */
  sections: Section[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
export interface Section {
  id: FieldId;
  title: Bilingual;
  note?: Bilingual;
  answers?: Answers;
  when?: Condition;
  /**
   * @minItems 1
   */
  fields: Field[];
}
/**
 * A provision of a version of a regulation, by its eId.
 */
export interface ProvisionRef {
  work: string;
  version: string;
  provision: string;
}
export interface Field1 {
  id: FieldId;
  type: Type;
  label: Bilingual;
  help?: Bilingual;
  statement?: Bilingual;
  required?: boolean;
  schema?: Constraints;
  options?: Options;
  /**
   * @minItems 1
   */
  columns?: Column[];
  when?: Condition;
  answers: Answers;
  errors?: Errors;
  autocomplete?: string;
  prefill?: 'today';
  paperOnly?: boolean;
  layout: {
    columns: number;
    lines?: number;
    blankRows?: number;
    label?: 'beside' | 'above';
  };
}
export interface Constraints {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}
export interface Column {
  id: FieldId;
  type: 'text' | 'long-text' | 'date' | 'month' | 'number';
  label: Bilingual;
  help?: Bilingual;
  required?: boolean;
  schema?: Constraints;
  notBefore?: FieldId;
  errors?: Errors;
  width: number;
}
export interface Errors {
  missing?: Bilingual;
  pattern?: Bilingual;
  minimum?: Bilingual;
}
