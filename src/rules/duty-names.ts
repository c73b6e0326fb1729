import { nameBy } from '../i18n/both.ts';
import type { Bilingual } from '../i18n/lang.ts';

/** What a duty is called: the rules' vocabulary, the same for every scheme; its key where it has no name yet. */
export function nameOfDuty(id: string): Bilingual {
  return nameBy([`duty.${id}`], id);
}

/** What a duty's parameter is called: `years` of an age limit is an age, of a term its length. */
export function nameOfParameter(duty: string, name: string): Bilingual {
  return nameBy([`parameter.${duty}.${name}`, `parameter.${name}`], name);
}
