// Generated from schemas/expert-private.schema.json by npm run generate; do not edit.

import type { Private } from './private.ts';

/**
 * Kept apart so that it can be withheld, encrypted or erased: content/private/<scheme>/<id>.json. Nothing of it leaves.
 */
export interface ExpertPrivate {
  $schema?: Private<string>;
  schemaVersion: 1;
  id: Private<string>;
  birthDate: Private<string>;
  telephone?: Private<string>;
  email?: Private<string>;
  /**
   * HMAC-SHA-256 of the identity number with a key outside git, hexadecimal.
   */
  identity?: Private<string>;
}
