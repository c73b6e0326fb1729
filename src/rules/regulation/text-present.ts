import type { Work } from '../../generated/work.ts';
import { findVersion } from '../../regulation/library.ts';
import { isFaulty } from '../content.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'regulation/text-present',
  scope: 'regulation',
  level: 'error',
  title: { zh: '列出的版本有正文', en: 'Listed versions have their text' },
  demand: {
    zh: 'work.json 中列出的每个版本，都应有同名目录和正文 zh.md。',
    en: 'Every version listed in work.json has a folder of its name with the text zh.md.',
  },
  messages: {
    unlisted: {
      zh: '目录“{{version}}”有正文，work.json 却没有列出这个版本，因此不会发布。',
      en: 'The folder “{{version}}” has a text, but work.json does not list this version, so it is not published.',
      remedy: {
        zh: '在 {{file}} 的 versions 中列出该版本及其日期，或删去该目录。',
        en: 'List the version with its dates in the versions of {{file}}, or take the folder away.',
      },
    },
    absent: {
      zh: '版本“{{version}}”已列出，但没有 {{file}}。',
      en: 'The version “{{version}}” is listed, but {{file}} is not there.',
      remedy: {
        zh: '放入正文 zh.md，或删去该版本。',
        en: 'Add the text zh.md, or take the version off the list.',
      },
    },
  },
  check({ content }, report) {
    for (const { path } of content.loaded.files) {
      // “regulations/bj-expert-pool/2026-03-13/zh.md”
      const [, work, version] = /^regulations\/([^/]+)\/([^/]+)\/zh\.md$/.exec(path) ?? [];
      if (!work || !version || findVersion(content.works, work, version)) continue;
      const file = `regulations/${work}/work.json`;
      if (isFaulty(content, file)) continue;
      report({ message: 'unlisted', path, record: work, data: { version, file } });
    }
    for (const { path, value, schema, sound } of content.loaded.files) {
      if (schema !== 'work' || !sound) continue;
      const work = value as Work;
      for (const [index, { id }] of work.versions.entries()) {
        if (findVersion(content.works, work.id, id)) continue;
        const file = `regulations/${work.id}/${id}/zh.md`;
        if (isFaulty(content, file)) continue;
        const data = { version: id, file };
        report({ message: 'absent', path, at: `/versions/${index}/id`, record: work.id, data });
      }
    }
  },
});
