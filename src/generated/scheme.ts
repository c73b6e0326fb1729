// Generated from schemas/scheme.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

export type Event =
  | Called
  | PanelFormed
  | BureauMet
  | Noticed
  | ListAnnounced
  | RegisterPublished
  | AssessmentRound
  | Corrected;

/**
 * One expert pool or one workstation network: authority, dated rulebooks, cohorts and its own history: content/schemes/<scheme>.json.
 */
export interface Scheme {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  kind: 'experts' | 'workstations';
  sample: boolean;
  name: Bilingual;
  shortName: Bilingual;
  authority: Bilingual;
  authorityShort: Bilingual;
  verifyContact?: Bilingual;
  /**
   * What letter or plaque numbers begin with.
   */
  letterPrefix?: string;
  /**
   * The districts of the municipality, by the ids that records use.
   *
   * @minItems 1
   * @maxItems 500
   */
  districts?: {
    id: string;
    name: Bilingual;
  }[];
  /**
   * @minItems 1
   * @maxItems 500
   */
  rulebooks: Rulebook[];
  /**
   * House rules (no article demands them) that this scheme has switched on.
   *
   * @maxItems 500
   */
  houseRules: string[];
  /**
   * @maxItems 500
   */
  cohorts?: {
    id: string;
    name: Bilingual;
    term: Term;
  }[];
  /**
   * @maxItems 500
   */
  history: Event[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
/**
 * The duties of one regulation version, in force from a day on.
 */
export interface Rulebook {
  work: string;
  version: string;
  from: string;
  to?: string;
  duties: {
    [k: string]: Duty;
  };
  scoreTable?: ScoreTable;
  /**
   * @maxItems 500
   */
  exitGrounds?: {
    id: string;
    provision: string;
    name: Bilingual;
  }[];
}
export interface Duty {
  provision: string;
  /**
   * Words of the provision, verbatim; a changed article breaks the pin.
   */
  quote: string;
  parameters?: {
    /**
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^years$".
     *
     * This interface was referenced by `undefined`'s JSON-Schema definition
     * via the `patternProperty` "^days$".
     */
    [k: string]: number | null | string;
  };
  interpretation?: {
    zh: string;
    en: string;
    ground: Bilingual;
  };
}
export interface ScoreTable {
  /**
   * @minItems 1
   * @maxItems 500
   */
  sections: ScoredPart[];
  bonus?: ScoredPart;
  deduction?: ScoredPart;
  /**
   * @maxItems 500
   */
  grades: {
    id: 'excellent' | 'good' | 'qualified' | 'unqualified';
    provision: string;
    quote: string;
  }[];
  /**
   * House rule: the least total of each grade, where the authority has set one.
   */
  bands?: {
    [k: string]: number;
  };
}
export interface ScoredPart {
  provision: string;
  max: number;
  /**
   * @minItems 1
   * @maxItems 500
   */
  items: {
    provision: string;
    max: number;
  }[];
}
/**
 * Both days belong to the term.
 */
export interface Term {
  from: string;
  to: string;
}
export interface Called {
  id: string;
  type: 'called';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  title: Bilingual;
  window?: Term;
  /**
   * A mid-term addition (增补).
   */
  addition?: true;
  need?: Bilingual;
}
export interface PanelFormed {
  id: string;
  type: 'panel-formed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  call: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  units: Bilingual[];
}
export interface BureauMet {
  id: string;
  type: 'bureau-met';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  call: string;
  number: string;
}
export interface Noticed {
  id: string;
  type: 'noticed';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  call: string;
  title: Bilingual;
  /**
   * The last day on which an objection may be made, where the notice says it; left out, by the days of the article, where it names any.
   */
  until?: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  subjects?: string[];
}
export interface ListAnnounced {
  id: string;
  type: 'list-announced';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  call: string;
  title: Bilingual;
  /**
   * Whom the list names; left out, those whose own events name it.
   *
   * @minItems 1
   * @maxItems 500
   */
  subjects?: string[];
}
export interface RegisterPublished {
  id: string;
  type: 'register-published';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  year: number;
}
export interface AssessmentRound {
  id: string;
  type: 'assessment-round';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  year: number;
}
/**
 * Takes back an event recorded before it: a notice or call that it names is withdrawn from this day.
 */
export interface Corrected {
  id: string;
  type: 'corrected';
  on: string;
  recordedOn: string;
  note?: Private<string>;
  corrects: string;
  reason: Private<string>;
  by: Private<string>;
}
