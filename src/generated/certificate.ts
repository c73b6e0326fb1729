// Generated from schemas/certificate.schema.json by npm run generate; do not edit.

/**
 * The name of a fact, as in a placeholder.
 */
export type Fact = string;
export type File = string;
/**
 * The name of a fact, which is then asked to be there; or how something stands, of the few ways that the kind of paper knows.
 */
export type Condition = Fact | Standing;

/**
 * The words of one paper that a centre makes from its records: content/certificates/<template>.json. {{name}} stands for a fact of the record; npm run check names the facts that each kind knows.
 */
export interface Certificate {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  /**
   * Letter of appointment, plaque, approval of a workstation, yearly register, list for public notice, final list, decision on exit, decision on re-entry.
   */
  kind: 'letter' | 'plaque' | 'approval' | 'register' | 'notice' | 'list' | 'exit' | 'reentry';
  scheme: string;
  /**
   * The first day whose papers use these words; left out, all days. Of several, the last that has begun is taken.
   */
  from?: string;
  when?: Standing;
  title: Bilingual;
  /**
   * The provision by which the paper is given, with its words, verbatim.
   */
  basis: {
    work: string;
    version: string;
    provision: string;
    quote: string;
  };
  page: {
    size: 'A3' | 'A4';
    orientation: 'portrait' | 'landscape';
  };
  /**
   * Font files (TrueType) of the roles for which a centre has its own; relative to this folder, or absolute. The rest come with the product.
   */
  fonts?: {
    title?: File;
    heading?: File;
    body?: File;
    kai?: File;
  };
  /**
   * Where the seal goes. With an image it is printed there, over the authority and the day; without, the place is left for a stamp by hand.
   */
  seal?: {
    image?: File;
    /**
     * Millimetres; 42 for the round seals of most bodies.
     */
    width: number;
    /**
     * Millimetres from the right edge to its middle; left out, the middle of the signature.
     */
    right?: number;
    /**
     * Millimetres that it is moved down from the middle of the signature.
     */
    down?: number;
  };
  words: {
    number?: Bilingual;
    salutation?: Bilingual;
    /**
     * @minItems 1
     * @maxItems 50
     */
    body?: Paragraph[];
    /**
     * Paragraphs below the table.
     *
     * @maxItems 50
     */
    after?: Paragraph[];
    closing?: Bilingual;
    seal?: Bilingual;
    verify?: Bilingual;
    note?: Bilingual;
  };
  /**
   * @minItems 1
   * @maxItems 20
   */
  columns?: Column[];
}
export interface Standing {
  fact: Fact;
  is: string;
}
export interface Bilingual {
  zh: string;
  en: string;
}
export interface Paragraph {
  zh: string;
  en: string;
  when?: Condition;
  unless?: Condition;
}
export interface Column {
  fact: Fact;
  heading: Bilingual;
  /**
   * Its share of the table’s width.
   */
  width: number;
}
