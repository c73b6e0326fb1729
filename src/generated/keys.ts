// Generated from schemas/keys.schema.json by npm run generate; do not edit.

/**
 * The public keys by which the centre’s letters and plaques are verified: content/keys.json, written by npm run keys. Private keys never stand here.
 */
export interface Keys {
  $schema?: string;
  schemaVersion: 1;
  keys: Key[];
}
export interface Key {
  /**
   * The key’s thumbprint (RFC 7638).
   */
  kid: string;
  /**
   * The Ed25519 public key, 32 bytes in base64url (RFC 8037).
   */
  x: string;
  /**
   * The first day of issue that the key vouches for.
   */
  validFrom: string;
  /**
   * The last day of issue that the key vouches for: it signs no more, and what it signed until then stays good.
   */
  retiredOn?: string;
  /**
   * The day from which somebody else may have held the key.
   */
  compromisedOn?: string;
  /**
   * Why the key was given up.
   */
  reason?: string;
}
