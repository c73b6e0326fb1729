import { checkCharacter } from '../identity-number.ts';

const HAN_DIGITS = '〇零○一二三四五六七八九';
const HAN_RUN =
  /[〇零○一二三四五六七八九][〇零○一二三四五六七八九 -]{5,30}[〇零○一二三四五六七八九]/g;
// Within a number stand at most three signs together: (010) 0000-0019, 010 - 0000 0019
const RUN = /\d+(?:[\s()[\]./_·-]{1,3}\d+)*/g;
const DASH = /[‐-―−]/g;

/** As long as a group or a number may be, and as few digits as still tell a number from another. */
const MOST_GROUPS = 24;
const MOST_DIGITS = 26;
export const FEWEST_DIGITS = 7;

const hanDigit = (digit: string): string => String(Math.max(0, HAN_DIGITS.indexOf(digit) - 2));

/** One number by its digits: without 86, +86 or 0086, and without the 0 that a call from abroad leaves out. */
export function numberKey(digits: string): string {
  const inland = digits.replace(/^(?:00)?86(?=\d{9})/, '');
  return inland.length > FEWEST_DIGITS ? inland.replace(/^0/, '') : inland;
}

function keysOfRun(groups: readonly string[]): string[] {
  const keys: string[] = [];
  for (let from = 0; from < groups.length; from++) {
    let digits = '';
    for (let to = from; to < Math.min(groups.length, from + MOST_GROUPS); to++) {
      digits += groups[to];
      if (digits.length > MOST_DIGITS) break;
      if (digits.length >= FEWEST_DIGITS) keys.push(numberKey(digits));
    }
  }
  return keys;
}

/** The keys of all numbers that a plain text may be read to hold, however their digits are grouped; also 一三八〇…. */
export function readNumberKeys(plain: string): string[] {
  if (!/\d|[〇零○一二三四五六七八九]{3}/.test(plain)) return [];
  const text = plain
    .replace(DASH, '-')
    .replace(HAN_RUN, (run) => run.replace(/[〇零○一二三四五六七八九]/g, hanDigit));
  return (text.match(RUN) ?? []).flatMap((run) =>
    run.length < FEWEST_DIGITS ? [] : keysOfRun(run.match(/\d+/g) ?? []),
  );
}

const IDENTITY = /(?<![\dA-Za-z])[1-6]\d(?:[\s-]?\d){15}[\s-]?[\dXx](?![\dA-Za-z])/g;

/** Whether a text of 17 digits and a last sign is a resident's identity number: its day and its check sign agree. */
function isIdentityNumber(written: string): boolean {
  const day = /^\d{6}(?:19|20)\d\d(\d\d)(\d\d)/.exec(written);
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 12) return false;
  if (Number(day[2]) < 1 || Number(day[2]) > 31) return false;
  return checkCharacter(written) === written[17];
}

/** The resident identity numbers in a plain text, whosever they are: their last sign proves what they are. */
export function readIdentityNumbers(plain: string): string[] {
  return (plain.replace(DASH, '-').match(IDENTITY) ?? [])
    .map((found) => found.replace(/[\s-]/g, '').toUpperCase())
    .filter(isIdentityNumber);
}
