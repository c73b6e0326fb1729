import type { RunResult } from '../rules/run.ts';

/** The report as design §5 gives it: stable order, one trailing newline. */
export function reportJson(result: RunResult): string {
  const { asOf, counts, findings } = result;
  return `${JSON.stringify({ asOf, base: null, head: null, counts, findings }, null, 2)}\n`;
}
