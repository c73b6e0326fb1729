// Generated from schemas/suppressions.schema.json by npm run generate; do not edit.

/**
 * Findings put off for a time, each by its exact place, with a reason, who approved it and until when: content/suppressions.json. One that finds nothing to put off, or is past its last day, is an error.
 */
export interface Suppressions {
  $schema?: string;
  schemaVersion: 1;
  /**
   * @maxItems 500
   */
  entries: Suppression[];
}
export interface Suppression {
  /**
   * The rule's id, for example workstation/acceptance.
   */
  rule: string;
  /**
   * The file the finding is in, relative to the content folder.
   */
  file: string;
  /**
   * JSON Pointer to the place, as the report gives it; left out, the whole file.
   */
  pointer?: string;
  reason: Bilingual;
  /**
   * Who approved it.
   */
  approvedBy: string;
  /**
   * The last day on which it holds.
   */
  until: string;
}
export interface Bilingual {
  zh: string;
  en: string;
}
