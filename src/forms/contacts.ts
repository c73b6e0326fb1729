import type { Site } from '../generated/site.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { FormDefinition } from './definition.ts';

type Contacts = Site['contacts'];

function sayContacts(contacts: Contacts): Bilingual {
  const zh = contacts.map(({ label, value }) => `${label.zh}：${value}`).join('；');
  const en = contacts.map(({ label, value }) => `${label.en}: ${value}`).join('; ');
  return { zh: `联系方式：${zh}。`, en: `Contact: ${en}.` };
}

/** The form with the site's contacts among its notes, so that page and sheet say whom to ask and where to go. */
export function withContacts(form: FormDefinition, contacts: Contacts): FormDefinition {
  if (contacts.length === 0) return form;
  return { ...form, notes: [...(form.notes ?? []), sayContacts(contacts)] };
}
