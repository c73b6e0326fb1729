import { isFaulty } from '../content.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'file/private-absent',
  scope: 'file',
  level: 'note',
  title: { zh: '缺少非公开部分', en: 'The private part is absent' },
  demand: {
    zh: '专家的出生日期和身份标识另存于 private/；不在此处时，年龄和跨记录的身份无法判断。',
    en: 'An expert’s birth date and identity are kept apart in private/; where they are absent, age and identity across records cannot be judged.',
  },
  messages: {
    absent: {
      zh: '此处没有 {{path}}，年龄与重新入库限制无法判断。',
      en: '{{path}} is not here: age and the bar on re-entry could not be judged.',
      remedy: {
        zh: '另存于他处的，在那里再检查一次；还没有写的，新建该文件，至少有 schemaVersion、id 和 birthDate。',
        en: 'Where it is kept elsewhere, check once more there; where there is none yet, make it, with schemaVersion, id and birthDate at least.',
      },
    },
  },
  across: 'each',
  check({ content }, report) {
    for (const { value, path } of content.experts) {
      const key = `${value.scheme}/${value.id}`;
      if (!content.privates.has(key) && !isFaulty(content, `private/${key}.json`))
        report({
          message: 'absent',
          path,
          record: value.id,
          data: { path: `private/${key}.json` },
        });
    }
  },
});
