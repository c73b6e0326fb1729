import type { Suppression } from '../generated/suppressions.ts';
import type { LoadedFile } from '../load/files.ts';
import { nameFile } from '../load/paths.ts';
import type { Change, ChangeReport } from '../report/change.ts';
import type { Content } from '../rules/content.ts';
import type { ChangeInput } from './change-input.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { EXPERTS, privateChanges, recordChanges, STATIONS } from './record-changes.ts';
import { regulationChanges } from './regulation-changes.ts';
import { schemeChanges } from './scheme-changes.ts';
import { touchedRecords } from './touched-records.ts';
import { isSameFile } from './same.ts';
import { sayBoth } from './words.ts';

/** Kinds of file that are told of as what they are: records, schemes, texts. */
const TOLD = new Set([
  'expert',
  'workstation',
  'tombstone',
  'expert-private',
  'workstation-private',
  'scheme',
  'work',
  'text',
  'suppressions',
]);

/** Files that changed and are not sound: what they say is not to be trusted, but that they changed is told. */
function unsoundChanges(base: Content, head: Content): Change[] {
  const before = new Map(base.loaded.files.map((file) => [file.path, file.text]));
  return head.loaded.files.flatMap(({ path: file, text, sound }) => {
    if (sound || before.get(file) === text) return [];
    const words = sayBoth('change.file-unsound', { file });
    return [{ kind: 'file-unsound', file, record: null, words }];
  });
}

/** What is put off from now on, and what no longer is. */
function suppressionChanges(base: Content, head: Content): Change[] {
  const [before, now] = [base, head].map(({ suppressions }) => suppressions?.value.entries ?? []);
  const file = (head.suppressions ?? base.suppressions)?.path ?? '';
  const missingFrom = (others: typeof now) => {
    const known = new Set(others?.map(canonicalJson));
    return (entry: object): boolean => !known.has(canonicalJson(entry));
  };
  const tell =
    (kind: 'suppression-added' | 'suppression-removed') =>
    ({ rule, file: about, reason, approvedBy: by, until }: Suppression): Change => {
      const words = sayBoth(`change.${kind}`, { rule, file: about, reason, by, until });
      return { kind, file, record: null, words };
    };
  if (!head.suppressions && head.loaded.files.some(({ path }) => path === file)) return [];
  return [
    ...(now ?? []).filter(missingFrom(before)).map(tell('suppression-added')),
    ...(before ?? []).filter(missingFrom(now)).map(tell('suppression-removed')),
  ];
}

/** Forms, the glossary and the like: that they changed, by name. */
function fileChanges(base: Content, head: Content): Change[] {
  const unsound = new Set(head.loaded.files.filter(({ sound }) => !sound).map(({ path }) => path));
  const isOther = ({ schema, path }: LoadedFile): boolean =>
    !TOLD.has(schema) && !unsound.has(path);
  const before = new Map(base.loaded.files.filter(isOther).map((file) => [file.path, file]));
  const now = new Map(head.loaded.files.filter(isOther).map((file) => [file.path, file]));
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((file) => {
    const [old, fresh] = [before.get(file), now.get(file)];
    if (isSameFile(old, fresh)) return [];
    const kind = old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed';
    const words = sayBoth(`change.file-${kind}`, { file });
    return [{ kind: `file-${kind}`, file, record: null, words }];
  });
}

/**
 * What a change does, in words of the field, and whom its parameters touch: records first, then schemes, regulations
 * and other files. Pure; files that are not sound are findings and not told here.
 */
export function describeChange(input: ChangeInput): Pick<ChangeReport, 'changes' | 'touched'> {
  const { base, head, options } = input;
  const inRoot = <T extends { file: string }>(found: T): T => ({
    ...found,
    file: nameFile(options.contentPath, found.file),
  });
  const changes = [
    ...recordChanges(EXPERTS, base, head),
    ...recordChanges(STATIONS, base, head),
    ...privateChanges(base, head),
    ...schemeChanges(base, head),
    ...regulationChanges(base, head),
    ...suppressionChanges(base, head),
    ...fileChanges(base, head),
    ...unsoundChanges(base, head),
  ];
  const touched = touchedRecords(input);
  return {
    changes: changes.map(inRoot),
    touched: touched.map((each) => ({ ...each, records: each.records.map(inRoot) })),
  };
}
