import type { Bilingual } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { Source } from '../../generated/source.ts';
import type { Version, Work } from '../../generated/work.ts';
import { parseRegulation } from '../parse.ts';
import { REPAIRS, type Question } from './change.ts';
import { bilingual, type Facts } from './facts.ts';
import type { ImportedText } from './import-regulation.ts';
import { foreignEffect } from './own-effect.ts';

/** What staff say of the regulation beside what its text says. */
export interface RecordHints {
  work?: string;
  version?: string;
  title?: string;
  titleEnglish?: string;
  issuers?: readonly string[];
  issuersEnglish?: readonly string[];
}

/** How many provisions a text has of the kinds people count by. */
export interface Counts {
  chapters: number;
  articles: number;
  parts: number;
  tables: number;
}

export function countProvisions(text: string, { profile }: Facts): Counts {
  if (profile === null) return { chapters: 0, articles: 0, parts: 0, tables: 0 };
  const { provisions } = parseRegulation(text, profile);
  const count = (pattern: RegExp): number =>
    provisions.filter(({ eId }) => pattern.test(eId)).length;
  return {
    chapters: count(/^(?:[a-z]+_\d+__)?chp_[\d-]+$/),
    articles: count(/^art_[\d-]+$/),
    parts: count(/^level_\d+$/),
    tables: count(/^att_\d+$/),
  };
}

/** `4 章，18 条` */
export function describeCounts(counts: Counts, lang: 'zh' | 'en'): string {
  const { chapters, articles, parts, tables } = counts;
  const words = [
    ...(chapters > 0 ? [t(lang, 'import.count.chapters', { count: chapters })] : []),
    ...(articles > 0 ? [t(lang, 'import.count.articles', { count: articles })] : []),
    ...(parts > 0 ? [t(lang, 'import.count.parts', { count: parts })] : []),
    ...(tables > 0 ? [t(lang, 'import.count.tables', { count: tables })] : []),
  ];
  return words.join(t(lang, 'import.count.separator')) || t(lang, 'import.count.none');
}

/** The date of issue as precisely as the text gives it, or `draft`; null where the text gives none. */
export function versionIdOf({ isDraft, dates }: Facts): string | null {
  if (isDraft) return 'draft';
  return (dates.adoptedOn ?? dates.issuedOn ?? dates.publishedOn)?.on ?? null;
}

/** English that nobody has given is the Chinese behind a mark that no reader can take for a translation. */
function untranslated(chinese: string, english: string | undefined): Bilingual {
  return { zh: chinese, en: english ?? `${t('en', 'import.untranslated')} ${chinese}` };
}

export interface Records {
  work: Work;
  version: Version;
  source: Source;
}

function composeVersion(facts: Facts, id: string): Version {
  const { documentNumber, numberFromPage, dates, conflicts, isDraft } = facts;
  const notes = [
    ...(numberFromPage ? [bilingual('import.note.number-from-page')] : []),
    ...(isDraft ? [bilingual('import.note.draft')] : []),
  ];
  return {
    id,
    ...(documentNumber === null ? {} : { documentNumber }),
    dates,
    ...(conflicts.length > 0 ? { conflicts } : {}),
    ...(notes.length > 0 ? { notes } : {}),
  };
}

/** What `source.json` says of a text: where it came from and which kinds of repair were made. */
export function composeSource(
  { changes }: ImportedText,
  origin: { file: string; kind: Bilingual; sha256: string; url?: string },
): Source {
  const made = REPAIRS.filter((repair) => changes.some((change) => change.repair === repair));
  const describe = (lang: 'zh' | 'en'): string => {
    const separator = t(lang, 'import.list.separator');
    const names = made.map((repair) => t(lang, `import.repair.${repair}`)).join(separator);
    const repairs = names === '' ? '' : t(lang, 'import.description.repairs', { names });
    const { file, kind } = origin;
    return t(lang, 'import.description', { file, kind: kind[lang], repairs });
  };
  return {
    schemaVersion: 1,
    description: { zh: describe('zh'), en: describe('en') },
    sha256: origin.sha256,
    ...(origin.url === undefined ? {} : { url: origin.url }),
  };
}

interface Gathered {
  id: string | undefined;
  versionId: string | null;
  title: string | null;
  issuers: readonly string[];
}

/** What must be known before anything can be written, each with the option that answers it. */
function blockingQuestions({ id, versionId, title, issuers }: Gathered, facts: Facts): Question[] {
  const missing: Question[] = [];
  const ask = (name: Question['id'], params: Question['params'] = {}): void => {
    missing.push({ id: name, line: null, params, blocking: true });
  };
  if (id === undefined) ask('work-id', { example: 'bj-expert-pool' });
  if (versionId === null) ask('version-id');
  if (facts.profile === null) ask('profile');
  if (title === null) ask('title');
  if (issuers.length === 0) ask('issuers');
  return missing;
}

/** What the records lack until somebody writes it. */
function openQuestions(facts: Facts, hints: RecordHints, issuers: readonly string[]): Question[] {
  const fields = [
    ...(hints.titleEnglish === undefined ? ['title'] : []),
    ...(issuers.some((_, index) => hints.issuersEnglish?.[index] === undefined) ? ['issuers'] : []),
  ].join(', ');
  const mark = t('en', 'import.untranslated');
  const { adoptedOn, issuedOn, publishedOn } = facts.dates;
  const undated = !adoptedOn && !issuedOn && !publishedOn && !facts.isDraft;
  const question = (id: Question['id'], params: Question['params'] = {}): Question => {
    return { id, line: null, params, blocking: false };
  };
  return [
    ...(undated ? [question('no-dates')] : []),
    ...(fields === '' ? [] : [question('english', { fields, mark })]),
    question('summary'),
  ];
}

/**
 * `work.json` and the version in it, as far as text, page and staff say; null, with the questions that block, where too
 * little is known to write it. Nothing is made up: English that is missing is marked as missing.
 */
export function composeWork(
  { text, facts }: ImportedText,
  hints: RecordHints,
): { work: Work | null; version: Version | null; questions: Question[] } {
  const title = hints.title ?? facts.title;
  const issuers = hints.issuers?.length ? hints.issuers : facts.issuers;
  const versionId = hints.version ?? versionIdOf(facts);
  const foreign = foreignEffect(text, facts, versionId);
  const blocking = blockingQuestions({ id: hints.work, versionId, title, issuers }, facts);
  const questions = [
    ...blocking,
    ...(foreign
      ? [{ id: 'effective-older', line: null, params: { ...foreign }, blocking: false } as const]
      : []),
    ...openQuestions(facts, hints, issuers),
  ];
  const { effectiveFrom: _, ...undated } = facts.dates;
  const own = foreign ? { ...facts, dates: undated } : facts;
  const version = versionId === null ? null : composeVersion(own, versionId);
  const { profile } = facts;
  if (blocking.length > 0 || !version || hints.work === undefined || !profile || title === null)
    return { work: null, version, questions };
  const counts = countProvisions(text, facts);
  const name = untranslated(title, hints.titleEnglish);
  const work: Work = {
    schemaVersion: 1,
    id: hints.work,
    profile,
    title: name,
    shortTitle: name,
    issuers: issuers.map((issuer, index) => untranslated(issuer, hints.issuersEnglish?.[index])),
    summary: {
      zh: t('zh', 'import.summary', { counts: describeCounts(counts, 'zh') }),
      en: t('en', 'import.summary', { counts: describeCounts(counts, 'en') }),
    },
    versions: [version],
  };
  return { work, version, questions };
}
