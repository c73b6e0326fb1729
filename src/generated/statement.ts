// Generated from schemas/statement.schema.json by npm run generate; do not edit.

/**
 * What the code on a letter or plaque says and signs: the payload of a compact JWS (RFC 7515) signed with Ed25519 (RFC 8037). Only what the sheet itself shows; short names, since each letter makes the code larger.
 */
export interface Statement {
  /**
   * The edition of these names.
   */
  v: 1;
  /**
   * Letter of appointment, or plaque of a workstation.
   */
  k: 'letter' | 'plaque';
  /**
   * The scheme.
   */
  sch: string;
  /**
   * The record of the expert or workstation.
   */
  id: string;
  /**
   * As printed on the sheet.
   */
  name: string;
  /**
   * The category of expert; a plaque has none.
   */
  role?: string;
  /**
   * The number printed on the sheet.
   */
  no: string;
  /**
   * The day of issue.
   */
  on: string;
  /**
   * The first day of the term, or the day the workstation was established.
   */
  from: string;
  /**
   * The last day of the term, which belongs to it; a plaque has none.
   */
  to?: string;
}
