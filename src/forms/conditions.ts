import type {
  Condition,
  Field,
  FieldValue,
  FormDefinition,
  FormValues,
  Section,
} from './definition.ts';

/**
 * Whether a person born on `bornOn` has completed `years` years on the day `on`: from the birthday itself,
 * 29 February counting as 1 March in other years (the reading of age in the Civil Code, art. 1259, by analogy).
 * Both are ISO days, which sort as text.
 */
export function hasReachedAge(bornOn: string, on: string, years: number): boolean {
  const [year = '', monthDay = ''] = [bornOn.slice(0, 4), bornOn.slice(5)];
  const target = Number(year) + years;
  const leap = (target % 4 === 0 && target % 100 !== 0) || target % 400 === 0;
  const day = monthDay === '02-29' && !leap ? '03-01' : monthDay;
  return on >= `${String(target).padStart(4, '0')}-${day}`;
}

function isOrHas(value: FieldValue | undefined, wanted: string): boolean {
  return Array.isArray(value) ? (value as unknown[]).includes(wanted) : value === wanted;
}

/** Whether the condition holds for these values; an unanswered question equals nothing. */
export function holds(condition: Condition | undefined, values: FormValues): boolean {
  if (!condition) return true;
  if ('all' in condition) return condition.all.every((each) => holds(each, values));
  if ('any' in condition) return condition.any.some((each) => holds(each, values));
  const value = values[condition.field];
  if ('equals' in condition) return isOrHas(value, condition.equals);
  if ('not' in condition) return !isOrHas(value, condition.not);
  const on = values[condition.on];
  if (typeof value !== 'string' || typeof on !== 'string') return false;
  return hasReachedAge(value, on, condition.ageFrom);
}

/** Whether the field is to be filled in: its section's condition and its own both hold. */
export function isAsked(section: Section, field: Field, values: FormValues): boolean {
  return holds(section.when, values) && holds(field.when, values);
}

/** The same values without the answers to questions that are not asked, such as those of a section taken back. */
export function dropUnasked(form: FormDefinition, values: FormValues): FormValues {
  const asked = form.sections.flatMap((section) =>
    section.fields.filter((field) => isAsked(section, field, values)).map((field) => field.id),
  );
  return Object.fromEntries(Object.entries(values).filter(([id]) => asked.includes(id)));
}
