import { expect, test } from 'vitest';
import { UserError } from '../../scripts/command.ts';
import { findRecord } from '../../scripts/find-record.ts';

const record = (id: string, name: string, nameEn: string, aliases: string[] = []) => ({
  id,
  profile: { name, nameEn, aliases },
});
const PEOPLE = [
  record('a-1', '王乐', 'Wang Le'),
  record('a-2', '李·约翰', 'John Li', ['Johann Müller']),
  record('a-3', '王乐', 'Wang Yue'),
];

test.each([
  ['a-1', 'a-1'],
  ['Ａ-2', 'a-2'],
  ['约翰李', 'a-2'],
  ['mueller johann', undefined],
  ['johann mueller', 'a-2'],
  ['wangle', 'a-1'],
  ['wangyue', 'a-3'],
  ['王', undefined],
  ['', undefined],
])('%j is %s', (typed, id) => expect(findRecord(PEOPLE, typed)?.id).toBe(id));

test('several of one name are listed, and none is chosen', () => {
  expect(() => findRecord(PEOPLE, '王樂')).toThrow(UserError);
  try {
    findRecord(PEOPLE, '王乐');
  } catch (error) {
    expect((error as UserError).params).toMatchObject({ count: 2, records: 'a-1 王乐, a-3 王乐' });
  }
});
