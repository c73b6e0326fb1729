import type { Form } from '../../generated/form.ts';
import { defineRule } from '../rule.ts';

/** What the page of a notice writes into the form for objections that it leads to. */
const FROM_THE_NOTICE = ['notice', 'noticedOn'] as const;

const fieldsOf = ({ sections }: Form): Set<string> =>
  new Set(sections.flatMap(({ fields }) => fields.map(({ id }) => id)));

/** Two forms for one use of one scheme: a page could lead to only one of them. */
const placeOf = ({ use, scheme, subject }: Form): string =>
  [use, scheme, scheme ? null : subject].join(' ');

export default defineRule({
  id: 'scheme/form-use',
  scope: 'registry',
  level: 'error',
  title: { zh: '表格的用途', en: 'What a form is for' },
  demand: {
    zh: '表格写明用途（use），页面据此找到它；同一制度的一种用途只有一份表格；异议表有公示标题和公示日期两项，由公示页面填入。',
    en: 'A form says what it is for (use), and pages find it by that; a scheme has one form for each use; a form for objections has the fields for the notice’s title and day, which the page of the notice fills in.',
  },
  messages: {
    unsaid: {
      zh: '表格没有写明用途，除表格目录外没有页面通向它。',
      en: 'The form does not say what it is for: no page leads to it but the list of forms.',
      remedy: {
        zh: '写入 use（如 application 申请、change 变更、objection 异议）；都不合适的写 other。',
        en: 'Write use (application, change, objection …), or other where none fits.',
      },
    },
    twice: {
      zh: '{{form}} 也是本制度用于同一用途（{{use}}）的表格，页面只能通向其中一份。',
      en: '{{form}} is for the same use ({{use}}) of the same scheme; a page can lead to one of them only.',
      remedy: {
        zh: '两份表格的用途（use）写成不同的，或者删去一份。',
        en: 'Give the two different uses, or delete one.',
      },
    },
    field: {
      zh: '异议表没有“{{name}}”项，公示页面无处填入。',
      en: 'The form for objections has no field “{{name}}”, which the page of a notice fills in.',
      remedy: {
        zh: '加一项，标识（id）写 {{name}}：notice 为公示标题，noticedOn 为公示日期。',
        en: 'Add a field with the id {{name}}: notice is the notice’s title, noticedOn its day.',
      },
    },
  },
  across: 'texts',
  check({ content }, report) {
    const taken = new Map<string, string>();
    for (const { value: form, path } of content.forms) {
      const home = { path, record: form.id };
      const { use } = form;
      if (use === undefined) {
        report({ ...home, message: 'unsaid', level: 'warning', data: {} });
        continue;
      }
      const other = taken.get(placeOf(form));
      if (use !== 'other' && other !== undefined)
        report({ ...home, message: 'twice', at: '/use', data: { form: other, use } });
      taken.set(placeOf(form), form.id);
      if (use !== 'objection') continue;
      const fields = fieldsOf(form);
      for (const name of FROM_THE_NOTICE)
        if (!fields.has(name)) report({ ...home, message: 'field', at: '/use', data: { name } });
    }
  },
});
