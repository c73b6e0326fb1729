import type { ExpertPrivate } from '../generated/expert-private.ts';
import type { Expert } from '../generated/expert.ts';
import type { Shown } from '../generated/private.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Workstation } from '../generated/workstation.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { Level } from '../load/finding.ts';
import type { MappedDuty } from '../records/rulebook.ts';
import type { Content, Held } from './content.ts';

/** What a rule says in one case; `{{name}}` stands for a value in the report's `data`. */
export interface RuleMessage extends Bilingual {
  /** What to do about it. */
  remedy: Bilingual;
}

/** One complaint, before it is worded and placed. */
export interface Report<M extends string> {
  message: M;
  /** Of what a record says, nothing that its schema does not mark public: the compiler refuses it. */
  data?: Record<string, Shown>;
  /** JSON Pointer into the file: the place that the finding marks. */
  at?: string;
  /** The name of a property at `at`, where the name itself is wrong. */
  key?: string;
  /** For texts, instead of `at`. */
  position?: { line: number; column: number };
  /** Relative to the content folder; left out in the scope `expert` or `workstation`, whose file is the record's. */
  path?: string;
  record?: Shown & string;
  /** The duty as the rulebook of that day maps it. */
  duty?: MappedDuty;
  /** Another level than the rule's. */
  level?: Level;
  /** The first day on which it was so, where passing days alone brought it. */
  since?: string;
}

export interface ContentContext {
  content: Content;
  /** The duties that some rule of this run checks. */
  checkedDuties: ReadonlySet<string>;
  /** YYYY-MM-DD. */
  asOf: string;
  /** Whether what is said of a file will be heard; left out, of every file. What is not need not be looked for. */
  isAsked?: (path: string) => boolean;
  /** The as-of date, or the present where that looks back: nothing has happened after it. */
  present: string;
}

/** Says that a file has to do with every file of the same key; `word` stands in the text of each record that has it. */
export type Join = (path: string, key: string, word: string) => void;

/** Says what a rule looks at of a record when it compares it. */
export type Look = (path: string, view: string) => void;

/** Says that of all files offered for one thing, the one with the lowest rank decides it. */
export type Offer = (path: string, of: string, rank: string) => void;

/**
 * How records bear on one another in the eyes of a rule. The check reads records a few at a time: a rule that has this
 * is promised to see together all files that share a key, and those that decide.
 */
export interface Across {
  /** Gives the keys of the records, and schemes, that the content at hand holds. */
  joins?: (context: ContentContext, join: Join) => void;
  /**
   * All that the rule looks at of a record beside its keys: a change that leaves both as they are is nothing to the others.
   * Left out, the keys are all.
   */
  views?: (context: ContentContext, look: Look) => void;
  first?: (context: ContentContext, offer: Offer) => void;
}

export interface RecordContext<R> extends ContentContext {
  record: R;
  scheme: Scheme;
  held: Held<R>;
  /** The private part, where this checkout has it. */
  priv: ExpertPrivate | null;
  /** The rule's duty by the rulebook in force on a day; null where none maps it, and the rule is off. */
  dutyOn: (day: string) => MappedDuty | null;
}

export interface ChangeContext extends ContentContext {
  /** What was there before: the content that `content` is to take the place of. */
  base: Content;
}

export interface SuppressionContext extends ContentContext {
  /** Whether a suppression, by its index, puts off some finding of this run. */
  isUsed: (index: number) => boolean;
  /** Whether the run was asked about a file, named relative to the content folder. */
  isAsked: (file: string) => boolean;
}

interface ContextByScope {
  /** One expert's record. */
  expert: RecordContext<Expert>;
  /** One workstation's record. */
  workstation: RecordContext<Workstation>;
  /** All records together. */
  registry: ContentContext;
  /** The texts. */
  regulation: ContentContext;
  /** Files, before anybody trusts their shape. */
  file: ContentContext;
  /** What is put off; judged last, by what the other rules have found. */
  suppression: SuppressionContext;
  /** A change against a base; silent where the run has none. */
  change: ChangeContext;
}

export type Scope = keyof ContextByScope;

/** What a scheme may switch on though no article demands it. */
export const HOUSES = ['append-only', 'facts-told', 'grade-bands', 'letter-number'] as const;

type House = (typeof HOUSES)[number];

interface RuleOf<S extends Scope, M extends string> {
  /** `<kind>/<name>`, as its file is called. */
  id: string;
  scope: S;
  level: Level;
  /** What each rulebook maps to a provision; left out, no article demands it. */
  duty?: string;
  /** Other duties that the rule goes by, such as the exception to its own. */
  alsoDuties?: readonly string[];
  /** The name of a house rule, on where a scheme lists it. */
  house?: House;
  title: Bilingual;
  /** What the rule demands, for its page: one or two sentences. */
  demand: Bilingual;
  messages: Record<M, RuleMessage>;
  check: (context: ContextByScope[S], report: (found: Report<M>) => void) => void;
}

/** What a rule must see together: `each` where it judges each record for itself, `texts` where it looks at none. */
type Sight = Across | 'each' | 'texts';

/** A rule that is given all records must say which of them it compares; the others are never given two. */
type SightOf<S extends Scope> = S extends 'registry' | 'file' ? { across: Sight } : object;

type DefinedRule<S extends Scope> = Omit<RuleOf<S, string>, 'duty' | 'house' | 'alsoDuties'> & {
  across: Sight;
  alsoDuties: readonly string[];
  duty: string | null;
  house: House | null;
};

/** A rule of any scope, as the run and the catalogue hold it. */
export type Rule = { [S in Scope]: DefinedRule<S> }[Scope];

/** Gives a rule its types: a message in one language only, or a report of an unknown message, does not compile. */
export function defineRule<S extends Scope, const M extends string>(
  rule: RuleOf<S, M> & SightOf<S>,
): DefinedRule<S> {
  const given = rule as unknown as RuleOf<S, string>;
  return { duty: null, house: null, alsoDuties: [], across: 'each', ...given };
}
