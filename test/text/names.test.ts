import { describe, expect, test } from 'vitest';
import { foldName, nameKeys } from '../../src/text/names.ts';
import { simplify, traditionalFor } from '../../src/text/simplified.ts';

const meet = (a: string, b: string): boolean => {
  const keys = nameKeys(a);
  return nameKeys(b).some((key) => keys.includes(key));
};

describe('one name', () => {
  test.each([
    ['郑例远', '郑例远 '],
    ['郑例远', '郑 例远'],
    ['郑例远', '郑　例远'],
    ['郑例远', '郑例遠'],
    ['郑例远', '鄭例遠'],
    ['郑例远', '郑\uFE00例\u{E0101}远'],
    ['김예시', '김예시'.normalize('NFD')],
    ['김예시', '김예시'.normalize('NFKC')],
    ['吕样澜', '呂樣瀾'],
    ['阿依古丽·样提', '阿依古丽•样提'],
    ['阿依古丽·样提', '阿依古丽・样提'],
    ['阿依古丽·样提', '阿依古丽.样提'],
    ['阿依古丽·样提', '阿依古丽 样提'],
    ['阿依古丽·样提', '阿依古丽样提'],
    ['李·约翰', '李约翰'],
    ['李·约翰', '约翰·李'],
    ['O’Brien', 'obrien'],
    ['Łukasz Żółć', 'lukasz zolc'],
    ['Søren Ødegård', 'SOREN ODEGARD'],
    ['Straße', 'strasse'],
    ["d'Œuvre", 'd’oeuvre'],
    ['Đức', 'duc'],
    ['Işık', 'isik'],
    ['⾼样', '高样'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Jürgen Müller', 'Jurgen Muller'],
    ['Søren Ødegård', 'Soeren Oedegaard'],
  ])('%s is %s', (name, typed) => {
    expect(meet(name, typed)).toBe(true);
  });
});

test.each([
  ['王乐', '乐王'],
  ['张文丽', '张丽文'],
  ['李丽', '李莉'],
  ['Sue Mill', 'Sü Mill Er'],
  ['郑例远', '郑例'],
  ['乾样', '干样'],
  ['Li Yang', 'Yang Li'],
  ['བསམ', 'བསོམ'],
])('%s is not %s', (name, other) => {
  expect(meet(name, other)).toBe(false);
});

test('what has no letter has no key', () => {
  expect(foldName('　·')).toBe('');
  expect(nameKeys('　·')).toEqual([]);
});

test('the table leads to characters that stay, so that folding twice is folding once', () => {
  const pairs = [...traditionalFor(['样吕澜远郑'])];
  expect(pairs.join('')).toContain('樣样');
  for (let at = 0; at < pairs.length; at += 2)
    expect(simplify(pairs[at] ?? '')).toBe(pairs[at + 1]);
  expect(simplify(simplify('薴'))).toBe(simplify('薴'));
});
