import { describe, expect, it } from 'vitest';
import eventOrder from '../../../src/rules/file/event-order.ts';
import { applied, expertOf, judge, proveEveryMessage, schemeOf, stationOf } from '../judging.ts';

proveEveryMessage(eventOrder);

const event = (recordedOn: string, rest: object = {}) =>
  applied('2026-03-18', { recordedOn, ...rest });
const find = (...history: Array<ReturnType<typeof event>>) =>
  judge(eventOrder, { experts: [expertOf(history)] });

describe('the order recorded', () => {
  it('may stand still, not go back by a day', () => {
    expect(find(event('2026-03-19'), event('2026-03-19'))).toEqual([]);
    expect(find(event('2026-03-19'), event('2026-03-18'))).toMatchObject([
      {
        ruleId: 'file/event-order',
        level: 'error',
        pointer: '/history/1/recordedOn',
        words: '"2026-03-18",',
        record: 'bj-0901',
        data: { recordedOn: '2026-03-18', before: '2026-03-19' },
      },
    ]);
  });

  it('is not that of happening: what came to light late stands last', () => {
    const late = { ...event('2026-06-01'), on: '2026-03-14' };
    expect(find(event('2026-03-19'), late)).toEqual([]);
  });
});

it('an event id is used once', () => {
  expect(find(event('2026-03-19'), event('2026-03-19', { id: 'e-1' }))).toMatchObject([
    { level: 'error', pointer: '/history/1/id', words: '"e-1",', data: { event: 'e-1' } },
  ]);
});

it('holds for workstations and for a scheme’s own history too', () => {
  const proposed = { type: 'proposed', on: '2022-10-14', id: 'p' };
  expect(judge(eventOrder, { stations: [stationOf([proposed, proposed])] })).toHaveLength(1);
  const scheme = schemeOf('bj-experts', ({ history }) => history.reverse());
  expect(judge(eventOrder, { schemes: [scheme] })).toMatchObject(
    expect.arrayContaining([expect.objectContaining({ file: 'schemes/bj-experts.json' })]),
  );
});
