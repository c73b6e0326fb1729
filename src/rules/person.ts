import type { Event, Expert } from '../generated/expert.ts';
import { bearsOnState } from '../records/expert-state.ts';
import { nameKeys } from '../text/names.ts';
import type { Content, Held } from './content.ts';
import type { Across, ContentContext, Join, Look } from './rule.ts';

/** Who a record is about, as far as two records can be told to be of one person. */
export interface Person {
  identity: string | null;
  /** The name and every alias, folded, each with the day of birth. */
  named: readonly string[];
}

/** Null where the record's private part is not here. */
export function personOf(content: Content, { value: record }: Held<Expert>): Person | null {
  const priv = content.privates.get(`${record.scheme}/${record.id}`);
  if (!priv) return null;
  const { identity = null, birthDate } = priv;
  const { name, aliases = [] } = record.profile;
  const keys = new Set([name, ...aliases].flatMap(nameKeys));
  return { identity, named: [...keys].map((key) => `${key} ${birthDate}`) };
}

/** Whether a name of the one, however spelt, is one of the other, and both were born on one day. */
export function isNamedAlike(a: Person, b: Person): boolean {
  return a.named.some((key) => b.named.includes(key));
}

/** One person: by the identity key where both have one, else by names and birth date. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.identity !== null && b.identity !== null) return a.identity === b.identity;
  return isNamedAlike(a, b);
}

/** The keys under which a person is looked up; `isSamePerson` has the last word. */
export function keysOf({ identity, named }: Person): string[] {
  return identity === null ? [...named] : [identity, ...named];
}

/** Joins the records that may be of one person. */
function joinPeople({ content }: ContentContext, join: Join): void {
  for (const held of content.experts) {
    const person = personOf(content, held);
    if (!person) continue;
    const { identity, named } = person;
    if (identity !== null) join(held.path, identity, identity);
    // One name has many spellings: the day of birth is what stands in the text of each.
    for (const key of named) join(held.path, key, key.slice(key.lastIndexOf(' ') + 1));
  }
}

/** When a person's record began, and what may have brought them in, out or back. */
function viewPeople({ content }: ContentContext, look: Look): void {
  const isSeen = ({ type }: Event): boolean =>
    bearsOnState(type) || type === 'reentry-approved' || type === 'corrected';
  for (const { path, value } of content.experts) {
    const days = value.history.map(({ on }) => on).sort();
    look(path, JSON.stringify([days[0], value.history.filter(isSeen)]));
  }
}

/** For rules that compare the records of one person, by their states, bans and applications. */
export const ONE_PERSON: Across = { joins: joinPeople, views: viewPeople };
