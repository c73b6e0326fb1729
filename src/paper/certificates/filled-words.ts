import type { Certificate, Condition, Paragraph } from '../../generated/certificate.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { isStanding, placeholdersOf } from '../../rules/certificate-facts.ts';

/** What a record tells a paper, by the names that templates use; absent where the record does not know. */
export type Facts = Readonly<Record<string, Bilingual>>;

/** How things stand with a record, of the ways that a kind of paper knows; absent where the record does not say. */
export type Standings = Readonly<Record<string, string>>;

/** A row of a paper's table; `days` are the same facts as days (YYYY-MM-DD), for a worksheet. */
export interface FactRow {
  facts: Facts;
  days: Readonly<Record<string, string>>;
}

/** A template whose placeholders are filled: nothing is left to look up. */
export interface FilledWords {
  title: Bilingual;
  number?: Bilingual;
  salutation?: Bilingual;
  body: Bilingual[];
  after: Bilingual[];
  closing?: Bilingual;
  seal?: Bilingual;
  verify?: Bilingual;
  note?: Bilingual;
}

/** Thrown instead of printing a gap: the facts that the template asks for and the record lacks. */
export class MissingFactError extends Error {
  readonly facts: readonly string[];
  readonly template: string;
  constructor(template: string, facts: readonly string[]) {
    super(`The template ${template} asks for ${facts.join(', ')}, which the record does not have`);
    this.name = 'MissingFactError';
    this.template = template;
    this.facts = facts;
  }
}

function fill(text: string, facts: Facts, lang: 'zh' | 'en'): string {
  return text.replace(/\{\{([^{}]*)\}\}/g, (_, name: string) => facts[name.trim()]?.[lang] ?? '');
}

/** What words are filled from. */
interface Told {
  facts: Facts;
  standings: Standings;
  /** Where facts are noted that are asked for and absent. */
  missing: Set<string>;
}

function holds(condition: Condition, { facts, standings, missing }: Told): boolean {
  if (!isStanding(condition)) return facts[condition] !== undefined;
  const { fact, is } = condition;
  if (standings[fact] === undefined) missing.add(fact); // neither the one sentence nor the other is known to be so
  return standings[fact] === is;
}

function stands({ when, unless }: Paragraph, told: Told): boolean {
  return (
    (when === undefined || holds(when, told)) && (unless === undefined || !holds(unless, told))
  );
}

/**
 * Fills a template's words. Throws `MissingFactError`, naming each fact that is asked for and absent: in a sentence, or
 * by one that depends on it.
 */
export function fillWords(
  template: Certificate,
  facts: Facts,
  standings: Standings = {},
): FilledWords {
  const { title, words } = template;
  const missing = new Set<string>();
  const told = { facts, standings, missing };
  const both = ({ zh, en }: Bilingual): Bilingual => {
    for (const name of [...placeholdersOf(zh), ...placeholdersOf(en)])
      if (facts[name] === undefined) missing.add(name);
    return { zh: fill(zh, facts, 'zh'), en: fill(en, facts, 'en') };
  };
  const list = (paragraphs: readonly Paragraph[] = []): Bilingual[] =>
    paragraphs.filter((paragraph) => stands(paragraph, told)).map(both);
  const { body, after, ...single } = words;
  const singles = Object.fromEntries(
    Object.entries(single).map(([name, text]) => [name, both(text)]),
  ) as Omit<FilledWords, 'title' | 'body' | 'after'>;
  const filled = { title: both(title), body: list(body), after: list(after), ...singles };
  if (missing.size > 0) throw new MissingFactError(template.id, [...missing]);
  return filled;
}
