import { daysBehind } from '../../dates/age.ts';
import { LANGS, type Lang } from '../../i18n/lang.ts';
import { dayInBeijing } from '../../site/page/copy-age.ts';
import { formatDate } from '../../site/page/date-words.ts';

function langOfPage(): Lang {
  const tag = document.documentElement.lang;
  return LANGS.find((lang) => tag.startsWith(lang)) ?? 'zh';
}

/** Says of which day the data are, and, once they are old, that they are. Without it the data page says the day. */
async function tellAge(line: HTMLElement): Promise<void> {
  const { copyAge = '', words = '', old = '' } = line.dataset;
  const response = await fetch(copyAge);
  if (!response.ok) return;
  const { asOf }: { asOf: string } = await response.json();
  const days = daysBehind(asOf, dayInBeijing(Date.now()));
  const date = formatDate(asOf, langOfPage());
  line.textContent = (days === null ? words : old)
    .replace('{date}', date)
    .replace('{days}', String(days));
  line.classList.toggle('old-copy', days !== null);
  line.hidden = false;
}

const line = document.querySelector<HTMLElement>('[data-copy-age]');
// what cannot be fetched leaves the page as it is without script
if (line) void tellAge(line).catch(() => {});
