import type { Approval } from '../generated/approval.ts';
import type { Certificate } from '../generated/certificate.ts';
import type { Coverage } from '../generated/coverage.ts';
import type { ExpertPrivate } from '../generated/expert-private.ts';
import type { WorkstationPrivate } from '../generated/workstation-private.ts';
import type { Expert } from '../generated/expert.ts';
import type { Form } from '../generated/form.ts';
import type { Key, Keys } from '../generated/keys.ts';
import type { Glossary } from '../generated/glossary.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Search } from '../generated/search.ts';
import type { Site } from '../generated/site.ts';
import type { Situations } from '../generated/situations.ts';
import type { Suppressions } from '../generated/suppressions.ts';
import type { Workstation } from '../generated/workstation.ts';
import type { Loaded, LoadedFile } from '../load/files.ts';
import { readLibrary, type LibraryWork } from '../regulation/library.ts';

/** A parsed file that its schema has nothing against; `path` is relative to the content folder. */
export interface Held<T> {
  value: T;
  path: string;
}

/** Everything a centre keeps, read and shaped; unsound files are missing here and stand among the findings. */
export interface Content {
  site: Site | null;
  works: LibraryWork[];
  schemes: Array<Held<Scheme>>;
  experts: Array<Held<Expert>>;
  workstations: Array<Held<Workstation>>;
  /** By `<scheme>/<id>`. */
  privates: Map<string, ExpertPrivate>;
  /** Likewise. */
  stationPrivates: Map<string, WorkstationPrivate>;
  forms: Array<Held<Form>>;
  certificates: Array<Held<Certificate>>;
  coverage: Held<Coverage> | null;
  glossary: Glossary | null;
  /** The words people use and what answers them; null where the centre lists none. */
  search: Held<Search> | null;
  situations: Held<Situations> | null;
  suppressions: Held<Suppressions> | null;
  /** What was allowed to be changed in what all else is judged by. */
  approvals: Array<Held<Approval>>;
  /** The public keys that letters are verified by; none where the centre has set up no key. */
  keys: Key[];
  loaded: Loaded;
}

function heldOf<T>(loaded: Loaded, schema: string): Array<Held<T>> {
  const sound = (file: LoadedFile): boolean => file.schema === schema && file.sound;
  return loaded.files.filter(sound).map((file) => ({ value: file.value as T, path: file.path }));
}

/** `private/bj-experts/bj-0012.json` → `bj-experts/bj-0012`. */
function keyOf(path: string): string {
  return path.slice('private/'.length, -'.json'.length);
}

/** Whether a file is there that has a fault: what it should hold is then unknown, not missing. */
export function isFaulty({ loaded }: Content, path: string): boolean {
  return loaded.faults.some((fault) => fault.path === path && fault.kind !== 'missing');
}

function byKey<T>(parts: ReadonlyArray<Held<T>>): Map<string, T> {
  return new Map(parts.map(({ value, path }) => [keyOf(path), value]));
}

type Records = Pick<Content, 'experts' | 'workstations' | 'privates' | 'stationPrivates'>;

function recordsOf(loaded: Loaded): Records {
  return {
    experts: heldOf<Expert>(loaded, 'expert'),
    workstations: heldOf<Workstation>(loaded, 'workstation'),
    privates: byKey(heldOf<ExpertPrivate>(loaded, 'expert-private')),
    stationPrivates: byKey(heldOf<WorkstationPrivate>(loaded, 'workstation-private')),
  };
}

/** The same texts and schemes with these records and no others; `loaded` holds the records’ files alone. */
export function withRecords(frame: Content, loaded: Loaded): Content {
  const { faults } = frame.loaded;
  const all = { files: loaded.files, faults: [...faults, ...loaded.faults] };
  return { ...frame, ...recordsOf(loaded), loaded: all };
}

export function assembleContent(loaded: Loaded): Content {
  return {
    site: heldOf<Site>(loaded, 'site')[0]?.value ?? null,
    works: readLibrary(loaded),
    schemes: heldOf<Scheme>(loaded, 'scheme'),
    ...recordsOf(loaded),
    forms: heldOf<Form>(loaded, 'form'),
    certificates: heldOf<Certificate>(loaded, 'certificate'),
    coverage: heldOf<Coverage>(loaded, 'coverage')[0] ?? null,
    glossary: heldOf<Glossary>(loaded, 'glossary')[0]?.value ?? null,
    search: heldOf<Search>(loaded, 'search')[0] ?? null,
    situations: heldOf<Situations>(loaded, 'situations')[0] ?? null,
    suppressions: heldOf<Suppressions>(loaded, 'suppressions')[0] ?? null,
    approvals: heldOf<Approval>(loaded, 'approval'),
    keys: heldOf<Keys>(loaded, 'keys')[0]?.value.keys ?? [],
    loaded,
  };
}
