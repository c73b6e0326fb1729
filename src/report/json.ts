import type { Report } from './report.ts';

/** The report as design §5 gives it: stable order, one trailing newline. */
export function reportJson(report: Report): string {
  const { asOf, base, head, untouched, counts, findings, since, ahead, birthdays, change } = report;
  const told = {
    asOf,
    base,
    head,
    untouched,
    counts,
    ...change,
    findings,
    ...since,
    ahead,
    birthdays,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
