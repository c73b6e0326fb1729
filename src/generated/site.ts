// Generated from schemas/site.schema.json by npm run generate; do not edit.

/**
 * The centre that publishes the site: content/site.json.
 */
export interface Site {
  $schema?: string;
  schemaVersion: 1;
  name: Bilingual;
  tagline: Bilingual;
  publisher: Bilingual;
  /**
   * The records are invented; every page and paper says so.
   */
  sample: boolean;
  contacts: {
    label: Bilingual;
    value: string;
  }[];
  /**
   * Where the site is served, without a trailing slash; SITE_URL overrides it.
   */
  publicAddress: string;
  /**
   * Pins the day the site is made for; left out, it is today in Asia/Shanghai.
   */
  asOf?: string;
  footer: Bilingual[];
  /**
   * Filing numbers (ICP, public security) as they must be shown.
   */
  filings?: string[];
}
export interface Bilingual {
  zh: string;
  en: string;
}
