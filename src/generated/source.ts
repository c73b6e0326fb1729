// Generated from schemas/source.schema.json by npm run generate; do not edit.

/**
 * Where a version's text came from: content/regulations/<work>/<version>/source.json.
 */
export interface Source {
  $schema?: string;
  schemaVersion: 1;
  description: Bilingual;
  /**
   * Of the file received, hexadecimal.
   */
  sha256: string;
  /**
   * The official original on the issuer’s site; left out where it is not known.
   */
  url?: string;
  /**
   * When the text here was last compared with the original, character by character.
   */
  verifiedOn?: string;
}
export interface Bilingual {
  zh: string;
  en: string;
}
