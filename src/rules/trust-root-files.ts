import type { LoadedFile } from '../load/files.ts';
import { citeProvision } from '../regulation/cite.ts';
import { findVersion } from '../regulation/library.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { isFaulty, type Content } from './content.ts';
import { keptRecords } from './kept-records.ts';
import { hashOf, type RootChange } from './trust-root.ts';

type FileMessage = 'textEdited' | 'textRemoved' | 'erased' | 'suppressed';
type Found = RootChange<FileMessage>;

// “regulations/bj-expert-pool/2026-03-13/zh.md”, never “regulations/bj-overseas-assistance/draft/zh.md”
const ISSUED = /^regulations\/([^/]+)\/(?!draft\/)([^/]+)\/zh\.md$/;

const MOST_NAMED = 5;

interface Named {
  zh: string;
  en: string;
}

/** The provisions whose words differ, as far as they can be cited. */
function namePlaces(base: Content, content: Content, work: string, version: string): Named {
  const [before, now] = [base, content].map(({ works }) => findVersion(works, work, version));
  const old = before?.provisionsById;
  const eIds = [...new Set([...(old?.keys() ?? []), ...(now?.provisionsById.keys() ?? [])])];
  const differing = eIds.filter(
    (eId) => old?.get(eId)?.textHash !== now?.provisionsById.get(eId)?.textHash,
  );
  const cited = differing.flatMap((eId) => {
    const side = now?.provisionsById.has(eId) ? now : before;
    return (side && citeProvision(side.regulation, eId)) ?? [];
  });
  if (cited.length === 0)
    return { zh: '条文以外的文字或标点', en: 'words or marks outside its provisions' };
  const few = cited.slice(0, MOST_NAMED);
  const isMore = cited.length > MOST_NAMED;
  return {
    zh: few.map(({ zh }) => zh).join('、') + (isMore ? '等' : ''),
    en: few.map(({ en }) => en).join(', ') + (isMore ? ' and others' : ''),
  };
}

/** Whether the work still has the version: a text that its work no longer names is as good as gone. */
function isListed(content: Content, work: string, version: string): boolean {
  return findVersion(content.works, work, version) !== undefined;
}

/** Issued texts whose words were touched, or that are gone; a draft may be edited, and line ends are no words. */
function textChanges(base: Content, content: Content): Found[] {
  const now = new Map<string, LoadedFile>(content.loaded.files.map((file) => [file.path, file]));
  return base.loaded.files.flatMap((file): Found[] => {
    const { path } = file;
    const [, work = '', version = ''] = (file.schema === 'text' && ISSUED.exec(path)) || [];
    if (work === '' || isFaulty(content, path)) return [];
    const fresh = now.get(path);
    const of = `${work}/${version}`;
    const title = base.works.find(({ id }) => id === work)?.title;
    const data = { version, titleZh: title?.zh ?? work, titleEn: title?.en ?? work };
    const place = { path, record: work };
    const isNamed =
      isListed(content, work, version) || isFaulty(content, `regulations/${work}/work.json`);
    if (!fresh || (!isNamed && isListed(base, work, version)))
      return [{ ...place, message: 'textRemoved', data, approval: { kind: 'text-removed', of } }];
    const hash = fresh === file ? '' : hashOf(fresh.text);
    if (fresh === file || hash === hashOf(file.text)) return [];
    const { zh: placesZh, en: placesEn } = namePlaces(base, content, work, version);
    return [
      {
        ...{ ...place, message: 'textEdited', data: { ...data, placesZh, placesEn } },
        approval: { kind: 'text-edited', of, now: hash },
      },
    ];
  });
}

/** Records of which a tombstone is left. */
function erasures(base: Content, content: Content): Found[] {
  const before = keptRecords(base.loaded);
  return [...keptRecords(content.loaded).values()].flatMap((record): Found[] => {
    const { key, path, id, value } = record;
    const old = before.get(key);
    if (!record.isErased || !old || old.isErased) return [];
    const approval = { kind: 'erasure' as const, of: key, now: hashOf(value) };
    return [{ message: 'erased', path, record: id, data: { record: id }, approval }];
  });
}

/** What no finding may be put off in without a word: everything that others are judged by. */
const ROOT = /^(?:keys|coverage|site)\.json$|^(?:schemes|regulations|approvals)\//;

function suppressions(base: Content, content: Content): Found[] {
  const { path = '', value } = content.suppressions ?? {};
  const known = new Set(base.suppressions?.value.entries.map(canonicalJson));
  return (value?.entries ?? []).flatMap((entry, index): Found[] => {
    const { rule, file, pointer = '', until } = entry;
    if (!ROOT.test(file) || known.has(canonicalJson(entry))) return [];
    const approval = {
      ...{ kind: 'suppression' as const, of: `${rule} ${file}${pointer}` },
      now: hashOf(entry),
    };
    const data = { rule, file, until };
    return [{ message: 'suppressed', path, at: `/entries/${index}`, data, approval }];
  });
}

export function fileRootChanges(base: Content, content: Content): Found[] {
  return [
    ...textChanges(base, content),
    ...erasures(base, content),
    ...suppressions(base, content),
  ];
}
