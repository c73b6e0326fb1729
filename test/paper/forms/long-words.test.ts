import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../../../src/forms/definition.ts';
import { layOutForm } from '../../../src/paper/forms/form-layout.ts';
import type { Sheet } from '../../../src/paper/layout/sheet.ts';
import { form, sampleValues } from '../sources.ts';

const measure = (_role: string, text: string, size: number): number =>
  [...text].reduce((width, char) => width + (char > '\u2e7f' ? size : size / 2), 0);

/** As long as the schema allows. */
const LONG = {
  zh: Array.from({ length: 400 }, (_, i) => `第${String(i).padStart(4, '0')}条样本文字`)
    .join('')
    .slice(0, 4000),
  en: Array.from({ length: 400 }, (_, i) => `word${String(i).padStart(4, '0')}`)
    .join(' ')
    .slice(0, 4000),
};

const bare = (text: string): string => text.replace(/\s/g, '');

const textOf = ({ pages }: Sheet): string =>
  bare(
    pages
      .flatMap(({ marks }) => marks)
      .map((mark) => (mark.kind === 'text' && mark.tag !== 'Artifact' ? mark.text : ''))
      .join(''),
  );

/** What of a sheet lies below its pages. */
const below = ({ pages, height }: Sheet): number =>
  pages.flatMap(({ marks }) => marks).filter((mark) => 'y' in mark && mark.y > height).length;

type Field = FormDefinition['sections'][number]['fields'][number];

const withField = (type: Field['type'], change: (field: Field) => void): FormDefinition => {
  const copy = structuredClone(form);
  change(copy.sections.flatMap(({ fields }) => fields).find((field) => field.type === type)!);
  return copy;
};

const label = (field: Field): void => void Object.assign(field, { label: LONG });

describe('a text as long as the schema allows is printed whole, over as many pages as it takes', () => {
  test.each<[string, FormDefinition]>([
    ['a note', { ...form, notes: [LONG, LONG] }],
    ['the words on privacy', { ...form, privacy: LONG }],
    [
      'a note of a section',
      {
        ...form,
        sections: form.sections.map((each, i) => (i === 1 ? { ...each, note: LONG } : each)),
      },
    ],
    [
      'the title of a section',
      {
        ...form,
        sections: form.sections.map((each, i) => (i === 1 ? { ...each, title: LONG } : each)),
      },
    ],
    ['the label of a line', withField('text', label)],
    ['the label of a table', withField('rows', label)],
    [
      'the head of a column',
      withField('rows', (field) => {
        if (field.type === 'rows') field.columns[0]!.label = LONG;
      }),
    ],
    ['the label beside a signature', withField('signature', label)],
  ])('%s', (_, long) => {
    for (const values of [undefined, sampleValues()]) {
      const sheet = layOutForm(long, measure, values);
      expect(below(sheet)).toBe(0);
      expect(textOf(sheet)).toContain(bare(LONG.zh).slice(-12));
      if (values === undefined)
        expect(sheet.pages.flatMap(({ boxes }) => boxes).length).toBe(
          layOutForm(form, measure).pages.flatMap(({ boxes }) => boxes).length,
        );
    }
  });
});

const PLACED = 2; // the marks that end at the margin itself

/** Words that run over the right edge of what is printed. */
const beyond = ({ pages, width }: Sheet): string[] =>
  pages
    .flatMap(({ marks }) => marks)
    .filter((mark) => mark.kind === 'text')
    .filter(({ x, text, size }) => x + measure('', text, size) > width - 40 + PLACED)
    .map(({ text }) => text);

test('words that are wider than the sheet go on below, at the head of a page within its one line', () => {
  const wide = { zh: '样'.repeat(100), en: 'word '.repeat(60).trim() };
  const sections = form.sections.map((each) => ({ ...each, title: wide }));
  const sheet = layOutForm({ ...form, title: wide, sections }, measure);
  expect(beyond(sheet)).toEqual([]);
  const heads = sheet.pages
    .slice(1)
    .map(({ marks }) =>
      marks.filter((mark) => mark.kind === 'text' && mark.tag === 'Artifact' && mark.y < 60),
    );
  expect(heads.map(({ length }) => length)).toEqual(heads.map(() => 1));
});

test('a title as long as the check allows leaves room for the form', () => {
  const most = { zh: '样'.repeat(130), en: 'W'.repeat(400) };
  const regulation = { ...form.regulation, title: most, cited: most };
  const wideLetters = (role: string, text: string, size: number): number =>
    measure(role, text, size) * (/[W]/.test(text) ? 2 : 1);
  expect(
    layOutForm({ ...form, title: most, regulation }, wideLetters).pages.length,
  ).toBeGreaterThan(1);
});

test('a title that fills the page is not printed over its edge', () => {
  expect(() => layOutForm({ ...form, title: LONG }, measure)).toThrow(/title of the sheet/);
});
