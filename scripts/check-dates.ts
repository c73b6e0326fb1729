import { formatDay, parseDay, toDay } from '../src/dates/days.ts';
import type { Report } from '../src/report/report.ts';
import { countBirthdays, findAhead } from '../src/rules/ahead.ts';
import type { Content } from '../src/rules/content.ts';
import {
  beforeMonthOf,
  countBirthdaysPassed,
  findPassed,
  isBroughtBy,
} from '../src/rules/since.ts';
import { UserError, type Arguments } from './command.ts';

/** In days: ten years, longer than any term or ban of years. */
const MOST_DAYS = 3660;

function chooseDays(value: string): number {
  if (!/^\d{1,4}$/.test(value) || Number(value) > MOST_DAYS)
    throw new UserError('check.bad-days', { value, most: MOST_DAYS });
  return Number(value);
}

/** What `--ahead` and `--since` ask for. */
export interface DatesAsked {
  days: number | undefined;
  since: string | undefined;
}

/** Reads both before anything is judged; throws a UserError. */
export function chooseDates(values: Arguments['values']): DatesAsked {
  const { ahead, since } = values as Record<string, string | undefined>;
  if (since !== undefined && (values['base'] ?? values['head']) !== undefined)
    throw new UserError('check.since-base', {});
  return { days: ahead === undefined ? undefined : chooseDays(ahead), since };
}

function dayOf(since: string, asOf: string): string {
  if (since === 'month') return beforeMonthOf(asOf);
  if (parseDay(since) === null || since >= asOf)
    throw new UserError('check.bad-since', {
      value: since,
      asOf,
      example: formatDay(toDay(asOf) - 1),
    });
  return since;
}

/** Leaves the report with what days alone have brought, and nothing else. */
function tellSince(content: Content, report: Report, since: string): void {
  const window = { since, asOf: report.asOf };
  report.since = { since, passed: findPassed(content, window) };
  report.findings = report.findings.filter(isBroughtBy(window));
  report.counts = { error: 0, warning: 0, note: 0, suppressed: 0 };
  for (const { level } of report.findings) report.counts[level]++;
}

/** Adds to a report what was asked for. Birth dates are private: of birthdays the number is all it tells. */
export function tellDates(
  { content, report }: { content: Content; report: Report },
  { days, since }: DatesAsked,
): void {
  const { asOf } = report;
  if (days === undefined && since === undefined) return;
  report.birthdays = { passed: 0, ahead: 0 };
  if (days !== undefined) {
    report.ahead = findAhead(content, { asOf, days });
    report.birthdays.ahead = countBirthdays(content, { asOf, days });
  }
  if (since === undefined) return;
  const after = dayOf(since, asOf);
  tellSince(content, report, after);
  report.birthdays.passed = countBirthdaysPassed(content, { since: after, asOf });
}
