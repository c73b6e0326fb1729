import type { LibraryVersion, LibraryWork } from './library.ts';
import { groupByParent, type Provision, type ProvisionKind } from './provision.ts';
import {
  readAliases,
  readCitations,
  type Base,
  type Citation,
  type Unit,
  type UnitNumber,
} from './reference-grammar.ts';
import { isDraft } from './draft.ts';

/** A citation in a provision's text and what it means. */
export interface Reference {
  /** UTF-16 offsets in the provision's `text`, end excluded. */
  start: number;
  end: number;
  text: string;
  /** A held work's id, or null: cited, not held. */
  work: string | null;
  /** The same version for a regulation's references to itself; null where another work is meant as a whole. */
  version: string | null;
  /** eIds, several for a range; empty where the whole work is meant, or where it is not held. */
  provisions: string[];
  /** Of another work, as it is cited. */
  title?: string;
  documentNumber?: string;
  /** A reference of the regulation to itself that names nothing: a fault. */
  broken?: true;
}

const ABBREVIATION: Record<Unit, string> = {
  chapter: 'chp',
  section: 'sec',
  article: 'art',
  paragraph: 'para',
  point: 'point',
  indent: 'indent',
};

function part(unit: Unit, { value, inserted }: UnitNumber): string {
  return `${ABBREVIATION[unit]}_${value}${inserted > 0 ? `-${inserted}` : ''}`;
}

/** Units of one kind in order, and where each stands among them. */
interface Siblings {
  all: Provision[];
  places: Map<Provision, number>;
}

/** Finds eIds in one version, from the provision that speaks. */
export class Resolver {
  readonly #version: LibraryVersion;
  readonly #byKind: Map<ProvisionKind, Provision[]>;
  readonly #byParent: Map<string | null, Provision[]>;
  readonly #known = new Map<string, Siblings>();

  constructor(version: LibraryVersion) {
    const { provisions } = version.regulation;
    this.#version = version;
    this.#byKind = Map.groupBy(provisions, ({ kind }) => kind);
    this.#byParent = groupByParent(provisions);
  }

