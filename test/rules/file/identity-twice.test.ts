import { describe, expect, it } from 'vitest';
import identityTwice from '../../../src/rules/file/identity-twice.ts';
import {
  ADMITTED,
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Person,
} from '../judging.ts';

proveEveryMessage(identityTwice);

const [ONE, OTHER] = ['1'.repeat(64), '2'.repeat(64)];

const first = (history = ADMITTED, person: Person = {}) =>
  expertOf(history, { id: 'bj-0901', identity: ONE, ...person });
const second = (on: string, person: Person = {}) =>
  expertOf([applied(on)], { id: 'bj-0902', identity: ONE, ...person });

describe('a second record of one person', () => {
  it('while the first serves is an error, at its id', () => {
    expect(judge(identityTwice, { experts: [first(), second('2026-09-01')] })).toMatchObject([
      {
        ruleId: 'file/identity-twice',
        level: 'error',
        file: 'experts/bj-experts/bj-0902.json',
        pointer: '/id',
        words: '"bj-0902",',
        record: 'bj-0902',
        data: { other: 'bj-0901', on: '2026-09-01', state: '在聘' },
      },
    ]);
  });

  it.each([
    [{ type: 'exited', ground: 'unfit' }],
    [{ type: 'rejected', reason: '样本' }],
    [{ type: 'withdrawn' }],
  ])('may begin on the day the first came to its end: %j', (end) => {
    const ended = first([...ADMITTED, { ...end, on: '2026-09-01' }]);
    expect(judge(identityTwice, { experts: [ended, second('2026-09-01')] })).toEqual([]);
    expect(judge(identityTwice, { experts: [ended, second('2026-08-31')] })).toHaveLength(1);
  });

  it('may begin the day after the first’s term, not on its last', () => {
    const asOf = '2030-01-01';
    const on = (day: string) => judge(identityTwice, { experts: [first(), second(day)], asOf });
    expect(on('2029-04-30')).toHaveLength(1);
    expect(on('2029-05-01')).toEqual([]);
  });

  it('is none where a file was copied, id and all: that is told as such', () => {
    expect(judge(identityTwice, { experts: [first(), first()] })).toEqual([]);
  });

  it('is nothing as of a day before it began', () => {
    const experts = [first(), second('2026-09-01')];
    expect(judge(identityTwice, { experts, asOf: '2026-08-31' })).toEqual([]);
  });
});

describe('who is one person', () => {
  const find = (a: Person, b: Person) =>
    judge(identityTwice, { experts: [first(ADMITTED, a), second('2026-09-01', b)] });

  it('is known by identity before name, by name and birth date without one', () => {
    expect(find({ name: '甲' }, { name: '乙' })).toHaveLength(1);
    expect(find({}, { identity: OTHER, birthDate: '1980-01-02' })).toEqual([]);
    const bare = (person: Person) => expertOf(ADMITTED, { id: 'bj-0903', ...person });
    const rest = second('2026-09-01');
    expect(judge(identityTwice, { experts: [bare({}), rest] })).toHaveLength(1);
    expect(judge(identityTwice, { experts: [bare({ birthDate: '1980-01-02' }), rest] })).toEqual(
      [],
    );
  });

  it('is not known without the private part', () => {
    expect(find({}, { priv: false })).toEqual([]);
  });

  it('is looked for in one scheme only', () => {
    const other = expertOf([applied('2026-09-01')], { scheme: 'sh-experts', identity: ONE });
    const schemes = [schemeOf('bj-experts', (scheme) => void (scheme.id = 'sh-experts'))];
    expect(judge(identityTwice, { experts: [first(), other], schemes })).toEqual([]);
  });
});

describe('two of one name and birth date with other identities', () => {
  const other = (name: string, person: Person = {}) =>
    expertOf([applied('2026-09-01')], { id: 'bj-0902', identity: OTHER, name, ...person });
  it.each(['测样甲', '测 样甲', '測樣甲', '测样甲\uFE00'])('are a question: %j', (name) => {
    expect(judge(identityTwice, { experts: [first(), other(name)] })).toMatchObject([
      { level: 'warning', pointer: '/id', record: 'bj-0902', data: { other: 'bj-0901' } },
    ]);
  });
  it('are none where the day or the name is another', () => {
    const experts = [first(), other('测样甲', { birthDate: '1980-01-02' })];
    expect(judge(identityTwice, { experts })).toEqual([]);
    expect(judge(identityTwice, { experts: [first(), other('甲样测')] })).toEqual([]);
  });
});
