import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/generated/workstation.ts';
import scoreSheet from '../../../src/rules/workstation/score-sheet.ts';
import {
  judge,
  proveEveryMessage,
  schemeOf,
  stationOf,
  valueAt,
  type Judged,
  type Placed,
} from '../judging.ts';

proveEveryMessage(scoreSheet);

const TABLE = schemeOf('cq-stations').rulebooks[0]?.scoreTable;

/** Every item at its maximum, no bonus, no deduction: 100. */
function fullSheet(): Sheet {
  const sections = TABLE?.sections ?? [];
  return {
    items: Object.fromEntries(
      sections.flatMap(({ items }) => items.map(({ provision, max }) => [provision, max])),
    ),
    sections: Object.fromEntries(sections.map(({ provision, max }) => [provision, max])),
    bonus: 0,
    deduction: 0,
    total: 100,
  };
}

function find(change: (sheet: Sheet) => void, rest: Judged = {}, on = '2024-10-14'): Placed[] {
  const sheet = fullSheet();
  change(sheet);
  const assessed = { type: 'assessed', on, year: 2024, sheet, grade: 'excellent' };
  return judge(scoreSheet, { stations: [stationOf([assessed])], ...rest });
}

const SHEET = '/history/0/sheet';

/** Sets an item and whatever sums up from it. */
function score(item: string, points: number): (sheet: Sheet) => void {
  return (sheet) => {
    const section = item.replace(/__item_\d+$/, '');
    const change = points - (sheet.items[item] ?? 0);
    sheet.items[item] = points;
    sheet.sections[section] = (sheet.sections[section] ?? 0) + change;
    sheet.total += change;
  };
}

it('is silent on a sheet that adds up, full or empty', () => {
  expect(find(() => {})).toEqual([]);
  expect(
    find((sheet) => {
      for (const item of Object.keys(sheet.items)) score(item, 0)(sheet);
    }),
  ).toEqual([]);
});

describe('an item', () => {
  const item = 'att_1__sec_1__item_2';

  it.each([0, 0.5, 9.5, 10])('may score %s of 10', (points) => {
    expect(find(score(item, points))).toEqual([]);
  });

  it('may not score more than the annex gives, by half a point', () => {
    const found = find((sheet) => (sheet.items[item] = 10.5));
    expect(found[0]).toMatchObject({
      ruleId: 'workstation/score-sheet',
      level: 'error',
      pointer: `${SHEET}/items/${item}`,
      data: { item, max: 10 },
      basis: { provision: 'att_1', quote: '工作站考核指标' },
    });
    expect(found[0] && valueAt(found[0])).toBe('10.5');
  });

  it('may not score less than nothing', () => {
    expect(find(score(item, -0.5))).toMatchObject([{ data: { item, max: 10 } }]);
  });

  it('that the annex does not have is an error', () => {
    expect(find((sheet) => (sheet.items['att_1__sec_1__item_3'] = 1))).toMatchObject([
      { pointer: `${SHEET}/items`, words: expect.stringContaining('att_1__sec_1__item_3') },
    ]);
  });

  it('left out is an error, even at no points', () => {
    expect(
      find((sheet) => {
        score(item, 0)(sheet);
        delete sheet.items[item];
      }),
    ).toMatchObject([{ pointer: `${SHEET}/items`, data: { item } }]);
  });
});

describe('a section', () => {
  const section = 'att_1__sec_2';

  it('is the sum of its items', () => {
    const found = find((sheet) => {
      sheet.sections[section] = 29;
      sheet.total = 99;
    });
    expect(found).toMatchObject([
      {
        pointer: `${SHEET}/sections/${section}`,
        words: '29,',
        data: { section, max: 30 },
      },
    ]);
  });

  it('takes tenths without losing them to the machine’s arithmetic', () => {
    const tenths = (sheet: Sheet): void => {
      for (const at of [1, 2, 3, 4]) score(`att_1__sec_2__item_${at}`, 0.1)(sheet);
      sheet.sections[section] = 0.4;
      sheet.total = 70.4;
    };
    expect(find(tenths)).toEqual([]);
  });

  it('left out is an error', () => {
    const found = find((sheet) => {
      delete sheet.sections[section];
      sheet.total = 70;
    });
    expect(found).toMatchObject([{ pointer: `${SHEET}/sections`, data: { section } }]);
  });

  it('that the annex does not have is an error', () => {
    expect(find((sheet) => (sheet.sections['att_1__sec_9'] = 5))).toMatchObject([
      { pointer: `${SHEET}/sections`, words: expect.stringContaining('att_1__sec_9') },
    ]);
  });
});

