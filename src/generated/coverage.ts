// Generated from schemas/coverage.schema.json by npm run generate; do not edit.

/**
 * Who answers for a provision with a duty word where no rule and no form field does: content/coverage.json. Rules and form fields are derived from the schemes and forms and not written down here.
 */
export interface Coverage {
  $schema?: string;
  schemaVersion: 1;
  entries: Entry[];
}
export interface Entry {
  work: string;
  version: string;
  provision: string;
  /**
   * page: a page of the site carries it out; people: it takes a person's judgement.
   */
  by: 'page' | 'people';
  /**
   * The page's address below the language, for example verify/.
   */
  page?: string;
  reason: Bilingual;
}
export interface Bilingual {
  zh: string;
  en: string;
}
