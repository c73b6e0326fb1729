/** 云和, an invented city whose regulation has three versions, and the five real texts: loaded as the commands load them. */
import { join } from 'node:path';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import type { LibraryVersion, LibraryWork } from '../../src/regulation/library.ts';
import { assembleContent, type Content } from '../../src/rules/content.ts';

export const ROOT = join(import.meta.dirname, '../..');

const load = (folder: string): Content =>
  assembleContent(loadFiles(join(ROOT, folder), readSchemas(join(ROOT, 'schemas'))));

export const YUNHE = 'test/fixtures/cities/yunhe';
export const yunhe = load(YUNHE);
export const realWorks = load('content').works;

export const pool = yunhe.works[0] as LibraryWork;

export function poolVersion(id: string): LibraryVersion {
  const version = pool.versions.find((each) => each.id === id);
  if (!version) throw new Error(`The fixture has no version ${id}`);
  return version;
}

/** Every version of a list of works, named for a test’s title. */
export function everyVersion(
  works: readonly LibraryWork[],
): Array<{ name: string; work: LibraryWork; version: LibraryVersion }> {
  return works.flatMap((work) =>
    work.versions.map((version) => ({ name: `${work.id} ${version.id}`, work, version })),
  );
}
