import { sha256Hex } from './digest.ts';
import { foldLetters } from './letters.ts';

/** What people set before a number: `聘书编号：`, `No. `, `№`. */
const BEFORE = /^[^]*?(?:编号|編號|号码|號碼|\bno\b|\bnumber\b)[.:\s]*(?=[^]*\d)/;
/** 样聘2026001, 样聘2026年001, 样聘2026年第1: what stands before the year, the year, the number without its noughts. */
const YEARLY = /^第?(\D*?)第?((?:19|20)\d\d)(?:年度?)?第?0*(\d+)$/;

/**
 * The number of a letter or plaque as it is compared, however people type it: `样聘〔2026〕001号`, `编号 样聘[2026]1號`,
 * `No. 样聘2026年001号`, `第样聘2026001号。` fold alike.
 */
export function foldNumber(number: string): string {
  const signs = foldLetters(number)
    .replace(BEFORE, '')
    .replace(/[号號]\D*$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  const [, of, year, count] = YEARLY.exec(signs) ?? [];
  return year ? `${of}${year}-${count}` : signs.replace(/^第(?=.*\d)/, '');
}

/** What a letter is listed by, in letters.json and in revoked.json. */
export function hashNumber(number: string): string {
  return sha256Hex(foldNumber(number));
}
