import { LANG_TAGS, type Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { groupByParent, type Provision } from '../../regulation/provision.ts';
import type { Reference } from '../../regulation/references/references.ts';
import { hasTranslation, type TranslatedProvision } from '../../regulation/translation.ts';
import { attachmentView, tableHeader, tableView, type TableContext } from './attachment-view.ts';
import type { Beside } from '../content/citations.ts';
import type { Href } from '../page/href.ts';
import { linkEnglishWords, linkWords } from './linked-words.ts';
import { readingContents, type ContentsEntry } from './reading-contents.ts';
import type {
  AttachmentView,
  DivisionView,
  ParagraphView,
  PointView,
  TableView,
  Words,
} from './reading-parts.ts';
import { prefaceView, type PrefaceParagraph } from './preface-view.ts';

/** A paragraph of the notice, the opening or the colophon; `permalink` is null for lines that say nothing to cite. */
export interface NoticeParagraph extends PrefaceParagraph {
  words: Words;
  name: string;
  permalink: string | null;
}

export interface ReadingView {
  title: Words;
  preface: { notice: NoticeParagraph[]; opening: NoticeParagraph[] } | null;
  divisions: DivisionView[];
  colophon: NoticeParagraph[];
  attachments: AttachmentView[];
  contents: ContentsEntry[];
  /** Whether the page's own language has the text, or shows the Chinese under a notice. */
  translated: boolean;
  /** Some of the translation is a machine's that nobody has read. */
  unreviewed: boolean;
  /** The Chinese of some of it has changed since it was translated. */
  stale: boolean;
}

export interface ReadingInput {
  lang: Lang;
  work: LibraryWork;
  version: LibraryVersion;
  href: Href;
  /** The rules and forms that name any of these provisions. */
  beside: (eIds: readonly string[]) => Beside[];
  /** The citations in the Chinese words, by eId. */
  references: ReadonlyMap<string, Reference[]>;
  /** What a citation leads to, before it is followed. */
  preview: (reference: Reference) => string | null;
}

const DIVISIONS = new Set<Provision['kind']>(['part', 'chapter', 'section', 'article', 'level']);

class ReadingBuilder {
  readonly #input: ReadingInput;
  readonly #children: Map<string | null, Provision[]>;

  constructor(input: ReadingInput) {
    this.#input = input;
    this.#children = groupByParent(input.version.regulation.provisions);
  }

  childrenOf(eId: string | null, ...kinds: Provision['kind'][]): Provision[] {
    return (this.#children.get(eId) ?? []).filter(({ kind }) => kinds.includes(kind));
  }

  within(eId: string): string[] {
    const { provisions } = this.#input.version.regulation;
    return provisions
      .map((each) => each.eId)
      .filter((id) => id === eId || id.startsWith(`${eId}__`));
  }

  words(eId: string, field: 'text' | 'heading' | 'number', chinese: string): Words {
    const { lang, version } = this.#input;
    const english = lang === 'zh' ? undefined : version.translation?.provisions.get(eId);
    const translated = english?.[field] || null;
    const text = translated ?? chinese;
    const words: Words = { text, lang: lang === 'zh' || translated !== null ? null : LANG_TAGS.zh };
    if (translated !== null && english?.stale && field !== 'number') words.stale = true;
    const references = field === 'text' ? this.#input.references.get(eId) : undefined;
    if (references) {
      const link = translated === null ? linkWords : linkEnglishWords;
      words.parts = link(text, references, this.#input);
    }
    return words;
  }

  name(eId: string): string {
    return citeProvision(this.#input.version.regulation, eId)?.[this.#input.lang] ?? eId;
  }

  permalink(eId: string): string {
    const { href, lang, work, version } = this.#input;
    return href.version(lang, work.id, version.id, eId);
  }

  number(provision: Provision): string | null {
    return provision.number && this.words(provision.eId, 'number', provision.number).text;
  }

  point(provision: Provision): PointView {
    const { eId } = provision;
    return {
      eId,
      number: this.number(provision),
      words: this.words(eId, 'text', provision.text),
      name: this.name(eId),
      permalink: this.permalink(eId),
      points: this.childrenOf(eId, 'point', 'indent').map((child) => this.point(child)),
    };
  }

  paragraph(provision: Provision, alone: boolean): ParagraphView {
    const { eId } = provision;
    return {
      eId,
      words: this.words(eId, 'text', provision.text),
      name: this.name(eId),
      permalink: alone ? null : this.permalink(eId),
      points: this.childrenOf(eId, 'point', 'indent').map((child) => this.point(child)),
      table: this.table(provision),
      closing: this.childrenOf(eId, 'wrap').map((wrap) => ({
        eId: wrap.eId,
        words: this.words(wrap.eId, 'text', wrap.text),
        name: this.name(wrap.eId),
        permalink: this.permalink(wrap.eId),
      })),
    };
  }

  division(provision: Provision, level: number): DivisionView {
    const { eId, kind, heading } = provision;
    const paragraphs = this.childrenOf(eId, 'paragraph');
    const runIn = paragraphs[0]?.line === provision.line;
    const { href, work, version, lang } = this.#input;
    const beside = this.#input.beside(runIn ? this.within(eId) : [eId]);
    const translated = runIn && lang === 'en' && this.#hasTranslation();
    return {
      eId,
      kind,
      number: this.number(provision),
      heading: heading === null ? null : this.words(eId, 'heading', heading),
      runIn,
      level,
      name: this.name(eId),
      permalink: this.permalink(eId),
      paragraphs: paragraphs.map((each) => this.paragraph(each, runIn && paragraphs.length === 1)),
      children: this.divisions(eId, level + 1),
      beside,
      original: translated ? href.version('zh', work.id, version.id, eId) : null,
    };
  }

  divisions(parent: string | null, level: number): DivisionView[] {
    return (this.#children.get(parent) ?? [])
      .filter(({ kind }) => DIVISIONS.has(kind))
      .map((provision) => this.division(provision, Math.min(level, 6)));
  }

  preface(): ReadingView['preface'] {
    const preface = this.childrenOf(null, 'preface')[0];
    if (!preface) return null;
    const view = prefaceView(
      this.#input.version.regulation,
      preface,
      this.childrenOf(preface.eId, 'paragraph'),
    );
    const inLanguage = (paragraph: PrefaceParagraph) => this.notice(paragraph);
    return { notice: view.notice.map(inLanguage), opening: view.opening.map(inLanguage) };
  }

  notice(paragraph: PrefaceParagraph): NoticeParagraph {
    const { eId, role } = paragraph;
    const words = this.words(eId, role === 'title' ? 'heading' : 'text', paragraph.text);
    const permalink = role === 'text' ? this.permalink(eId) : null;
    return { ...paragraph, text: words.text, words, name: this.name(eId), permalink };
  }

  colophon(): NoticeParagraph[] {
    const colophon = this.childrenOf(null, 'colophon')[0];
    return this.childrenOf(colophon?.eId ?? '', 'paragraph').map(({ eId, text }) =>
      this.notice({ eId, text, role: /^附件/.test(text) ? 'text' : 'signature' }),
    );
  }

  table(paragraph: Provision): TableView | null {
    const sections = this.childrenOf(paragraph.eId, 'section');
    if (sections.length === 0) return null;
    return tableView(sections, this.#children, this.#tableContext(paragraph));
  }

  attachments(): AttachmentView[] {
    return this.childrenOf(null, 'attachment').map((attachment) =>
      attachmentView(attachment, this.#children, {
        ...this.#tableContext(attachment),
        beside: this.#input.beside(this.within(attachment.eId)),
      }),
    );
  }

  #tableContext(holder: Provision): TableContext {
    const { lang, version } = this.#input;
    const english = lang === 'zh' ? [] : (version.translation?.header ?? []);
    const header = tableHeader(version.regulation, holder).map(({ text, index }) => ({
      text: english[index] ?? text,
      lang: lang === 'zh' || english[index] ? null : LANG_TAGS.zh,
    }));
    return {
      header,
      words: (eId, field, chinese) => this.words(eId, field, chinese),
      permalink: (eId) => this.permalink(eId),
      name: (eId) => this.name(eId),
    };
  }

  #hasTranslation(): boolean {
    return hasTranslation(this.#input.version.translation);
  }

  someTranslated(test: (provision: TranslatedProvision) => boolean): boolean {
    if (this.#input.lang === 'zh') return false;
    return [...(this.#input.version.translation?.provisions.values() ?? [])].some(test);
  }

  translated(): boolean {
    return this.#input.lang === 'zh' || this.#hasTranslation();
  }
}

/** Everything a regulation's page shows, in the order of the paper. */
export function readingView(input: ReadingInput): ReadingView {
  const builder = new ReadingBuilder(input);
  const { lang, version } = input;
  const translated = builder.translated();
  const english = lang === 'en' ? version.translation?.title : undefined;
  const divisions = builder.divisions(null, 2);
  const attachments = builder.attachments();
  return {
    title: english
      ? { text: english, lang: null }
      : { text: version.regulation.title, lang: lang === 'zh' ? null : LANG_TAGS.zh },
    preface: builder.preface(),
    divisions,
    colophon: builder.colophon(),
    attachments,
    contents: readingContents(divisions, attachments),
    translated,
    unreviewed: builder.someTranslated(({ status }) => status === 'machine'),
    stale: builder.someTranslated(({ stale }) => stale),
  };
}
