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
  /**
   * What the check asked about the words of this text, and a person has looked at: the words are as the original has them, and the check asks no more.
   */
  reviewed?: {
    provision: string;
    /**
     * The words asked about: a reference, 第九十条, or a number, （五）.
     */
    text: string;
    on: string;
    /**
     * Who looked.
     */
    by: string;
    /**
     * What was found: whose provision is meant, say.
     */
    note?: string;
  }[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
