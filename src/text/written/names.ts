import { isHan, lettersOf } from './letters.ts';

/** How letters that spell a name stand in a text: as the name for sure, perhaps, or as part of other words. */
export type Standing = 'sure' | 'perhaps' | 'not';

const LETTER = /[\p{L}\p{N}]/u;
/** What may part the characters of one name: 李　丽, 阿依古丽·样提. */
const WITHIN = /^[\s·•・‧.]*$/u;
const TITLE_AFTER =
  /^(?:先生|女士|同志|老师|教授|律师|博士|专家|经理|主任|院士|法官|研究员|代理师|工程师|等人|某)/;
const TITLE_BEFORE = /(?:姓名|联系人|经办人|举报人|投诉人|异议人|申请人|专家|同志|负责人)[为是:]?$/;
const LONGEST_NAME = 8;
/** Two characters are many words’ beginning and end: 文明, 高峰. */
const SHORT_HAN = 2;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

const letterAt = (text: string, at: number): boolean => LETTER.test(text.charAt(at));

/** Whether some word of the dictionary begins outside the name and ends in it, or the other way round. */
function crossesWord(
  text: string,
  start: number,
  end: number,
): { before: boolean; after: boolean } {
  const from = Math.max(0, start - LONGEST_NAME);
  const cuts = new Set<number>();
  for (const { index } of WORDS.segment(text.slice(from, end + LONGEST_NAME)))
    cuts.add(from + index);
  return {
    before: start > 0 && !cuts.has(start),
    after: end < text.length && !cuts.has(end) && letterAt(text, end),
  };
}

/** Whether a public name runs over an end of these letters, or holds them: 李丽 in 李丽华, 安王样 in 林样安王样文. */
function isOfPublicName(
  text: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): boolean {
  for (let from = Math.max(0, start - LONGEST_NAME); from < end; from++)
    for (let to = Math.max(from + SHORT_HAN, start + 1); to <= end + LONGEST_NAME; to++) {
      if (to > text.length || to - from > LONGEST_NAME) break;
      if ((from < start || to > end) && names.has(text.slice(from, to))) return true;
    }
  return false;
}

function hanStanding(
  text: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): Standing {
  const isParted = end - start > [...lettersOf(text.slice(start, end))].join('').length;
  const [freeBefore, freeAfter] = [!letterAt(text, start - 1), !letterAt(text, end)];
  if (freeBefore && freeAfter) return 'sure';
  if (isParted) return 'not'; // 张三 李四 holds no 三李
  if (isOfPublicName(text, start, end, names)) return 'not';
  if (TITLE_AFTER.test(text.slice(end)) || TITLE_BEFORE.test(text.slice(0, start))) return 'sure';
  const crossed = crossesWord(text, start, end);
  const isLong = end - start > SHORT_HAN;
  if (!crossed.before && !crossed.after) return isLong ? 'sure' : 'perhaps';
  const isHalfFree = (freeBefore && !crossed.before) || (freeAfter && !crossed.after);
  return isLong && isHalfFree ? 'sure' : 'not';
}

/** Latin words are a name when they are written as one, with capitals, or when they are all that the text says. */
function latinStanding(text: string, start: number, end: number): Standing {
  const written = text.slice(start, end);
  if (/[,;:!?()/|、，；。]/.test(written)) return 'not';
  const words = written.split(/[\s-]+/);
  const isCapital = words.every((word) => /^[^\p{Ll}]/u.test(word));
  const isAll = lettersOf(text) === lettersOf(written);
  return isCapital || isAll ? 'sure' : 'not';
}

/** How the letters from `start` to `end` of a plain text stand, which spell a private name. */
export function standsAsName(
  text: string,
  start: number,
  end: number,
  names: ReadonlySet<string>,
): Standing {
  const written = text.slice(start, end);
  if (![...written].some(isHan)) return latinStanding(text, start, end);
  const between = [...written].filter((sign) => !LETTER.test(sign)).join('');
  return WITHIN.test(between) ? hanStanding(text, start, end, names) : 'not';
}
