const NUMERAL = '[\\d零〇一二三四五六七八九十百千]+';
const SPACED = new RegExp(`第\\s*(${NUMERAL})\\s*(?=[条款项])`, 'g'); // 第 8 条
/** 8条, 《…》8条, 管理办法 8条; but not the count in 共8条, nor the second of 第七、八条. */
const BARE = new RegExp(`(?<=^|[\\s》〉〕）)号法例定则见])(${NUMERAL})\\s*(?=条)`, 'g');
const BARE_BELOW = new RegExp(`(?<=[条款])\\s*(${NUMERAL})\\s*(?=[款项])`, 'g'); // 第8条1款

const narrow = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/** A citation as people type it, in the spelling of regulations: `第 ８ 條`, `8条` → `第8条`, `8条1款` → `第8条第1款`. */
export function plainCitation(typed: string): string {
  return typed
    .trim()
    .replace(/[０-９]/g, narrow)
    .replaceAll('條', '条')
    .replaceAll('項', '项')
    .replace(SPACED, '第$1')
    .replace(BARE, '第$1')
    .replace(BARE_BELOW, '第$1');
}
