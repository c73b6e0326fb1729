import { sha256Hex } from '../text/digest.ts';

/** However people type it: `样聘〔2026〕001号`, `样聘[2026] 001 号`, `样聘2026001` fold alike. */
export function foldNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\p{P}\p{S}\s\u200b-\u200d]/gu, '')
    .replace(/号$/, '');
}

/** What a letter is listed by, in letters.json and in revoked.json. */
export function hashNumber(number: string): string {
  return sha256Hex(foldNumber(number));
}
