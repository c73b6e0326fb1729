/**
 * The letters of a text as they are compared, never as they are shown: what a keyboard, a font, a passport office or a
 * copying hand changes without changing the word. Every other folding of names and typed text stands on this one.
 */

/** What shows nothing: zero-width marks, direction marks, soft hyphens, variation selectors, Hangul fillers. */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

const APOSTROPHE = /['‘’‛ʼʻʾʿ`′]/g;
const ACUTE = /´/g; // an apostrophe too, which NFKD makes an accent upon a space
const DASH = /[‐-―−]/g; // hyphens, – and —, the minus sign
/** The block of accents; kana keep their voiced marks, which stand elsewhere. */
const ACCENT = /[\u0300-\u036F]/g;

/** Letters that Unicode does not take apart, as passports print them (ICAO 9303, part 3, section 6). */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'e',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Radicals that Unicode's own folding leaves as they are (Equivalent_Unified_Ideograph of the block U+2E80). */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const RADICAL = /[\u2E80-\u2EFF]/g;
const ideographs = [...IDEOGRAPHS];

const asIdeograph = (radical: string): string => ideographs[RADICALS.indexOf(radical)] ?? radical;

/** All of it stays as it is. */
const FOLDED = /^[a-z\d\s\u4E00-\u9FFF]*$/;

/**
 * `Łukasz Żółć` → `lukasz zolc`, `O’Brien` → `obrien`, `Straße` → `strasse`, `Ｌ１` → `l1`, `⾼` → `高`, and Hangul in one
 * form. Spaces and signs other than apostrophes stay; dashes become `-`.
 */
export function foldLetters(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .replace(ACUTE, '')
    .normalize('NFKD')
    .replace(APOSTROPHE, '')
    .replace(DASH, '-')
    .replace(INVISIBLE, '')
    .replace(ACCENT, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(RADICAL, asIdeograph)
    .normalize('NFC');
}

const SPELT_OUT: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' },
  ...{ Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Ø: 'Oe', Å: 'Aa' },
};

/** `Müller` → `Mueller`, as passports spell it (ICAO 9303, part 3, section 6); nothing where nothing is spelt out. */
export function spellOut(name: string): string[] {
  const composed = name.normalize('NFC');
  const spelt = composed.replace(/[äöüøåÄÖÜØÅ]/g, (letter) => SPELT_OUT[letter] ?? letter);
  return /\p{Script=Han}/u.test(name) || spelt === composed ? [] : [spelt];
}
