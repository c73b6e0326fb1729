import { dayInBeijing } from '../../site/page/copy-age.ts';
import { isShown } from '../../site/page/days-shown.ts';

/** Shows of what stands in the page under its days that which is so on the reader's day, as days are counted in China. */
function settleDays(): void {
  const today = dayInBeijing(Date.now());
  const dated = document.querySelectorAll<HTMLElement>('[data-day-from]');
  for (const element of dated) {
    const { dayFrom, dayUntil } = element.dataset;
    element.hidden = !isShown({ from: dayFrom || null, to: dayUntil || null }, today);
  }
}

settleDays();
// a page may stand open for days, and come back as it was left
addEventListener('pageshow', settleDays);
document.addEventListener('visibilitychange', settleDays);
