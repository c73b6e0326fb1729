import { expect, test } from 'vitest';
import { countLeft, listAnswers } from '../../src/forms/answers.ts';
import { settle } from '../../src/forms/computed.ts';
import { form, sampleValues } from '../paper/sources.ts';

const flat = (changes = {}) =>
  listAnswers(form, settle(form, sampleValues(changes)), 'zh').flatMap(({ answers }) => answers);

test('every question that is asked is there, in the order of the sheet, and no other', () => {
  const ids = flat().map(({ field }) => field);
  expect(ids.slice(0, 3)).toEqual(['name', 'nameLatin', 'birthDate']);
  expect(ids).not.toContain('nationalPool');
  expect(ids).not.toContain('health');
  expect(ids).not.toContain('signature');
  expect(flat({ directAdmission: 'yes' }).map(({ field }) => field)).toContain('nationalPool');
});

test('options in words, rows one a line, line breaks kept', () => {
  const answers = new Map(
    flat({ experience: '第一段\n第二段' }).map(({ field, lines }) => [field, lines]),
  );
  expect(answers.get('category')).toEqual(['法律和经济贸易类']);
  expect(answers.get('periods')).toHaveLength(2);
  expect(answers.get('periods')?.[0]).toContain('2014-03');
  expect(answers.get('experience')).toEqual(['第一段', '第二段']);
});

test('what is left of a part', () => {
  expect(countLeft(form, 'direct', {})).toBe(1);
  expect(countLeft(form, 'direct', { directAdmission: 'yes' })).toBe(2);
  expect(countLeft(form, 'direct', { directAdmission: 'no' })).toBe(0);
});
