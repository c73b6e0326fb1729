import { describe, expect, it } from 'vitest';
import renewal from '../../../src/rules/expert/renewal.ts';
import {
  ADMITTED,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type Placed,
  type Written,
} from '../judging.ts';

proveEveryMessage(renewal);

const renewed = (on: string, from = '2029-05-01'): Written => ({
  type: 'renewed',
  on,
  cohort: '2029',
  term: { from, to: '2032-04-30' },
});
const GOOD = renewed('2029-05-01');

const breached = (on: string, verified = true, provision = 'art_7__para_1'): Written => ({
  type: 'breached',
  on,
  provision,
  verified,
  findings: '样本',
});
const refused = (on: string, judgedOn: string): Written => ({
  type: 'refused',
  on,
  reason: '样本',
  judgement: { justified: false, by: '样本', on: judgedOn },
});

function find(events: readonly Written[], before: readonly Written[] = ADMITTED): Placed[] {
  return judge(renewal, { experts: [expertOf([...before, ...events])], asOf: '2030-01-01' });
}

describe('the order of terms', () => {
  it('begins the day after the old term, decided once it is over', () => {
    expect(find([GOOD])).toEqual([]);
  });

  it('is an error where it begins on the old term’s last day', () => {
    expect(find([renewed('2029-05-01', '2029-04-30')])).toMatchObject([
      {
        ruleId: 'expert/renewal',
        level: 'error',
        pointer: '/history/5/term/from',
        data: { from: '2029-04-30', to: '2029-04-30' },
        basis: {
          provision: 'art_13__para_1',
          quote:
            '聘期届满后的专家，如果在聘期内未违反本办法第七条、第十一条规定，且未出现第十四条情形，可以续聘',
        },
      },
    ]);
  });

  it('is a warning where it is decided on the old term’s last day', () => {
    expect(find([renewed('2029-04-30')])).toMatchObject([
      { level: 'warning', pointer: '/history/5/on', data: { on: '2029-04-30', to: '2029-04-30' } },
    ]);
  });

  it('has a term before it', () => {
    expect(find([GOOD], [])).toMatchObject([{ level: 'error', pointer: '/history/0' }]);
  });
});

describe('a clean term', () => {
  it.each([
    ['a breach of article 7', breached('2028-01-01')],
    ['a breach of article 11', breached('2028-01-01', true, 'art_11__para_1__point_5')],
    ['a penalty', { type: 'penalised', on: '2028-01-01', decision: '样本' }],
    ['a request to leave', { type: 'exit-requested', on: '2028-01-01' }],
    [
      'a verified report',
      { type: 'investigated', on: '2028-01-01', of: 'e-1', verified: true, findings: '样本' },
    ],
  ])('is not one with %s', (_, event) => {
    expect(find([event, GOOD])).toMatchObject([
      {
        level: 'error',
        pointer: '/history/6/on',
        data: { on: '2029-05-01', against: '2028-01-01' },
      },
    ]);
  });

  it('is one with a breach that was not verified', () => {
    expect(find([breached('2028-01-01', false), GOOD])).toEqual([]);
  });

  it('counts what was found up to the day of the decision, not after it', () => {
    expect(find([breached('2029-05-01'), GOOD])).toHaveLength(1);
    expect(find([GOOD, breached('2029-05-02')])).toEqual([]);
  });

  it('counts nothing from before it: a second renewal looks at the term just past', () => {
    const second = {
      ...renewed('2029-12-31', '2029-12-31'),
      term: { from: '2029-12-31', to: '2032-12-30' },
    };
    const short = { ...GOOD, term: { from: '2029-05-01', to: '2029-12-30' } };
    const late = breached('2029-04-30');
    expect(find([late, short, second])).toMatchObject([{ pointer: '/history/6/on' }]);
  });

  it('is one with two refusals without good reason, not with three', () => {
    const two = [refused('2027-01-01', '2027-01-05'), refused('2027-02-01', '2027-02-05')];
    expect(find([...two, GOOD])).toMatchObject([
      { level: 'warning', pointer: '/history/7/on', data: { on: '2029-05-01', count: 2 } },
    ]);
    expect(find([...two, refused('2027-03-01', '2029-05-01'), GOOD])).toMatchObject([
      { data: { against: '2029-05-01' } },
    ]);
    const later = refused('2027-03-01', '2029-05-02');
    expect(find([...two, later, GOOD])).toMatchObject([{ level: 'warning', data: { count: 2 } }]);
    expect(find([later, GOOD])).toEqual([]);
  });

  it('names what its own scheme calls the ground, and its own words where the scheme has none', () => {
    const three = ['2027-01-01', '2027-02-01', '2027-03-01'].map((on) => refused(on, on));
    const plain = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      delete rulebook?.exitGrounds;
    });
    const experts = [expertOf([...ADMITTED, ...three, GOOD])];
    const judged = { experts, asOf: '2030-01-01' };
    expect(judge(renewal, judged)[0]?.data['whatZh']).toBe('无正当理由三次以上拒绝履职');
    expect(judge(renewal, { ...judged, schemes: [plain] })[0]?.data['whatZh']).toBe(
      '无正当理由拒绝履职',
    );
  });
});

it('is silent where no rulebook maps it', () => {
  const unmapped = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
    delete rulebook?.duties['renewal'];
  });
  const experts = [expertOf([GOOD])];
  expect(judge(renewal, { experts, schemes: [unmapped], asOf: '2030-01-01' })).toEqual([]);
});

it('follows no term that was marked as lapsed', () => {
  const lapsed = (on: string): Written => ({ type: 'lapsed', on });
  expect(find([lapsed('2029-05-01'), renewed('2029-05-20', '2029-05-20')])).toMatchObject([
    { level: 'error', pointer: '/history/6/on', data: { lapsedOn: '2029-05-01' } },
  ]);
  expect(find([GOOD, lapsed('2029-06-01')])).toEqual([]);
});
