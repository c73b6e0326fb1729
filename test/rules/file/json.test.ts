import { describe, expect, it } from 'vitest';
import json from '../../../src/rules/file/json.ts';
import { judgeFolder, proveEveryMessage, type Placed } from '../judging.ts';

proveEveryMessage(json);

const PATH = 'experts/bj-experts/bj-0901.json';

function find(text: string): Placed[] {
  return judgeFolder(json, { [PATH]: text });
}

describe('JSON that breaks off is marked where it breaks', () => {
  it.each([
    ['a last comma', '{\n  "id": "a",\n}', 3, 1],
    ['a missing comma', '{\n  "id": "a"\n  "on": "b"\n}', 3, 3],
    ['a missing bracket', '{\n  "id": "a"\n', 2, 12],
    ['a Chinese quote', '{\n  "id": “a”\n}\n', 2, 9],
    ['a Chinese comma', '{\n  "id": "a"，\n  "on": "b"\n}', 2, 12],
    ['a Chinese colon', '{\n  "id"：\n "a"}', 2, 7],
    ['a word without quotes', '{\n  "a": [1, yes]\n}', 2, 12],
    ['a line break in a string', '{\n  "id": "a\nb"\n}', 2, 11],
    ['an escape that is none', '{\n  "id": "\\x"\n}', 2, 11],
    ['more after the end', '{}\n{}', 2, 1],
    ['a comment', '// 说明\n{}', 1, 1],
    ['single quotes', "{'id': 1}", 1, 2],
    ['no JSON at all', '第一条', 1, 1],
  ])('%s', (_, text, line, column) => {
    expect(find(text)).toMatchObject([
      { ruleId: 'file/json', level: 'error', file: PATH, line, column, basis: null },
    ]);
  });

  it('and the message shows what stands there, to the end of its line, where all is public', () => {
    const found = judgeFolder(json, { 'site.json': '{\n  "name": “a”\n}' });
    expect(found).toMatchObject([{ data: { near: '“a”' } }]);
  });

  it('and nothing of it in a record, a private part or a scheme with its notes', () => {
    for (const path of [PATH, 'private/bj-experts/bj-0901.json', 'schemes/bj-experts.json'])
      expect(judgeFolder(json, { [path]: '{\n  "id": “a”\n}' })[0]?.data).toEqual({});
  });

  it('also where the text speaks of a position itself', () => {
    expect(find('{\n  "position 99": x\n}')).toMatchObject([{ line: 2, column: 18 }]);
  });
});

describe('a name written twice in one object', () => {
  it('is marked at the second', () => {
    expect(find('{\n  "id": "a",\n  "on": 1,\n  "id": "b"\n}')).toMatchObject([
      { line: 4, column: 3, pointer: '/id', data: { name: 'id' }, words: '"id": "b"' },
    ]);
  });

  it('is found at any depth, with its place in the tree', () => {
    expect(find('{"history": [{}, {"on": 1, "on": 2}]}')).toMatchObject([
      { pointer: '/history/1/on', column: 28 },
    ]);
  });

  it('is found where it is written differently: “\\u0069d” is “id”', () => {
    expect(find('{"id": 1, "\\u0069d": 2}')).toMatchObject([{ data: { name: 'id' }, column: 11 }]);
  });

  it('is found inside what the second writing replaced', () => {
    const text = '{"profile": {"name": 1, "name": 2}, "profile": {}}';
    expect(find(text).map(({ pointer }) => pointer)).toEqual(['/profile/name', '/profile']);
  });

  it('is not told where no schema knows it: it may be anything', () => {
    const found = find('{"profile": {"li": 1, "li": 2}}');
    expect(found).toMatchObject([{ pointer: '/profile', column: 23, words: '"li": 2}}' }]);
    expect(found[0]?.data).toEqual({});
  });

  it('is found three times over, and below thousands of brackets', () => {
    expect(find('{"a": 1, "a": 2, "a": 3}')).toHaveLength(2);
    expect(find(`{"b": 1, "b": ${'['.repeat(3000)}${']'.repeat(3000)}}`)).toHaveLength(1);
  });

  it('is not two objects with the same names, nor a value that looks like a name', () => {
    expect(find('[{"id": 1}, {"id": 1}]')).toEqual([]);
    expect(find('{"id": "\\"id\\": 1", "on": "{\\"id\\" : 2}"}')).toEqual([]);
  });
});
