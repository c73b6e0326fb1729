// Generated from schemas/search.schema.json by npm run generate; do not edit.

/**
 * @minItems 1
 * @maxItems 40
 */
export type Alternatives = string[];
/**
 * A provision of a version, a form, a help page, or a page of the site.
 */
export type Lead = Lead1 & Lead2;
export type Lead1 = {
  [k: string]: unknown;
};

/**
 * The words that people use, and what answers them best: content/search.json. A centre without it is searched by its texts alone.
 */
export interface Search {
  $schema?: string;
  schemaVersion: 1;
  /**
   * Each list is looked for by any of its words.
   *
   * @maxItems 300
   */
  synonyms?: Alternatives[];
  /**
   * @maxItems 300
   */
  answers?: Answer[];
}
export interface Answer {
  /**
   * One word of each list must stand in the query.
   *
   * @minItems 1
   * @maxItems 5
   */
  words: Alternatives[];
  /**
   * @minItems 1
   * @maxItems 5
   */
  leads: Lead[];
}
export interface Lead2 {
  work?: string;
  version?: string;
  provision?: string;
  form?: string;
  situation?: string;
  page?:
    | 'help'
    | 'regulations'
    | 'experts'
    | 'workstations'
    | 'notices'
    | 'statistics'
    | 'forms'
    | 'verify'
    | 'about';
}
