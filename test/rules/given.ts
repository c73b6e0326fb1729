import type { Loaded, LoadedFile } from '../../src/load/files.ts';

/** A value that became another; `before` or `now` is left out where there was or is none. */
export interface Difference {
  /** JSON Pointer, or a line's number. */
  at: string;
  before?: unknown;
  now?: unknown;
}

export interface GivenRecord {
  profile?: Record<string, unknown>;
  history: Array<Record<string, unknown>>;
}

/** What a case gives of one file: as little of it as tells the case. */
export type Given =
  | { record: GivenRecord }
  | { private: Record<string, unknown> }
  | { changes: Difference[] }
  | { value: unknown }
  | { text: string }
  | { fault: string }
  | { absent: true };

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isBilingual = (value: unknown): boolean =>
  isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';

/** Two events or entries of different kinds are not one that changed, but one gone and one come. */
function isOther(a: unknown, b: unknown): boolean {
  return isObject(a) && isObject(b) && ['type', 'provision'].some((key) => a[key] !== b[key]);
}

function listDifferences(before: unknown[], now: unknown[], at: string): Difference[] {
  let start = 0;
  while (start < Math.min(before.length, now.length) && same(before[start], now[start])) start++;
  let tail = 0;
  const most = Math.min(before.length, now.length) - start;
  while (tail < most && same(before.at(-1 - tail), now.at(-1 - tail))) tail++;
  const [gone, come] = [before, now].map((list) => list.slice(start, list.length - tail));
  const pairwise =
    gone?.length === come?.length && !gone?.some((each, index) => isOther(each, come?.[index]));
  if (pairwise)
    return (gone ?? []).flatMap((each, index) =>
      differences(each, come?.[index], `${at}/${start + index}`),
    );
  return [
    ...(gone ?? []).map((each, index) => ({ at: `${at}/${start + index}`, before: each })),
    ...(come ?? []).map((each, index) => ({ at: `${at}/${start + index}`, now: each })),
  ];
}

/** The smallest parts in which two values differ. */
export function differences(before: unknown, now: unknown, at = ''): Difference[] {
  if (same(before, now)) return [];
  if (Array.isArray(before) && Array.isArray(now)) return listDifferences(before, now, at);
  const comparable =
    isObject(before) && isObject(now) && Array.isArray(before) === Array.isArray(now);
  if (!comparable || isBilingual(before) || isBilingual(now))
    return [
      {
        at,
        ...(before === undefined ? {} : { before }),
        ...(now === undefined ? {} : { now }),
      },
    ];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return keys.flatMap((key) => differences(before[key], now[key], `${at}/${key}`));
}

/** The lines in which two texts differ, from the first to the last of them. */
function lineDifferences(before: string, now: string): Difference[] {
  const [a, b] = [before.split('\n'), now.split('\n')];
  const start = a.findIndex((line, index) => line !== b[index]);
  if (start < 0 && a.length === b.length) return [];
  let tail = 0;
  while (
    tail < Math.min(a.length, b.length) - Math.max(start, 0) &&
    a.at(-1 - tail) === b.at(-1 - tail)
  )
    tail++;
  const cut = (lines: string[]): string =>
    lines
      .slice(start, lines.length - tail)
      .filter((line) => line !== '')
      .join('\n');
  return [{ at: String(start + 1), before: cut(a), now: cut(b) }];
}

function withoutCommon(profile: Json, common: Json, history: string): Json {
  const told = Object.entries(profile).filter(([name, value]) => {
    if (!same(value, common[name])) return true;
    const words = isObject(value) ? value['zh'] : value;
    return typeof words === 'string' && words.length > 2 && history.includes(`"${words}"`);
  });
  return Object.fromEntries(told);
}

/** A record without what all records of the tests share, and without ids that nothing refers to. */
function recordOf(value: Json, common: Json): GivenRecord {
  const history = value['history'] as Json[];
  const text = JSON.stringify(history);
  const isReferred = (id: unknown): boolean => text.split(`"${String(id)}"`).length > 2;
  const profile = withoutCommon(value['profile'] as Json, common, text);
  return {
    ...(Object.keys(profile).length > 0 ? { profile } : {}),
    history: history.map(({ id, recordedOn, ...event }) => ({
      ...(isReferred(id) ? { id } : {}),
      ...event,
      ...(recordedOn === event['on'] ? {} : { recordedOn }),
    })),
  };
}

