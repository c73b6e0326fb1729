import { expect, test } from 'vitest';
import type { FormDefinition } from '../../../src/forms/definition.ts';
import { layOutForm } from '../../../src/paper/forms/form-layout.ts';
import { form } from '../sources.ts';

const measure = (_role: string, text: string, size: number): number => text.length * size;

/** What stands at the foot of each page of the blank form of a text. */
function feetOf(version: string, documentNumber?: string): string[] {
  const { documentNumber: _, ...regulation } = form.regulation;
  const of: FormDefinition = {
    ...form,
    regulation: { ...regulation, version, ...(documentNumber ? { documentNumber } : {}) },
  };
  return layOutForm(of, measure).pages.map(({ marks }) =>
    marks
      .map((mark) => (mark.kind === 'text' && mark.tag === 'Artifact' ? mark.text : ''))
      .join(''),
  );
}

test('only a draft bears the word of one: a text in force without a number bears none', () => {
  for (const foot of feetOf('draft')) expect(foot).toContain('征求意见稿 DRAFT');
  for (const foot of feetOf('2024-10-29')) expect(foot).not.toMatch(/征求意见稿|DRAFT|undefined/);
  for (const foot of feetOf('2024-10-29', '某服〔2024〕1号'))
    expect(foot).toContain('某服〔2024〕1号');
  for (const foot of feetOf('draft', '某服〔2024〕1号')) expect(foot).toContain('DRAFT');
});
