import { t } from '../i18n/translate.ts';
import type { Bilingual } from '../i18n/lang.ts';
import type { LoadedFile } from '../load/files.ts';
import { citeProvision } from '../regulation/cite.ts';
import { compareVersions, PAIR_KINDS, type ProvisionPair } from '../regulation/compare.ts';
import type { LibraryVersion, LibraryWork } from '../regulation/library.ts';
import type { Change } from '../report/change.ts';
import type { Content } from '../rules/content.ts';
import { countParams } from './comparison-text.ts';
import { isSameFile } from './same.ts';
import { differingNames, listBoth, listNames, sayBoth } from './words.ts';

function countsBetween(a: LibraryVersion, b: LibraryVersion): Bilingual {
  const params = countParams(compareVersions(a.regulation, b.regulation));
  const say = (lang: 'zh' | 'en'): string =>
    t(lang, 'compare.counts', params).replace(/[。.]$/, '');
  return { zh: say('zh'), en: say('en') };
}

/** As many as one line names. */
const MOST_NAMED = 12;

/** Which provisions changed, and how; the differences that are none where nothing else did. */
function provisionsBetween(a: LibraryVersion, b: LibraryVersion): Bilingual {
  const { pairs } = compareVersions(a.regulation, b.regulation);
  const cite = ({ a: old, b: now }: ProvisionPair): Bilingual => {
    const [{ regulation }, eId] = now === undefined ? [a, old ?? ''] : [b, now];
    return citeProvision(regulation, eId) ?? { zh: eId, en: eId };
  };
  const told = PAIR_KINDS.filter((kind) => kind !== 'same').flatMap((kind) => {
    const found = pairs.filter((pair) => pair.kind === kind);
    if (found.length === 0) return [];
    const few = listBoth(found.slice(0, MOST_NAMED).map(cite));
    const names =
      found.length > MOST_NAMED
        ? sayBoth('change.provisions-more', { names: few, count: found.length })
        : few;
    return [sayBoth('change.provisions', { kind: sayBoth(`compare.kind.${kind}`), names })];
  });
  if (told.length === 0) return sayBoth('change.marks-only');
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') };
}

/** What a version says of itself in work.json. */
function particulars(version: LibraryVersion): object {
  const { regulation, provisionsById, translation, source, file, translationFile, ...rest } =
    version;
  return rest;
}

function fileAt({ loaded }: Content, path: string): LoadedFile | undefined {
  return loaded.files.find((file) => file.path === path);
}

/** The version that a new one is compared with: the one before it in the work's own order, else the one after. */
function neighbourOf(work: LibraryWork, id: string, old: LibraryWork): LibraryVersion | undefined {
  const ids = work.versions.map((version) => version.id);
  const at = ids.indexOf(id);
  const near = [...ids.slice(0, at).toReversed(), ...ids.slice(at + 1)];
  const found = near.find((other) => old.versions.some((version) => version.id === other));
  return old.versions.find((version) => version.id === found);
}

function versionChanges(
  base: Content,
  head: Content,
  old: LibraryWork,
  now: LibraryWork,
): Change[] {
  const { title } = now;
  const tell = (kind: string, file: string, words: Bilingual): Change => {
    return { kind, file, record: now.id, words };
  };
  const gone = old.versions.filter(({ id }) => !now.versions.some((version) => version.id === id));
  return [
    ...now.versions.flatMap((version) => {
      const { id, file, translationFile } = version;
      const before = old.versions.find((other) => other.id === id);
      const values = { title, version: id };
      if (!before) {
        const near = neighbourOf(now, id, old);
        if (!near) return [tell('version-added', file, sayBoth('change.version-first', values))];
        const counts = countsBetween(near, version);
        return [
          tell(
            'version-added',
            file,
            sayBoth('change.version-added', { ...values, from: near.id, counts }),
          ),
        ];
      }
      const changed = !isSameFile(fileAt(base, file), fileAt(head, file));
      const translated = !isSameFile(fileAt(base, translationFile), fileAt(head, translationFile));
      return [
        ...(changed
          ? [
              tell(
                'version-changed',
                file,
                sayBoth('change.version-changed', {
                  ...values,
                  counts: provisionsBetween(before, version),
                }),
              ),
            ]
          : []),
        ...(translated
          ? [
              tell(
                'translation-changed',
                translationFile,
                sayBoth('change.translation-changed', values),
              ),
            ]
          : []),
      ];
    }),
    ...gone.map(({ id, file }) =>
      tell('version-removed', file, sayBoth('change.version-removed', { title, version: id })),
    ),
  ];
}

function workChanges(old: LibraryWork, now: LibraryWork): Change[] {
  const own = differingNames(old, now, ['versions']);
  const parts = [
    ...(own.length === 0 ? [] : [listNames(own)]),
    ...now.versions.flatMap((version) => {
      const before = old.versions.find(({ id }) => id === version.id);
      const differing = before ? differingNames(particulars(before), particulars(version)) : [];
      return differing.map((name) => {
        const { zh, en } = listNames([name]);
        return { zh: `${version.id} ${zh}`, en: `${version.id} ${en}` };
      });
    }),
  ];
  if (parts.length === 0) return [];
  const words = sayBoth('change.work-changed', { title: now.title, names: listBoth(parts) });
  return [{ kind: 'work-changed', file: `regulations/${now.id}/work.json`, record: now.id, words }];
}

/** Regulations and versions added, altered or removed; how much, by count of provisions. */
export function regulationChanges(base: Content, head: Content): Change[] {
  const whole = (kind: 'added' | 'removed', { id, title }: LibraryWork): Change => ({
    kind: `regulation-${kind}`,
    file: `regulations/${id}/work.json`,
    record: id,
    words: sayBoth(`change.regulation-${kind}`, { title }),
  });
  const gone = base.works.filter(({ id }) => !head.works.some((work) => work.id === id));
  return [
    ...head.works.flatMap((now) => {
      const old = base.works.find(({ id }) => id === now.id);
      if (!old) return [whole('added', now)];
      if (old === now) return []; // nobody read the texts anew
      return [...workChanges(old, now), ...versionChanges(base, head, old, now)];
    }),
    ...gone.map((work) => whole('removed', work)),
  ];
}
