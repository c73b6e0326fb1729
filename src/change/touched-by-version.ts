import type { Scheme } from '../generated/scheme.ts';
import type { TouchedByRule } from '../report/change.ts';
import type { Content } from '../rules/content.ts';
import type { Rule } from '../rules/rule.ts';
import type { RunOptions } from '../rules/run.ts';
import { touchedRecords } from './touched-records.ts';

/** The scheme with the old version's duties in the new version's rulebook; itself where it does not hold both. */
function withOldDuties(scheme: Scheme, work: string, from: string, to: string): Scheme {
  const bookOf = (version: string) =>
    scheme.rulebooks.find((book) => book.work === work && book.version === version);
  const [old, now] = [bookOf(from), bookOf(to)];
  if (!old || !now) return scheme;
  const rulebooks = scheme.rulebooks.map((book) =>
    book === now ? { ...now, duties: old.duties } : book,
  );
  return { ...scheme, rulebooks };
}

/** The records that would be judged otherwise if the old version's duties still held, by the duty that makes it so. */
export function touchedByVersion(
  content: Content,
  versions: { work: string; from: string; to: string },
  rules: readonly Rule[],
  options: RunOptions,
): TouchedByRule[] {
  const { work, from, to } = versions;
  const schemes = content.schemes.map((held) => {
    const value = withOldDuties(held.value, work, from, to);
    return value === held.value ? held : { ...held, value };
  });
  const base = { ...content, schemes };
  return touchedRecords({ base, head: content, rules, options }).filter(
    ({ records }) => records.length > 0,
  );
}