export interface Common {
  /** The content's own files, which a case stands beside. */
  real: ReadonlyMap<string, LoadedFile>;
  expert: Json;
  workstation: Json;
  birthDate: string;
  /** A whole expert's record, as the tests make it. */
  record: { history: unknown[] };
}

/** What a record that its schema refuses has otherwise than the common one with as many events. */
function refusedRecord(text: string, common: Common): Given {
  try {
    const value = JSON.parse(text) as Json;
    const history = value['history'];
    if (!isObject(value['profile']) || !Array.isArray(history)) return { text };
    const usual = { ...common.record, history: common.record.history.slice(0, history.length) };
    return { changes: differences(usual, value) };
  } catch {
    return { text };
  }
}

function givenOf(file: LoadedFile, common: Common, alone: boolean): Given {
  const real = common.real.get(file.path);
  const value = file.value as Json;
  if (!file.sound && file.schema === 'expert') return refusedRecord(file.text, common);
  if (!file.sound || file.schema === 'text')
    return real ? { changes: lineDifferences(real.text, file.text) } : { text: file.text };
  if (file.schema === 'expert' || file.schema === 'workstation')
    return { record: recordOf(value, common[file.schema]) };
  if (file.schema === 'expert-private') {
    const { schemaVersion: _, id: _id, ...rest } = value;
    if (rest['birthDate'] === common.birthDate && !alone) delete rest['birthDate'];
    return { private: rest };
  }
  if (real) return { changes: differences(real.value, value) };
  return file.schema === 'scheme' ? schemeGiven(value, common) : { value };
}

function isReal(file: LoadedFile, real: LoadedFile | undefined): boolean {
  if (!real) return false;
  if (!file.sound || file.value === undefined) return real.text === file.text;
  return file.value === real.value || same(file.value, real.value);
}

/** Another city’s scheme is told by what it has otherwise than a real one of its kind. */
function schemeGiven(value: Json, { real }: Common): Given {
  const schemes = [...real.values()].filter(({ schema }) => schema === 'scheme');
  const like = schemes.find((each) => (each.value as Json)['kind'] === value['kind']);
  return { changes: differences(like?.value, value) };
}

/** What stands beside the real content, or in place of it, and what of it is away. */
export function givenIn(loaded: Loaded, common: Common): Record<string, Given> {
  const there = new Set([...loaded.files, ...loaded.faults].map(({ path }) => path));
  const given = loaded.files
    .filter((file) => !isReal(file, common.real.get(file.path)))
    .map((file): [string, Given] => {
      const alone = !there.has(file.path.replace('private/', 'experts/'));
      return [file.path, givenOf(file, common, alone)];
    });
  const faulty = loaded.faults
    .filter(({ path }) => !loaded.files.some((file) => file.path === path))
    .map(({ path, kind }): [string, Given] => [path, { fault: kind }]);
  return Object.fromEntries(
    [...given, ...faulty, ...absentFrom(loaded, there, common)].filter(
      ([, each]) => !('private' in each) || Object.keys(each.private).length > 0,
    ),
  );
}

/** Records whose private part is away; of the real texts and schemes, those that a case took away. */
function absentFrom(
  { files }: Loaded,
  there: ReadonlySet<string>,
  { real }: Common,
): Array<[string, Given]> {
  const parts = files
    .filter(({ path, schema }) => schema === 'expert' && !real.has(path))
    .map(({ path }) => path.replace('experts/', 'private/'));
  const beside = there.has('schemes/bj-experts.json') || there.has('schemes/cq-stations.json');
  const texts = [...real.keys()].filter((path) =>
    /^(schemes|regulations\/(bj-expert-pool|cq-workstations)\/.*(work|zh))\b/.test(path),
  );
  return (beside ? [...parts, ...texts] : [])
    .filter((path) => !there.has(path))
    .map((path) => [path, { absent: true }]);
}
