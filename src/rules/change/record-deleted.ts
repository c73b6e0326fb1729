import { isFaulty } from '../content.ts';
import { keptRecords, schemesBefore } from '../kept-records.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'change/record-deleted',
  scope: 'change',
  level: 'error',
  house: 'append-only',
  title: { zh: '记录不得删除', en: 'Records are not deleted' },
  demand: {
    zh: '已有的专家、工作站、制度记录不得删除。依当事人合法请求删除的，在原文件中保留编号、日期和依据。',
    en: 'A record of an expert, workstation or scheme is not deleted. Where its person lawfully asks for it, the number, the day and the ground stay in the same file.',
  },
  messages: {
    deleted: {
      zh: '记录 {{record}} 被删除。',
      en: 'The record {{record}} was deleted.',
      remedy: {
        zh: '按内部规则，记录不得删除：恢复该文件；离开的，以 exited 等事件记录。依当事人合法请求删除的，文件改为只有 schemaVersion、id、scheme 和 erased（on 日期、ground 依据）。',
        en: 'By house rule records are not deleted: restore the file, and record a departure as an event such as exited. Where the person lawfully asked for erasure, leave in the file schemaVersion, id, scheme and erased (on, ground) alone.',
      },
    },
    scheme: {
      zh: '制度 {{record}} 被删除。',
      en: 'The scheme {{record}} was deleted.',
      remedy: {
        zh: '按内部规则，制度不得删除：恢复该文件；不再施行的，写明规则册的截止日（to）。',
        en: 'By house rule schemes are not deleted: restore the file; where it is no longer in force, give its rulebook a last day (to).',
      },
    },
  },
  check({ content, base }, report) {
    const records = keptRecords(content.loaded);
    const schemes = schemesBefore(base, content);
    for (const { key, path, id, scheme } of keptRecords(base.loaded).values()) {
      if (records.has(key) || isFaulty(content, path)) continue; // a broken file is told of as such
      if (!schemes.get(scheme)?.houseRules.includes('append-only')) continue;
      const message = key.startsWith('schemes/') ? 'scheme' : 'deleted';
      report({ message, path, record: id, data: { record: id } });
    }
  },
});
