import type { Field, FormDefinition, Section } from '../../src/forms/definition.ts';

const said = { zh: '样本', en: 'Sample' };
const answers = [{ work: 'w', version: '2020', provision: 'art_1' }];

/** A field with everything that a test does not care for. */
export function makeField(field: { id: string; type: string } & Record<string, unknown>): Field {
  return { label: said, answers, layout: { columns: 12 }, ...field } as unknown as Field;
}

/** A form of one section with these fields. */
export function makeForm(fields: Field[], rest: Partial<FormDefinition> = {}): FormDefinition {
  const section: Section = { id: 'one', title: said, fields };
  const regulation = { ...answers[0]!, title: said, documentNumber: 'N1', cited: said };
  return {
    schemaVersion: 1,
    id: 'made',
    title: said,
    regulation,
    updatedOn: '2026-01-01',
    privacy: said,
    sections: [section],
    ...rest,
  };
}
