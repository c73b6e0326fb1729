import type { Bilingual } from '../i18n/lang.ts';
import { interpolate } from '../i18n/translate.ts';
import type { Column, ErrorWords, Field } from './definition.ts';

/** What can be wrong with one answer; the last two come from the paper's side. */
export type ProblemCode =
  | 'missing'
  | 'tooShort'
  | 'tooLong'
  | 'pattern'
  | 'date'
  | 'month'
  | 'number'
  | 'decimal'
  | 'minimum'
  | 'maximum'
  | 'step'
  | 'option'
  | 'fewRows'
  | 'manyRows'
  | 'order'
  | 'future'
  | 'tooOld'
  | 'identity'
  | 'birth'
  | 'unknown'
  | 'shape'
  | 'character'
  | 'refused';

/** Sentences say what to do. `{{label}}` is the field's name, in English with a small first letter. */
const MESSAGES: Record<ProblemCode, Bilingual> = {
  missing: { zh: '填写{{label}}。', en: 'Enter the {{label}}.' },
  tooShort: {
    zh: '{{label}}至少写 {{limit}} 个字（现有 {{count}} 个）。',
    en: 'Write at least {{limit}} characters under “{{label}}” (now {{count}}).',
  },
  tooLong: {
    zh: '{{label}}不超过 {{limit}} 个字（现有 {{count}} 个）。',
    en: 'Write at most {{limit}} characters under “{{label}}” (now {{count}}).',
  },
  pattern: {
    zh: '按示例的格式填写{{label}}。',
    en: 'Write the {{label}} in the form of the example.',
  },
  date: {
    zh: '{{label}}须是日历上有的日期，写作 1980-05-21。',
    en: 'Enter a day that exists for “{{label}}”, written 1980-05-21.',
  },
  month: {
    zh: '“{{label}}”写年和月，如 2010-07。',
    en: 'Write year and month for “{{label}}”, such as 2010-07.',
  },
  number: { zh: '{{label}}填写整数。', en: 'Enter a whole number for “{{label}}”.' },
  decimal: {
    zh: '{{label}}填写数字，如 12.5。',
    en: 'Enter a number for “{{label}}”, such as 12.5.',
  },
  minimum: {
    zh: '{{label}}填写 {{limit}} 或更大的数。',
    en: 'Enter {{limit}} or more for “{{label}}”.',
  },
  maximum: {
    zh: '{{label}}填写 {{limit}} 或更小的数。',
    en: 'Enter {{limit}} or less for “{{label}}”.',
  },
  step: {
    zh: '{{label}}填写 {{limit}} 的整倍数。',
    en: 'Enter a multiple of {{limit}} for “{{label}}”.',
  },
  option: {
    zh: '{{label}}从所列各项中选择。',
    en: 'Choose one of the options given for “{{label}}”.',
  },
  fewRows: {
    zh: '{{label}}至少填写 {{limit}} 项。',
    en: 'Give at least {{limit}} under “{{label}}”.',
  },
  manyRows: {
    zh: '{{label}}不超过 {{limit}} 项。',
    en: 'Give at most {{limit}} under “{{label}}”.',
  },
  order: {
    zh: '{{label}}不早于“{{other}}”。',
    en: 'Make “{{label}}” the same day as “{{other}}” or later.',
  },
  future: {
    zh: '{{label}}不能晚于今天（{{today}}）。',
    en: 'Enter a day that has been for “{{label}}”: today is {{today}}.',
  },
  tooOld: {
    zh: '{{label}}在 {{years}} 年以前；对照身份证件核对年份。',
    en: 'Compare the year of “{{label}}” with the identity document: it is more than {{years}} years ago.',
  },
  identity: {
    zh: '{{label}}与居民身份证的号码规则不符：共 18 位，末位由前 17 位算出；对照证件核对。',
    en: 'Compare “{{label}}” with the identity card: its number has 18 characters, and the last follows from the first 17.',
  },
  birth: {
    zh: '{{label}}中的出生日期与“{{other}}”不一致；对照证件核对这两项。',
    en: 'Compare “{{label}}” and “{{other}}” with the document: the day of birth in the number is another.',
  },
  unknown: {
    zh: '本表没有“{{label}}”一项，删去它。',
    en: 'This form has no field “{{label}}”; take it out.',
  },
  shape: {
    zh: '{{label}}的内容不是本表所用的形式，重新填写。',
    en: 'Enter “{{label}}” again: it is not in the form this field uses.',
  },
  refused: {
    zh: '{{label}}中的{{chars}}是表情符号或控制字符，纸上印不出；删去它，改用文字。',
    en: 'Take {{chars}} out of “{{label}}”: an emoji or control character cannot be printed. Use words.',
  },
  character: {
    zh: '{{label}}中的“{{char}}”（{{code}}）字体里没有，无法印出；改用通行的写法，或联系主办单位。',
    en: 'The font has no “{{char}}” ({{code}}) in “{{label}}”, so it cannot be printed; use its usual form, or ask the office.',
  },
};

const CHOOSE: Bilingual = { zh: '选择{{label}}。', en: 'Choose an answer for “{{label}}”.' };
const AT_ROW: Bilingual = { zh: '第 {{row}} 行：', en: 'Row {{row}}: ' };

/** `Name in Latin letters` → `name in Latin letters`, but `IP field` stays. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

function generalWords(
  code: ProblemCode,
  type: Field['type'] | Column['type'] | undefined,
): Bilingual {
  const chosen = type === 'choice' || type === 'choices';
  return code === 'missing' && chosen ? CHOOSE : MESSAGES[code];
}

/** The sentence for one problem in both languages: the field's own words, else the general ones. */
export function sayProblem(
  code: ProblemCode,
  field: Field | Column | { label: Bilingual; type?: undefined; errors?: ErrorWords },
  params: Record<string, string | number | Bilingual> = {},
): Bilingual {
  const words = field.errors?.[code as keyof ErrorWords] ?? generalWords(code, field.type);
  const say = (lang: 'zh' | 'en') => {
    const own = Object.entries(params).map(([key, value]) => [
      key,
      typeof value === 'object' ? value[lang] : value,
    ]);
    const quoted = words[lang].includes('“{{label}}”');
    const label = lang === 'en' && !quoted ? lowerFirst(field.label.en) : field.label[lang];
    return interpolate(words[lang], { label, ...Object.fromEntries(own) });
  };
  return { zh: say('zh'), en: say('en') };
}

/** The sentence with its row in front, counted from 1 as people do. */
export function atRow(message: Bilingual, row: number): Bilingual {
  const at = (lang: 'zh' | 'en') => interpolate(AT_ROW[lang], { row }) + message[lang];
  return { zh: at('zh'), en: at('en') };
}
