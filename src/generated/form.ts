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
      not: string;
    }
  | {
      field: FieldId;
      on: FieldId;
      ageFrom: number;
    }
  | {
      /**
       * @minItems 2
       */
      all: Condition[];
    }
  | {
      /**
       * @minItems 2
       */
      any: Condition[];
    };
export type Field = Field1;
export type Type =
  | 'text'
  | 'long-text'
  | 'date'
  | 'number'
  | 'choice'
  | 'choices'
  | 'rows'
  | 'statement'
  | 'signature'
  | 'seal';
/**
 * @minItems 1
 */
export type Options = {
  value: string;
  label: Bilingual;
  help?: Bilingual;
}[];
export type Column = Column1;
export type Day = 'past' | 'birth';
/**
 * @minItems 1
 */
export type Units = string[];
export type NumberRef = string;
export type Prefill =
  | 'today'
  | {
      record:
        | 'id'
        | 'name'
        | 'nameLatin'
        | 'category'
        | 'employer'
        | 'employerEn'
        | 'employerKind'
        | 'title'
        | 'titleEn'
        | 'city'
        | 'letterNumber'
        | 'termFrom'
        | 'termTo'
        | 'cohort'
        | 'languages'
        | 'fields'
        | 'regions'
        | 'rights'
        | 'matters'
        | 'nameEn'
        | 'district'
        | 'districtName'
        | 'host'
        | 'hostEn'
        | 'hostKind'
        | 'plaque'
        | 'establishedOn'
        | 'address'
        | 'addressEn'
        | 'telephone'
        | 'counter'
        | 'industries';
      is?: {
        [k: string]: string;
      };
    };

/**
 * One definition from which the HTML page, its validation, the blank fillable PDF and the filled PDF are made.
 */
export interface Form {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  scheme?: string;
  use?:
    | 'application'
    | 'renewal'
    | 'change'
    | 'withdrawal'
    | 'objection'
    | 'report'
    | 'undertaking'
    | 'interests'
    | 'acceptance'
    | 'assessment'
    | 'quarterly'
    | 'annual'
    | 'guidance'
    | 'other';
  subject?: 'expert' | 'workstation';
  title: Bilingual;
  regulation: {
    work: string;
    version: Version;
    provision: string;
    title: Bilingual;
    documentNumber?: string;
    cited: Bilingual;
  };
  updatedOn: string;
  privacy: Bilingual;
  notes?: Bilingual[];
  /**
   * @minItems 1
   */
  sections: Section[];
  selfCheck?: SelfCheck;
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
  text?: Bilingual;
  basis?: {
    work: string;
    version: Version;
    provision: string;
    quote: string;
  };
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
  notBefore?: FieldId;
  day?: Day;
  units?: Units;
  identity?: Identity;
  computed?: Computed;
  sensitive?: boolean;
  prefill?: Prefill;
  paperOnly?: boolean;
  layout: {
    columns: number;
    lines?: number;
    blankRows?: number;
    label?: 'beside' | 'above';
    labelColumns?: number;
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
  multipleOf?: number;
}
export interface Column1 {
  id: FieldId;
  type: 'text' | 'long-text' | 'date' | 'month' | 'number';
  label: Bilingual;
  help?: Bilingual;
  required?: boolean;
  schema?: Constraints;
  notBefore?: FieldId;
  day?: Day;
  units?: Units;
  openEnd?: boolean;
  errors?: Errors;
  width: number;
}
export interface Errors {
  missing?: Bilingual;
  pattern?: Bilingual;
  minimum?: Bilingual;
}
export interface Identity {
  when?: Condition;
  birthDate?: FieldId;
}
export interface Computed {
  /**
   * @minItems 1
   */
  sum: NumberRef[];
  /**
   * @minItems 1
   */
  minus?: NumberRef[];
  max?: number;
  min?: number;
}
/**
 * The draft record that the rules judge is this template: {"$field": id} stands for an answer (`is` translates it), {"$rows": id, "each": …} for one item a row with {"$column": id} inside, {"$when": condition, "then": …, "otherwise": …} for a part that depends, {"$first": id, "column": …} a cell of the first row, {"$dayAfter": id} the next day, {"$fact": "today" or "latestCall"}; "$need" lists the answers without which the object falls away. What is not answered is left out.
 */
export interface SelfCheck {
  kind: 'expert' | 'workstation';
  /**
   * @minItems 1
   */
  rules: {
    rule: string;
    field: FieldId;
    words?: {
      [k: string]: Bilingual;
    };
    when?: Condition;
  }[];
  record: {
    [k: string]: unknown;
  };
  private?: {
    [k: string]: unknown;
  };
}
