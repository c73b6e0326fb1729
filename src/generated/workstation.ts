// Generated from schemas/workstation.schema.json by npm run generate; do not edit.

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
  $schema?: string;
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
  fullTimeStaff?: number;
  /**
   * Earmarked for this work, yuan a year.
   */
  budget?: number;
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
  note?: string;
  /**
   * The scheme event of the yearly call.
   */
  call: string;
  /**
   * The district applied to.
   */
  district: string;
  conditions: {
    /**
     * What shows that the applicant is a body of substance: its registration.
     */
    entity?: string;
    /**
     * Fixed premises.
     */
    premises?: string;
    /**
     * What shows that it runs well.
     */
    operation?: string;
    /**
     * What shows that there is no serious discredit.
     */
    credit?: string;
    team?: string;
    resources?: string;
    experience?: string;
    management?: string;
  };
}
export interface Recommended {
  id: string;
  type: 'recommended';
  on: string;
  recordedOn: string;
  note?: string;
  district: string;
  outcome: 'recommended' | 'not-recommended';
  reason?: string;
}
export interface Reviewed {
  id: string;
  type: 'reviewed';
  on: string;
  recordedOn: string;
  note?: string;
  panel?: string;
  outcome: 'passed' | 'failed';
  reason?: string;
}
export interface Proposed {
  id: string;
  type: 'proposed';
  on: string;
  recordedOn: string;
  note?: string;
}
export interface Decided {
  id: string;
  type: 'decided';
  on: string;
  recordedOn: string;
  note?: string;
  meeting: string;
  outcome: 'approved' | 'rejected';
  reason?: string;
}
export interface Noticed {
  id: string;
  type: 'noticed';
  on: string;
  recordedOn: string;
  note?: string;
  notice: string;
}
export interface Objected {
  id: string;
  type: 'objected';
  on: string;
  recordedOn: string;
  note?: string;
  inWriting: boolean;
  grounds: string;
}
export interface ObjectionResolved {
  id: string;
  type: 'objection-resolved';
  on: string;
  recordedOn: string;
  note?: string;
  objection: string;
  outcome: 'upheld' | 'dismissed';
  findings?: string;
}
export interface Established {
  id: string;
  type: 'established';
  on: string;
  recordedOn: string;
  note?: string;
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
  note?: string;
  outcome: 'passed' | 'failed';
  findings?: string;
}
export interface Assessed {
  id: string;
  type: 'assessed';
  on: string;
  recordedOn: string;
  note?: string;
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
  bonus: number;
  deduction: number;
  total: number;
}
export interface Reported {
  id: string;
  type: 'reported';
  on: string;
  recordedOn: string;
  note?: string;
  kind: 'annual-summary' | 'next-year-plan' | 'quarterly' | 'case';
  period: string;
  /**
   * The calendar year that the report is about; for a plan, the year planned.
   */
  year?: number;
  quarter?: number;
  /**
   * The case-handled event that a case report is about.
   */
  case?: string;
}
export interface CaseHandled {
  id: string;
  type: 'case-handled';
  on: string;
  recordedOn: string;
  note?: string;
  summary: string;
}
export interface Changed {
  id: string;
  type: 'changed';
  on: string;
  recordedOn: string;
  note?: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  facts: ('name' | 'host' | 'district' | 'address' | 'telephone')[];
  proof: string;
}
export interface Complained {
  id: string;
  type: 'complained';
  on: string;
  recordedOn: string;
  note?: string;
  content: string;
  verified?: boolean;
}
export interface Transferred {
  id: string;
  type: 'transferred';
  on: string;
  recordedOn: string;
  note?: string;
  summary: string;
}
export interface Funded {
  id: string;
  type: 'funded';
  on: string;
  recordedOn: string;
  note?: string;
  /**
   * Yuan.
   */
  amount: number;
}
export interface Revoked {
  id: string;
  type: 'revoked';
  on: string;
  recordedOn: string;
  note?: string;
  provision: string;
  of?: string;
  reason: string;
}
export interface Closed {
  id: string;
  type: 'closed';
  on: string;
  recordedOn: string;
  note?: string;
  reason: string;
}
export interface Corrected {
  id: string;
  type: 'corrected';
  on: string;
  recordedOn: string;
  note?: string;
  corrects: string;
  reason: string;
  by: string;
}
