import type { Report } from './report.ts';

/** The report as design §5 gives it: stable order, one trailing newline. */
export function reportJson(report: Report): string {
  const { asOf, base, head, counts, findings, ahead, change } = report;
  const told = { asOf, base, head, counts, ...change, findings, ahead };
  return `${JSON.stringify(told, null, 2)}\n`;
}
