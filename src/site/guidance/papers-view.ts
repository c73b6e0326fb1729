import type { Certificate } from '../../generated/certificate.ts';
import type { Scheme } from '../../generated/scheme.ts';
import type { Lang } from '../../i18n/lang.ts';
import { t } from '../../i18n/translate.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { citeFrom } from '../reading/citations-beside.ts';
import type { Href } from '../page/href.ts';

/** A paper that the centre makes from its records, by its template. */
export interface PaperView {
  id: string;
  kind: string;
  scheme: string;
  /** What its words look like, with a blank for every fact. */
  title: string;
  paragraphs: string[];
  columns: string[];
  basis: { href: string; words: string; quote: string };
}

const BLANK = '＿＿';

const withBlanks = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, BLANK);

function paperView(
  template: Certificate,
  { works, schemes }: PapersSource,
  lang: Lang,
  href: Href,
): PaperView {
  const { id, kind, scheme, title, words, columns = [], basis } = template;
  const { salutation, body = [], after = [], closing } = words;
  const texts = [salutation, ...body, ...after, closing].filter((text) => text !== undefined);
  return {
    id,
    kind: t(lang, `paper-kind.${kind}`),
    scheme: schemes.find((each) => each.id === scheme)?.name[lang] ?? scheme,
    title: withBlanks(title[lang]).replace(/　/g, ''),
    paragraphs: texts.map((text) => withBlanks(text[lang])),
    columns: columns.map(({ heading }) => heading[lang]),
    basis: {
      href: href.version(lang, basis.work, basis.version, basis.provision),
      words: citeFrom(works, basis, null, lang),
      quote: basis.quote,
    },
  };
}

export interface PapersSource {
  works: readonly LibraryWork[];
  schemes: readonly Scheme[];
  certificates: readonly Certificate[];
}

/** Every paper that the centre makes, in the order of its templates' names. */
export function papersView(source: PapersSource, lang: Lang, href: Href): PaperView[] {
  return source.certificates.map((template) => paperView(template, source, lang, href));
}
