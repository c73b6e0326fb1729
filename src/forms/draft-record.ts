import { formatDay, parseDay } from '../dates/days.ts';
import { holds } from './conditions.ts';
import type { Condition, FormDefinition, FormValues, RowValue, SelfCheck } from './definition.ts';
import type { FormProblem } from './validate.ts';
import { findProblems } from './validate.ts';

/** What a template may name besides answers. */
export interface DraftFacts {
  /** YYYY-MM-DD. */
  today: string;
  /** The scheme event of the call that was open last. */
  latestCall: string | null;
}

interface Frame {
  values: FormValues;
  facts: DraftFacts;
  row?: RowValue;
}

type Template = Record<string, unknown>;

const isObject = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `is` maps an answer to the record's value; `*` any other; without either it stays. */
function translate(value: unknown, is: unknown): unknown {
  if (!isObject(is) || value === undefined) return value;
  return is[String(value)] ?? is['*'] ?? value;
}

/** What a `{"$…"}` part stands for; `each` has no meaning of its own outside `$rows`. */
const MAKERS: Record<string, (part: Template, frame: Frame) => unknown> = {
  $field: ({ $field, is }, { values }) => translate(values[String($field)], is),
  $column: ({ $column, is }, { row }) => translate(row?.[String($column)], is),
  $fact: ({ $fact }, { facts }) => facts[$fact as keyof DraftFacts] ?? undefined,
  $has: ({ $has, value }, { values }) =>
    ((values[String($has)] ?? []) as unknown[]).includes(value) || undefined,
  $dayAfter: ({ $dayAfter }, { values }) => {
    const day = parseDay(String(values[String($dayAfter)]));
    return day === null ? undefined : formatDay(day + 1);
  },
  $first: ({ $first, column }, { values }) => {
    const rows = values[String($first)];
    return Array.isArray(rows) ? (rows[0] as RowValue)?.[String(column)] : undefined;
  },
  $rows: ({ $rows, each }, frame) => {
    const rows = frame.values[String($rows)];
    const made = (Array.isArray(rows) ? rows : []).map((row) =>
      fill(each, { ...frame, row: row as RowValue }),
    );
    return made.filter((item) => item !== undefined);
  },
  $when: ({ $when, then, otherwise }, frame) =>
    fill(holds($when as Condition, frame.values) ? then : otherwise, frame),
};

/** `$need` names the answers without which the whole object falls away. */
function fillObject({ $need, ...part }: Template, frame: Frame): unknown {
  if (Array.isArray($need) && $need.some((id) => frame.values[String(id)] === undefined))
    return undefined;
  const entries = Object.entries(part).map(([key, value]) => [key, fill(value, frame)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fill(template: unknown, frame: Frame): unknown {
  if (Array.isArray(template))
    return template.map((item) => fill(item, frame)).filter((item) => item !== undefined);
  if (!isObject(template)) return template;
  const maker = Object.keys(template).find((key) => Object.hasOwn(MAKERS, key));
  return maker ? MAKERS[maker]!(template, frame) : fillObject(template, frame);
}

function isSound(problems: readonly FormProblem[], path: string): boolean {
  return problems.every((problem) => problem.path !== path && !problem.path.startsWith(`${path}.`));
}

/** The answers that nothing is wrong with; of rows, those. What is half typed is not judged. */
export function soundValues(form: FormDefinition, values: FormValues): FormValues {
  const problems = findProblems(form, values).filter(({ code }) => code !== 'missing');
  const missing = findProblems(form, values).filter(({ code }) => code === 'missing');
  const kept = Object.entries(values).map(([id, value]) => {
    if (!Array.isArray(value)) return [id, isSound(problems, id) ? value : undefined];
    const rows = (value as unknown[]).filter((_, i) =>
      isSound([...problems, ...missing], `${id}.${i}`),
    );
    return [id, problems.some(({ path }) => path === id) ? undefined : rows];
  });
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

/** The record that the form's answers would make, and its private part; null where too little is answered. */
export function makeDraftRecord(selfCheck: SelfCheck, values: FormValues, facts: DraftFacts) {
  const frame = { values, facts };
  const record = fill(selfCheck.record, frame);
  const priv = selfCheck.private && fill(selfCheck.private, frame);
  return { record: record ?? null, priv: priv ?? null };
}
