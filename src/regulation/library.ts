import type { Source } from '../generated/source.ts';
import type { Translation } from '../generated/translation.ts';
import type { Version, Work } from '../generated/work.ts';
import type { Loaded, LoadedFile } from '../load/files.ts';
import { parseRegulation } from './parse.ts';
import type { Provision, Regulation } from './provision.ts';
import { alignTranslation, type AlignedTranslation } from './translation.ts';

/** A version with its text read; `file` and `translationFile` are paths in the content folder. */
export interface LibraryVersion extends Version {
  regulation: Regulation;
  provisionsById: Map<string, Provision>;
  translation: AlignedTranslation | null;
  source: Source | null;
  file: string;
  translationFile: string;
}

export interface LibraryWork extends Omit<Work, 'versions'> {
  versions: LibraryVersion[];
}

function soundValue<T>(files: Map<string, LoadedFile>, path: string): T | null {
  const file = files.get(path);
  return file?.sound ? (file.value as T) : null;
}

/** A work that is done when its result is first asked for, and then no more. */
function once<T>(work: () => T): () => T {
  let done: { result: T } | undefined;
  return () => (done ??= { result: work() }).result;
}

function readVersion(
  files: Map<string, LoadedFile>,
  work: Work,
  version: Version,
): LibraryVersion[] {
  const folder = `regulations/${work.id}/${version.id}`;
  const file = `${folder}/zh.md`;
  const text = files.get(file)?.text;
  if (text === undefined) return []; // reported as a dangling version by its rule
  const translationFile = `${folder}/en.md`;
  const english = files.get(translationFile)?.text;
  const record = soundValue<Translation>(files, `${folder}/translation.json`);
  const source = soundValue<Source>(files, `${folder}/source.json`);
  // of a change of one record few texts are ever asked for
  const regulation = once(() => parseRegulation(text, work.profile));
  const provisionsById = once(
    () => new Map(regulation().provisions.map((each) => [each.eId, each])),
  );
  const translation = once(() =>
    english === undefined
      ? null
      : alignTranslation({ source: text, regulation: regulation() }, english, record),
  );
  const read: LibraryVersion = {
    ...version,
    get regulation() {
      return regulation();
    },
    get provisionsById() {
      return provisionsById();
    },
    get translation() {
      return translation();
    },
    source,
    file,
    translationFile,
  };
  return [read];
}

/** The works of a content folder with their texts read, in the order of their ids. */
export function readLibrary(loaded: Loaded): LibraryWork[] {
  const files = new Map(loaded.files.map((file) => [file.path, file]));
  return loaded.files
    .filter((file) => file.schema === 'work' && file.sound)
    .map((file) => file.value as Work)
    .map((work) => ({
      ...work,
      versions: work.versions.flatMap((version) => readVersion(files, work, version)),
    }));
}

export function findVersion(
  works: readonly LibraryWork[],
  work: string,
  version: string,
): LibraryVersion | undefined {
  return works.find(({ id }) => id === work)?.versions.find(({ id }) => id === version);
}
