import type { Certificate, Condition, Standing } from '../generated/certificate.ts';
import type { Bilingual } from '../i18n/lang.ts';

export type CertificateKind = Certificate['kind'];

type Words = keyof Certificate['words'];

/** How something may stand with a record, each with its name. */
type Standings = Readonly<Record<string, Bilingual>>;

/**
 * What a kind of paper can tell: the placeholders of its words, those of its table, the words it cannot do without; and
 * what its sentences may depend on.
 */
interface KindFacts {
  facts: readonly string[];
  columns: readonly string[];
  words: readonly Words[];
  standings: Readonly<Record<string, Standings>>;
}

const OBJECTION: Standings = {
  none: { zh: '没有异议', en: 'no objection was made' },
  dismissed: { zh: '有异议，经处理不成立', en: 'every objection made was dismissed' },
};

const ROUTE = {
  selection: { zh: '经遴选', en: 'by selection' },
  direct: { zh: '直接纳入', en: 'by direct admission' },
} as const satisfies Standings;

const ROUTES: Standings = {
  ...ROUTE,
  mixed: { zh: '遴选和直接纳入都有', en: 'by selection and by direct admission' },
};

const BAR: Standings = {
  none: { zh: '不限制重新申请', en: 'no bar on a new application' },
  years: { zh: '若干年内不得重新申请', en: 'barred for some years' },
  life: { zh: '终身不得再次入库', en: 'barred for life' },
};

const GROUNDS: Standings = {
  shown: { zh: '记录载有所依据的事实', en: 'the record holds the facts it rests on' },
};

const APPOINTMENT_STANDINGS = {
  appointment: {
    first: { zh: '初次聘任', en: 'a first term' },
    renewed: { zh: '续聘', en: 'a renewed term' },
  },
  route: ROUTE,
};

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
/** How those on a notice or list came to be there. */
const ROUTE_FACTS = ['selectedCount', 'directCount', 'directNames', 'directProvision'] as const;
const LISTED = ['row', 'id', ...PERSON, ...APPOINTMENT, ...STATION] as const;

/** The closed list of facts, by kind; each is a text in both languages or one for both. Days are worded by language. */
export const CERTIFICATE_FACTS: Readonly<Record<CertificateKind, KindFacts>> = {
  letter: {
    facts: [...PERSON, ...APPOINTMENT, 'appliedOn'],
    columns: [],
    words: ['number', 'salutation', 'body', 'verify', 'seal', 'note'],
    standings: APPOINTMENT_STANDINGS,
  },
  plaque: {
    facts: STATION,
    columns: [],
    words: ['number', 'body', 'verify', 'seal', 'note'],
    standings: {},
  },
  approval: {
    facts: [
      ...STATION,
      ...[
        'appliedOn',
        'recommendedOn',
        'reviewedOn',
        'callTitle',
        'meeting',
        'meetingOn',
        'noticeTitle',
        'noticedOn',
      ],
      ...['buildYears', 'buildUntil', 'objectionCount', 'objectionsResolvedOn', 'paperNumber'],
    ],
    columns: [],
    words: ['number', 'salutation', 'body', 'seal', 'note'],
    standings: { objection: OBJECTION },
  },
  register: {
    facts: ['year', 'editionOn', 'count'],
    columns: LISTED,
    words: ['body', 'seal', 'note'],
    standings: {},
  },
  notice: {
    facts: [
      ...['noticeTitle', 'callTitle', 'postedOn', 'noticeDays', 'noticeFrom', 'noticeTo'],
      ...['count', 'contact', 'meeting'],
      ...ROUTE_FACTS,
    ],
    columns: LISTED,
    words: ['body', 'seal', 'note'],
    standings: { route: ROUTES },
  },
  list: {
    facts: ['listTitle', 'callTitle', 'announcedOn', 'count', 'contact', ...ROUTE_FACTS],
    columns: LISTED,
    words: ['body', 'seal', 'note'],
    standings: { route: ROUTES },
  },
  exit: {
    facts: [
      ...PERSON,
      ...APPOINTMENT,
      ...[
        'ground',
        'groundProvision',
        'groundQuote',
        'findings',
        'reasons',
        'decision',
        'requestedOn',
      ],
      ...['requestReason', 'confirmedOn', 'barredUntil', 'reapplyFrom', 'adverseEffect'],
      ...[
        'refusedOn',
        'refusalCount',
        'refusalsJudgedOn',
        'investigatedOn',
        'investigationFindings',
      ],
      ...['penalisedOn', 'penaltyDecision', 'paperNumber'],
      ...['breachedOn', 'breachProvision', 'breachFindings', 'actingProvision', 'banProvision'],
    ],
    columns: [],
    words: ['salutation', 'body', 'seal', 'note'],
    standings: { bar: BAR, grounds: GROUNDS },
  },
  reentry: {
    facts: [
      ...PERSON,
      ...['exitedOn', 'exitGround', 'barredUntil', 'banProvision'],
      ...['approvedBy', 'approvedOn', 'reason', 'paperNumber'],
    ],
    columns: [],
    words: ['salutation', 'body', 'seal', 'note'],
    standings: { bar: BAR },
  },
};

/** The names that stand in `{{…}}`, in their order. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());
}

/** Whether a condition asks how something stands, and not whether a fact is there. */
export function isStanding(condition: Condition | undefined): condition is Standing {
  return typeof condition === 'object';
}
