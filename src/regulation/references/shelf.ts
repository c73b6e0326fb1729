import { Names } from './aliases.ts';
import { withoutCountry } from './law-names.ts';
import { isDraft } from '../draft.ts';
import type { LibraryVersion, LibraryWork } from '../library.ts';
import { Resolver } from './resolver.ts';

/** Titles are compared without spaces and with full-width brackets: papers print both. */
export function foldTitle(title: string): string {
  return title
    .replace(/[\s　]/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）');
}

/** 《中华人民共和国专利法》 and 《专利法》 are one. */
export function foldName(title: string): string {
  return withoutCountry(foldTitle(title));
}

/** The held works, found by what texts call them; a draft is never taken for the final text that bears a like name. */
export class Shelf {
  readonly names = new Names();
  readonly #byTitle = new Map<string, LibraryWork>();
  readonly #byNumber = new Map<string, { work: LibraryWork; version: LibraryVersion }>();
  readonly #resolvers = new Map<LibraryVersion, Resolver>();

  constructor(works: readonly LibraryWork[]) {
    for (const work of works) {
      const issued = work.versions.filter(({ id }) => !isDraft(id));
      for (const version of issued)
        if (version.documentNumber !== undefined)
          this.#byNumber.set(foldTitle(version.documentNumber), { work, version });
      if (issued.length === 0) continue;
      const title = work.title.zh;
      if (!this.#byTitle.has(foldName(title))) this.#byTitle.set(foldName(title), work);
      for (const name of [title, work.shortTitle.zh])
        this.names.addTitle(foldTitle(name), { kind: 'work', title, documentNumber: null });
    }
  }

  findTitle(title: string): LibraryWork | undefined {
    return this.#byTitle.get(foldName(title));
  }

  findNumber(number: string): { work: LibraryWork; version: LibraryVersion } | undefined {
    return this.#byNumber.get(foldTitle(number));
  }

  resolver(version: LibraryVersion): Resolver {
    const known = this.#resolvers.get(version) ?? new Resolver(version);
    this.#resolvers.set(version, known);
    return known;
  }
}

const SHELVES = new WeakMap<readonly LibraryWork[], Shelf>();

/** The shelf of these works, made once. */
export function shelfOf(works: readonly LibraryWork[]): Shelf {
  const shelf = SHELVES.get(works) ?? new Shelf(works);
  SHELVES.set(works, shelf);
  return shelf;
}
