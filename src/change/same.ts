import type { LoadedFile } from '../load/files.ts';
import { canonicalJson } from '../text/canonical-json.ts';

/** Whether two values say the same, whatever the order of their names: another order is no change of anything. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');

/** Whether two files say the same, whatever their line ends and, where both are sound JSON, their layout. */
export function isSameFile(a: LoadedFile | undefined, b: LoadedFile | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  if (a.sound && b.sound && a.schema !== 'text') return isSame(a.value, b.value);
  return withoutReturns(a.text) === withoutReturns(b.text);
}
