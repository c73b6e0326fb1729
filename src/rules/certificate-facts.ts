import type { Certificate } from '../generated/certificate.ts';

export type CertificateKind = Certificate['kind'];

type Words = keyof Certificate['words'];

/** What a kind of paper can tell: the placeholders of its words, those of its table, the words it cannot do without. */
interface KindFacts {
  facts: readonly string[];
  columns: readonly string[];
  words: readonly Words[];
}

/** Facts of every paper: the scheme, who gives it, and the provision that it rests on. */
export const COMMON_FACTS = [
  'scheme',
  'authority',
  'regulation',
  'documentNumber',
  'provision',
  'issuedOn',
] as const;

const PERSON = ['name', 'nameEn', 'employer', 'post', 'category', 'fields', 'languages'] as const;
const APPOINTMENT = ['letterNumber', 'termFrom', 'termTo', 'cohort'] as const;
const STATION = [
  'station',
  'host',
  'district',
  'address',
  'plaqueNumber',
  'establishedOn',
] as const;
const LISTED = ['row', 'id', ...PERSON, ...APPOINTMENT, ...STATION] as const;

/** The closed list of facts, by kind; each is a text in both languages or one for both. Days are worded by language. */
export const CERTIFICATE_FACTS: Readonly<Record<CertificateKind, KindFacts>> = {
  letter: {
    facts: [...PERSON, ...APPOINTMENT],
    columns: [],
    words: ['number', 'salutation', 'body', 'verify', 'seal', 'note'],
  },
  plaque: { facts: STATION, columns: [], words: ['number', 'body', 'verify', 'seal', 'note'] },
  approval: {
    facts: [
      ...STATION,
      ...['appliedOn', 'callTitle', 'meeting', 'meetingOn', 'noticeTitle', 'noticedOn'],
      'buildUntil',
    ],
    columns: [],
    words: ['number', 'salutation', 'body', 'seal', 'note'],
  },
  register: {
    facts: ['year', 'editionOn', 'count'],
    columns: LISTED,
    words: ['body', 'seal', 'note'],
  },
  notice: {
    facts: [
      ...['noticeTitle', 'callTitle', 'postedOn', 'noticeDays', 'noticeFrom', 'noticeTo'],
      ...['count', 'contact'],
    ],
    columns: LISTED,
    words: ['body', 'seal', 'note'],
  },
  list: {
    facts: ['listTitle', 'callTitle', 'announcedOn', 'count', 'contact'],
    columns: LISTED,
    words: ['body', 'seal', 'note'],
  },
  exit: {
    facts: [
      ...PERSON,
      ...APPOINTMENT,
      ...['ground', 'groundProvision', 'groundQuote', 'findings', 'decision', 'requestedOn'],
      ...['requestReason', 'confirmedOn', 'barredUntil', 'reapplyFrom', 'adverseEffect'],
    ],
    columns: [],
    words: ['salutation', 'body', 'seal', 'note'],
  },
  reentry: {
    facts: [
      ...PERSON,
      ...['exitedOn', 'exitGround', 'barredUntil', 'approvedBy', 'approvedOn', 'reason'],
    ],
    columns: [],
    words: ['salutation', 'body', 'seal', 'note'],
  },
};

/** The names that stand in `{{…}}`, in their order. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());
}
