import type { Expert } from '../generated/expert.ts';
import type { Scheme } from '../generated/scheme.ts';
import type { Workstation } from '../generated/workstation.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { LoadedFile } from '../load/files.ts';
import type { Change } from '../report/change.ts';
import {
  changedExpertFacts,
  changedStationFacts,
  type ChangedFact,
} from '../rules/changed-facts.ts';
import type { Content, Held } from '../rules/content.ts';
import { sayExpertEvent, sayStationEvent } from './event-words.ts';
import { isSame, isSameFile } from './same.ts';
import { differingNames, listNames, sayBoth } from './words.ts';

/** A change before its file is named from the git root. */
export type Found = Change;

/** What experts and workstations have in common, and how each is told. */
interface Kind<R extends Expert | Workstation> {
  records: (content: Content) => ReadonlyArray<Held<R>>;
  nameOf: (record: R) => Bilingual;
  say: (content: Content, scheme: Scheme, event: R['history'][number], record: R) => Bilingual;
  changedFacts: (before: R, now: R) => ChangedFact[];
  /** Properties of the profile that the facts stand for. */
  facts: readonly string[];
}

export const EXPERTS: Kind<Expert> = {
  records: (content) => content.experts,
  nameOf: ({ profile }) => ({ zh: profile.name, en: profile.nameEn }),
  say: (content, scheme, event, { history }) =>
    sayExpertEvent(content, scheme, event as Expert['history'][0], history),
  changedFacts: changedExpertFacts,
  facts: ['name', 'employer', 'title', 'category', 'city'],
};

export const STATIONS: Kind<Workstation> = {
  records: (content) => content.workstations,
  nameOf: ({ profile }) => profile.name,
  say: (content, scheme, event, { history }) =>
    sayStationEvent(content, scheme, event as Workstation['history'][0], history),
  changedFacts: changedStationFacts,
  facts: ['name', 'host', 'district', 'districtName', 'address', 'telephone'],
};

const keyOf = ({ scheme, id }: Expert | Workstation): string => `${scheme}/${id}`;

/** Tells one record's changes, all under its name. */
class Teller<R extends Expert | Workstation> {
  readonly #kind: Kind<R>;
  readonly #head: Content;
  readonly #held: Held<R>;

  constructor(kind: Kind<R>, head: Content, held: Held<R>) {
    this.#kind = kind;
    this.#head = head;
    this.#held = held;
  }

  tell(kind: string, words: Bilingual): Found {
    const { value, path } = this.#held;
    const name = this.#kind.nameOf(value);
    return {
      kind,
      file: path,
      record: value.id,
      words: sayBoth('change.record', { name, id: value.id, words }),
    };
  }

  events(known: ReadonlySet<string>): Found[] {
    const { history, scheme: id } = this.#held.value;
    const scheme = this.#head.schemes.find(({ value }) => value.id === id)?.value;
    if (!scheme) return [];
    const fresh = history.filter((event) => !known.has(event.id));
    const { value } = this.#held;
    return fresh.map((event) =>
      this.tell(event.type, this.#kind.say(this.#head, scheme, event, value)),
    );
  }

  profile(before: R): Found[] {
    const now = this.#held.value;
    const facts = this.#kind.changedFacts(before, now);
    const names = [
      ...differingNames(before.profile, now.profile, this.#kind.facts),
      ...differingNames(before, now, ['profile', 'history']),
    ];
    return [
      ...facts.map(({ label, from, to }) =>
        this.tell('fact', sayBoth('change.fact', { label, from, to })),
      ),
      ...(names.length === 0
        ? []
        : [this.tell('profile', sayBoth('change.profile', { names: listNames(names) }))]),
    ];
  }
}

/** Whether the events of the base stand, as they were, at the beginning of the new history. */
function isContinued(before: readonly object[], now: readonly object[]): boolean {
  return before.every((event, index) => isSame(event, now[index]));
}

function tellRecord<R extends Expert | Workstation>(
  kind: Kind<R>,
  head: Content,
  held: Held<R>,
  known: Held<R> | undefined,
): Found[] {
  const teller = new Teller(kind, head, held);
  if (!known)
    return [
      teller.tell('record-added', sayBoth('change.record-added')),
      ...teller.events(new Set()),
    ];
  const { value: before, path } = known;
  const moved = sayBoth('change.file-moved', { from: path, to: held.path });
  const place = path === held.path ? [] : [teller.tell('file-moved', moved)];
  if (before === held.value) return place;
  const told = new Set(before.history.map(({ id }) => id));
  const rewritten = !isContinued(before.history, held.value.history);
  return [
    ...place,
    ...(rewritten ? [teller.tell('history-rewritten', sayBoth('change.history-rewritten'))] : []),
    ...teller.profile(before),
    ...teller.events(told),
  ];
}

/** A record that is gone: erased by law, deleted, or broken, which is a finding and no change told here. */
function tellGone<R extends Expert | Workstation>(
  kind: Kind<R>,
  head: Content,
  held: Held<R>,
): Found[] {
  const file = head.loaded.files.find(({ path }) => path === held.path);
  const teller = new Teller(kind, head, held);
  if (!file && head.loaded.faults.some(({ path }) => path === held.path)) return [];
  if (!file) return [teller.tell('record-deleted', sayBoth('change.record-deleted'))];
  if (file.schema !== 'tombstone' || !file.sound) return [];
  // what was erased is not told again: the number stands for the name
  const words = sayBoth('change.record-erased');
  const { id } = held.value;
  const told = sayBoth('change.record-by-id', { id, words });
  return [{ kind: 'record-erased', file: held.path, record: id, words: told }];
}

/** Every record added, changed, erased or deleted. */
export function recordChanges<R extends Expert | Workstation>(
  kind: Kind<R>,
  base: Content,
  head: Content,
): Found[] {
  const before = new Map(kind.records(base).map((held) => [keyOf(held.value), held]));
  const now = kind.records(head);
  const there = new Set(now.map(({ value }) => keyOf(value)));
  return [
    ...now.flatMap((held) => tellRecord(kind, head, held, before.get(keyOf(held.value)))),
    ...[...before].flatMap(([key, held]) => (there.has(key) ? [] : tellGone(kind, head, held))),
  ];
}

/** That a private part was added, altered or removed, and never what it says. */
export function privateChanges(base: Content, head: Content): Found[] {
  const isPrivate = ({ schema }: LoadedFile): boolean => schema.endsWith('-private');
  const before = new Map(base.loaded.files.filter(isPrivate).map((file) => [file.path, file]));
  const now = new Map(head.loaded.files.filter(isPrivate).map((file) => [file.path, file]));
  return [...new Set([...before.keys(), ...now.keys()])].sort().flatMap((file) => {
    const [old, fresh] = [before.get(file), now.get(file)];
    if (isSameFile(old, fresh)) return [];
    const kind = old === undefined ? 'added' : fresh === undefined ? 'removed' : 'changed';
    const id = file.split('/').at(-1)?.replace('.json', '') ?? '';
    const held = [...head.experts, ...base.experts].find(
      ({ value }) => `private/${keyOf(value)}.json` === file,
    );
    const words = sayBoth(`change.private-${kind}`);
    const told =
      held && kind !== 'removed'
        ? sayBoth('change.record', { name: EXPERTS.nameOf(held.value), id, words })
        : sayBoth('change.record-by-id', { id, words });
    return [{ kind: `private-${kind}`, file, record: id, words: told }];
  });
}
