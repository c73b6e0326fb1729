// Generated from schemas/expert-private.schema.json by npm run generate; do not edit.

/**
 * Kept apart so that it can be withheld, encrypted or erased: content/private/<scheme>/<id>.json. Nothing of it leaves.
 */
export interface ExpertPrivate {
  $schema?: string;
  schemaVersion: 1;
  id: string;
  birthDate: string;
  telephone?: string;
  email?: string;
  /**
   * HMAC-SHA-256 of the identity number with a key outside git, hexadecimal.
   */
  identity?: string;
}
