import { shortHash } from '../../text/digest.ts';

/** Six capitals as the standard wants before a subset's name (ISO 32000-1, 9.6.4), made from what tells the subset apart. */
export function subsetTag(subset: string): string {
  const digits = shortHash(subset).slice(0, 6);
  return [...digits].map((hex) => String.fromCharCode(65 + parseInt(hex, 16))).join('');
}
