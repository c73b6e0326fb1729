import { expect, it } from 'vitest';
import publishedWithoutConsent from '../../../src/rules/expert/published-without-consent.ts';
import { ADMITTED, expertOf, judge, proveEveryMessage, type Placed } from '../judging.ts';

proveEveryMessage(publishedWithoutConsent);

function find(published?: object, asOf?: string): Placed[] {
  const served = {
    type: 'served',
    on: '2026-06-10',
    kind: 'guidance',
    summary: '样本',
    ...(published ? { published } : {}),
  };
  return judge(publishedWithoutConsent, {
    experts: [expertOf([...ADMITTED, served])],
    ...(asOf ? { asOf } : {}),
  });
}

const CASE = { on: '2026-09-01', where: '典型案例汇编（样本）' };
const consent = (on: string): object => ({ consent: { by: '样本公司', on } });

it('is silent of a matter that nobody published', () => {
  expect(find()).toEqual([]);
});

it('is an error without consent and without a provision of law', () => {
  expect(find(CASE)).toMatchObject([
    {
      ruleId: 'expert/published-without-consent',
      level: 'error',
      pointer: '/history/5/published',
      words: '{',
      data: { on: '2026-06-10' },
      basis: {
        provision: 'art_11__para_1__point_3',
        quote: '非由法律规定或者申请人同意不得向任何第三人披露',
      },
    },
  ]);
});

it('is met by consent of the day of publication, not of the day after', () => {
  expect(find({ ...CASE, ...consent('2026-09-01') })).toEqual([]);
  expect(find({ ...CASE, ...consent('2026-09-02') })).toMatchObject([
    {
      level: 'error',
      pointer: '/history/5/published/consent/on',
      data: { on: expect.stringMatching(/^2026-/) },
    },
  ]);
});

it('is met by a provision of law', () => {
  expect(find({ ...CASE, law: '示例法第一条（样本）' })).toEqual([]);
});

it('does not judge a publication still to come', () => {
  expect(find(CASE, '2026-08-31')).toEqual([]);
  expect(find(CASE, '2026-09-01')).toHaveLength(1);
});
