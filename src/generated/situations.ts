// Generated from schemas/situations.schema.json by npm run generate; do not edit.

/**
 * What brings a company here, and the provisions, experts and form that answer it: content/situations.json.
 */
export interface Situations {
  $schema?: string;
  schemaVersion: 1;
  disclaimer: QuotedProvision;
  /**
   * @maxItems 20
   */
  provisions: QuotedProvision[];
  /**
   * The id of the form by which help is asked for.
   */
  form?: string;
  /**
   * @minItems 1
   * @maxItems 40
   */
  situations: Situation[];
}
export interface QuotedProvision {
  work: string;
  version: string;
  provision: string;
  /**
   * Verbatim from the provision.
   */
  quote: string;
  /**
   * Verbatim from the English text of the provision.
   */
  quoteEn?: string;
}
export interface Situation {
  id: string;
  title: Bilingual;
  words: Bilingual;
  /**
   * Steps that hold for everybody; no advice on law.
   *
   * @minItems 1
   * @maxItems 8
   */
  steps: Bilingual[];
  /**
   * @maxItems 8
   */
  matters: (
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
   * @maxItems 20
   */
  provisions: QuotedProvision[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
