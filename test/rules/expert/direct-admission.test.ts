import { describe, expect, it } from 'vitest';
import directAdmission from '../../../src/rules/expert/direct-admission.ts';
import {
  applied,
  appointed,
  expertOf,
  judge,
  proveEveryMessage,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(directAdmission);

const MET = { nationalPool: '名单序号 000（样本）', worksInCity: true, chineseNational: true };

const application = (direct?: object, on = '2026-06-01'): Written =>
  applied(on, { route: 'direct', ...(direct ? { direct } : {}) });
const letter = appointed('2026-06-20', '2026-06-20', '2029-04-30', { route: 'direct' });

function find(history: readonly Written[]): Placed[] {
  return judge(directAdmission, { experts: [expertOf(history)] });
}

describe('the four conditions', () => {
  it('are met', () => {
    expect(find([application(MET), letter])).toEqual([]);
  });

  it.each([
    ['nationalPool', '已纳入国家专家库名单'],
    ['worksInCity', '在我市工作'],
    ['chineseNational', '中国国籍'],
  ] as const)('lack %s', (name, missingZh) => {
    const { [name]: _, ...rest } = MET;
    expect(find([application(rest)])).toMatchObject([
      {
        ruleId: 'expert/direct-admission',
        level: 'error',
        pointer: '/history/0/direct',
        data: { missingZh },
        basis: {
          provision: 'art_8__para_2',
          quote:
            '已纳入国家海外知识产权纠纷应对指导专家库名单且在我市工作的中国国籍专家，依申请可直接纳入我市涉外保护服务专家库',
        },
      },
    ]);
  });

  it.each(['worksInCity', 'chineseNational'])('lack %s where it is denied', (name) => {
    expect(find([application({ ...MET, [name]: false })])).toHaveLength(1);
  });

  it('all lack where nothing is said of them', () => {
    expect(find([application()])).toMatchObject([
      {
        pointer: '/history/0/route',
        words: '"direct",',
        data: { missingEn: expect.stringMatching(/,.*,/) as string },
      },
    ]);
  });

  it('are not asked of an application for selection, nor of one turned down', () => {
    expect(find([applied('2026-03-18')])).toEqual([]);
    const rejected = { type: 'rejected', on: '2026-06-10', reason: '样本' };
    expect(find([application(), rejected])).toEqual([]);
  });
});

describe('the person’s own application', () => {
  it('is missed where there is none, or only one that an appointment has used up', () => {
    expect(find([letter])).toMatchObject([
      { level: 'error', pointer: '/history/0/route', data: { on: '2026-06-20' } },
    ]);
    const again = { ...letter, on: '2026-07-01', id: 'e-9' };
    expect(find([application(MET), letter, again])).toMatchObject([
      { pointer: '/history/2/route' },
    ]);
  });

  it('may be of the same day, not of the day after', () => {
    expect(find([application(MET, '2026-06-20'), letter])).toEqual([]);
    expect(find([application(MET, '2026-06-21'), letter])).toHaveLength(1);
  });

  it('is another rule’s matter where the letter is not direct', () => {
    expect(find([appointed('2026-06-20', '2026-06-20', '2029-04-30')])).toEqual([]);
  });
});

it('is silent before the earliest rulebook', () => {
  expect(find([application(undefined, '2026-03-12')])).toEqual([]);
  expect(find([application(undefined, '2026-03-13')])).toHaveLength(1);
  expect(find([{ ...letter, on: '2026-03-12' }])).toEqual([]);
});
