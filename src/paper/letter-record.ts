import type { Appointed, Expert, Letter as LetterFacts, Renewed } from '../generated/expert.ts';
import type { Scheme } from '../generated/scheme.ts';
import { t } from '../i18n/translate.ts';
import { dutyOn } from '../records/rulebook.ts';
import { citeProvision } from '../regulation/cite.ts';
import type { LibraryWork } from '../regulation/library.ts';
import { findVersion } from '../regulation/library.ts';
import type { Letter } from './letter-text.ts';

type Appointment = (Appointed | Renewed) & { letter: LetterFacts };

/** The last appointment or renewal that came with a letter; undefined when there was none. */
export function findAppointment(expert: Expert): Appointment | undefined {
  return expert.history.findLast(
    (event): event is Appointment =>
      (event.type === 'appointed' || event.type === 'renewed') && event.letter !== undefined,
  );
}

/** The provision by which letters are given in the rulebook of that day, its duty `letter`: 向专家发放聘书. */
function findProvision(scheme: Scheme, on: string) {
  return dutyOn(scheme, 'letter', on);
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/**
 * What the letter of an appointment says, from the record, its scheme and the regulation of the day of issue.
 * undefined when no rulebook of that day, or no regulation held here, speaks of letters.
 */
export function letterOf(
  expert: Expert,
  appointment: Appointment,
  scheme: Scheme,
  works: readonly LibraryWork[],
  verifyUrl: string,
): Letter | undefined {
  const basis = findProvision(scheme, appointment.on);
  const work = works.find(({ id }) => id === basis?.work);
  const version = basis && findVersion(works, basis.work, basis.version);
  const cited = version && citeProvision(version.regulation, basis.provision);
  if (!work || !version || !cited) return undefined;
  const { name, nameEn, category } = expert.profile;
  return {
    letterNumber: appointment.letter.number,
    name,
    ...(nameEn === undefined ? {} : { nameEn }),
    category: {
      zh: t('zh', `category.${category}`),
      en: lowerFirst(t('en', `category.${category}`)),
    },
    schemeName: scheme.name,
    authority: scheme.authority,
    term: appointment.term,
    issuedOn: appointment.letter.issuedOn,
    verifyUrl,
    regulation: {
      title: work.title,
      documentNumber: version.documentNumber ?? '',
      provision: { zh: cited.zh, en: lowerFirst(cited.en) },
    },
  };
}
