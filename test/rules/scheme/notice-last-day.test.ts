import { expect, it } from 'vitest';
import type { Scheme } from '../../../src/generated/scheme.ts';
import noticeLastDay from '../../../src/rules/scheme/notice-last-day.ts';
import { judge, proveEveryMessage, schemeOf, stationOf, type Written } from '../judging.ts';

proveEveryMessage(noticeLastDay);

/** A real scheme, one of whose notices names this last day, or none. */
const naming = (
  id: 'bj-experts' | 'cq-stations',
  notice: string,
  until: string | undefined,
): Scheme =>
  schemeOf(id, ({ history }) => {
    for (const event of history)
      if (event.type === 'noticed' && event.id === notice) {
        delete event.until;
        if (until !== undefined) event.until = until;
      }
  });

const IN_NOTICE: Written[] = [
  { type: 'applied', on: '2026-08-31', call: 'call-2026', district: 'yubei', conditions: {} },
  { type: 'noticed', on: '2026-11-09', notice: 'notice-2026' },
];

const ESTABLISHED: Written[] = [
  ...IN_NOTICE,
  { type: 'established', on: '2026-11-30', plaque: '渝海工站〔2026〕099号' },
];

const stations = (until: string | undefined, history: readonly Written[], asOf = '2026-12-01') =>
  judge(noticeLastDay, {
    stations: [stationOf(history)],
    schemes: [naming('cq-stations', 'notice-2026', until)],
    asOf,
  });

it('asks for the last day of an open notice whose text gives no days', () => {
  expect(stations('2026-11-20', IN_NOTICE)).toEqual([]);
  expect(stations(undefined, IN_NOTICE)).toMatchObject([
    {
      ruleId: 'scheme/notice-last-day',
      level: 'warning',
      file: 'schemes/cq-stations.json',
      record: 'cq-stations',
      data: { on: '2026-11-09' },
      basis: { provision: 'art_5__para_1__point_4' },
    },
  ]);
});

it('asks no more once it was decided, nor before it is posted', () => {
  expect(stations(undefined, ESTABLISHED, '2026-11-29')).toHaveLength(1);
  expect(stations(undefined, ESTABLISHED, '2026-11-30')).toEqual([]);
  expect(stations(undefined, IN_NOTICE, '2026-11-08')).toEqual([]);
});

it('refuses a last day that is not after the posting', () => {
  expect(stations('2026-11-10', IN_NOTICE)).toEqual([]);
  expect(stations('2026-11-09', IN_NOTICE)).toMatchObject([
    { level: 'error', pointer: expect.stringMatching(/until$/), data: { until: '2026-11-09' } },
  ]);
});

it('refuses a last day before the days of the text are over, and not the day itself', () => {
  const pool = (until: string | undefined) =>
    judge(noticeLastDay, { schemes: [naming('bj-experts', 'notice-2026-3', until)] });
  expect(pool(undefined)).toEqual([]);
  expect(pool('2026-11-19')).toEqual([]);
  expect(pool('2026-11-18')).toMatchObject([
    { level: 'error', data: { days: 7, least: '2026-11-19', until: '2026-11-18' } },
  ]);
});
