import { tBoth } from '../i18n/both.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { hasMessage } from '../i18n/translate.ts';

/** Whose history an event stands in: one type means one thing to an expert and another to a workstation. */
export type HistoryKind = 'expert' | 'station' | 'scheme';

/** What staff call an event of a type; the type itself where the schemas have no such event. */
export function nameOfEvent(kind: HistoryKind, type: string): Bilingual {
  const key = `event.${kind}.${type}`;
  return hasMessage(key) ? tBoth(key) : { zh: type, en: type };
}

/** By the folder that a record or a scheme lies in. */
export function historyKindOf(path: string): HistoryKind {
  if (path.startsWith('experts/')) return 'expert';
  return path.startsWith('workstations/') ? 'station' : 'scheme';
}
