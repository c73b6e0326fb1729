import type { LoadedFile } from '../../load/files.ts';
import { defineRule } from '../rule.ts';

/** Kinds of file that lie in a folder named for their scheme. */
const BY_SCHEME = new Set(['expert', 'workstation', 'tombstone']);

interface Named {
  id: string;
  scheme?: string;
}

/** The file's name without `.json`, or the folder's for a work. */
function nameIn(path: string): string {
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (last === 'work.json') return folderOf(path);
  return last.endsWith('.json') ? last.slice(0, -'.json'.length) : last;
}

function namedOf({ value, sound }: LoadedFile): Named | null {
  const named = value as Partial<Named> | undefined;
  return sound && named?.id ? (named as Named) : null;
}

function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '' : path.slice(path.lastIndexOf('/', end - 1) + 1, end);
}

/** What must not be the same twice: the id, for its kind of file; for a private part, within its scheme. */
function keyOf({ path, schema }: LoadedFile, { id }: Named): string {
  return `${schema} ${schema.endsWith('-private') ? folderOf(path) : ''} ${id}`;
}

export default defineRule({
  id: 'file/name-and-id',
  scope: 'file',
  level: 'error',
  title: { zh: '文件名与编号一致', en: 'File name and id agree' },
  demand: {
    zh: '文件名（不含 .json）与其中的 id 相同，所在目录与 scheme 相同；一个 id 只用一次。',
    en: 'A file’s name without .json is its id, its folder is its scheme, and an id is used once.',
  },
  messages: {
    differs: {
      zh: '文件名为“{{name}}”，其中的 id 却是“{{id}}”。',
      en: 'The file is called “{{name}}”, but its id is “{{id}}”.',
      remedy: {
        zh: '改文件名或改 id，使两者相同；已公开的编号不要改。',
        en: 'Rename the file or change the id so that they agree; leave an id alone that is already public.',
      },
    },
    differsInPrivate: {
      zh: '文件名为“{{name}}”，其中的 id 却不是它。',
      en: 'The file is called “{{name}}”, but its id is another.',
      remedy: {
        zh: '改文件名或改 id，使两者与所属记录相同。',
        en: 'Rename the file or change the id so that both are the record’s.',
      },
    },
    folder: {
      zh: '文件在目录“{{folder}}”中，其中的 scheme 却是“{{scheme}}”。',
      en: 'The file lies in the folder “{{folder}}”, but its scheme is “{{scheme}}”.',
      remedy: { zh: '移动文件或更正 scheme。', en: 'Move the file or correct the scheme.' },
    },
    twiceInPrivate: {
      zh: '此处的 id 已被 {{other}} 使用。',
      en: 'The id here is already used by {{other}}.',
      remedy: {
        zh: '改为所属记录的编号；误复制的，删去此文件。',
        en: 'Write the id of the record it belongs to; if the file was copied by mistake, delete it.',
      },
    },
    twice: {
      zh: 'id“{{id}}”已被 {{other}} 使用。',
      en: 'The id “{{id}}” is already used by {{other}}.',
      remedy: {
        zh: '换一个没有用过的编号；误复制的，删去此文件。',
        en: 'Take an id that has not been used; if the file was copied by mistake, delete it.',
      },
    },
  },
  across: {
    joins({ content }, join) {
      for (const file of content.loaded.files) {
        const named = namedOf(file);
        if (named) join(file.path, keyOf(file, named), named.id);
      }
    },
  },
  check({ content }, report) {
    const seen = new Map<string, string>();
    for (const file of content.loaded.files) {
      const { path, schema } = file;
      const named = namedOf(file);
      if (!named) continue;
      const { id, scheme } = named;
      const name = nameIn(path);
      const folder = folderOf(path);
      // what stands as id in a private part may be the number of a document: its file's name is told instead
      const isPrivate = schema.endsWith('-private');
      if (name !== id && isPrivate)
        report({ message: 'differsInPrivate', path, at: '/id', record: name, data: { name } });
      else if (name !== id)
        report({ message: 'differs', path, at: '/id', record: id, data: { name, id } });
      if (BY_SCHEME.has(schema) && scheme !== undefined && scheme !== folder)
        report({ message: 'folder', path, at: '/scheme', record: id, data: { folder, scheme } });
      const key = keyOf(file, named);
      const other = seen.get(key);
      if (other === undefined) {
        seen.set(key, path);
        continue;
      }
      const owns = name === id && nameIn(other) !== id; // `bj-0001(1).json`, read first, is the copy
      const [owner, copy] = owns ? [path, other] : [other, path];
      seen.set(key, owner);
      const place = { path: copy, at: '/id' };
      if (isPrivate)
        report({
          message: 'twiceInPrivate',
          ...place,
          record: nameIn(copy),
          data: { other: owner },
        });
      else report({ message: 'twice', ...place, record: id, data: { id, other: owner } });
    }
  },
});
