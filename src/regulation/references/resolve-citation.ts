import type { LibraryVersion, LibraryWork } from '../library.ts';
import type { Provision } from '../provision.ts';
import { readCitations } from './reference-grammar.ts';
import { Resolver } from './resolver.ts';
import { foldTitle } from './shelf.ts';
import { currentVersion } from '../status.ts';

/** One citation as a person wrote it, and the provisions it means; `work` is null where no held text is named so. */
export interface ResolvedCitation {
  text: string;
  work: LibraryWork | null;
  version: LibraryVersion | null;
  /** Empty where the whole text is meant. */
  provisions: Provision[];
  /** The text is held, but has no such provision. */
  missing: boolean;
}

function findNamed(works: readonly LibraryWork[], title: string): LibraryWork | undefined {
  const wanted = foldTitle(title);
  return works.find(({ title, shortTitle }) =>
    [title.zh, shortTitle.zh].some((name) => foldTitle(name) === wanted),
  );
}

/**
 * What “《…》第八条第一款第（三）项” means: by full or short title, in the version in force on `asOf`. A citation without a
 * title is taken to be of `home`. Unlike a reference inside a law, a person may name a draft.
 */
export function resolveCitation(
  works: readonly LibraryWork[],
  text: string,
  asOf: string,
  home?: LibraryWork,
): ResolvedCitation[] {
  return readCitations(text).map((citation) => {
    const { base, units, start, end } = citation;
    const work = base.kind === 'work' ? findNamed(works, base.title) : home;
    const version = work && currentVersion(work.versions, asOf);
    const [first] = version?.regulation.provisions ?? [];
    const isWhole = base.kind === 'work' && Object.keys(units).length === 0;
    const eIds =
      version && first && !isWhole
        ? new Resolver(version).resolve({ ...citation, base: { kind: 'own' } }, first)
        : [];
    const provisions = eIds.flatMap((eId) => version?.provisionsById.get(eId) ?? []);
    const missing = version !== undefined && !isWhole && provisions.length === 0;
    return {
      text: text.slice(start, end),
      work: work ?? null,
      version: version ?? null,
      provisions,
      missing,
    };
  });
}
