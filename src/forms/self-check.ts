import type { Expert } from '../generated/expert.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { interpolate } from '../i18n/translate.ts';
import type { Level } from '../load/finding.ts';
import type { MappedDuty } from '../records/rulebook.ts';
import { askRules, type Reporter } from '../rules/ask.ts';
import type { Content, Held } from '../rules/content.ts';
import type { Report, Rule } from '../rules/rule.ts';
import { APPLICANT_RULES } from './applicant-rules.ts';
import { holds } from './conditions.ts';
import type { FormDefinition, FormValues, SelfCheck, ToldRule } from './definition.ts';
import { makeDraftRecord, soundValues } from './draft-record.ts';

/** What a form's self-check rests on, as `/data/self-check/<form>.json`. */
export interface SelfCheckSource {
  scheme: Scheme;
  /** By `<work>/<version>/<provision>`: how people cite it, and its page in each language. */
  bases: Record<string, { citation: Bilingual; url: Bilingual }>;
}

/** One thing that a rule would point out, told as information. */
export interface Advice {
  rule: string;
  /** Where it is told. */
  field: string;
  level: Level;
  message: Bilingual;
  basis: { citation: Bilingual; url: Bilingual; quote: string } | null;
}

export function basisKey({ work, version, provision }: Omit<MappedDuty, 'id' | 'quote'>): string {
  return `${work}/${version}/${provision}`;
}

const RULES = new Map(APPLICANT_RULES.map((rule) => [rule.id, rule]));

class Advisor {
  readonly found: Advice[] = [];
  private readonly source: SelfCheckSource;
  constructor(source: SelfCheckSource) {
    this.source = source;
  }

  reporter({ rule, field, words = {} }: ToldRule, { messages, level }: Rule) {
    return (report: Report<string>): void => {
      const message = words[report.message] ?? messages[report.message]!;
      const { data = {}, duty } = report;
      const basis = duty ? this.source.bases[basisKey(duty)] : undefined;
      this.found.push({
        rule,
        field,
        level: report.level ?? level,
        message: { zh: interpolate(message.zh, data), en: interpolate(message.en, data) },
        basis: duty && basis ? { ...basis, quote: duty.quote } : null,
      });
    };
  }
}

/** The last call that had been published by the day. */
function latestCall({ history }: Scheme, today: string): string | null {
  const calls = history.filter(({ type, on }) => type === 'called' && on <= today);
  return calls.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1)?.id ?? null;
}

/** The draft as the only record there is. */
function contentOf(kind: SelfCheck['kind'], held: Held<unknown>, scheme: Scheme, priv: unknown) {
  const { id } = held.value as Expert;
  return {
    site: null,
    works: [],
    schemes: [{ value: scheme, path: `schemes/${scheme.id}.json` }],
    experts: kind === 'expert' ? [held] : [],
    workstations: kind === 'workstation' ? [held] : [],
    privates: new Map(kind === 'expert' && priv ? [[`${scheme.id}/${id}`, priv]] : []),
    stationPrivates: new Map(),
    forms: [],
  } as unknown as Content;
}

/** Half a form makes half a record: a rule that takes for granted what is not answered yet has nothing to say. */
function tryRule(rule: Rule, content: Content, asOf: string, report: Reporter): void {
  try {
    askRules([rule], { content, asOf, present: asOf, checkedDuties: new Set() }, () => report);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
  }
}

/** The day it is judged on: today, or the last day that the draft names, as that of signing. */
function judgedOn(record: { history?: { on?: string }[] }, today: string): string {
  return (record.history ?? []).reduce((last, { on = '' }) => (on > last ? on : last), today);
}

/**
 * What the rules of the check have to say about the record that these answers would make. Only answers that nothing
 * is wrong with count. `today` is YYYY-MM-DD.
 */
export function findAdvice(
  form: FormDefinition,
  values: FormValues,
  source: SelfCheckSource,
  today: string,
): Advice[] {
  const { selfCheck } = form;
  if (!selfCheck) return [];
  const facts = { today, latestCall: latestCall(source.scheme, today) };
  const { record, priv } = makeDraftRecord(selfCheck, soundValues(form, values), facts);
  if (!record) return [];
  const held = { value: record, path: 'draft.json' };
  const content = contentOf(selfCheck.kind, held, source.scheme, priv);
  const advisor = new Advisor(source);
  for (const told of selfCheck.rules.filter(({ when }) => holds(when, values))) {
    const rule = RULES.get(told.rule);
    if (rule) tryRule(rule, content, judgedOn(record, today), advisor.reporter(told, rule));
  }
  return advisor.found;
}
