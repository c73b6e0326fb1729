import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { foldNumber } from '../../text/letter-number.ts';
import { traditionalFor } from '../../text/simplified.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { workstationSummary } from '../stations/workstation-view.ts';
import type { SearchRecord } from './search-records.ts';

/** A page that a query can lead to straight away. */
export interface Lead {
  href: string;
  kind: string;
  title: string;
  words: string;
}

/** `answers.json`, beside the index: what a query means beyond the words in it. */
export interface AnswerBook {
  /** Traditional characters for those of the texts, each followed by its simplified one. */
  traditional: string;
  /** What stands before the year in the numbers of letters and plaques, folded. */
  letters: readonly string[];
  /** Where the number of a letter is looked at; `{number}` is still open. */
  verify: Lead;
  /** Records whose own number people may hold, by `foldRecordNumber`; people who are listed come from the directory. */
  records: Readonly<Record<string, Lead>>;
}

/** `BJ-0009`, `bj 9` and `bj-0009` are one record. */
export function foldRecordNumber(id: string): string {
  const [, of, number] =
    /^([a-z]+)[^\p{L}\p{N}]*0*(\d+)$/u.exec(id.normalize('NFKC').toLowerCase().trim()) ?? [];
  return of === undefined ? '' : `${of}-${number}`;
}

/** `样聘2026-1` → `样聘`; '' for a number that is not counted by years. */
export const letterPrefix = (folded: string): string =>
  /^(\D+)(?:19|20)\d\d-\d+$/.exec(folded)?.[1] ?? '';

function recordLeads(content: SiteContent, lang: Lang, href: Href): Array<[string, Lead]> {
  const stations = content.workstations.map((listed): [string, Lead] => {
    const { name, host, href: to } = workstationSummary(listed, lang, href);
    return [listed.workstation.id, { href: to, kind: 'workstation', title: name, words: host }];
  });
  const gone = [
    ...content.goneExperts.map(({ id }) => [id, 'expert', href.expert(lang, id)] as const),
    ...content.goneWorkstations.map(
      ({ id }) => [id, 'workstation', href.workstation(lang, id)] as const,
    ),
  ].map(([id, kind, to]): [string, Lead] => [
    id,
    { href: to, kind, title: id, words: t(lang, 'search.gone') },
  ]);
  return [...stations, ...gone].map(([id, lead]) => [foldRecordNumber(id), lead]);
}

export function makeAnswerBook(
  content: SiteContent,
  records: readonly SearchRecord[],
  lang: Lang,
  href: Href,
): AnswerBook {
  const prefixes = content.letters.map(({ number }) => letterPrefix(foldNumber(number)));
  return {
    traditional: traditionalFor(records.flatMap(({ blocks }) => blocks.map(({ text }) => text))),
    letters: [...new Set(prefixes)].filter(Boolean).sort(),
    verify: {
      href: href.verify(lang, '{number}').replace(encodeURIComponent('{number}'), '{number}'),
      kind: 'page',
      title: t(lang, 'search.verify-number', { number: '{number}' }),
      words: t(lang, 'verify.lede'),
    },
    records: Object.fromEntries(recordLeads(content, lang, href).filter(([key]) => key !== '')),
  };
}
