import { expect, it } from 'vitest';
import correction from '../../../src/rules/file/correction.ts';
import { applied, expertOf, judge, proveEveryMessage } from '../judging.ts';

proveEveryMessage(correction);

const corrected = (corrects: string, rest: object = {}) => ({
  type: 'corrected',
  on: '2026-05-02',
  corrects,
  reason: '误录',
  by: '样本',
  ...rest,
});
const find = (...after: Array<ReturnType<typeof corrected>>) =>
  judge(correction, { experts: [expertOf([applied('2026-03-18'), ...after])] });

it('takes back what stands before it, another correction too', () => {
  expect(find(corrected('e-1'))).toEqual([]);
  expect(find(corrected('e-1'), corrected('e-2'))).toEqual([]);
});

it.each([
  ['itself', 'e-2'],
  ['what stands after it', 'e-3'],
])('does not take back %s', (_, target) => {
  expect(find(corrected(target), corrected('e-1'))).toMatchObject([
    {
      ruleId: 'file/correction',
      level: 'error',
      pointer: '/history/1/corrects',
      words: `"${target}",`,
      data: { event: target },
    },
  ]);
});

it('leaves a target that is nowhere to another rule', () => {
  expect(find(corrected('e-9'))).toEqual([]);
});

it.each(['reason', 'by'])('says %s in more than blanks', (name) => {
  expect(find(corrected('e-1', { [name]: '　 ' }))).toMatchObject([
    { level: 'error', pointer: `/history/1/${name}`, data: { name } },
  ]);
});
