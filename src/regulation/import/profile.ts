import type { Profile } from '../provision.ts';
import { readFront } from './fronts.ts';
import type { Line } from './line.ts';

/** Articles where two lines begin 第…条 (or one, and no 一、); an outline where 一、 or （一） stand; else null. */
export function findProfile(lines: readonly Line[]): Profile | null {
  const fronts = lines.map(({ text }) => readFront(text));
  const count = (...wanted: Array<(typeof fronts)[number]>): number =>
    fronts.filter((front) => wanted.includes(front)).length;
  const articles = count('article');
  const levels = count('level');
  if (articles > 1 || (articles === 1 && levels === 0)) return 'articles';
  return levels > 0 || count('bracketed') > 1 ? 'outline' : null;
}
