import type { Form } from '../generated/form.ts';

export type Use = NonNullable<Form['use']>;

/**
 * The form that a scheme has for a use. One that names no scheme serves every scheme of its kind of record, and is
 * taken where the scheme has none of its own.
 */
export function findForm(
  forms: readonly Form[],
  use: Use,
  scheme: string,
  subject?: Form['subject'],
): Form | undefined {
  const fitting = forms.filter((form) => form.use === use);
  return (
    fitting.find((form) => form.scheme === scheme) ??
    fitting.find((form) => form.scheme === undefined && form.subject === subject)
  );
}
