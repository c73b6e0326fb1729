export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';
  byteOrderMark: boolean;
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * UTF-16 by its byte order mark, UTF-8 where the bytes are sound UTF-8, else GB18030, which holds GBK and GB2312:
 * what Chinese software wrote before UTF-8. Bytes that are none of it become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const [encoding, ...signature] of [
    ['UTF-16LE', 0xff, 0xfe],
    ['UTF-16BE', 0xfe, 0xff],
  ] as const)
    if (startsWith(bytes, ...signature))
      return { text: new TextDecoder(encoding).decode(bytes), encoding, byteOrderMark: true };
  const byteOrderMark = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', byteOrderMark };
  return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'GB18030', byteOrderMark };
}
