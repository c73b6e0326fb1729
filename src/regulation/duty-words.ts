/**
 * Words by which a provision demands, allows or forbids, or sets a measure: what a coverage of duties must answer for.
 * Longer words come first, so that 应当 is not also found as 应.
 */
const DUTY_WORDS = [
  '应当',
  '应予',
  '应具备',
  '应为',
  '应及时',
  '不得',
  '必须',
  '禁止',
  '可以',
  '取消',
  '原则上',
  '按照',
  '负责',
  '以上',
  '以下',
  // “每年”, “每季度”, “每两年”; “建设期为1年”, “聘期为三年”; “将公示七个自然日”
  '每(?:年|季度|两年)',
  '为(?:[一二三四五六七八九十]+|\\d+)年',
  '将(?=公示|公布|根据|纳入)',
  // 应, but not 纠纷应对, 响应, 应用, 应急, 供应, 相应, 适应, 反应, 效应; 可, but not 许可, 可行, 认可, 可控
  '(?<![响供相适反效对])应(?![对用急答邀])',
  '(?<![许认宁])可(?![行控靠能视])',
];

const PATTERN = new RegExp(DUTY_WORDS.join('|'), 'g');

/** Names of measures that hold 以下 or 可 without demanding anything. */
const NOT_DUTIES = /以下(?:简称|条件|内容|情形|职责)|(?:许|认)可/g;

/** A duty word and where it stands: UTF-16 offsets, end excluded. */
export interface DutyWord {
  word: string;
  start: number;
  end: number;
}

/** Every duty word in a provision's text, in order. */
export function locateDutyWords(text: string): DutyWord[] {
  // As long as what they replace, so that the offsets hold.
  const clean = text.replace(NOT_DUTIES, (words) => '　'.repeat(words.length));
  return [...clean.matchAll(PATTERN)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** The duty words in a provision's text, each once, in order; empty where it demands, allows and forbids nothing. */
export function findDutyWords(text: string): string[] {
  return [...new Set(locateDutyWords(text).map(({ word }) => word))];
}
