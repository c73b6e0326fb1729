import { describe, expect, it } from 'vitest';
import outOfState from '../../../src/rules/workstation/out-of-state.ts';
import { proveEveryMessage, type Placed, type Written } from '../judging.ts';
import {
  assessed,
  CLOSED,
  corrected,
  established,
  FOUNDED,
  inspected,
  judgeStation,
  REVOKED,
  unmapped,
} from './founding.ts';

proveEveryMessage(outOfState);

const find = (...history: Written[]): Placed[] => judgeStation(outOfState, history);
const handled = (on: string): Written => ({ type: 'case-handled', on, summary: '样本' });
const funded = (on: string): Written => ({ type: 'funded', on, amount: 1 });

describe('before the plaque', () => {
  const before = FOUNDED.slice(0, 6);

  it('nothing is done as a workstation', () => {
    expect(find(...before)).toEqual([]);
    expect(find(...before, handled('2022-11-10'))).toMatchObject([
      {
        ruleId: 'workstation/out-of-state',
        level: 'error',
        pointer: '/history/6/on',
        data: { on: '2022-11-10' },
        basis: { provision: 'art_5__para_1' },
      },
    ]);
    expect(find(...before, funded('2022-11-10'))).toHaveLength(1);
  });

  it('on its day it may be', () => {
    expect(find(...FOUNDED, handled('2022-11-15'))).toEqual([]);
  });
});

describe('after the end', () => {
  it.each([CLOSED, { ...REVOKED, provision: 'art_2__para_1' }])('by $type', (last) => {
    const end = { ...last, on: '2024-05-01' };
    expect(find(established(), end, handled('2024-05-01'))).toEqual([]);
    expect(find(established(), end, handled('2024-05-02'))).toMatchObject([
      { level: 'error', pointer: '/history/2/on', data: { endedOn: '2024-05-01' } },
    ]);
  });

  it('a report of the time before it may still come in, and a new founding is another life', () => {
    const end = { ...CLOSED, on: '2024-05-01' };
    const report = { type: 'reported', on: '2024-05-20', kind: 'annual-summary', period: '样本' };
    expect(find(established(), end, report)).toEqual([]);
    expect(find(established(), end, established('2025-10-27'), handled('2025-11-01'))).toEqual([]);
    expect(find(established(), end, corrected('2024-05-02', 'e-2'), handled('2024-06-01'))).toEqual(
      [],
    );
  });
});

describe('funds', () => {
  it('follow a passed acceptance', () => {
    const passed = inspected('2023-11-28');
    expect(find(established(), passed, funded('2023-11-28'))).toEqual([]);
    expect(find(established(), funded('2023-11-27'), passed)).toMatchObject([
      { level: 'warning', pointer: '/history/1/on', basis: { provision: 'art_9__para_1' } },
    ]);
  });
});

describe('a revocation', () => {
  const revoked = (provision: string, on = '2024-12-01'): Written => ({
    ...REVOKED,
    provision,
    on,
  });

  it('needs the failure that its provision names, by that day', () => {
    const failed = inspected('2023-11-28', 'failed');
    const unqualified = assessed('2024-11-01', 2024, 'unqualified');
    const passed = [established(), inspected('2023-11-28')];
    expect(find(established(), failed, revoked('art_9__para_1'))).toEqual([]);
    expect(find(...passed, unqualified, revoked('art_9__para_2'))).toEqual([]);
    expect(find(...passed, revoked('art_9__para_2'))).toMatchObject([
      {
        level: 'error',
        pointer: '/history/2/provision',
        data: { on: '2024-12-01' },
        basis: { provision: 'art_9__para_2' },
      },
    ]);
    expect(find(...passed, unqualified, revoked('art_9__para_1'))).toHaveLength(1);
    expect(find(...passed, revoked('art_9__para_2', '2024-10-31'), unqualified)).toHaveLength(2);
  });

  it('on another provision is not judged', () => {
    expect(find(established(), revoked('art_2__para_1'))).toEqual([]);
  });
});

it('is silent where no rulebook maps the steps', () => {
  const scheme = unmapped('establishment-steps');
  expect(judgeStation(outOfState, [handled('2022-11-10')], { scheme })).toEqual([]);
});
