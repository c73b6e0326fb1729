import type { Lang } from '../i18n/lang.ts';
import { t } from '../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import type { SiteContent } from './content.ts';
import { formSummary } from './form-summary.ts';
import type { Href } from './href.ts';
import { navigation } from './navigation.ts';
import type { DivisionView, ParagraphView, PointView } from './reading-view.ts';
import { ruleView } from './rule-view.ts';
import { joinBlocks } from './search-text.ts';
import { versionReading } from './version-reading.ts';
import { workstationView } from './workstation-view.ts';

export type RecordKind = 'regulation' | 'rule' | 'form' | 'workstation' | 'page';

/** A piece of text with the id that its page gives it, or '' where it has none. */
export interface SearchBlock {
  id: string;
  text: string;
}

/** One thing that can be found: an article, a rule, a page. */
export interface SearchRecord {
  url: string;
  kind: RecordKind;
  title: string;
  /** What it is within its page, 第八条; '' for a page as a whole. */
  heading: string;
  blocks: SearchBlock[];
}

/** As Pagefind takes it; without its filters, whose files come out in another order each time. */
export interface CustomRecord {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
}

function pointBlocks(point: PointView): SearchBlock[] {
  const text = `${point.number ?? ''} ${point.words.text}`;
  return [{ id: point.eId, text }, ...point.points.flatMap(pointBlocks)];
}

function paragraphBlocks(paragraph: ParagraphView): SearchBlock[] {
  return [
    { id: paragraph.eId, text: paragraph.words.text },
    ...paragraph.points.flatMap(pointBlocks),
    ...paragraph.closing.map(({ eId, words }) => ({ id: eId, text: words.text })),
  ];
}

function divisionRecords(division: DivisionView, url: string, title: string): SearchRecord[] {
  const heading = [division.number, division.heading?.text].filter(Boolean).join(' ');
  const paragraphs = division.paragraphs.flatMap(paragraphBlocks);
  const [first, ...rest] = paragraphs;
  const own = { id: division.eId, text: heading };
  const lead = first ? [{ id: division.eId, text: first.text }] : [];
  const blocks = division.runIn ? [own, ...lead, ...rest] : [own, ...paragraphs];
  return [
    { url, kind: 'regulation', title, heading: division.number ?? heading, blocks },
    ...division.children.flatMap((child) => divisionRecords(child, url, title)),
  ];
}

function versionRecords(
  content: SiteContent,
  work: LibraryWork,
  version: LibraryVersion,
  lang: Lang,
  href: Href,
): SearchRecord[] {
  const { reading, facts } = versionReading(content, work, version, lang, href);
  const url = href.version(lang, work.id, version.id);
  const title = work.title[lang];
  const notice = [...(reading.preface?.notice ?? []), ...(reading.preface?.opening ?? [])];
  const page: SearchRecord = {
    url,
    kind: 'regulation',
    title,
    heading: '',
    blocks: [
      ...[
        title,
        ...(lang === 'zh' ? [] : [work.title.zh]),
        work.shortTitle[lang],
        facts.documentNumber ?? '',
        facts.issuers,
      ].map((text) => ({
        id: '',
        text,
      })),
      { id: '', text: work.summary[lang] },
      ...[...notice, ...reading.colophon].map(({ eId, text }) => ({ id: eId, text })),
    ],
  };
  const annexes = reading.attachments.map(({ eId, number, heading, sections }): SearchRecord => ({
    url,
    kind: 'regulation',
    title,
    heading: number?.text ?? '',
    blocks: [
      { id: eId, text: `${number?.text ?? ''} ${heading?.text ?? ''}` },
      ...sections.flatMap((section) =>
        [section, ...section.items].map((item) => ({
          id: item.eId,
          text: `${item.number ?? ''} ${item.words.text} ${item.marks ?? ''}`,
        })),
      ),
    ],
  }));
  return [
    page,
    ...reading.divisions.flatMap((division) => divisionRecords(division, url, title)),
    ...annexes,
  ];
}

const plain = (...texts: Array<string | null>): SearchBlock[] =>
  texts.flatMap((text) => (text ? [{ id: '', text }] : []));

function ruleRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return content.rules.map((rule) => {
    const view = ruleView(rule, content, lang, href);
    const quotes = view.bases.map(({ quote }) => quote);
    return {
      url: view.href,
      kind: 'rule',
      title: view.title,
      heading: '',
      blocks: plain(view.title, view.id, view.demand, ...quotes),
    };
  });
}

function formRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return content.forms.map((form) => ({
    url: href.form(lang, form.id),
    kind: 'form',
    title: form.title[lang],
    heading: '',
    blocks: plain(
      form.title[lang],
      formSummary(form, lang, href).basis.words,
      ...form.sections.flatMap((section) => [
        section.title[lang],
        ...section.fields.map((field) => field.label[lang]),
      ]),
    ),
  }));
}

function workstationRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return content.workstations.map((listed) => {
    const view = workstationView(listed, lang, href, content.asOf);
    return {
      url: view.href,
      kind: 'workstation',
      title: view.name,
      heading: '',
      blocks: plain(
        view.name,
        view.host,
        view.hostKind,
        view.district,
        view.address,
        ...view.industries,
      ),
    };
  });
}

function pageRecords(lang: Lang, href: Href): SearchRecord[] {
  const ledes: Record<string, string> = {
    regulations: t(lang, 'regulations.lede'),
    experts: `${t(lang, 'expert.title')} ${t(lang, 'expert.lede')}`,
    workstations: `${t(lang, 'station.title')} ${t(lang, 'station.lede')}`,
    forms: t(lang, 'form.lede'),
    verify: `${t(lang, 'verify.title')} ${t(lang, 'verify.lede')}`,
    rules: t(lang, 'rule.lede'),
  };
  return navigation(lang, href).map(({ id, label, href: url }) => ({
    url,
    kind: 'page',
    title: label,
    heading: '',
    blocks: plain(label, ledes[id] ?? ''),
  }));
}

/** Everything but people, whom the directory's own scan finds. In the order of the site. */
export function searchRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return [
    ...pageRecords(lang, href),
    ...content.works.flatMap((work) =>
      work.versions.flatMap((version) => versionRecords(content, work, version, lang, href)),
    ),
    ...formRecords(content, lang, href),
    ...workstationRecords(content, lang, href),
    ...ruleRecords(content, lang, href),
  ];
}

/** A record as the index holds it: spaced words, and the id of each block beside them. */
export function customRecord(record: SearchRecord, lang: Lang): CustomRecord {
  const { url, kind, title, heading, blocks } = record;
  const fragment = heading === '' ? '' : `#${blocks[0]?.id ?? ''}`;
  return {
    url: url + fragment,
    content: joinBlocks(blocks.map(({ text }) => text)),
    language: lang,
    meta: { title, heading, kind, ids: blocks.map(({ id }) => id).join(',') },
  };
}
