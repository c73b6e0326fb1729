import { formatDay, toDay } from '../dates/days.ts';
import type { Field, FormDefinition, FormValues } from './definition.ts';
import { listFields } from './definition.ts';

/** How long a draft is kept after the last change, in days. */
export const DRAFT_DAYS = 30;

/** A draft as the browser keeps it, under `draftKey`. */
export interface Draft {
  version: 1;
  form: string;
  /** YYYY-MM-DD. */
  savedOn: string;
  /** The last day on which it is offered. */
  until: string;
  values: FormValues;
}

export function draftKey(form: Pick<FormDefinition, 'id'>): string {
  return `dianzhang-draft-${form.id}`;
}

/** The fields that a draft never keeps, such as identity numbers. */
export function listSensitive(form: FormDefinition): Field[] {
  return listFields(form).filter((field) => field.sensitive);
}

/** The draft of these answers as text, without what is sensitive. */
export function formatDraft(form: FormDefinition, values: FormValues, today: string): string {
  const left = new Set(listSensitive(form).map(({ id }) => id));
  const kept = Object.entries(values).filter(([id]) => !left.has(id));
  const draft: Draft = {
    version: 1,
    form: form.id,
    savedOn: today,
    until: formatDay(toDay(today) + DRAFT_DAYS),
    values: Object.fromEntries(kept),
  };
  return JSON.stringify(draft);
}

/** The draft, or null where the text is none of this form's, or its days are over. */
export function parseDraft(form: FormDefinition, text: string, today: string): Draft | null {
  try {
    const draft = JSON.parse(text) as Partial<Draft> | null;
    const fits =
      draft?.version === 1 &&
      draft.form === form.id &&
      typeof draft.values === 'object' &&
      typeof draft.until === 'string' &&
      draft.until >= today;
    return fits ? (draft as Draft) : null;
  } catch {
    return null;
  }
}