  #get(eId: string): Provision | undefined {
    return this.#version.provisionsById.get(eId);
  }

  /** The unit of a kind that a provision lies in (or is). */
  around(provision: Provision, kind: ProvisionKind): Provision | undefined {
    for (
      let at: Provision | undefined = provision;
      at;
      at = at.parent === null ? undefined : this.#get(at.parent)
    )
      if (at.kind === kind) return at;
    return undefined;
  }

  /** The units of a kind in order: articles and chapters of the whole text, others below one parent. */
  #siblings(provision: Provision): Siblings {
    const { kind, parent } = provision;
    const whole = kind === 'article' || kind === 'chapter';
    const key = whole ? kind : `${kind} ${parent}`;
    const known = this.#known.get(key);
    if (known) return known;
    const all = whole
      ? (this.#byKind.get(kind) ?? [])
      : (this.#byParent.get(parent) ?? []).filter((each) => each.kind === kind);
    const siblings = { all, places: new Map(all.map((each, index) => [each, index])) };
    this.#known.set(key, siblings);
    return siblings;
  }

  near(provision: Provision, base: { unit: Unit; count: number }): Provision[] {
    const here = this.around(provision, base.unit);
    if (!here) return [];
    if (base.count === 0) return [here];
    const { all, places } = this.#siblings(here);
    const at = places.get(here) ?? -1;
    return at < base.count ? [] : all.slice(at - base.count, at);
  }

  /** A point named without its paragraph is the only one of its number in the article. */
  #pointIn(article: string, point: UnitNumber): string | null {
    const paragraphs = this.#byParent.get(article) ?? [];
    const found = paragraphs.flatMap(
      ({ eId }) => this.#get(`${eId}__${part('point', point)}`) ?? [],
    );
    return found.length === 1 ? (found[0]?.eId ?? null) : null;
  }

  /** The eId that units name, counted from `home` (the article, paragraph or point that the outermost is left out of). */
  locate(units: Citation['units'], home: Provision): string | null {
    const { chapter, section, article, paragraph, point, indent } = units;
    if (chapter && !article) {
      const inPart = this.around(home, 'part')?.eId; // chapters may begin anew in each 编
      const eId = `${inPart === undefined ? '' : `${inPart}__`}${part('chapter', chapter)}`;
      return section ? `${eId}__${part('section', section)}` : eId;
    }
    if (section && !article)
      return this.around(home, 'chapter')?.eId.concat(`__${part('section', section)}`) ?? null;
    const inArticle = article ? part('article', article) : this.around(home, 'article')?.eId;
    if (inArticle === undefined) return null;
    if (!paragraph && !point && !indent) return inArticle;
    let eId = paragraph ? `${inArticle}__${part('paragraph', paragraph)}` : null;
    if (point) {
      const own = article ? undefined : this.around(home, 'paragraph')?.eId;
      const direct = eId ?? own;
      const inParagraph = direct === undefined ? null : `${direct}__${part('point', point)}`;
      eId =
        inParagraph && this.#get(inParagraph)
          ? inParagraph
          : eId
            ? inParagraph
            : this.#pointIn(inArticle, point);
    }
    if (indent) {
      const over = eId ?? this.around(home, 'point')?.eId;
      eId = over === undefined || over === null ? null : `${over}__${part('indent', indent)}`;
    }
    return eId;
  }

  /** All eIds from one to another of the same kind, both included; empty where either is missing. */
  between(from: string, to: string): string[] {
    const [first, last] = [this.#get(from), this.#get(to)];
    if (!first || !last) return [];
    const { all, places } = this.#siblings(first);
    const [start, end] = [places.get(first) ?? -1, places.get(last) ?? -1];
    return start < 0 || end < start ? [] : all.slice(start, end + 1).map(({ eId }) => eId);
  }

  resolve(citation: Citation, provision: Provision): string[] {
    const near = citation.base.kind === 'near' ? this.near(provision, citation.base) : [provision];
    if (Object.keys(citation.units).length === 0) return near.map(({ eId }) => eId);
    const home = near.at(-1);
    const from = home && this.locate(citation.units, home);
    if (!home || !from || !this.#get(from)) return [];
    if (!citation.to) return [from];
    const to = this.locate(citation.to, home);
    return to ? this.between(from, to) : [];
  }
}

/** Titles are compared without spaces and with full-width brackets: papers print both. */
export function foldTitle(title: string): string {
  return title
    .replace(/[\s　]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** A held work of exactly this title; a draft is never taken for the final text that bears a like name. */
function findWork(works: readonly LibraryWork[], title: string): LibraryWork | undefined {
  return works.find(
    (work) =>
      foldTitle(work.title.zh) === foldTitle(title) && work.versions.some(({ id }) => !isDraft(id)),
  );
}

function referToWork(
  works: readonly LibraryWork[],
  base: Extract<Base, { kind: 'work' }>,
  citation: Citation,
  place: Pick<Reference, 'start' | 'end' | 'text'>,
): Reference {
  const work = findWork(works, base.title);
  const named = {
    title: base.title,
    ...(base.documentNumber === null ? {} : { documentNumber: base.documentNumber }),
  };
  const [version] =
    work?.versions.filter(({ id }) => !isDraft(id)).toSorted((a, b) => b.id.localeCompare(a.id)) ??
    [];
  const first = version?.regulation.provisions[0];
  const provisions =
    version && first && Object.keys(citation.units).length > 0
      ? new Resolver(version).resolve({ ...citation, base: { kind: 'own' } }, first)
      : [];
  return {
    ...place,
    work: work?.id ?? null,
    version: provisions.length > 0 ? (version?.id ?? null) : null,
    provisions,
    ...named,
  };
}

/** The references of one version, by the eId of the provision that makes them; in order of place. */
export function resolveReferences(
  works: readonly LibraryWork[],
  work: LibraryWork,
  version: LibraryVersion,
): Map<string, Reference[]> {
  const { provisions } = version.regulation;
  const aliases = readAliases(provisions.map(({ text }) => text));
  const resolver = new Resolver(version);
  const found = new Map<string, Reference[]>();
  for (const provision of provisions) {
    const references = readCitations(provision.text, aliases).map((citation): Reference => {
      const { start, end, base, units } = citation;
      const place = { start, end, text: provision.text.slice(start, end) };
      const isOwn = base.kind !== 'work' || foldTitle(base.title) === foldTitle(work.title.zh);
      if (!isOwn) return referToWork(works, base, citation, place);
      const isWhole = base.kind === 'work' && Object.keys(units).length === 0;
      const targets = isWhole ? [] : resolver.resolve(citation, provision);
      const broken = targets.length === 0 && !isWhole;
      const own = { ...place, work: work.id, version: version.id, provisions: targets };
      return broken ? { ...own, broken } : own;
    });
    if (references.length > 0) found.set(provision.eId, references);
  }
  return found;
}
