import { expect, it } from 'vitest';
import registerEdition from '../../../src/rules/expert/register-edition.ts';
import { ADMITTED, expertOf, judge, proveEveryMessage, schemeOf, type Placed } from '../judging.ts';

proveEveryMessage(registerEdition);

/** The scheme with editions of these years, each published on the day given. */
function find(editions: Readonly<Record<number, string>>, asOf: string): Placed[] {
  const scheme = schemeOf('bj-experts', (each) => {
    each.history = each.history.filter(({ type }) => type !== 'register-published');
    for (const [year, on] of Object.entries(editions))
      each.history.push({
        id: `register-${year}`,
        type: 'register-published',
        on,
        recordedOn: on,
        year: Number(year),
      });
  });
  return judge(registerEdition, { experts: [expertOf(ADMITTED)], schemes: [scheme], asOf });
}

it('is silent while the year lasts, and a warning from New Year on', () => {
  expect(find({}, '2026-12-31')).toEqual([]);
  expect(find({}, '2027-01-01')).toMatchObject([
    {
      ruleId: 'expert/register-edition',
      level: 'warning',
      file: 'schemes/bj-experts.json',
      pointer: '/history',
      record: 'bj-experts',
      since: '2027-01-01',
      data: { year: 2026 },
      basis: { provision: 'art_15__para_1', quote: '中心每年根据专家变化情况更新专家名册' },
    },
  ]);
});

it('is met by an edition of the year, even one published late', () => {
  expect(find({ 2026: '2026-12-31' }, '2027-06-01')).toEqual([]);
  expect(find({ 2026: '2027-02-01' }, '2027-02-01')).toEqual([]);
  expect(find({ 2026: '2027-02-01' }, '2027-01-31')).toHaveLength(1);
});

it('tells each year that has none', () => {
  const found = find({ 2027: '2027-11-01' }, '2029-01-01');
  expect(found.map(({ data, since }) => [data['year'], since])).toEqual([
    [2026, '2027-01-01'],
    [2028, '2029-01-01'],
  ]);
});

it('asks for none before the first appointment, nor where no rulebook demands one', () => {
  expect(judge(registerEdition, { asOf: '2030-01-01' })).toEqual([]);
  const unmapped = schemeOf('bj-experts', ({ history, rulebooks: [rulebook] }) => {
    delete rulebook?.duties['yearly-register'];
    history.splice(0);
  });
  const judged = { experts: [expertOf(ADMITTED)], schemes: [unmapped], asOf: '2027-01-01' };
  expect(judge(registerEdition, judged)).toEqual([]);
});
