import { LANG_TAGS, type Lang } from '../i18n/lang.ts';
import { citeProvision } from '../regulation/cite.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import { groupByParent, type Provision } from '../regulation/provision.ts';
import type { Reference } from '../regulation/references.ts';
import { attachmentView, tableHeader, type AttachmentView } from './attachment-view.ts';
import type { Beside } from './citations.ts';
import type { Href } from './href.ts';
import { linkWords, type WordsPart } from './linked-words.ts';
import { prefaceView, type PrefaceView } from './preface-view.ts';

/** Words to show: `lang` is set only where it differs from the page's language. */
export interface Words {
  text: string;
  lang: string | null;
  /** The same words with the citations in them linked; left out where none is. */
  parts?: WordsPart[];
}

/** A point or indent: its number hangs before its words. */
export interface PointView {
  eId: string;
  number: string | null;
  words: Words;
  name: string;
  permalink: string;
  points: PointView[];
}

/** A paragraph (款); `permalink` is null where it is the only one and the article's own link serves. */
export interface ParagraphView {
  eId: string;
  words: Words;
  name: string;
  permalink: string | null;
  points: PointView[];
  /** What the paragraph goes on to say after its points. */
  closing: Array<Omit<ParagraphView, 'points' | 'closing'>>;
}

export interface DivisionView {
  eId: string;
  kind: Provision['kind'];
  number: string | null;
  heading: Words | null;
  /** The words go on in the line of the number (第八条　…, (三) …。…). */
  runIn: boolean;
  /** 2 to 6, for h2 to h6. */
  level: number;
  name: string;
  permalink: string;
  paragraphs: ParagraphView[];
  children: DivisionView[];
  beside: Beside[];
  /** The Chinese of a translated article. */
  original: string | null;
}

export interface ContentsEntry {
  href: string;
  number: string | null;
  label: string | null;
  lang: string | null;
  children: ContentsEntry[];
}

export interface ReadingView {
  title: Words;
  preface: PrefaceView | null;
  divisions: DivisionView[];
  colophon: PrefaceView['notice'];
  attachments: AttachmentView[];
  contents: ContentsEntry[];
  /** Whether the page's own language has the text, or shows the Chinese under a notice. */
  translated: boolean;
  /** Some of the translation is a machine's that nobody has read. */
  unreviewed: boolean;
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
    const translated =
      lang === 'zh' ? null : version.translation?.provisions.get(eId)?.[field] || null;
    if (translated !== null) return { text: translated, lang: null };
    const words = { text: chinese, lang: lang === 'zh' ? null : LANG_TAGS.zh };
    const references = field === 'text' ? this.#input.references.get(eId) : undefined;
    if (!references) return words;
    return { ...words, parts: linkWords(chinese, references, lang, this.#input.href) };
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
    return this.#translate(view);
  }

  #translate(view: PrefaceView): PrefaceView {
    const inLanguage = (paragraph: PrefaceView['notice'][number]) => ({
      ...paragraph,
      text: this.words(
        paragraph.eId,
        paragraph.role === 'title' ? 'heading' : 'text',
        paragraph.text,
      ).text,
    });
    return { notice: view.notice.map(inLanguage), opening: view.opening.map(inLanguage) };
  }

  colophon(): PrefaceView['notice'] {
    const colophon = this.childrenOf(null, 'colophon')[0];
    return this.childrenOf(colophon?.eId ?? '', 'paragraph').map(({ eId, text }) => ({
      eId,
      text: this.words(eId, 'text', text).text,
      role: /^附件/.test(text) ? 'text' : 'signature',
    }));
  }

  attachments(): AttachmentView[] {
    return this.childrenOf(null, 'attachment').map((attachment) =>
      attachmentView(attachment, this.#children, {
        header: tableHeader(this.#input.version.regulation, attachment),
        beside: this.#input.beside(this.within(attachment.eId)),
        words: (eId, field, chinese) => this.words(eId, field, chinese),
        permalink: (eId) => this.permalink(eId),
        name: (eId) => this.name(eId),
      }),
    );
  }

  #hasTranslation(): boolean {
    return (this.#input.version.translation?.provisions.size ?? 0) > 0;
  }

  unreviewed(): boolean {
    const provisions = this.#input.version.translation?.provisions.values() ?? [];
    return [...provisions].some(({ status }) => status === 'machine');
  }

  translated(): boolean {
    return this.#input.lang === 'zh' || this.#hasTranslation();
  }
}

function contentsOf(division: DivisionView): ContentsEntry {
  return {
    href: `#${division.eId}`,
    number: division.number,
    label: division.heading?.text ?? null,
    lang: division.heading?.lang ?? null,
    children: division.children.map(contentsOf),
  };
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
    contents: [
      ...divisions.map(contentsOf),
      ...attachments.map(({ eId, number, heading }) => ({
        href: `#${eId}`,
        number: number?.text ?? null,
        label: heading?.text ?? null,
        lang: heading?.lang ?? null,
        children: [],
      })),
    ],
    translated,
    unreviewed: lang === 'en' && builder.unreviewed(),
  };
}
