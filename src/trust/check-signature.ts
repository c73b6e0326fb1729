/** What the platform says of a signature; null where it cannot say. */
async function askPlatform(
  signature: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  publicKey: Uint8Array<ArrayBuffer>,
): Promise<boolean | null> {
  // Typed as always there; over http, and in old browsers, it is not.
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  try {
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, signature, message);
  } catch {
    return null;
  }
}

/**
 * Whether `signature` (64 bytes) over `message` was made by the holder of `publicKey` (32 bytes), worked out without the
 * platform, strictly as RFC 8032 has it. Fetched only where it is needed: browsers offer theirs over https alone, and
 * those inside messengers lag by years.
 */
export async function checkEd25519(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // neither a signature nor a key by its length or form
  }
}

/** Whether an Ed25519 signature holds: by the platform where it can tell, else by arithmetic alone. */
export async function checkSignature(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): Promise<boolean> {
  const told = await askPlatform(
    Uint8Array.from(signature),
    Uint8Array.from(message),
    Uint8Array.from(publicKey),
  );
  return told ?? checkEd25519(signature, message, publicKey);
}
