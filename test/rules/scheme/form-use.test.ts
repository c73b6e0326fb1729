import { expect, it } from 'vitest';
import type { Form } from '../../../src/generated/form.ts';
import formUse from '../../../src/rules/scheme/form-use.ts';
import { judge, proveEveryMessage, realValue } from '../judging.ts';

proveEveryMessage(formUse);

const APPLICATION = 'forms/expert-application.json';
const OBJECTION = 'forms/expert-objection.json';
const OTHER = 'forms/expert-entry.json';

/** The first field of a form is enough of it. */
function shorten({ sections: [first] }: Form): Form['sections'] {
  return first ? [{ ...first, fields: first.fields.slice(0, 1) }] : [];
}

function formAt(path: string, change: (form: Form) => void = () => {}): Form {
  const form = realValue<Form>(path);
  change(form);
  return form;
}

it('is silent on a form that says its use, whatever its id', () => {
  const renamed = formAt(APPLICATION, (form) => {
    form.id = 'expert-entry';
    form.sections = shorten(form);
  });
  expect(judge(formUse, { files: { [OTHER]: renamed } })).toEqual([]);
  expect(judge(formUse, { files: { [OBJECTION]: formAt(OBJECTION) } })).toEqual([]);
});

it('warns of a form that no page leads to', () => {
  const silent = formAt(APPLICATION, (form) => delete form.use);
  expect(judge(formUse, { files: { [APPLICATION]: silent } })).toMatchObject([
    { file: APPLICATION, level: 'warning', record: 'expert-application' },
  ]);
});

it('refuses a second form for one use of one scheme, but not of another, nor a second that is for other things', () => {
  const second = (change: (form: Form) => void) =>
    judge(formUse, {
      files: {
        [APPLICATION]: formAt(APPLICATION),
        [OTHER]: formAt(APPLICATION, (form) => {
          form.id = 'expert-entry';
          form.sections = shorten(form);
          delete form.selfCheck;
          change(form);
        }),
      },
    });
  expect(second(() => {})).toMatchObject([
    { level: 'error', words: '"application",', data: { use: 'application' } },
  ]);
  expect(second((form) => (form.scheme = 'cq-stations'))).toEqual([]);
  expect(second((form) => (form.use = 'other'))).toEqual([]);
});

it('asks of a form for objections the fields that a notice fills in', () => {
  const bare = formAt(OBJECTION, (form) => {
    for (const section of form.sections)
      section.fields = section.fields.filter(({ id }) => id !== 'noticedOn');
  });
  expect(judge(formUse, { files: { [OBJECTION]: bare } })).toMatchObject([
    { file: OBJECTION, words: '"objection",', data: { name: 'noticedOn' } },
  ]);
});
