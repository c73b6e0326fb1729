import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FormDefinition } from '../../src/forms/definition.ts';
import { listAnswerable } from '../../src/forms/definition.ts';
import { readValues } from '../../src/forms/read-values.ts';
import { findProblems } from '../../src/forms/validate.ts';

const form = JSON.parse(
  readFileSync('content/forms/expert-application.json', 'utf8'),
) as FormDefinition;

/** What the application form takes for an answer, and whether it has something against it. */
function answer(id: string, typed: string) {
  expect(listAnswerable(form).map((field) => field.id)).toContain(id);
  const values = readValues(form, { [id]: typed });
  const problems = findProblems(form, values).filter(({ field }) => field === id);
  return [values[id], problems.map(({ code }) => code)];
}

describe('numbers and addresses are read as they are meant', () => {
  test.each([
    ['telephone', '（０１０）６５５５－０１２３', '(010)6555-0123'],
    ['telephone', '010—6555–0123', '010-6555-0123'],
    ['telephone', '\u200B010 6555 0123\u00A0', '010 6555 0123'],
    ['telephone', '010-65550100转8012', '010-65550100转8012'],
    ['telephone', '(010) 6555 0100 ext. 8012', '(010) 6555 0100 ext. 8012'],
    ['telephone', '010-65550100 分机：８０１２', '010-65550100 分机:8012'],
    ['telephone', '010-65550100、13800138000', '010-65550100、13800138000'],
    ['telephone', '010-65550100；138 0013 8000', '010-65550100;138 0013 8000'],
    ['telephone', '010-65550100转8012／13800138000', '010-65550100转8012/13800138000'],
    ['email', 'ｎａｍｅ＠example。org', 'name@example.org'],
    ['email', ' name @ example.org', 'name@example.org'],
    ['email', 'name@exa\u200Bmple．org', 'name@example.org'],
    ['identityNumber', '１１０１０１１９８００１０１００１ｘ', '11010119800101001X'],
    ['identityNumber', '110101 19800101 001x', '11010119800101001X'],
    ['identityNumber', 'E１２３４５６７８', 'E12345678'],
  ])('%s %j', (id, typed, read) => {
    expect(answer(id, typed)).toEqual([read, []]);
  });
  test.each([
    ['email', '名字。example'],
    ['telephone', '电话见附件'],
    ['telephone', '010-65550100转李'],
    ['telephone', '010-65550100、见附件'],
  ])('%s %j is left as it was typed, and told', (id, typed) => {
    expect(answer(id, typed)).toEqual([typed, ['pattern']]);
  });
});
