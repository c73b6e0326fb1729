import { nameBy } from '../i18n/both.ts';
import type { Bilingual } from '../i18n/lang.ts';

/** Whose history an event stands in: one type means one thing to an expert and another to a workstation. */
export type HistoryKind = 'expert' | 'station' | 'scheme';

/** What staff call an event of a type; the type itself where the schemas have no such event. */
export function nameOfEvent(kind: HistoryKind, type: string): Bilingual {
  return nameBy([`event.${kind}.${type}`], type);
}

/** By the folder that a record or a scheme lies in. */
export function historyKindOf(path: string): HistoryKind {
  if (path.startsWith('experts/')) return 'expert';
  return path.startsWith('workstations/') ? 'station' : 'scheme';
}
