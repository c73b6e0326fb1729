// Generated from schemas/glossary.schema.json by npm run generate; do not edit.

/**
 * How the terms of the regulations are translated: content/glossary.json.
 */
export interface Glossary {
  $schema?: string;
  schemaVersion: 1;
  groups: GlossaryGroup[];
}
export interface GlossaryGroup {
  name: Bilingual;
  /**
   * @minItems 1
   */
  terms: GlossaryTerm[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
export interface GlossaryTerm {
  zh: string;
  /**
   * The rendering to use, in the singular; capitals do not matter.
   */
  en: string;
  /**
   * Other renderings that the rule accepts: another form of the words, or another sense.
   *
   * @minItems 1
   */
  variants?: string[];
  note?: Bilingual;
}
