import type { Event, Expert } from '../generated/expert.ts';
import { bearsOnState } from '../records/expert-state.ts';
import type { Content, Held } from './content.ts';
import type { Across, ContentContext, Join, Look } from './rule.ts';

/** Who a record is about, as far as two records can be told to be of one person. */
export interface Person {
  identity: string | null;
  nameAndBirth: string;
}

/** Null where the record's private part is not here. */
export function personOf(content: Content, { value: record }: Held<Expert>): Person | null {
  const priv = content.privates.get(`${record.scheme}/${record.id}`);
  if (!priv) return null;
  const { identity = null, birthDate } = priv;
  return { identity, nameAndBirth: `${record.profile.name} ${birthDate}` };
}

/** One person: by the identity key where both have one, else by name and birth date. */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.identity !== null && b.identity !== null) return a.identity === b.identity;
  return a.nameAndBirth === b.nameAndBirth;
}

/** The keys under which a person is looked up; `isSamePerson` has the last word. */
export function keysOf({ identity, nameAndBirth }: Person): string[] {
  return identity === null ? [nameAndBirth] : [identity, nameAndBirth];
}

/** Joins the records that may be of one person. */
function joinPeople({ content }: ContentContext, join: Join): void {
  for (const held of content.experts) {
    const person = personOf(content, held);
    if (!person) continue;
    const { identity, nameAndBirth } = person;
    if (identity !== null) join(held.path, identity, identity);
    join(held.path, nameAndBirth, held.value.profile.name);
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
