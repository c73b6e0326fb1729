import { describe, expect, it } from 'vitest';
import host from '../../../src/rules/workstation/host.ts';
import { proveEveryMessage } from '../judging.ts';
import { applied, CONDITIONS, FOUNDED, judgeStation, unmapped } from './founding.ts';

proveEveryMessage(host);

const { entity: _, ...WITHOUT } = CONDITIONS;

it('is silent on an evidenced body of the municipality of one of the six kinds', () => {
  expect(judgeStation(host, FOUNDED)).toEqual([]);
});

describe('a body of substance', () => {
  const bare = applied('2022-09-01', { conditions: WITHOUT });

  it('is evidenced in the application', () => {
    expect(judgeStation(host, [bare])).toMatchObject([
      {
        ruleId: 'workstation/host',
        level: 'error',
        pointer: '/history/0/conditions',
        words: '{',
        data: { on: '2022-09-01' },
        basis: {
          provision: 'art_4__para_1__point_1',
          quote: expect.stringContaining('高校科研院所等实体机构'),
        },
      },
    ]);
  });

  it('is not evidenced by blanks', () => {
    const blank = applied('2022-09-01', { conditions: { ...WITHOUT, entity: ' ' } });
    expect(judgeStation(host, [blank])).toHaveLength(1);
  });

  it('is not asked of an application that was refused, nor of one before the rulebook', () => {
    const refused = {
      type: 'recommended',
      on: '2022-09-20',
      district: 'yubei',
      outcome: 'not-recommended',
    };
    expect(judgeStation(host, [bare, refused])).toEqual([]);
    expect(judgeStation(host, [{ ...bare, on: '2022-07-31' }])).toEqual([]);
    expect(judgeStation(host, [{ ...bare, on: '2022-08-01' }])).toHaveLength(1);
  });
});

describe('the municipality', () => {
  it('has the districts that the scheme lists', () => {
    expect(judgeStation(host, FOUNDED, { profile: { district: 'pengshui' } })).toEqual([]);
    expect(judgeStation(host, FOUNDED, { profile: { district: 'chengdu' } })).toMatchObject([
      { level: 'error', pointer: '/profile/district', words: '"chengdu",' },
    ]);
  });

  it('is not judged where the scheme lists none', () => {
    const profile = { district: 'chengdu' };
    expect(
      judgeStation(host, FOUNDED, { profile, scheme: (scheme) => delete scheme.districts }),
    ).toEqual([]);
  });
});

it('notes a kind outside the six', () => {
  expect(judgeStation(host, FOUNDED, { profile: { hostKind: 'other' } })).toMatchObject([
    { level: 'note', pointer: '/profile/hostKind', words: '"other",' },
  ]);
});

it('is off where no rulebook maps it', () => {
  const profile = { district: 'chengdu', hostKind: 'other' };
  expect(judgeStation(host, FOUNDED, { profile, scheme: unmapped('host-body') })).toEqual([]);
});
