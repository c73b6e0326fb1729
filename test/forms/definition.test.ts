import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { FormDefinition } from '../../src/forms/definition.ts';
import { listFields } from '../../src/forms/definition.ts';
import type { Form } from '../../src/generated/form.ts';
import { citeProvision } from '../../src/regulation/cite.ts';
import { parseRegulation } from '../../src/regulation/parse.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const form = read('content/forms/expert-application.json') as FormDefinition;

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(read('schemas/common.schema.json'));
const fits = ajv.compile(read('schemas/form.schema.json'));

/** The real definition with one field changed. */
function withField(id: string, change: (field: Record<string, unknown>) => void): unknown {
  const copy = structuredClone(form);
  change(listFields(copy).find((field) => field.id === id) as unknown as Record<string, unknown>);
  return copy;
}

test('the definition fits its schema', () => {
  expect(fits(form), JSON.stringify(fits.errors)).toBe(true);
});

test('the hand-written type is a narrower one of the generated type', () => {
  expectTypeOf<FormDefinition>().toExtend<Form>();
});

describe('the schema refuses', () => {
  test.each<[string, unknown]>([
    ['a label in one language', withField('name', (f) => (f['label'] = { zh: '姓名' }))],
    ['a choice without options', withField('category', (f) => delete f['options'])],
    ['options on a text', withField('name', (f) => (f['options'] = []))],
    ['rows without columns', withField('periods', (f) => delete f['columns'])],
    ['a signature asked for on the page', withField('signature', (f) => delete f['paperOnly'])],
    ['a field that answers no provision', withField('name', (f) => (f['answers'] = []))],
    ['an unknown type', withField('name', (f) => (f['type'] = 'colour'))],
    ['an unknown property', withField('name', (f) => (f['colour'] = 'red'))],
    ['more than twelve columns', withField('name', (f) => (f['layout'] = { columns: 13 }))],
    [
      'a pattern that is no regular expression',
      withField('name', (f) => (f['schema'] = { pattern: '(' })),
    ],
    ['a day that does not exist', { ...form, updatedOn: '2026-02-30' }],
    ['no privacy sentence', { ...form, privacy: undefined }],
  ])('%s', (_, definition) => {
    expect(fits(JSON.parse(JSON.stringify(definition)))).toBe(false);
  });
});

test('every field has an id of its own', () => {
  const ids = listFields(form).map((field) => field.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every provision that a field answers stands in the regulation', () => {
  const text = readFileSync('content/regulations/bj-expert-pool/2026-03-13/zh.md', 'utf8');
  const eIds = new Set(parseRegulation(text, 'articles').provisions.map(({ eId }) => eId));
  const answered = form.sections.flatMap((section) => [
    ...(section.answers ?? []),
    ...section.fields.flatMap((field) => field.answers),
  ]);
  expect([form.regulation, ...answered].filter(({ provision }) => !eIds.has(provision))).toEqual(
    [],
  );
});

test('the provision is cited as the site cites it', () => {
  const text = readFileSync('content/regulations/bj-expert-pool/2026-03-13/zh.md', 'utf8');
  const cited = citeProvision(parseRegulation(text, 'articles'), form.regulation.provision);
  expect(cited?.zh).toBe(form.regulation.cited.zh);
  expect(cited?.en.toLowerCase()).toBe(form.regulation.cited.en);
});

test('title and number of the regulation are those of its record', () => {
  const work = read('content/regulations/bj-expert-pool/work.json');
  const version = work.versions.find((each: { id: string }) => each.id === form.regulation.version);
  expect(form.regulation.title).toEqual(work.title);
  expect(form.regulation.documentNumber).toBe(version.documentNumber);
});

test('labels use the words of the law where it has them', () => {
  const text = readFileSync('content/regulations/bj-expert-pool/2026-03-13/zh.md', 'utf8');
  const labels = JSON.stringify(form);
  for (const word of [
    '知识产权类',
    '技术类',
    '法律和经济贸易类',
    '企事业单位',
    '高等院校',
    '科研机构',
    '知识产权服务机构',
    '律师事务所',
    '社团组织',
    '经常工作地',
    '丰硕成果',
    '较高知名度',
  ]) {
    expect(text).toContain(word);
    expect(labels).toContain(word);
  }
});
