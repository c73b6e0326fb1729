import type { LibraryVersion } from '../library.ts';
import { groupByParent, type Provision, type ProvisionKind } from '../provision.ts';
import type { Base, Citation } from './citation.ts';
import type { Unit, UnitNumber, Units } from './units.ts';

/** Units of one kind in order, and where each stands among them. */
interface Siblings {
  all: Provision[];
  places: Map<Provision, number>;
}

const ABBREVIATION = { paragraph: 'para', point: 'point', indent: 'indent' } as const;

function part(unit: keyof typeof ABBREVIATION, { value, inserted }: UnitNumber): string {
  return `${ABBREVIATION[unit]}_${value}${inserted > 0 ? `-${inserted}` : ''}`;
}

/** Units that are numbered through the whole text or through the unit above them. */
const HIGHER = ['part', 'subpart', 'chapter', 'section'] as const;

/** `art_8-1~2` → `8-1`: what the provision is numbered, however often the number stands there. */
function numberOf({ eId }: Provision): string {
  return /_(\d+(?:-\d+)?)(?:~\d+)?$/.exec(eId)?.[1] ?? '';
}

function printed({ value, inserted }: UnitNumber): string {
  return inserted > 0 ? `${value}-${inserted}` : `${value}`;
}

/** Finds eIds in one version, from the provision that speaks. Where two bear a number, neither is found. */
export class Resolver {
  readonly #version: LibraryVersion;
  readonly #byKind: Map<ProvisionKind, Provision[]>;
  readonly #byParent: Map<string | null, Provision[]>;
  readonly #byNumber: Map<string, Provision[]>;
  readonly #known = new Map<string, Siblings>();

  constructor(version: LibraryVersion) {
    const { provisions } = version.regulation;
    this.#version = version;
    this.#byKind = Map.groupBy(provisions, ({ kind }) => kind);
    this.#byParent = groupByParent(provisions);
    this.#byNumber = Map.groupBy(provisions, (each) => `${each.kind} ${numberOf(each)}`);
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

  #isWithin(provision: Provision, outer: Provision): boolean {
    for (
      let at: Provision | undefined = provision;
      at;
      at = at.parent === null ? undefined : this.#get(at.parent)
    )
      if (at === outer) return true;
    return false;
  }

  /** The units of a kind in order: articles and chapters of the whole text, others below one parent. */
  #siblings(provision: Provision): Siblings {
    const { kind, parent } = provision;
    const annex = kind === 'article' ? this.around(provision, 'attachment') : undefined;
    const whole = (kind === 'article' && !annex) || kind === 'chapter';
    const key = whole ? kind : `${kind} ${parent}`;
    const known = this.#known.get(key);
    if (known) return known;
    const all = whole
      ? (this.#byKind.get(kind) ?? []).filter((each) => !this.around(each, 'attachment'))
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

  #only(found: readonly Provision[]): Provision | null {
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** 第一编第二章: each unit within the one before it; the outermost in the home's own surroundings first. */
  #higher(units: Units, home: Provision): Provision | null {
    let outer: Provision | null = null;
    for (const unit of HIGHER) {
      const number = units[unit];
      if (!number) continue;
      outer = this.#higherUnit(unit, number, outer, home);
      if (!outer) return null;
    }
    return outer;
  }

  #higherUnit(
    unit: (typeof HIGHER)[number],
    number: UnitNumber,
    outer: Provision | null,
    home: Provision,
  ): Provision | null {
    const all = this.#byNumber.get(`${unit} ${printed(number)}`) ?? [];
    const above = HIGHER.slice(0, HIGHER.indexOf(unit));
    const near = outer ?? above.flatMap((each) => this.around(home, each) ?? []).at(-1);
    const inside = near && this.#only(all.filter((each) => this.#isWithin(each, near)));
    if (inside || outer || (unit === 'section' && near)) return inside ?? null;
    return this.#only(all); // chapters may run on through the parts
  }

  /** An annex that has articles of its own means them; the text's own name there would mean either. */
  #article(number: UnitNumber, home: Provision, base: Base): Provision | null {
    const all = this.#byNumber.get(`article ${printed(number)}`) ?? [];
    const annex = this.around(home, 'attachment');
    const inAnnex = annex
      ? (this.#byKind.get('article') ?? []).some((each) => this.#isWithin(each, annex))
      : false;
    if (annex && inAnnex)
      return base.kind === 'own' && base.said
        ? null
        : this.#only(all.filter((each) => this.#isWithin(each, annex)));
    return this.#only(all.filter((each) => !this.around(each, 'attachment')));
  }

  /** A point named without its paragraph is the only one of its number in the article. */
  #pointIn(article: string, point: UnitNumber): string | null {
    const paragraphs = this.#byParent.get(article) ?? [];
    const found = paragraphs.flatMap(
      ({ eId }) => this.#get(`${eId}__${part('point', point)}`) ?? [],
    );
    return this.#only(found)?.eId ?? null;
  }

  /** The eId that units name, counted from `home` (the article, paragraph or point that the outermost is left out of). */
  locate(units: Units, home: Provision, base: Base = { kind: 'own' }): string | null {
    const { article, paragraph, point, indent } = units;
    if (!article && HIGHER.some((unit) => units[unit]))
      return this.#higher(units, home)?.eId ?? null;
    const inArticle = (article ? this.#article(article, home, base) : this.around(home, 'article'))
      ?.eId;
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
    return eId !== null && this.#get(`${eId}~2`) ? null : eId;
  }

  /** All eIds from one to another of the same kind, both included; empty where either is missing. */
  between(from: string, to: string): string[] {
    const [first, last] = [this.#get(from), this.#get(to)];
    if (!first || !last) return [];
    const { all, places } = this.#siblings(first);
    const [start, end] = [places.get(first) ?? -1, places.get(last) ?? -1];
    return start < 0 || end < start ? [] : all.slice(start, end + 1).map(({ eId }) => eId);
  }

  /** What a citation means, whole or not at all: where one of 第一、九项 is missing, none is found. */
  resolve(citation: Citation, provision: Provision): string[] {
    const { base, units, also = [], to } = citation;
    const near = base.kind === 'near' ? this.near(provision, base) : [provision];
    if (Object.keys(units).length === 0) return near.map(({ eId }) => eId);
    const home = near.at(-1);
    if (!home) return [];
    const found = [units, ...also].map((each) => this.locate(each, home, base));
    const eIds = found.filter((eId) => eId !== null && this.#get(eId) !== undefined) as string[];
    if (eIds.length < found.length) return [];
    const last = eIds.at(-1);
    const end = to && this.locate(to, home, base);
    if (!to || last === undefined) return eIds;
    const range = end ? this.between(last, end) : [];
    return range.length > 0 ? [...eIds.slice(0, -1), ...range] : [];
  }
}
