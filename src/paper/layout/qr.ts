import encodeQR from 'qr';
import type { CodeMark } from './sheet.ts';

// Readers need four light modules round the code (ISO/IEC 18004, 9.1).
const QUIET_ZONE = 4;

/** The modules of the code for `text`, dark ones true, quiet zone included; error correction level M. */
export function encodeModules(text: string): boolean[][] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
}

/** The code as a mark, `side` points wide with its quiet zone. */
export function drawCode(
  text: string,
  at: { x: number; y: number; side: number; block: number; alt: string },
): CodeMark {
  return { kind: 'code', ...at, modules: encodeModules(text) };
}
