import type { Expert } from '../generated/expert.ts';
import type { Workstation } from '../generated/workstation.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import { correctedIds, type DatedEvent } from '../records/timeline.ts';
import type { Held } from './content.ts';

/** A fact of a profile that is not what it was. */
export interface ChangedFact {
  fact: string;
  label: Bilingual;
  from: Bilingual;
  to: Bilingual;
  /** JSON Pointer. */
  at: string;
}

/** The facts whose change has to be told, as a `changed` event names them. */
const EXPERT_FACTS = ['name', 'employer', 'title', 'category', 'city'] as const;
const STATION_FACTS = ['name', 'host', 'district', 'address', 'telephone'] as const;

/** What was never written down; to write it then is no change. */
const UNKNOWN: Bilingual = { zh: '', en: '' };

function expertFact({ profile }: Expert, fact: (typeof EXPERT_FACTS)[number]): Bilingual {
  if (fact === 'name') return { zh: profile.name, en: profile.nameEn };
  if (fact !== 'category') return profile[fact];
  const key = `category.${profile.category}` as const;
  return { zh: t('zh', key), en: t('en', key) };
}

function stationFact({ profile }: Workstation, fact: (typeof STATION_FACTS)[number]): Bilingual {
  if (fact === 'district') return profile.districtName;
  if (fact !== 'telephone') return profile[fact];
  const { telephone } = profile;
  return telephone === undefined ? UNKNOWN : { zh: telephone, en: telephone };
}

/** The Chinese prevails: another English for the same Chinese is a better translation, not another fact. */
function compareFacts<R, F extends string>(
  facts: readonly F[],
  before: R,
  now: R,
  read: (record: R, fact: F) => Bilingual,
): ChangedFact[] {
  return facts.flatMap((fact) => {
    const [from, to] = [read(before, fact), read(now, fact)];
    if (from.zh === to.zh || from === UNKNOWN) return [];
    const key = `fact.${fact}` as 'fact.name';
    return [
      { fact, label: { zh: t('zh', key), en: t('en', key) }, from, to, at: `/profile/${fact}` },
    ];
  });
}

/** A changed fact as messages name it. */
export function factData({ fact, label, from, to }: ChangedFact): Record<string, string> {
  return {
    fact,
    ...{ label: label.zh, labelEn: label.en },
    ...{ from: from.zh, fromEn: from.en },
    ...{ to: to.zh || '—', toEn: to.en || '—' },
  };
}

export function changedExpertFacts(before: Expert, now: Expert): ChangedFact[] {
  return compareFacts(EXPERT_FACTS, before, now, expertFact);
}

export function changedStationFacts(before: Workstation, now: Workstation): ChangedFact[] {
  return compareFacts(STATION_FACTS, before, now, stationFact);
}

interface Kept {
  id: string;
  scheme: string;
  history: readonly DatedEvent[];
}

/** Each record that stands in both contents and is not the very same, as it was and as it is. */
export function pairRecords<R extends Kept>(
  before: ReadonlyArray<Held<R>>,
  now: ReadonlyArray<Held<R>>,
): Array<{ before: R; now: Held<R> }> {
  const old = new Map(before.map(({ value }) => [`${value.scheme}/${value.id}`, value]));
  return now.flatMap((held) => {
    const was = old.get(`${held.value.scheme}/${held.value.id}`);
    return was && was !== held.value ? [{ before: was, now: held }] : [];
  });
}

/** The facts that events new since the base tell of, those taken back again aside. */
export function factsTold(before: Kept, now: Kept): Set<string> {
  const old = new Set(before.history.map(({ id }) => id));
  const corrected = correctedIds(now.history);
  const told = now.history.filter(
    (event) => event.type === 'changed' && !old.has(event.id) && !corrected.has(event.id),
  );
  return new Set(told.flatMap((event) => ('facts' in event ? (event.facts as string[]) : [])));
}
