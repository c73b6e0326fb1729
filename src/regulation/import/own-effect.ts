import { findDate } from './dates.ts';
import type { Facts } from './facts.ts';
import { readFront } from './fronts.ts';

/** “（2008年4月11日…公布　根据2014年5月20日…第一次修订）”: what the note under a title dates. */
const DATED =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/g;

const ISSUED = /通过|公布|发布|修[改正订]|批准/;

/** The last day that the lines above the first provision say the text was issued or amended on, or null. */
function lastDayOfNote(text: string): string | null {
  const lines = text.split('\n').map((line) => line.replace(/^#+\s*/, ''));
  const first = lines.findIndex((line) => readFront(line) === 'article');
  const head = lines.slice(0, first < 0 ? 20 : first).filter((line) => ISSUED.test(line));
  const days = head.flatMap((line) =>
    [...line.matchAll(DATED)].flatMap(([day]) => findDate(day) ?? []),
  );
  return days.toSorted().at(-1) ?? null;
}

/**
 * The day of effect that the words give, where it is another version's: an amended text's last article still tells the
 * day of its first issue. Null where the day may be this version's own.
 */
export function foreignEffect(
  text: string,
  { dates }: Pick<Facts, 'dates'>,
  versionId: string | null,
): { on: string; later: string } | null {
  const found = dates.effectiveFrom;
  if (!found || found.assumed) return null;
  const days = [lastDayOfNote(text), versionId?.length === 10 ? versionId : null];
  const later = days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  return later !== undefined && found.on < later ? { on: found.on, later } : null;
}
