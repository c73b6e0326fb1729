import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import { getContent } from './content.ts';

/** One path for each version of each work, for `getStaticPaths`. */
export function versionPaths(): Array<{
  params: { work: string; version: string };
  props: { work: LibraryWork; version: LibraryVersion };
}> {
  return getContent().works.flatMap((work) =>
    work.versions.map((version) => ({
      params: { work: work.id, version: version.id },
      props: { work, version },
    })),
  );
}
