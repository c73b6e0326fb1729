import { MONTHS } from '../../dates/months.ts';
import type { Bilingual } from '../../i18n/lang.ts';

/** 2026年5月1日 and 1 May 2026. */
export function formatDay(iso: string): Bilingual {
  const [year = '', month = '', day = ''] = iso.split('-');
  return {
    zh: `${year}年${Number(month)}月${Number(day)}日`,
    en: `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  };
}
