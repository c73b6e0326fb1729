import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { SiteContent } from '../content/content.ts';
import { formSummary } from '../guidance/form-summary.ts';
import type { Href } from '../page/href.ts';
import { navigation } from '../page/navigation.ts';
import { noticeSummary } from '../notices/notice-list.ts';
import type { DivisionView, ParagraphView, PointView } from '../reading/reading-parts.ts';
import { ruleView } from '../rules/rule-view.ts';
import { joinBlocks } from './search-text.ts';
import { STATEMENTS, statementView } from '../guidance/statement-view.ts';
import { versionReading } from '../reading/version-reading.ts';
import { workstationSummary } from '../stations/workstation-view.ts';

/** In the order in which the result list offers them; experts come from the directory. */
export const RECORD_KINDS = [
  'regulation',
  'workstation',
  'form',
  'notice',
  'help',
  'rule',
  'handbook',
  'page',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

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
    const quotes = view.duties.map(({ basis }) => basis.quote);
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
    const view = workstationSummary(listed, lang, href);
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

function noticeRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return content.notices.map((notice) => {
    const { title, scheme, date, kindLabel, until } = noticeSummary(
      notice,
      content.asOf,
      lang,
      href,
    );
    const names = notice.subjects.map(({ name }) => name[lang]);
    return {
      url: href.notice(lang, notice.scheme.id, notice.id),
      kind: 'notice',
      title,
      heading: '',
      blocks: plain(
        title,
        `${kindLabel} ${scheme} ${date}`,
        until?.words ?? null,
        notice.need?.[lang] ?? null,
        ...names,
      ),
    };
  });
}

function helpRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return (content.situations?.situations ?? []).map(({ id, title, words, steps }) => ({
    url: href.help(lang, id),
    kind: 'help',
    title: title[lang],
    heading: '',
    blocks: plain(title[lang], words[lang], ...steps.map((step) => step[lang])),
  }));
}

function pageRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  const ledes: Record<string, string> = {
    help: `${t(lang, 'help.title')} ${t(lang, 'help.lede')}`,
    regulations: t(lang, 'regulations.lede'),
    experts: `${t(lang, 'expert.title')} ${t(lang, 'expert.lede')}`,
    workstations: `${t(lang, 'station.title')} ${t(lang, 'station.lede')}`,
    notices: t(lang, 'notice.lede'),
    statistics: t(lang, 'statistics.lede'),
    forms: t(lang, 'form.lede'),
    verify: `${t(lang, 'verify.title')} ${t(lang, 'verify.lede')}`,
    rules: t(lang, 'rule.lede'),
  };
  const others = (['about', 'handbook'] as const).map((id) => ({
    label: t(lang, `${id}.title`),
    href: href[id](lang),
    lede: t(lang, `${id}.lede`),
  }));
  const data = {
    label: t(lang, 'frame.data'),
    href: href.dataIndex(lang),
    lede: t(lang, 'data.lede'),
  };
  const parts = navigation(content, lang, href).map((item) => ({
    ...item,
    lede: ledes[item.id] ?? '',
  }));
  return [...parts, ...others, data].map(({ label, href: url, lede }) => ({
    url,
    kind: 'page',
    title: label,
    heading: '',
    blocks: plain(label, lede),
  }));
}

function statementRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return STATEMENTS.map((name) => {
    const { title, lede, sections } = statementView(name, content, lang, href);
    return {
      url: href.about(lang, name),
      kind: 'page',
      title,
      heading: '',
      blocks: [
        ...plain(title, lede),
        ...sections.flatMap((section) =>
          [section.title, ...section.paragraphs].map((text) => ({ id: section.id, text })),
        ),
      ],
    };
  });
}

/** Everything but people, whom the directory's own scan finds. In the order of the site. */
export function searchRecords(content: SiteContent, lang: Lang, href: Href): SearchRecord[] {
  return [
    ...pageRecords(content, lang, href),
    ...statementRecords(content, lang, href),
    ...helpRecords(content, lang, href),
    ...content.works.flatMap((work) =>
      work.versions.flatMap((version) => versionRecords(content, work, version, lang, href)),
    ),
    ...formRecords(content, lang, href),
    ...workstationRecords(content, lang, href),
    ...noticeRecords(content, lang, href),
    ...ruleRecords(content, lang, href),
  ];
}

/**
 * A record as the index holds it: spaced words, and the id of each block beside them. Title and kind stand in the
 * catalogue: Pagefind searches what is put beside the words as well, and would find a phrase in every part of a work.
 */
export function customRecord(record: SearchRecord, lang: Lang): CustomRecord {
  const { url, heading, blocks } = record;
  const fragment = heading === '' ? '' : `#${blocks[0]?.id ?? ''}`;
  return {
    url: url + fragment,
    content: joinBlocks(blocks.map(({ text }) => text)),
    language: lang,
    meta: { ids: blocks.map(({ id }) => id).join(',') },
  };
}
