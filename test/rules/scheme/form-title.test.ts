import { expect, it } from 'vitest';
import type { Form } from '../../../src/generated/form.ts';
import formTitle from '../../../src/rules/scheme/form-title.ts';
import { judge, proveEveryMessage, realValue } from '../judging.ts';

proveEveryMessage(formTitle);

const FILE = 'forms/expert-objection.json';

function find(change: (form: Form) => void) {
  const form = realValue<Form>(FILE);
  change(form);
  return judge(formTitle, { files: { [FILE]: form } });
}

it('lets a title fill the head of the sheet, and refuses the sign after that', () => {
  expect(find((form) => (form.title.zh = '样'.repeat(130)))).toEqual([]);
  expect(find((form) => (form.title.zh = '样'.repeat(131)))).toMatchObject([
    {
      ruleId: 'scheme/form-title',
      level: 'error',
      file: FILE,
      pointer: '/title/zh',
      data: { count: 131, most: 130 },
    },
  ]);
});

it('counts letters and digits half in Chinese, whole in English', () => {
  expect(find((form) => (form.title.zh = 'a'.repeat(260)))).toEqual([]);
  expect(find((form) => (form.title.en = 'a'.repeat(400)))).toEqual([]);
  expect(find((form) => (form.title.en = 'a'.repeat(401)))).toMatchObject([
    { pointer: '/title/en' },
  ]);
});

it('asks the same of the text that the form rests on', () => {
  const long = '样'.repeat(200);
  const found = find(({ regulation }) => {
    regulation.title.zh = long;
    regulation.cited.zh = long;
  });
  expect(found.map(({ pointer }) => pointer)).toEqual([
    '/regulation/title/zh',
    '/regulation/cited/zh',
  ]);
});
