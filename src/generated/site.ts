// Generated from schemas/site.schema.json by npm run generate; do not edit.

/**
 * @minItems 1
 * @maxItems 100
 */
export type Paragraphs = Bilingual[];

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
   * Where the site is served, with a path or without (https://host/path), and without a trailing slash; SITE_URL overrides it, and BASE_PATH its path. Atom entries are known by it: keep it.
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
  /**
   * Where somebody who found a hole in the site writes to; it becomes /.well-known/security.txt (RFC 9116).
   */
  security?: {
    /**
     * Addresses in the order of preference: mailto:, https:// or tel:.
     *
     * @minItems 1
     */
    contacts: string[];
    /**
     * The page that says how reports are handled.
     */
    policy?: string;
  };
  /**
   * How many days names stay on the page of a notice or list after it is over; left out, 30. Then the page keeps the number and the dates alone.
   */
  noticeNamesDays?: number;
  disclaimer?: ProvisionRef;
  /**
   * The centre’s own paragraphs, in place of the product’s.
   */
  statements?: {
    privacy?: Paragraphs;
    accessibility?: Paragraphs;
    disclaimer?: Paragraphs;
  };
}
export interface Bilingual {
  zh: string;
  en: string;
}
/**
 * A provision of a version of a regulation, by its eId.
 */
export interface ProvisionRef {
  work: string;
  version: string;
  provision: string;
}
