import { Names, readAliases } from './aliases.ts';
import { findAmended, type Amended } from './amendments.ts';
import type { Base, Citation } from './citation.ts';
import { isDraft } from '../draft.ts';
import type { LibraryVersion, LibraryWork } from '../library.ts';
import type { Provision } from '../provision.ts';
import { readCitations } from './reference-grammar.ts';
import type { Resolver } from './resolver.ts';
import { foldName, foldTitle, shelfOf, type Shelf } from './shelf.ts';
import { standAlone } from './units.ts';

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
  /** Not linked, for a person to look at: the text has no such provision, or nobody can tell whose it is. */
  doubt?: 'missing' | 'whose';
}

type Place = Pick<Reference, 'start' | 'end' | 'text'>;

function inDoubt(place: Place, doubt: NonNullable<Reference['doubt']>): Reference {
  return { ...place, work: null, version: null, provisions: [], doubt };
}

/** Interpretations and decisions speak of another text all through; their own articles they call 本解释第三条. */
const SPEAKS_OF_ANOTHER = /(?:解释|批复|答复|复函|决定|修正案)(?:（[^（）]*）)?$/;

/** Says what the citations of one version mean. */
class Referring {
  readonly names: Names;
  readonly amended: Amended | null;
  readonly #shelf: Shelf;
  readonly #work: LibraryWork;
  readonly #version: LibraryVersion;
  readonly #resolver: Resolver;
  readonly #title: string;

  constructor(shelf: Shelf, work: LibraryWork, version: LibraryVersion) {
    const { provisions } = version.regulation;
    this.#shelf = shelf;
    this.#work = work;
    this.#version = version;
    this.#resolver = shelf.resolver(version);
    this.#title = foldTitle(work.title.zh);
    this.amended = findAmended(this.#title, provisions);
    this.names = new Names(shelf.names);
    for (const title of [work.title.zh, work.shortTitle.zh])
      this.names.addTitle(foldTitle(title), { kind: 'own', said: true });
    for (const [name, base] of readAliases(provisions.map(({ text }) => text)))
      this.names.add(name, base);
  }

  refer(citation: Citation, provision: Provision): Reference {
    const { start, end, base } = citation;
    const place = { start, end, text: provision.text.slice(start, end) };
    switch (base.kind) {
      case 'unclear':
        return inDoubt(place, 'whose');
      case 'number':
        return this.#byNumber(base.documentNumber, citation, place);
      case 'annex':
        return this.#annex(base.title, place);
      case 'work':
        return foldName(base.title) === foldName(this.#title)
          ? this.#own({ ...citation, base: { kind: 'own', said: true } }, provision, place)
          : this.#other(base, citation, place);
      default:
        return this.#own(citation, provision, place);
    }
  }

  #own(citation: Citation, provision: Provision, place: Place): Reference {
    const { base, units } = citation;
    const own = { ...place, work: this.#work.id, version: this.#version.id };
    const said = base.kind === 'own' && base.said === true;
    if (said && Object.keys(units).length === 0) return { ...own, provisions: [] };
    const bare = base.kind === 'own' && !said && standAlone(units);
    if (bare && SPEAKS_OF_ANOTHER.test(this.#title)) return inDoubt(place, 'whose');
    const provisions = this.#resolver.resolve(citation, provision);
    if (provisions.length > 0) return { ...own, provisions };
    return inDoubt(place, said && standAlone(units) ? 'missing' : 'whose');
  }

  /** The provisions of a held version that a citation from elsewhere names. */
  #resolveIn(version: LibraryVersion | undefined, citation: Citation): string[] {
    const [first] = version?.regulation.provisions ?? [];
    // an amendment counts by the text before it or after it, and neither need be the one held
    if (!version || !first || Object.keys(citation.units).length === 0 || this.amended) return [];
    return this.#shelf.resolver(version).resolve({ ...citation, base: { kind: 'own' } }, first);
  }

  #other(base: Extract<Base, { kind: 'work' }>, citation: Citation, place: Place): Reference {
    const work = this.#shelf.findTitle(base.title);
    const [version] =
      work?.versions
        .filter(({ id }) => !isDraft(id))
        .toSorted((a, b) => b.id.localeCompare(a.id)) ?? [];
    const provisions = this.#resolveIn(version, citation);
    return {
      ...place,
      work: work?.id ?? null,
      version: provisions.length > 0 ? (version?.id ?? null) : null,
      provisions,
      title: base.title,
      ...(base.documentNumber === null ? {} : { documentNumber: base.documentNumber }),
    };
  }

  #byNumber(documentNumber: string, citation: Citation, place: Place): Reference {
    const found = this.#shelf.findNumber(documentNumber);
    if (!found) return inDoubt(place, 'whose');
    const { work, version } = found;
    const provisions = this.#resolveIn(version, citation);
    const title = work.title.zh;
    return { ...place, work: work.id, version: version.id, provisions, title, documentNumber };
  }

  /** 本办法附件《评分表》: the annex of that name, which stands here. */
  #annex(heading: string, place: Place): Reference {
    const [found, ...others] = this.#version.regulation.provisions.filter(
      (each) => each.kind === 'attachment' && foldTitle(each.heading ?? '') === foldTitle(heading),
    );
    if (!found || others.length > 0) return inDoubt(place, 'whose');
    const { eId } = found;
    return { ...place, work: this.#work.id, version: this.#version.id, provisions: [eId] };
  }
}

/**
 * The references of one version, by the eId of the provision that makes them; in order of place. Those with a `doubt`
 * are no links.
 */
export function resolveReferences(
  works: readonly LibraryWork[],
  work: LibraryWork,
  version: LibraryVersion,
): Map<string, Reference[]> {
  const referring = new Referring(shelfOf(works), work, version);
  const found = new Map<string, Reference[]>();
  for (const provision of version.regulation.provisions) {
    const read = readCitations(provision.text, referring.names);
    const citations = referring.amended?.read(provision, read) ?? read;
    const references = citations.map((citation) => referring.refer(citation, provision));
    if (references.length > 0) found.set(provision.eId, references);
  }
  return found;
}
