// Generated from schemas/expert.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

export type Event =
  | Applied
  | Rejected
  | Withdrawn
  | Selected
  | Noticed
  | Objected
  | ObjectionResolved
  | Announced
  | Appointed
  | Renewed
  | Lapsed
  | Changed
  | Assigned
  | Served
  | Recused
  | InterestDeclared
  | Refused
  | Reported
  | Investigated
  | Breached
  | Penalised
  | Evaluated
  | ExitRequested
  | Exited
  | Barred
  | ReentryApproved
  | Corrected;

/**
 * One expert: a profile and a history that is appended to and never rewritten: content/experts/<scheme>/<id>.json. Only what is marked x-visibility: public leaves.
 */
export interface Expert {
  $schema?: Private<string>;
  schemaVersion: 1;
  id: string;
  scheme: string;
  /**
   * An invented person.
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
  /**
   * As printed in the letter of appointment.
   */
  name: string;
  /**
   * In Latin letters.
   */
  nameEn: string;
  /**
   * @maxItems 500
   */
  aliases?: string[];
  title: Bilingual;
  employer: Bilingual;
  employerKind:
    | 'enterprise'
    | 'public-institution'
    | 'university'
    | 'research-institute'
    | 'ip-agency'
    | 'law-firm'
    | 'association';
  category: 'ip' | 'technology' | 'law-trade';
  /**
   * @minItems 1
   * @maxItems 500
   */
  fields: Bilingual[];
  /**
   * @maxItems 500
   */
  rights?: (
    | 'patent'
    | 'trademark'
    | 'copyright'
    | 'trade-secret'
    | 'geographical-indication'
    | 'design'
    | 'unfair-competition'
  )[];
  /**
   * @maxItems 500
   */
  matters?: (
    | 'trade-investigation'
    | 'litigation'
    | 'compliance'
    | 'licensing'
    | 'trade-fair'
    | 'e-commerce'
    | 'injunction'
    | 'customs'
  )[];
  /**
   * The industries whose disputes the person knows.
   *
   * @maxItems 500
   */
  industries?: (
    | 'electronics'
    | 'telecom'
    | 'software'
    | 'biomedicine'
    | 'new-energy'
    | 'vehicles'
    | 'equipment'
    | 'materials'
    | 'consumer-goods'
    | 'culture'
    | 'retail'
    | 'agriculture'
  )[];
  /**
   * @maxItems 500
   */
  languages: string[];
  /**
   * @maxItems 500
   *
   * Items: ISO 3166-1 alpha-2, and EU.
   */
  regions: string[];
  city: Bilingual;
  biography?: Bilingual;
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
   * The scheme event that called.
   */
  call?: Private<string>;
  route: 'selection' | 'direct';
  /**
   * @minItems 1
   * @maxItems 500
   */
  experience: {
    from: Private<string>;
    /**
     * Left out: still going on at the application.
     */
    to?: Private<string>;
    work: Private<string>;
  }[];
  evidence?: {
    /**
     * @maxItems 500
     */
    ip?: Private<string>[];
    /**
     * @maxItems 500
     */
    technology?: Private<string>[];
    /**
     * @maxItems 500
     */
    'law-trade'?: Private<string>[];
  };
  /**
   * @maxItems 500
   */
  qualifications?: Private<string>[];
  /**
   * @maxItems 500
   */
  proofs?: Private<string>[];
  employerSupport?: Private<string>;
  relaxation?: {
    goodHealth?: true;
    achievements?: Private<string>;
    reputation?: Private<string>;
    approval?: Approval;
  };
  direct?: {
    /**
     * Where the national list names the person.
     */
    nationalPool?: Private<string>;
    worksInCity?: boolean;
    chineseNational?: boolean;
  };
  approval?: Approval;
}
/**
 * A written, dated, reasoned decision that sets a default aside.
 */
