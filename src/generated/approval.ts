// Generated from schemas/approval.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

/**
 * What somebody who answers for it has allowed to be changed in what everything else is judged by: content/approvals/<name>.json, added together with that change, never altered afterwards, and good for that change alone.
 */
export interface Approval {
  $schema?: Private<string>;
  schemaVersion: 1;
  /**
   * The day of the approval.
   */
  on: Private<string>;
  /**
   * Who approved it: name and office.
   */
  approvedBy: Private<string>;
  /**
   * What it rests on: the decision, its number, the request.
   */
  ground: Private<string>;
  /**
   * @minItems 1
   * @maxItems 500
   */
  approves: Approved[];
}
/**
 * As the finding of change/trust-root gives it.
 */
export interface Approved {
  /**
   * What is done.
   */
  kind:
    | 'key-added'
    | 'key-removed'
    | 'key-revived'
    | 'house-rule-off'
    | 'duty-unmapped'
    | 'rulebook-removed'
    | 'rulebook-narrowed'
    | 'text-edited'
    | 'text-removed'
    | 'erasure'
    | 'suppression';
  /**
   * To what: a key's thumbprint, scheme and house rule, scheme, work, version and duty, work and version, a record.
   */
  of: Private<string>;
  /**
   * The hash of what it becomes; none where nothing stays.
   */
  now?: Private<string>;
}
