import type { Appointed, Expert, Letter, Renewed } from '../generated/expert.ts';
import type { Statement } from '../generated/statement.ts';
import type { Established, Workstation } from '../generated/workstation.ts';

/** What the letter of an appointment or renewal states: what the sheet shows, and nothing else of the record. */
export function statementOfLetter(
  { id, scheme, profile }: Expert,
  { letter, term }: (Appointed | Renewed) & { letter: Letter },
): Statement {
  return {
    v: 1,
    k: 'letter',
    sch: scheme,
    id,
    name: profile.name,
    role: profile.category,
    no: letter.number,
    on: letter.issuedOn,
    from: term.from,
    to: term.to,
  };
}

/** What the plaque of a workstation states; it is given on the day of establishment and has no last day. */
export function statementOfPlaque(
  { id, scheme, profile }: Workstation,
  { plaque, on }: Established,
): Statement {
  return { v: 1, k: 'plaque', sch: scheme, id, name: profile.name.zh, no: plaque, on, from: on };
}