export interface Approval {
  by: Private<string>;
  on: Private<string>;
  reason: Private<string>;
}
export interface Rejected {
  id: string;
  type: 'rejected';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  reason: Private<string>;
}
export interface Withdrawn {
  id: string;
  type: 'withdrawn';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  reason?: Private<string>;
}
export interface Selected {
  id: string;
  type: 'selected';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * The scheme event that formed the panel.
   */
  panel: Private<string>;
}
export interface Noticed {
  id: string;
  type: 'noticed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * The scheme event that posted the notice; `on` is the day of posting.
   */
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
export interface Announced {
  id: string;
  type: 'announced';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * The scheme event that announced the list.
   */
  list: Private<string>;
}
export interface Appointed {
  id: string;
  type: 'appointed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  cohort: string;
  term: Term;
  letter?: Letter;
  route: 'selection' | 'direct';
  addition?: true;
  need?: Private<string>;
}
/**
 * Both days belong to the term.
 */
export interface Term {
  from: string;
  to: string;
}
export interface Letter {
  number: string;
  issuedOn: string;
}
export interface Renewed {
  id: string;
  type: 'renewed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  cohort: string;
  term: Term;
  letter?: Letter;
}
export interface Lapsed {
  id: string;
  type: 'lapsed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
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
  facts: ('name' | 'employer' | 'title' | 'category' | 'city')[];
  proof: Private<string>;
}
export interface Assigned {
  id: string;
  type: 'assigned';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  matter: Private<string>;
  /**
   * @maxItems 500
   */
  parties?: Private<string>[];
  interestCleared?: Approval;
}
export interface Served {
  id: string;
  type: 'served';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  kind: 'guidance' | 'seminar' | 'training' | 'review';
  assignment?: Private<string>;
  summary: Private<string>;
  /**
   * The matter’s facts were made known to others (a case, a report, a lecture), when and where, and on what they rest: the applicant’s consent or a provision of law.
   */
  published?: {
    on: Private<string>;
    where: Private<string>;
    consent?: {
      by: Private<string>;
      on: Private<string>;
    };
    /**
     * The provision of law that demands or allows it.
     */
    law?: Private<string>;
  };
}
export interface Recused {
  id: string;
  type: 'recused';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  assignment: Private<string>;
  reason: Private<string>;
}
export interface InterestDeclared {
  id: string;
  type: 'interest-declared';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * @minItems 1
   * @maxItems 500
   */
  parties: Private<string>[];
}
export interface Refused {
  id: string;
  type: 'refused';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  assignment?: Private<string>;
  reason: Private<string>;
  judgement?: {
    justified: boolean;
    by: Private<string>;
    on: Private<string>;
  };
}
export interface Reported {
  id: string;
  type: 'reported';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  content: Private<string>;
}
export interface Investigated {
  id: string;
  type: 'investigated';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  of: Private<string>;
  verified: boolean;
  /**
   * The exit ground that the finding establishes where verified; left out: a verified report.
   */
  ground?: Private<string>;
  findings: Private<string>;
}
export interface Breached {
  id: string;
  type: 'breached';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  provision: Private<string>;
  verified: boolean;
  findings: Private<string>;
}
export interface Penalised {
  id: string;
  type: 'penalised';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  decision: Private<string>;
}
export interface Evaluated {
  id: string;
  type: 'evaluated';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  result: Private<string>;
}
export interface ExitRequested {
  id: string;
  type: 'exit-requested';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  reason?: Private<string>;
}
export interface Exited {
  id: string;
  type: 'exited';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  /**
   * One of the scheme’s exit grounds.
   */
  ground: Private<string>;
  /**
   * @maxItems 500
   */
  refusals?: Private<string>[];
  /**
   * The event that establishes the ground.
   */
  of?: Private<string>;
  findings?: Private<string>;
  decision?: Private<string>;
  confirmedOn?: Private<string>;
}
export interface Barred {
  id: string;
  type: 'barred';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  lifetime: true;
  adverseEffect?: Private<string>;
}
export interface ReentryApproved {
  id: string;
  type: 'reentry-approved';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  approval: Approval;
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
