import { MONTHS } from '../../dates/months.ts';
import type { Lang } from '../../i18n/lang.ts';

/** A date as precisely as it is known, as people write it: 2026年3月13日, “March 13, 2026”; `2018` → 2018年. */
export function formatDate(iso: string, lang: Lang): string {
  const [year = '', month, day] = iso.split('-');
  if (lang === 'zh') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  }
  const name = month && MONTHS[Number(month) - 1];
  return day ? `${name} ${Number(day)}, ${year}` : [name, year].filter(Boolean).join(' ');
}
