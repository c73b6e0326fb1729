import { dropUnasked } from './conditions.ts';
import type { Computed, FormDefinition, FormValues, RowValue } from './definition.ts';
import { isComputed, listFields } from './definition.ts';

/** `items.points` → the numbers of that column; `points` → the number of that field. */
function numbersOf(reference: string, values: FormValues): number[] {
  const [field = '', column] = reference.split('.');
  const value = values[field];
  const cells =
    column && Array.isArray(value)
      ? (value as RowValue[]).map((row) => (typeof row === 'object' ? row[column] : undefined))
      : [value];
  return cells.filter((cell) => typeof cell === 'number');
}

function work({ sum, minus = [], min, max }: Computed, values: FormValues): number | undefined {
  const plus = sum.flatMap((reference) => numbersOf(reference, values));
  const less = minus.flatMap((reference) => numbersOf(reference, values));
  if (plus.length + less.length === 0) return undefined;
  const total = [...plus, ...less.map((n) => -n)].reduce((a, b) => a + b, 0);
  const kept = Math.min(Math.max(total, min ?? -Infinity), max ?? Infinity);
  // Decimal fractions do not add up exactly in binary: 0.1 + 0.2.
  return Math.round(kept * 1e6) / 1e6;
}

/**
 * The values with every computed number worked out anew, whatever was given for it. A sum may take in another that
 * stands earlier on the sheet; with nothing to add it stays absent.
 */
export function workOut(form: FormDefinition, values: FormValues): FormValues {
  const result = { ...values };
  for (const field of listFields(form).filter(isComputed)) {
    const total = work(field.computed, result);
    delete result[field.id];
    if (total !== undefined) result[field.id] = total;
  }
  return result;
}

/** The values as they are judged and printed: answers to questions not asked left out, then the sums worked out. */
export function settle(form: FormDefinition, values: FormValues): FormValues {
  return dropUnasked(form, workOut(form, dropUnasked(form, values)));
}
