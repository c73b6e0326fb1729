import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

const YEAR = '(\\d{4}|[〇○零一二三四五六七八九Oo0]{4})';
const PART = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = `${YEAR}年${PART}月${PART}日`;

const WHOLE = new RegExp(`^${DATE}$`);
const INSIDE = new RegExp(DATE);
const ISO = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?/;

const DIGITS = '零一二三四五六七八九';

function yearOf(text: string): string {
  const chinese = text.replace(/[〇○Oo]/g, '零');
  return chinese.replace(/[零一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}

function isoDate(year = '', month = '', day = ''): string | null {
  const numbers = [month, day].map((part) =>
    /^\d+$/.test(part) ? Number(part) : (parseChineseNumeral(part) ?? 0),
  );
  const [monthNumber = 0, dayNumber = 0] = numbers;
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${yearOf(year)}-${pad(monthNumber)}-${pad(dayNumber)}`;
}

/** A line that is nothing but a date, `2026年3月13日`, `二〇二二年六月二十七日` → ISO, else null. */
export function readDateLine(text: string): string | null {
  const match = WHOLE.exec(text.replace(/\s/g, ''));
  return match ? isoDate(match[1], match[2], match[3]) : null;
}

/** The first date inside a text, `自2022年8月1日起`, `2021-12-03 10:15` → ISO, else null. */
export function findDate(text: string): string | null {
  const folded = text.replace(/\s/g, '');
  const match = INSIDE.exec(folded) ?? ISO.exec(text);
  return match ? isoDate(match[1], match[2], match[3]) : null;
}
