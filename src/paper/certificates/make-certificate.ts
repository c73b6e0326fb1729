import type { Certificate } from '../../generated/certificate.ts';
import type { Scheme } from '../../generated/scheme.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { assertUnchanged } from './changed-facts.ts';
import { layOutCertificate } from './certificate-layout.ts';
import type { PaperSource } from './certificate-record.ts';
import { basisFacts } from './certificate-record.ts';
import { formatDay } from '../layout/day-words.ts';
import { layOutDocument } from './document-layout.ts';
import type { Facts } from './filled-words.ts';
import { fillWords } from './filled-words.ts';
import type { PaperInfo } from '../pdf/pdf-document.ts';
import type { PaperSheet, Picture } from '../layout/sheet.ts';
import type { FontRole } from '../fonts/typeface.ts';
import type { PaperFonts, SharedCuts } from '../pdf/paper-cuts.ts';
import { measureWith } from '../fonts/faces.ts';
import { cutShared } from '../pdf/paper-cuts.ts';
import { writePaper } from '../pdf/write-paper.ts';
import { PAPER_WORDS } from '../layout/words.ts';
import { placeholdersOf } from '../../rules/certificate-facts.ts';

/** What makes papers of one template. */
export interface Press {
  template: Certificate;
  scheme: Scheme;
  /** The facts of every paper of the template, `basisFacts`. */
  basis: Facts;
  fonts: PaperFonts;
  shared: SharedCuts;
  specimen: boolean;
  seal?: Picture;
}

/** A paper laid out; `writePaper` makes a file of it, or several sheets of one size go into one file. */
export interface Made {
  sheet: PaperSheet;
  info: PaperInfo;
}

/** The roles that a certificate's sheets are set in. */
export const CERTIFICATE_ROLES = ['title', 'heading', 'body', 'kai'] as const satisfies FontRole[];

/** Characters of days and numbers, which nearly every paper has. */
const USUAL = '0123456789年月日〔〕号 ';

/** The name of a category, where a template asks for it. */
function categoryWords({ title, words }: Certificate): string {
  if (!JSON.stringify([title, words]).includes('{{category}}')) return '';
  const named = (['ip', 'technology', 'law-trade'] as const).flatMap((each) =>
    (['zh', 'en'] as const).map((lang) => t(lang, `category.${each}`)),
  );
  return named.join('').toLowerCase();
}

/** What papers of a template have in common: its own words and those that the basis gives. */
function sharedWords(
  template: Certificate,
  basis: Facts,
  scheme: Scheme,
  specimen: boolean,
): string {
  const { words, columns = [] } = template;
  const { body = [], after = [], ...single } = words;
  const asked = new Set(placeholdersOf(JSON.stringify(words)));
  const facts = Object.entries(basis).filter(([name]) => asked.has(name));
  const texts = [
    ...[...body, ...after, ...Object.values(single), scheme.authority],
    ...facts.map(([, text]) => text),
    ...columns.map(({ heading }) => ({ zh: '', en: heading.en })),
    ...(specimen ? [PAPER_WORDS.unsigned] : []),
    ...(columns.length > 0 ? [PAPER_WORDS.page] : []),
  ].flatMap(({ zh, en }) => [plain(zh), plain(en)]);
  return [...texts, categoryWords(template), USUAL].join('');
}

const plain = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, '');

/** Gets ready to make many papers of one template; undefined when its provision is not held. */
export function openPress(
  template: Certificate,
  scheme: Scheme,
  works: readonly LibraryWork[],
  given: { fonts: PaperFonts; specimen: boolean; seal?: Picture },
): Press | undefined {
  const basis = basisFacts(template, scheme, works);
  if (!basis) return undefined;
  const { title, words } = template;
  const { specimen } = PAPER_WORDS;
  const shared = cutShared(
    {
      title: plain(title.zh) + (given.specimen ? `${specimen.zh} ${specimen.en}` : ''),
      body: sharedWords(template, basis, scheme, given.specimen),
      kai: plain(words.salutation?.zh ?? ''),
    },
    given.fonts,
  );
  return { template, scheme, basis, shared, ...given };
}

function infoOf(press: Press, source: PaperSource, title: { zh: string; en: string }): PaperInfo {
  const { template, scheme, basis } = press;
  const cited = `《${basis['regulation']?.zh}》${basis['provision']?.zh}`;
  const number = source.facts['letterNumber'] ?? source.facts['plaqueNumber'];
  return {
    title: [title.zh.replace(/　/g, ''), number?.zh, title.en].filter(Boolean).join(' '),
    subject: `${scheme.name.zh} ${cited}`,
    author: scheme.authority.zh,
    madeOn: source.issuedOn,
    id: `${template.id}/${source.id} ${JSON.stringify([source.facts, press.specimen])}`,
    lang: 'zh-CN',
  };
}

/**
 * Lays a paper out from a record's facts. `verifyUrl` is what the code of a letter or plaque holds.
 * Throws `MissingFactError` when the template asks for what the record lacks, and `ChangedFactError` when it asks for
 * what was another on its day.
 */
export function makePaper(press: Press, source: PaperSource, verifyUrl = ''): Made {
  const { template, scheme, basis, specimen, seal } = press;
  assertUnchanged(template, source.changed);
  const day = formatDay(source.issuedOn);
  const words = fillWords(template, { ...source.facts, ...basis, issuedOn: day }, source.standings);
  const sheet = {
    ...{ template, words, authority: scheme.authority, day, specimen },
    ...(seal ? { seal } : {}),
  };
  const measure = measureWith(press.fonts);
  const isCertificate = template.kind === 'letter' || template.kind === 'plaque';
  const made = isCertificate
    ? layOutCertificate({ ...sheet, verifyUrl }, measure)
    : layOutDocument({ ...sheet, rows: source.rows }, measure);
  return { sheet: made, info: infoOf(press, source, words.title) };
}

/** The paper as a PDF. */
export function printPaper(press: Press, { sheet, info }: Made): Uint8Array {
  return writePaper(sheet, info, press.fonts, press.shared);
}

/** Many papers of one template as one PDF, for printing. */
export function printTogether(press: Press, papers: readonly Made[]): Uint8Array {
  const first = papers[0]!;
  let block = 0;
  const pages = papers.flatMap(({ sheet }) => {
    // Paragraphs are numbered through all papers, or the tags of two would run together.
    const base = block;
    return sheet.pages.map(({ marks }) => ({
      marks: marks.map((mark) => {
        if (!('block' in mark)) return mark;
        block = Math.max(block, base + mark.block);
        return { ...mark, block: base + mark.block };
      }),
    }));
  });
  const info = {
    ...first.info,
    title: `${press.template.title.zh.replace(/　/g, '')} ${papers.length}`,
    id: papers.map((paper) => paper.info.id).join('\n'),
  };
  return writePaper({ ...first.sheet, pages }, info, press.fonts, press.shared);
}
