// Generated from schemas/work.schema.json by npm run generate; do not edit.

/**
 * One regulation through all its versions: content/regulations/<work>/work.json. Dates are what the text or its publisher gives; the status is derived from them and never stored.
 */
export interface Work {
  $schema?: string;
  schemaVersion: 1;
  /**
   * The folder’s name; not cited, which is the address of the list of works cited but not held.
   */
  id: string;
  profile: 'articles' | 'outline';
  title: Bilingual;
  shortTitle: Bilingual;
  /**
   * @minItems 1
   */
  issuers: Bilingual[];
  summary: Bilingual;
  /**
   * @minItems 1
   */
  versions: Version[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
export interface Version {
  /**
   * The date of issue as precisely as the text gives it, or draft.
   */
  id: string;
  documentNumber?: string;
  dates: Dates;
  /**
   * What the text says twice and differently, both kept.
   */
  conflicts?: Bilingual[];
  notes?: Bilingual[];
  relations?: Relation[];
}
/**
 * 成文, 印发, 发布, 施行 and 失效; one left out is unknown.
 */
export interface Dates {
  adoptedOn?: DatedFact;
  issuedOn?: DatedFact;
  publishedOn?: DatedFact;
  effectiveFrom?: DatedFact;
  effectiveTo?: DatedFact;
}
export interface DatedFact {
  on: string;
  source: Bilingual;
  /**
   * The text does not give the day outright.
   */
  assumed?: true;
  /**
   * For effectiveTo: why it ended; a plan whose years are over is `period`.
   */
  kind?: 'period' | 'repealed' | 'expired';
}
/**
 * How this version stands to another text, held here or not.
 */
export interface Relation {
  /**
   * draft-of: this is the draft of that text; amends, repeals: it changes or ends that text; based-on: it is made under that text; carries-out: it puts that text into practice.
   */
  kind: 'draft-of' | 'amends' | 'repeals' | 'based-on' | 'carries-out';
  title: Bilingual;
  /**
   * The work’s id, where it is held here.
   */
  work?: string;
  documentNumber?: string;
  issuedOn?: string;
  /**
   * Where this version says so.
   */
  provision?: string;
}
