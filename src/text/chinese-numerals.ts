const DIGITS = '零一二三四五六七八九';
const UNITS: ReadonlyArray<readonly [string, number]> = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
];

function digitValue(digit: string): number {
  return digit.length === 1 ? DIGITS.indexOf(digit) : -1;
}

/** The value of a Chinese numeral from 〇 to 九千九百九十九 (`十七` → 17, `二百零三` → 203), or null if it is none. */
export function parseChineseNumeral(numeral: string): number | null {
  let rest = numeral.replaceAll('〇', '零').replaceAll('两', '二');
  let value = 0;
  for (const [unit, worth] of UNITS) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const digit = rest.slice(0, at).replace(/^零/, '');
    const count = digit === '' && unit === '十' ? 1 : digitValue(digit);
    if (count < 1) return null;
    value += count * worth;
    rest = rest.slice(at + 1);
  }
  if (rest === '') return value > 0 ? value : null;
  const last = digitValue(value > 0 ? rest.replace(/^零/, '') : rest);
  return last < 0 ? null : value + last;
}

/** The numeral as regulations print it (17 → `十七`, 203 → `二百零三`); `value` is a whole number from 0 to 9999. */
export function formatChineseNumeral(value: number): string {
  if (value === 0) return '零';
  let rest = value;
  let printed = '';
  let gap = false;
  for (const [unit, worth] of UNITS) {
    const digit = Math.floor(rest / worth);
    rest %= worth;
    if (digit > 0) {
      printed += (gap ? '零' : '') + (DIGITS[digit] ?? '') + unit;
      gap = false;
    } else if (printed !== '') gap = true;
  }
  if (rest > 0) printed += (gap ? '零' : '') + (DIGITS[rest] ?? '');
  return value < 20 ? printed.replace(/^一十/, '十') : printed;
}
