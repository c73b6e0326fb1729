import { expect, it } from 'vitest';
import birthDate from '../../../src/rules/file/birth-date.ts';
import { ADMITTED, expertOf, judge, proveEveryMessage } from '../judging.ts';

proveEveryMessage(birthDate);

const on = (day: string) =>
  judge(birthDate, { experts: [expertOf(ADMITTED, { birthDate: day })], asOf: '2026-11-16' });

it.each(['1980-01-01', '2026-11-16', '1901-11-16'])('%s is within a life', (day) => {
  expect(on(day)).toEqual([]);
});

it.each(['2026-11-17', '2980-01-01', '1901-11-15', '0980-01-01'])(
  '%s is not, and is not quoted',
  (day) => {
    const [found, ...more] = on(day);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      ...{ level: 'error', pointer: '/birthDate', record: 'bj-0901' },
      file: 'private/bj-experts/bj-0901.json',
    });
    expect(JSON.stringify([found?.message, found?.remedy, found?.data])).not.toContain(day);
  },
);
