import type { Rulebook, Scheme } from '../generated/scheme.ts';
import { formatDay, toDay } from '../dates/days.ts';
import { isFaulty, type Content, type Held } from './content.ts';
import { nameOfDuty } from './duty-names.ts';
import { hashOf, type RootChange } from './trust-root.ts';

type SchemeMessage = 'houseRuleOff' | 'dutyUnmapped' | 'rulebookRemoved' | 'rulebookNarrowed';
type Found = RootChange<SchemeMessage>;

function houseRulesOff({ value, path }: Held<Scheme>, before: Scheme): Found[] {
  const { id: scheme, houseRules } = value;
  return before.houseRules
    .filter((house) => !houseRules.includes(house))
    .map((house) => ({
      ...{ message: 'houseRuleOff', path, at: '/houseRules', record: scheme },
      data: { scheme, house },
      approval: { kind: 'house-rule-off', of: `${scheme}/${house}` },
    }));
}

/** Whether a rulebook leaves days without any that it had, and no other begins there. */
function isNarrowed(before: Rulebook, now: Rulebook, books: readonly Rulebook[]): boolean {
  if (now.from > before.from) return true;
  const { to } = now;
  if (to === undefined || (before.to !== undefined && to >= before.to)) return false;
  const next = formatDay(toDay(to) + 1);
  return !books.some((book) => book !== now && book.from <= next && (book.to ?? '9') > to);
}

function bookChanges(
  before: Rulebook,
  scheme: string,
  path: string,
  books: readonly Rulebook[],
): Found[] {
  const { work, version } = before;
  const of = `${scheme}/${work}/${version}`;
  const data = { scheme, work, version };
  const at = books.findIndex((book) => book.work === work && book.version === version);
  const now = books[at];
  if (!now) {
    const approval = { kind: 'rulebook-removed' as const, of };
    return [{ message: 'rulebookRemoved', path, record: scheme, data, approval }];
  }
  const days = { from: now.from, ...(now.to === undefined ? {} : { to: now.to }) };
  const place = { path, record: scheme };
  const narrowed: Found = {
    ...{ ...place, message: 'rulebookNarrowed', at: `/rulebooks/${at}` },
    data: { ...data, from: now.from, to: now.to ?? '—' },
    approval: { kind: 'rulebook-narrowed', of, now: hashOf(days) },
  };
  const unmapped = Object.keys(before.duties).filter((duty) => !Object.hasOwn(now.duties, duty));
  return [
    ...(isNarrowed(before, now, books) ? [narrowed] : []),
    ...unmapped.map((duty): Found => {
      const { zh: dutyZh, en: dutyEn } = nameOfDuty(duty);
      return {
        ...{ ...place, message: 'dutyUnmapped', at: `/rulebooks/${at}/duties` },
        data: { ...data, duty, dutyZh, dutyEn },
        approval: { kind: 'duty-unmapped', of: `${of}/${duty}` },
      };
    }),
  ];
}

/** House rules switched off and duties that no rulebook maps any more, whether one by one or with their rulebook. */
export function schemeRootChanges(base: Content, content: Content): Found[] {
  return base.schemes.flatMap(({ value: before, path }) => {
    const held = content.schemes.find(({ value }) => value.id === before.id);
    if (held?.value === before || (!held && isFaulty(content, path))) return [];
    const books = held?.value.rulebooks ?? [];
    const place = held?.path ?? path;
    return [
      ...(held ? houseRulesOff(held, before) : []),
      ...before.rulebooks.flatMap((book) => bookChanges(book, before.id, place, books)),
    ];
  });
}
