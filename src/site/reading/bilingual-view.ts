import type { Lang } from '../../i18n/lang.ts';
import { citeProvision } from '../../regulation/cite.ts';
import { readPrintedLines } from '../../regulation/export/printed.ts';
import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import type { Provision } from '../../regulation/provision.ts';
import { hasTranslation, type AlignedTranslation } from '../../regulation/translation.ts';
import type { Href } from '../page/href.ts';

/** One side of a pair: the words as they stand in that language, number and heading apart. */
export interface BilingualSide {
  number: string | null;
  heading: string | null;
  text: string;
}

/** One provision in both languages; `en` is null where it has no translation. */
export interface BilingualPair {
  /** Null for the regulation’s own title and the head row of a table. */
  eId: string | null;
  /** The paragraph that goes on in the line of the number: 第八条　…. */
  runIn: string | null;
  kind: Provision['kind'] | 'title' | 'header';
  /** 2 to 6 where it heads what follows, null for words. */
  level: number | null;
  /** How deep it lies among points and items, from 0. */
  depth: number;
  zh: BilingualSide;
  en: BilingualSide | null;
  name: string;
  /** The provision on the version’s own page. */
  permalink: string | null;
  /** The Chinese has changed since it was translated. */
  stale: boolean;
}

export interface BilingualView {
  pairs: BilingualPair[];
  /** Some of the translation is a machine’s that nobody has read. */
  unreviewed: boolean;
  stale: boolean;
}

const HEADS = new Set<Provision['kind']>(['part', 'chapter', 'section', 'article', 'level']);
const LISTED = new Set<Provision['kind']>(['point', 'indent', 'item']);

/** Where it stands among headings: chapters and top levels 2, what lies in them deeper. */
function levelOf(provision: Provision, parents: readonly Provision[]): number | null {
  const { kind, heading } = provision;
  if (kind === 'attachment' || (kind === 'preface' && heading !== null)) return 2;
  if (!HEADS.has(kind) || parents.some((each) => each.kind === 'attachment')) return null;
  return Math.min(2 + parents.filter((each) => HEADS.has(each.kind)).length, 6);
}

function parentsOf(provision: Provision, version: LibraryVersion): Provision[] {
  const parent = version.provisionsById.get(provision.parent ?? '');
  return parent ? [...parentsOf(parent, version), parent] : [];
}

const saysNothing = ({ number, heading, text }: BilingualSide): boolean =>
  !number && !heading && !text;

interface Input {
  lang: Lang;
  work: LibraryWork;
  version: LibraryVersion;
  href: Href;
}

function provisionPair(provision: Provision, input: Input): BilingualPair {
  const { lang, work, version, href } = input;
  const { eId, kind } = provision;
  const parents = parentsOf(provision, version);
  const english = version.translation?.provisions.get(eId);
  return {
    eId,
    runIn: null,
    kind,
    level: levelOf(provision, parents),
    depth: [...parents, provision].filter((each) => LISTED.has(each.kind)).length,
    zh: { number: provision.number, heading: provision.heading, text: provision.text },
    en: english ?? null,
    name: citeProvision(version.regulation, eId)?.[lang] ?? eId,
    permalink: href.version(lang, work.id, version.id, eId),
    stale: english?.stale ?? false,
  };
}

const bare = (kind: 'title' | 'header', zh: string, en: string | undefined): BilingualPair => ({
  eId: null,
  runIn: null,
  kind,
  level: null,
  depth: 0,
  zh: { number: null, heading: null, text: zh },
  en: en ? { number: null, heading: null, text: en } : null,
  name: '',
  permalink: null,
  stale: false,
});

/** An article and its first paragraph, printed in one line, are one pair. */
function joinRunIn(head: BilingualPair, paragraph: BilingualPair): BilingualPair {
  const { zh, en } = paragraph;
  return {
    ...head,
    runIn: paragraph.eId,
    zh: { ...head.zh, text: zh.text },
    en: head.en && en && { ...head.en, text: en.text },
    stale: head.stale || paragraph.stale,
  };
}

function provisionPairs(input: Input): Array<{ line: number; pair: BilingualPair }> {
  const pairs: Array<{ line: number; pair: BilingualPair; provision: Provision }> = [];
  for (const provision of input.version.regulation.provisions) {
    const { line, parent } = provision;
    const pair = provisionPair(provision, input);
    const last = pairs.at(-1);
    const goesOn = last?.line === line && last.provision.eId === parent && last.pair.level !== null;
    if (goesOn && provision.kind === 'paragraph') last.pair = joinRunIn(last.pair, pair);
    else pairs.push({ line, pair, provision });
  }
  return pairs;
}

/** The title and the head rows of tables, which are no provisions, by their lines. */
function bareLines(
  { regulation }: LibraryVersion,
  translation: AlignedTranslation,
): Array<{ line: number; pair: BilingualPair }> {
  let cell = 0;
  return readPrintedLines(regulation).flatMap(({ line, runs }) => {
    if (line === regulation.titleLine)
      return [{ line, pair: bare('title', regulation.title, translation.title) }];
    const cells = runs.filter(({ field }) => field === 'header').map(({ value }) => value);
    if (cells.length === 0) return [];
    const english = translation.header.slice(cell, (cell += cells.length));
    return [{ line, pair: bare('header', cells.join(' / '), english.join(' / ')) }];
  });
}

/** A version in both languages, provision by provision in the order of the paper; null without a translation. */
export function bilingualView(input: Input): BilingualView | null {
  const { version } = input;
  const { translation } = version;
  if (!hasTranslation(translation)) return null;
  const states = [...translation.provisions.values()];
  return {
    pairs: [...provisionPairs(input), ...bareLines(version, translation)]
      .filter(({ pair }) => !saysNothing(pair.zh))
      .toSorted((a, b) => a.line - b.line)
      .map(({ pair }) => pair),
    unreviewed: states.some(({ status }) => status === 'machine'),
    stale: states.some(({ stale }) => stale),
  };
}