describe('bonus and deduction', () => {
  const bonus = (sheet: Sheet, points: readonly number[]): void => {
    for (const [at, value] of points.entries()) sheet.items[`att_1__sec_6__item_${at + 1}`] = value;
    sheet.bonus = points.reduce((sum, value) => sum + value, 0);
    sheet.total += sheet.bonus;
  };

  it('add to and take from the total, up to ten each', () => {
    expect(find((sheet) => bonus(sheet, [3, 2, 3, 2]))).toEqual([]);
    expect(
      find((sheet) => {
        bonus(sheet, [3]);
        sheet.items['att_1__sec_7__item_1'] = 5;
        sheet.items['att_1__sec_7__item_2'] = 5;
        sheet.deduction = 10;
        sheet.total -= 10;
      }),
    ).toEqual([]);
  });

  it('are the sums of their items', () => {
    const found = find((sheet) => {
      bonus(sheet, [3, 2]);
      sheet.bonus = 6;
      sheet.total = 106;
    });
    expect(found).toMatchObject([{ pointer: `${SHEET}/bonus`, words: '6,', data: { max: 10 } }]);
    const taken = find((sheet) => {
      sheet.deduction = 5;
      sheet.total = 95;
    });
    expect(taken).toMatchObject([{ pointer: `${SHEET}/deduction` }]);
  });

  it('stay within ten', () => {
    const found = find((sheet) => bonus(sheet, [3, 2, 3, 2.5]));
    expect(found).toMatchObject([
      { pointer: expect.stringContaining('items'), data: { max: 2 } },
      { pointer: `${SHEET}/bonus`, data: { max: 10 } },
    ]);
  });

  it('are written as positive numbers', () => {
    const found = find((sheet) => {
      sheet.items['att_1__sec_7__item_1'] = 5;
      sheet.deduction = -5;
      sheet.total = 95;
    });
    expect(found[0]).toMatchObject({ pointer: `${SHEET}/deduction` });
  });
});

describe('the total', () => {
  it.each([99, 101, 100.01])('is not %s where the sections make 100', (total) => {
    expect(find((sheet) => (sheet.total = total))).toMatchObject([
      { pointer: `${SHEET}/total`, words: String(total) },
    ]);
  });

  it('is added up from the sections as they stand, so that one fault is told once', () => {
    const found = find((sheet) => {
      sheet.sections['att_1__sec_2'] = 29;
      sheet.total = 99;
    });
    expect(found).toHaveLength(1);
  });
});

it('judges each sheet by the table of its day, and none before the earliest rulebook', () => {
  const wrong = (sheet: Sheet): void => void (sheet.total = 1);
  expect(find(wrong, {}, '2022-07-31')).toEqual([]);
  expect(find(wrong, {}, '2022-08-01')).toHaveLength(1);
  const schemes = [
    schemeOf('cq-stations', ({ rulebooks }) => {
      const second = structuredClone(rulebooks[0]);
      const item = second?.scoreTable?.sections[0]?.items[0];
      if (!second || !item) return;
      second.from = '2025-01-01';
      item.max = 5;
      rulebooks.push(second);
    }),
  ];
  expect(find(() => {}, { schemes }, '2024-12-31')).toEqual([]);
  expect(find(() => {}, { schemes }, '2025-01-01')).toMatchObject([{ data: { max: 5 } }]);
});

it('is silent where no rulebook maps the sheet, or has no table', () => {
  const without = (change: (scheme: ReturnType<typeof schemeOf>) => void): Judged => ({
    schemes: [schemeOf('cq-stations', change)],
  });
  const wrong = (sheet: Sheet): void => void (sheet.total = 1);
  expect(
    find(
      wrong,
      without(({ rulebooks: [r] }) => delete r?.duties['score-sheet']),
    ),
  ).toEqual([]);
  expect(
    find(
      wrong,
      without(({ rulebooks: [r] }) => delete r?.scoreTable),
    ),
  ).toEqual([]);
});
