import { describe, expect, it } from 'vitest';
import categoryEvidence from '../../../src/rules/expert/category-evidence.ts';
import {
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(categoryEvidence);

type Category = 'ip' | 'technology' | 'law-trade';

function find(category: Category, history: readonly Written[]): Placed[] {
  const expert = expertOf(history);
  (expert.record['profile'] as Record<string, unknown>)['category'] = category;
  return judge(categoryEvidence, { experts: [expert] });
}

const apply = (category: Category, evidence?: object): Placed[] =>
  find(category, [applied('2026-03-18', evidence ? { evidence } : {})]);

describe.each([
  ['ip', '丰富的海外知识产权相关贸易调查'],
  ['technology', '技术类专家应熟悉本领域技术'],
  ['law-trade', '法律和经济贸易类专家应对国际条约公约'],
] as const)('the category %s', (category, words) => {
  it('is met by one piece of evidence', () => {
    expect(apply(category, { [category]: ['样本'] })).toEqual([]);
  });

  it.each([
    ['none at all', undefined],
    ['an empty list', { [category]: [] }],
    ['that of another', { [category === 'ip' ? 'technology' : 'ip']: ['样本'] }],
  ])('is not met by %s', (_, evidence) => {
    expect(apply(category, evidence)).toMatchObject([
      {
        ruleId: 'expert/category-evidence',
        level: 'error',
        pointer: '/history/0',
        data: { key: category, on: '2026-03-18' },
        basis: {
          provision: 'art_8__para_1__point_2',
          quote: expect.stringContaining(words) as string,
        },
      },
    ]);
  });
});

it('only notes it of a direct admission', () => {
  expect(find('ip', [applied('2026-03-18', { route: 'direct' })])).toMatchObject([
    { level: 'note' },
  ]);
});

it('takes the evidence of another category once the category was changed', () => {
  const application = applied('2026-03-18', { evidence: { technology: ['样本'] } });
  const changed = (facts: string[]): Written => ({
    type: 'changed',
    on: '2026-03-18',
    facts,
    proof: '样本',
  });
  expect(find('ip', [application, changed(['category'])])).toEqual([]);
  expect(find('ip', [application, changed(['employer'])])).toHaveLength(1);
});

it('leaves an application alone that was turned down or taken back', () => {
  const application = applied('2026-03-18');
  expect(find('ip', [application, { type: 'rejected', on: '2026-04-16', reason: '样本' }])).toEqual(
    [],
  );
  expect(find('ip', [application, { type: 'withdrawn', on: '2026-04-16' }])).toEqual([]);
  expect(
    find('ip', [
      application,
      { type: 'rejected', on: '2026-04-16', reason: '样本' },
      applied('2026-08-05'),
    ]),
  ).toMatchObject([{ pointer: '/history/2' }]);
});

it('is silent before the earliest rulebook, and quotes the whole where a category has no words of its own', () => {
  expect(find('ip', [applied('2026-03-12')])).toEqual([]);
  expect(find('ip', [applied('2026-03-13')])).toHaveLength(1);
  const whole = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['evidence-ip'];
  });
  const experts = [expertOf([applied('2026-03-18')])];
  expect(judge(categoryEvidence, { experts, schemes: [whole] })).toMatchObject([
    { basis: { quote: '具有较强理论水平和丰富实务经验' } },
  ]);
});
