import { isFaulty } from '../content.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'file/private-orphan',
  scope: 'file',
  level: 'error',
  title: { zh: '非公开部分须有其记录', en: 'No private part without its record' },
  demand: {
    zh: 'private/ 中的每个文件都对应 experts/ 中的一份记录；记录已抹除的，非公开部分一并删除。',
    en: 'Every file in private/ belongs to a record in experts/; where the record was erased, the private part goes with it.',
  },
  messages: {
    orphan: {
      zh: '没有与之对应的记录 {{path}}。',
      en: 'The record that it belongs to, {{path}}, is not there.',
      remedy: {
        zh: '检查目录和文件名；记录已不存在的，删除此文件。',
        en: 'Check the folder and the name; if the record is gone, delete this file.',
      },
    },
    erased: {
      zh: '记录 {{path}} 已依法删除，其非公开部分仍在。',
      en: 'The record {{path}} was erased by law, and its private part is still here.',
      remedy: {
        zh: '删除此文件。',
        en: 'Delete this file.',
      },
    },
  },
  across: {
    joins({ content }, join) {
      // a record and a private part that bear one name are read together anyway
      const claimed = new Set<string>();
      for (const { value, path } of content.experts) {
        const key = `${value.scheme}/${value.id}`;
        if (path !== `experts/${key}.json`) join(path, key, value.id);
        claimed.add(key);
      }
      for (const [key, { id }] of content.privates)
        if (!claimed.has(key)) join(`private/${key}.json`, key, id);
    },
  },
  check({ content }, report) {
    const records = new Set(content.experts.map(({ value }) => `${value.scheme}/${value.id}`));
    const isErased = (path: string): boolean =>
      content.loaded.files.some((file) => file.path === path && file.schema === 'tombstone');
    for (const key of content.privates.keys()) {
      const path = `experts/${key}.json`;
      if (records.has(key) || isFaulty(content, path)) continue;
      const record = key.split('/').at(-1) ?? key;
      const message = isErased(path) ? 'erased' : 'orphan';
      report({ message, path: `private/${key}.json`, record, data: { path } });
    }
  },
});
