import type { Duty, Rulebook, Scheme } from '../generated/scheme.ts';
import type { Bilingual } from '../i18n/lang.ts';
import { citeProvision } from '../regulation/cite.ts';
import { findVersion } from '../regulation/library.ts';
import type { Change } from '../report/change.ts';
import type { Content, Held } from '../rules/content.ts';
import { nameOfDuty, nameOfParameter } from '../rules/duty-names.ts';
import { saySchemeEvent } from './event-words.ts';
import { parameterChanges, type ParameterChange } from './touched.ts';
import { isSame } from './same.ts';
import { differingNames, listBoth, listNames, sayBoth, type Value } from './words.ts';

/** A duty that one rulebook maps otherwise than before. */
export interface DutyChange {
  id: string;
  book: Rulebook;
  before: Duty | undefined;
  now: Duty | undefined;
  parameters: ParameterChange[];
}

const isSameBook = (a: Rulebook, b: Rulebook): boolean =>
  a.work === b.work && a.version === b.version;

/** The duties that differ within rulebooks which both have. */
export function dutyChanges(before: Scheme, now: Scheme): DutyChange[] {
  return now.rulebooks.flatMap((book) => {
    const old = before.rulebooks.find((other) => isSameBook(other, book));
    if (!old) return [];
    return differingNames(old.duties, book.duties).map((id) => {
      const [was, is] = [old, book].map(({ duties }) =>
        Object.hasOwn(duties, id) ? duties[id] : undefined,
      );
      return { id, book, before: was, now: is, parameters: parameterChanges(was, is) };
    });
  });
}

function sayParameters(duty: string, parameters: readonly ParameterChange[]): Bilingual {
  const none = sayBoth('compare.parameter-none');
  return listBoth(
    parameters.map(({ name, from, to }) =>
      sayBoth('compare.parameter', {
        name: nameOfParameter(duty, name),
        from: from ?? none,
        to: to ?? none,
      }),
    ),
  );
}

/** What became of a duty, without its scheme's name. */
export function sayDutyChange(content: Content, change: DutyChange): Bilingual {
  const { id, book, before, now, parameters } = change;
  const provision = (now ?? before)?.provision ?? '';
  const version = findVersion(content.works, book.work, book.version);
  const citation: Value = (version && citeProvision(version.regulation, provision)) ?? provision;
  const values = { duty: nameOfDuty(id), citation };
  if (!before) return sayBoth('change.duty-added', values);
  if (!now) return sayBoth('change.duty-removed', values);
  if (parameters.length > 0)
    return sayBoth('change.duty-parameters', {
      ...values,
      parameters: sayParameters(id, parameters),
    });
  return sayBoth('change.duty-changed', {
    ...values,
    names: listNames(differingNames(before, now)),
  });
}

export function sayOfScheme({ shortName }: Scheme, words: Bilingual): Bilingual {
  return sayBoth('change.of-scheme', { scheme: shortName, words });
}

function rulebookChanges(
  content: Content,
  before: Scheme,
  now: Scheme,
): Array<[string, Bilingual]> {
  const values = ({ work, version, from }: Rulebook): Record<string, Value> => ({
    title: content.works.find(({ id }) => id === work)?.title ?? work,
    version,
    from,
  });
  const gone = before.rulebooks.filter(
    (book) => !now.rulebooks.some((each) => isSameBook(each, book)),
  );
  return [
    ...now.rulebooks.flatMap((book): Array<[string, Bilingual]> => {
      const old = before.rulebooks.find((each) => isSameBook(each, book));
      if (!old) return [['rulebook-added', sayBoth('change.rulebook-added', values(book))]];
      const names = differingNames(old, book, ['duties']);
      if (names.length === 0) return [];
      const words = sayBoth('change.rulebook-changed', {
        ...values(book),
        names: listNames(names),
      });
      return [['rulebook-changed', words]];
    }),
    ...gone.map((book): [string, Bilingual] => [
      'rulebook-removed',
      sayBoth('change.rulebook-removed', values(book)),
    ]),
  ];
}

function schemeChange(head: Content, before: Scheme, now: Scheme): Array<[string, Bilingual]> {
  const known = new Set(before.history.map(({ id }) => id));
  const fresh = now.history.filter(({ id }) => !known.has(id));
  const names = differingNames(before, now, ['rulebooks', 'history']);
  const stayed = before.history.every((event, index) => isSame(event, now.history[index]));
  return [
    ...(stayed
      ? []
      : [['history-rewritten', sayBoth('change.history-rewritten')] as [string, Bilingual]]),
    ...rulebookChanges(head, before, now),
    ...dutyChanges(before, now).map((change): [string, Bilingual] => [
      'duty',
      sayDutyChange(head, change),
    ]),
    ...(names.length === 0
      ? []
      : [
          ['scheme', sayBoth('change.scheme-changed', { names: listNames(names) })] as [
            string,
            Bilingual,
          ],
        ]),
    ...fresh.map((event): [string, Bilingual] => [event.type, saySchemeEvent(event, now.history)]),
  ];
}

/** Schemes added, altered or gone: their rulebooks, duties and parameters, their own events. */
export function schemeChanges(base: Content, head: Content): Change[] {
  const told = ({ value, path }: Held<Scheme>, [kind, words]: [string, Bilingual]): Change => ({
    kind,
    file: path,
    record: value.id,
    words: sayOfScheme(value, words),
  });
  const { files, faults } = head.loaded;
  const gone = base.schemes.filter(
    ({ path }) => ![...files, ...faults].some((file) => file.path === path),
  );
  return [
    ...head.schemes.flatMap((held) => {
      const before = base.schemes.find(({ value }) => value.id === held.value.id)?.value;
      if (before === held.value) return [];
      if (!before) return [told(held, ['scheme-added', sayBoth('change.scheme-added')])];
      return schemeChange(head, before, held.value).map((each) => told(held, each));
    }),
    ...gone.map((held) => told(held, ['scheme-removed', sayBoth('change.scheme-removed')])),
  ];
}
