import type { Key } from '../generated/keys.ts';
import type { LoadedFile } from '../load/files.ts';
import { thumbprintOf } from '../text/key-thumbprint.ts';
import { isFaulty, type Content } from './content.ts';
import { hashOf, type RootChange } from './trust-root.ts';

type KeyMessage = 'keyAdded' | 'keyRemoved' | 'keyRevived';

const PATH = 'keys.json';
const NEVER = '9999-12-31';

/** Whether a key vouches now for days of issue for which it did not before. */
function isWider(before: Key, now: Key): boolean {
  const later = (a = NEVER, b = NEVER): boolean => b > a;
  return (
    now.validFrom < before.validFrom ||
    later(before.retiredOn, now.retiredOn) ||
    later(before.compromisedOn, now.compromisedOn)
  );
}

const DAYS = ['validFrom', 'retiredOn', 'compromisedOn'] as const;

function sayDays(before: Key, now: Key): string {
  return DAYS.filter((name) => before[name] !== now[name])
    .map((name) => `${name} ${before[name] ?? '—'} → ${now[name] ?? '—'}`)
    .join(', ');
}

function judgeKey(now: Key, index: number, before: readonly Key[]): RootChange<KeyMessage> | null {
  // by the key itself and not the name that the file gives it, and each entry: a second one may undo the first
  const alike = before.filter(({ x }) => x === now.x);
  const key = thumbprintOf(now.x);
  const [known] = alike;
  const place = { path: PATH, at: `/keys/${index}` };
  if (!known)
    return {
      ...{ ...place, message: 'keyAdded', data: { key, from: now.validFrom } },
      approval: { kind: 'key-added', of: key, now: hashOf(now) },
    };
  if (alike.some((each) => !isWider(each, now))) return null;
  return {
    ...{ ...place, message: 'keyRevived', data: { key, days: sayDays(known, now) } },
    approval: { kind: 'key-revived', of: key, now: hashOf(now) },
  };
}

/** Keys added, removed, or vouching for more than before; that one vouches for less is what retiring and revoking is. */
export function keyChanges(base: Content, content: Content): Array<RootChange<KeyMessage>> {
  const fileIn = ({ loaded }: Content): LoadedFile | undefined =>
    loaded.files.find(({ path }) => path === PATH);
  // where records alone changed, neither side has read it
  if (fileIn(base) === fileIn(content) || isFaulty(content, PATH)) return [];
  const there = new Set(content.keys.map(({ x }) => x));
  const gone = [...new Set(base.keys.map(({ x }) => x))].filter((x) => !there.has(x));
  return [
    ...content.keys.flatMap((key, index) => judgeKey(key, index, base.keys) ?? []),
    ...gone.map(thumbprintOf).map((key): RootChange<KeyMessage> => {
      const approval = { kind: 'key-removed' as const, of: key };
      return { message: 'keyRemoved', path: PATH, data: { key }, approval };
    }),
  ];
}
