import type { Lang } from '../i18n/lang.ts';
import type { Finding, Level } from '../load/finding.ts';
import type { Span } from '../load/visibility.ts';
import type { Due } from '../rules/ahead.ts';
import type { ChangeReport } from './change.ts';
import type { Rule } from '../rules/rule.ts';
import type { RunResult } from '../rules/run.ts';

/** What every voice tells (design §5). */
export interface Report extends RunResult {
  /** The hashes of the revisions compared; a head of null, with a base, is the work tree. */
  base: string | null;
  head: string | null;
  /** How many records the change leaves alone, which were not judged anew; left out where all were judged. */
  untouched?: number;
  /** What will fall due, where it was asked for. */
  ahead?: Due[];
  /** What dates alone have brought after a day, where it was asked for: then the findings are those that they brought. */
  since?: { since: string; passed: Due[] };
  /** How many pass the age limit, in both; their days and names are private. */
  birthdays?: { passed: number; ahead: number };
  /** What the change does, where the content was judged against a base. */
  change?: ChangeReport;
}

/** What a part of a text is, for a terminal's colours. */
export type Style = Level | 'place' | 'faint' | 'mark';

/** Dresses a text for the place where it is read; the plain one leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

export const PLAIN_PAINT: Paint = (_, text) => text;

/** What a voice needs beside the report. */
export interface Setting {
  lang: Lang;
  rules: readonly Rule[];
  /** Where the site is served, without a trailing slash; '' where nobody has said. */
  address: string;
  /** A line of a file, named as findings name it; null where the file could not be read or has no such line. */
  lineOf: (file: string, line: number) => string | null;
  /** What of a file's lines is not public; null where none of it may be shown. */
  hiddenIn: (file: string) => readonly Span[] | null;
  /** Whether a file, named as findings name it, begins with a byte-order mark, which no line of `lineOf` has. */
  isMarked: (file: string) => boolean;
  paint: Paint;
}

export function reportOf(result: RunResult): Report {
  return { ...result, base: null, head: null };
}

const ORDER: readonly Level[] = ['error', 'warning', 'note'];

/** Whether the base had it already: then it does not block, and no voice may say that it does. */
export const isOld = ({ isNew }: Finding): boolean => isNew === false;

/**
 * Errors before warnings before notes, each in the order of the report: of a long list, readers show the beginning. What
 * the base had already comes last.
 */
export function errorsFirst(findings: readonly Finding[]): Finding[] {
  const [old, fresh] = [findings.filter(isOld), findings.filter((finding) => !isOld(finding))];
  return [fresh, old].flatMap((some) =>
    ORDER.flatMap((level) => some.filter((finding) => finding.level === level)),
  );
}

/** The findings by file; files come in the order in which they first have one. */
export function byFile(findings: readonly Finding[]): Array<[file: string, Finding[]]> {
  return [...Map.groupBy(findings, ({ file }) => file)];
}
