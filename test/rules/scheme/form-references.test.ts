import { describe, expect, it } from 'vitest';
import type { Field, Form } from '../../../src/generated/form.ts';
import formReferences from '../../../src/rules/scheme/form-references.ts';
import { judge, proveEveryMessage, realValue, type Placed } from '../judging.ts';

proveEveryMessage(formReferences);

const PATHS = {
  application: 'forms/expert-application.json',
  score: 'forms/workstation-self-score.json',
  renewal: 'forms/expert-renewal.json',
} as const;

function withForm(name: keyof typeof PATHS, change: (form: Form) => void): Placed[] {
  const form = realValue<Form>(PATHS[name]);
  change(form);
  return judge(formReferences, { files: { [PATHS[name]]: form } });
}

function fieldOf(form: Form, id: string): Field {
  const found = form.sections.flatMap(({ fields }) => fields).find((field) => field.id === id);
  if (!found) throw new Error(`No field ${id}`);
  return found;
}

it.each(Object.keys(PATHS) as (keyof typeof PATHS)[])('is silent on the real form: %s', (name) => {
  expect(withForm(name, () => {})).toEqual([]);
});

describe('a condition', () => {
  it('on a field that is not there is an error at its place', () => {
    const found = withForm('application', (form) => {
      fieldOf(form, 'nationalPool').when = { field: 'direct', equals: 'yes' };
    });
    expect(found).toMatchObject([
      { file: PATHS.application, words: '"yes"', data: { name: 'direct' }, level: 'error' },
    ]);
  });

  it('on an option that is not offered is one too, also within others', () => {
    const found = withForm('application', (form) => {
      const when = { field: 'directAdmission', not: 'maybe' };
      fieldOf(form, 'nationalPool').when = { any: [when, { field: 'exited', equals: 'yes' }] };
    });
    expect(found).toMatchObject([{ data: { name: 'directAdmission', option: 'maybe' } }]);
  });

  it('on an age names two fields, each of which must be there', () => {
    const found = withForm('application', (form) => {
      const when = { field: 'birthDate', on: 'signed', ageFrom: 66 };
      fieldOf(form, 'nationalPool').when = when;
    });
    expect(found).toMatchObject([{ data: { name: 'signed' } }]);
  });
});

describe('a sum', () => {
  it('adds up numbers, and nothing else', () => {
    const add = (name: string) =>
      withForm('score', (form) => {
        fieldOf(form, 'total').computed!.sum = [name];
      });
    expect(add('s1i1')).toEqual([]);
    expect(add('host')).toMatchObject([{ data: { name: 'host' } }]);
    expect(add('nothing')).toMatchObject([{ data: { name: 'nothing' } }]);
  });

  it('adds up a column of numbers, and no other column', () => {
    const add = (name: string) =>
      withForm('application', (form) => {
        const field = fieldOf(form, 'yearsInField');
        delete field.required;
        field.computed = { sum: [name] };
      });
    expect(add('proofList.pages')).toEqual([]);
    expect(add('proofList.document')).toMatchObject([{ data: { name: 'proofList.document' } }]);
  });
});

it('the self-check names fields of the form, also deep in its template', () => {
  const found = withForm('application', (form) => {
    form.selfCheck!.record['profile'] = { city: { zh: { $field: 'town' } } };
    form.selfCheck!.rules[0]!.field = 'age';
  });
  expect(found.map(({ data }) => data)).toMatchObject([{ name: 'age' }, { name: 'town' }]);
});

it('an id stands once', () => {
  const found = withForm('renewal', (form) => {
    fieldOf(form, 'email').id = 'telephone';
  });
  expect(found).toMatchObject([{ words: '"telephone",', data: { name: 'telephone' } }]);
});

it('fixed words contain what they quote', () => {
  const basis = {
    work: 'bj-expert-pool',
    version: '2026-03-13',
    provision: 'art_5__para_2',
    quote: '仅供申请人参考',
  };
  const stating = (zh: string) =>
    withForm('renewal', (form) => {
      const field = fieldOf(form, 'summary');
      const { id, label, answers, layout } = field;
      Object.assign(field, { type: 'statement', text: { zh, en: 'For reference.' }, basis });
      for (const key of Object.keys(field))
        if (!(key in { id, label, answers, layout, type: 0, text: 0, basis: 0 }))
          delete (field as unknown as Record<string, unknown>)[key];
    });
  expect(stating('指导意见仅供申请人参考。')).toEqual([]);
  expect(stating('指导意见供参考。')).toMatchObject([{ data: { quote: '仅供申请人参考' } }]);
});

it('a form that takes facts of a record says of whom', () => {
  const found = withForm('renewal', (form) => {
    delete form.subject;
  });
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatchObject({ data: { name: 'name' } });
});
