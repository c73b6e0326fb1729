import type { Approved } from '../generated/approval.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { hashText } from '../text/digest.ts';
import { isFaulty, type Content } from './content.ts';
import type { Report } from './rule.ts';

/**
 * What everything else is judged by: the keys that letters are verified by, the house rules, the duties, the texts in
 * force, the records that must stay. A change of it may be right, but no rule can know that: somebody must have said so.
 */
export interface RootChange<M extends string> extends Report<M> {
  approval: Approved;
}

/** By which an approval names what something becomes: whatever the order of names, and the line ends of a text. */
export function hashOf(value: unknown): string {
  return hashText(
    typeof value === 'string'
      ? value.replaceAll('\r\n', '\n').trimEnd()
      : (canonicalJson(value) ?? ''),
  );
}

/** One approved change of an approval file that came with the change. */
export interface Offer {
  path: string;
  at: string;
  approved: Approved;
}

const spell = ({ kind, of, now }: Approved): string => JSON.stringify({ kind, of, now });

/** Approvals that the change brings: one that was there before was for another change. */
export function freshApprovals(base: Content, content: Content): Offer[] {
  const known = new Set([...base.loaded.files, ...base.loaded.faults].map(({ path }) => path));
  return content.approvals
    .filter(({ path }) => !known.has(path))
    .flatMap(({ path, value }) =>
      value.approves.map((approved, index) => ({ path, at: `/approves/${index}`, approved })),
    );
}

/** Approvals of the base that are gone or say something else now. */
export function alteredApprovals(base: Content, content: Content): string[] {
  const now = new Map(content.approvals.map(({ path, value }) => [path, canonicalJson(value)]));
  return base.approvals
    .filter(({ path, value }) => now.get(path) !== canonicalJson(value) && !isFaulty(content, path))
    .map(({ path }) => path);
}

/** Parts the changes that nobody approved from the approvals that approve nothing here. */
export function matchApprovals<M extends string>(
  changes: ReadonlyArray<RootChange<M>>,
  offers: readonly Offer[],
): { open: Array<RootChange<M>>; idle: Offer[] } {
  const made = new Set(changes.map(({ approval }) => spell(approval)));
  const given = new Set(offers.map(({ approved }) => spell(approved)));
  return {
    open: changes.filter(({ approval }) => !given.has(spell(approval))),
    idle: offers.filter(({ approved }) => !made.has(spell(approved))),
  };
}

/** As the file has it, for the one who is to write it there. */
export const writeApproval = spell;
