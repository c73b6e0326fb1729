// Generated from schemas/workstation.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

export type Event =
  | Applied
  | Recommended
  | Reviewed
  | Proposed
  | Decided
  | Noticed
  | Objected
  | ObjectionResolved
  | Established
  | Inspected
  | Assessed
  | Reported
  | CaseHandled
  | Changed
  | Complained
  | Transferred
  | Funded
  | Revoked
  | Closed
  | Corrected;

/**
 * One workstation: a profile and a history that is appended to and never rewritten: content/workstations/<scheme>/<id>.json.
 */
export interface Workstation {
  $schema?: Private<string>;
  schemaVersion: 1;
  id: string;
  scheme: string;
  /**
   * An invented body.
   */
  sample?: true;
  profile: Profile;
  /**
   * @minItems 1
   * @maxItems 500
   */
  history: Event[];
}
export interface Profile {
  name: Bilingual;
  host: Bilingual;
  hostKind:
    | 'service-centre'
    | 'enterprise-or-institution'
    | 'industrial-park'
    | 'association'
    | 'trade-market'
    | 'university-or-institute'
    | 'other';
  /**
   * The district’s id, as in districtName.
   */
  district: string;
  districtName: Bilingual;
  address: Bilingual;
  counter?: Bilingual;
  /**
   * The public enquiry line.
   */
  telephone?: string;
  /**
   * @maxItems 500
   */
  industries?: Bilingual[];
  /**
   * People who do this work full time.
   */
  fullTimeStaff?: Private<number>;
  /**
   * Earmarked for this work, yuan a year.
   */
  budget?: Private<number>;
}
export interface Bilingual {
  zh: string;
  en: string;
}
export interface Applied {
  id: string;
  type: 'applied';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * The scheme event of the yearly call.
   */
  call: Private<string>;
  /**
   * The district applied to.
   */
  district: Private<string>;
  conditions: {
    /**
     * What shows that the applicant is a body of substance: its registration.
     */
    entity?: Private<string>;
    /**
     * Fixed premises.
     */
    premises?: Private<string>;
    /**
     * What shows that it runs well.
     */
    operation?: Private<string>;
    /**
     * What shows that there is no serious discredit.
     */
    credit?: Private<string>;
    team?: Private<string>;
    resources?: Private<string>;
    experience?: Private<string>;
    management?: Private<string>;
  };
}
export interface Recommended {
  id: string;
  type: 'recommended';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  district: Private<string>;
  outcome: 'recommended' | 'not-recommended';
  reason?: Private<string>;
}
export interface Reviewed {
  id: string;
  type: 'reviewed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  panel?: Private<string>;
  outcome: 'passed' | 'failed';
  reason?: Private<string>;
}
export interface Proposed {
  id: string;
  type: 'proposed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
}
export interface Decided {
  id: string;
  type: 'decided';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  meeting: Private<string>;
  outcome: 'approved' | 'rejected';
  reason?: Private<string>;
}
export interface Noticed {
  id: string;
  type: 'noticed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  notice: Private<string>;
}
export interface Objected {
  id: string;
  type: 'objected';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  inWriting: boolean;
  grounds: Private<string>;
}
export interface ObjectionResolved {
  id: string;
  type: 'objection-resolved';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  objection: Private<string>;
  outcome: 'upheld' | 'dismissed';
  findings?: Private<string>;
}
export interface Established {
  id: string;
  type: 'established';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  plaque: string;
  /**
   * The number of the notice of approval, which is not the plaque’s.
   */
  documentNumber?: string;
}
export interface Inspected {
  id: string;
  type: 'inspected';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  outcome: 'passed' | 'failed';
  findings?: Private<string>;
}
export interface Assessed {
  id: string;
  type: 'assessed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  year: number;
  sheet: Sheet;
  grade: 'excellent' | 'good' | 'qualified' | 'unqualified';
}
/**
 * Scores by the eIds of the annex; the sums are written down and checked.
 */
export interface Sheet {
  items: {
    [k: string]: number;
  };
  sections: {
    [k: string]: number;
  };
  bonus: Private<number>;
  deduction: Private<number>;
  total: Private<number>;
}
export interface Reported {
  id: string;
  type: 'reported';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  kind: 'annual-summary' | 'next-year-plan' | 'quarterly' | 'case';
  period: Private<string>;
  /**
   * The calendar year that the report is about; for a plan, the year planned.
   */
  year?: Private<number>;
  quarter?: Private<number>;
  /**
   * The case-handled event that a case report is about.
   */
  case?: Private<string>;
}
export interface CaseHandled {
  id: string;
  type: 'case-handled';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  summary: Private<string>;
}
export interface Changed {
  id: string;
  type: 'changed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * @minItems 1
   * @maxItems 500
   */
  facts: ('name' | 'host' | 'district' | 'address' | 'telephone')[];
  proof: Private<string>;
}
export interface Complained {
  id: string;
  type: 'complained';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  content: Private<string>;
  verified?: boolean;
}
export interface Transferred {
  id: string;
  type: 'transferred';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  summary: Private<string>;
}
export interface Funded {
  id: string;
  type: 'funded';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * Yuan.
   */
  amount: Private<number>;
}
export interface Revoked {
  id: string;
  type: 'revoked';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  provision: string;
  of?: Private<string>;
  reason: Private<string>;
}
export interface Closed {
  id: string;
  type: 'closed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  reason: Private<string>;
}
export interface Corrected {
  id: string;
  type: 'corrected';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  corrects: Private<string>;
  reason: Private<string>;
  by: Private<string>;
}
