import type { Lang } from '../../i18n/lang.ts';
import { t, type MessageKey } from '../../i18n/translate.ts';
import type { Note } from '../../trust/verify.ts';
import type { SiteContent } from '../content/content.ts';
import { isInParts } from '../content/letters.ts';
import type { Href } from '../page/href.ts';

/** An answer with `{from}`, `{to}`, `{left}`, `{date}` and their like still open, for the page's script to fill. */
export interface VerifyAnswer {
  /** An answer of src/trust with the kind where the words differ by it: `left-letter`, `altered` … */
  id: string;
  /** `plain` neither vouches nor warns. */
  tone: 'good' | 'plain' | 'caution' | 'bad';
  title: string;
  text: string;
}

/** What a statement says, by its claim; the script fills the values in. */
export interface VerifyFact {
  claim: string;
  label: string;
}

export interface VerifyView {
  /** `parts` is the folder of the register's parts; null where it is fetched whole. */
  lists: { keys: string; revoked: string; letters: string; parts: string | null };
  example: string;
  answers: VerifyAnswer[];
  notes: Array<{ id: Note; text: string }>;
  facts: VerifyFact[];
  /** Categories and schemes by name, and sentences with gaps. */
  words: Array<{ id: string; text: string }>;
}

type Row = [id: string, tone: VerifyAnswer['tone'], title: MessageKey, text: MessageKey];

const ANSWERS: readonly Row[] = [
  // a number alone: on the list, and nothing of the sheet is proved
  ['listed-letter', 'plain', 'verify.listed', 'verify.listed-letter'],
  ['listed-plaque', 'plain', 'verify.listed', 'verify.listed-plaque'],
  ['listed-not-yet', 'caution', 'verify.not-yet', 'verify.listed-early-text'],
  ['listed-term-over', 'caution', 'verify.term-over', 'verify.listed-over-text'],
  ['listed-left-letter', 'bad', 'verify.left', 'verify.listed-left-letter'],
  ['listed-left-plaque', 'bad', 'verify.left', 'verify.listed-left-plaque'],
  ['valid', 'good', 'verify.valid', 'verify.valid-statement'],
  ['not-yet', 'caution', 'verify.not-yet', 'verify.not-yet-text'],
  ['term-over', 'caution', 'verify.term-over', 'verify.term-over-text'],
  ['left-letter', 'bad', 'verify.left', 'verify.left-letter'],
  ['left-plaque', 'bad', 'verify.left', 'verify.left-plaque'],
  ['unknown', 'bad', 'verify.unknown', 'verify.unknown-text'],
  ['altered', 'bad', 'verify.altered', 'verify.altered-text'],
  ['unknown-key', 'bad', 'verify.unknown-key', 'verify.unknown-key-text'],
  ['key-early', 'bad', 'verify.key-early', 'verify.key-early-text'],
  ['key-retired', 'bad', 'verify.key-retired', 'verify.key-retired-text'],
  ['key-compromised', 'bad', 'verify.key-compromised', 'verify.key-compromised-text'],
  ['not-listed', 'bad', 'verify.not-listed', 'verify.not-listed-text'],
  ['differs', 'bad', 'verify.differs', 'verify.differs-text'],
  ['incomplete', 'caution', 'verify.incomplete', 'verify.incomplete-text'],
  ['unreadable', 'caution', 'verify.unreadable', 'verify.unreadable-text'],
  ['no-keys', 'caution', 'verify.no-keys', 'verify.no-keys-text'],
  ['failed', 'caution', 'verify.failed', 'verify.failed-text'],
  ['no-code', 'caution', 'verify.no-code', 'verify.no-code-text'],
  ['no-camera', 'caution', 'verify.no-camera', 'verify.no-camera-text'],
  ['specimen', 'caution', 'verify.specimen', 'verify.specimen-text'],
];

const NOTES: Readonly<Record<Note, MessageKey>> = {
  'retired-since': 'verify.note-retired-since',
  'compromised-since': 'verify.note-compromised-since',
  'revocations-missing': 'verify.note-revocations-missing',
  'revocations-old': 'verify.note-revocations-old',
  'issued-after-list': 'verify.note-issued-after-list',
};

const FACTS: ReadonlyArray<[claim: string, label: MessageKey]> = [
  ['issuer', 'verify.fact-issuer'],
  ['name', 'verify.fact-name'],
  ['role', 'verify.fact-role'],
  ['sch', 'verify.fact-sch'],
  ['no', 'verify.fact-no'],
  ['term', 'verify.fact-term'],
  ['established', 'verify.fact-established'],
  ['on', 'verify.fact-on'],
  ['kid', 'verify.fact-kid'],
];

const CATEGORIES = ['ip', 'technology', 'law-trade'] as const;

const SENTENCES = {
  'specimen-else': 'verify.specimen-else',
  'as-of': 'verify.as-of',
  age: 'verify.age',
  pinned: 'verify.pinned',
  saved: 'verify.saved',
  'offline-ready': 'verify.offline-ready',
  reading: 'verify.reading',
  term: 'verify.term',
} as const satisfies Record<string, MessageKey>;

/** The page `verify/` in one language. */
export function verifyView(content: SiteContent, lang: Lang, href: Href): VerifyView {
  const prefix = content.schemes.find(({ letterPrefix }) => letterPrefix)?.letterPrefix ?? '';
  const issuer = content.site.publisher[lang];
  const sentences = Object.entries(SENTENCES).map(([id, key]) => ({ id, text: t(lang, key) }));
  return {
    lists: {
      keys: href.wellKnown('jwks.json'),
      revoked: href.wellKnown('revoked.json'),
      letters: href.data('letters.json'),
      parts: isInParts(content.letters) ? href.data('letters/') : null,
    },
    example: `${prefix}〔${content.asOf.slice(0, 4)}〕001号`,
    answers: ANSWERS.map(([id, tone, title, text]) => ({
      id,
      tone,
      title: t(lang, title),
      text: t(lang, text, { issuer }),
    })),
    notes: Object.entries(NOTES).map(([id, key]) => ({ id: id as Note, text: t(lang, key) })),
    facts: FACTS.map(([claim, label]) => ({ claim, label: t(lang, label) })),
    words: [
      ...sentences,
      { id: 'issuer', text: issuer },
      ...CATEGORIES.map((id) => ({ id: `role-${id}`, text: t(lang, `category.${id}`) })),
      ...content.schemes.map(({ id, name }) => ({ id: `sch-${id}`, text: name[lang] })),
    ],
  };
}
