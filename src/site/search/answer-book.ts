import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import { foldNumber } from '../../text/letter-number.ts';
import { traditionalFor } from '../../text/simplified.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import { workstationSummary } from '../stations/workstation-view.ts';
import type { Answers, Lead } from './answer-words.ts';
import { foldRecordNumber, letterPrefix } from './record-number.ts';
import { makeAnswers } from './make-answers.ts';
import type { SearchRecord } from './search-records.ts';

/** `answers.json`, beside the index: what a query means beyond the words in it. */
export interface AnswerBook extends Answers {
  /** Traditional characters for those of the texts, each followed by its simplified one. */
  traditional: string;
  /** What stands before the year in the numbers of letters and plaques, folded. */
  letters: readonly string[];
  /** Where the number of a letter is looked at; `{number}` is still open. */
  verify: Lead;
  /** Records whose own number people may hold, by `foldRecordNumber`; people who are listed come from the directory. */
  records: Readonly<Record<string, Lead>>;
}

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
    ...makeAnswers(content, records, lang, href),
    records: Object.fromEntries(recordLeads(content, lang, href).filter(([key]) => key !== '')),
  };
}
