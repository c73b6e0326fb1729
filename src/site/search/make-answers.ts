import type { Lead as NamedLead } from '../../generated/search.ts';
import type { Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { findVersion } from '../../regulation/library.ts';
import type { SiteContent } from '../content/content.ts';
import { pinyinOf } from '../directory/expert-view.ts';
import type { Href } from '../page/href.ts';
import { foldQuery, type Answers, type AnswerWord, type Lead } from './answer-words.ts';
import { firstWords } from './citation-book.ts';
import type { SearchRecord } from './search-records.ts';

const spell = (text: string): string => pinyinOf(text).replaceAll(' ', '');

function answerWord(word: string): AnswerWord {
  const folded = foldQuery(word);
  const isChinese = /^\p{Script=Han}+$/u.test(folded);
  return isChinese ? { word: folded, pinyin: spell(folded) } : { word: folded };
}

function provisionLead(
  { work, version, provision }: { work: string; version: string; provision: string },
  content: SiteContent,
  lang: Lang,
  href: Href,
): Lead[] {
  const held = content.works.find(({ id }) => id === work);
  const found = findVersion(content.works, work, version);
  const heading = found && citeProvision(found.regulation, provision)?.[lang];
  if (!held || !found || heading === undefined) return [];
  return [
    {
      href: href.version(lang, work, version, provision),
      kind: 'regulation',
      title: held.title[lang],
      heading,
      words: firstWords(found, provision, lang),
    },
  ];
}

/** What a lead of search.json names, as the result list shows it; a page by its record. */
function leadsOf(
  named: NamedLead,
  content: SiteContent,
  records: readonly SearchRecord[],
  lang: Lang,
  href: Href,
): Lead[] {
  const { work, version, provision, form, situation, page } = named;
  if (work !== undefined && version !== undefined && provision !== undefined)
    return provisionLead({ work, version, provision }, content, lang, href);
  const address =
    form !== undefined
      ? href.form(lang, form)
      : situation !== undefined
        ? href.help(lang, situation)
        : page !== undefined
          ? href[page](lang)
          : '';
  const record = records.find(({ url, heading }) => url === address && heading === '');
  if (!record) return [];
  const words = record.blocks[1]?.text ?? '';
  return [{ href: address, kind: record.kind, title: record.title, words }];
}

/** Whose titles people may spell: pages to act on, and the texts as a whole. */
const SPELT = new Set(['help', 'form', 'regulation']);

export function makeAnswers(
  content: SiteContent,
  records: readonly SearchRecord[],
  lang: Lang,
  href: Href,
): Answers {
  const leads: Lead[] = [];
  const place = (lead: Lead): number => {
    const known = leads.findIndex((each) => each.href === lead.href);
    return known >= 0 ? known : leads.push(lead) - 1;
  };
  const { answers = [], synonyms = [] } = content.search ?? {};
  return {
    leads,
    answers: answers.map((answer) => ({
      words: answer.words.map((group) => group.map(answerWord)),
      leads: answer.leads.flatMap((lead) => leadsOf(lead, content, records, lang, href).map(place)),
    })),
    spelt: records
      .filter(
        ({ kind, heading, title }) =>
          SPELT.has(kind) && heading === '' && /\p{Script=Han}/u.test(title),
      )
      .map(({ url, kind, title, blocks }) => ({
        pinyin: spell(title),
        lead: place({ href: url, kind, title, words: blocks[1]?.text ?? '' }),
      })),
    synonyms: synonyms.map((group) => group.map(foldQuery)),
  };
}
