import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../src/generated/scheme.ts';
import { dutyOn, numberOf, rulebookOn } from '../../src/records/rulebook.ts';
import { schemeOf } from '../rules/judging.ts';

const TWO = schemeOf('bj-experts', ({ rulebooks }) => {
  const [first] = rulebooks;
  if (!first) return;
  const second = structuredClone(first);
  second.version = '2027-01-01';
  second.from = '2027-01-01';
  delete second.duties['experience'];
  rulebooks.unshift(second); // the order in the file says nothing
});

it('a name that every object has is no duty', () => {
  for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
    expect(dutyOn(TWO, id, '2026-12-31')).toBeNull();
});

describe('rulebookOn', () => {
  it.each([
    ['2026-03-12', undefined],
    ['2026-03-13', '2026-03-13'],
    ['2026-12-31', '2026-03-13'],
    ['2027-01-01', '2027-01-01'],
    ['2099-01-01', '2027-01-01'],
  ])('on %s is %s', (on, version) => {
    expect(rulebookOn(TWO, on)?.version).toBe(version);
  });

  it('is none after its last day, where it has one', () => {
    const ended = schemeOf('bj-experts', ({ rulebooks: [rulebook] }) => {
      if (rulebook) rulebook.to = '2026-06-30';
    });
    expect(rulebookOn(ended, '2026-06-30')).not.toBeNull();
    expect(rulebookOn(ended, '2026-07-01')).toBeNull();
  });
});

describe('dutyOn', () => {
  it('carries work, version and its own name', () => {
    expect(dutyOn(TWO, 'term-length', '2026-05-01')).toMatchObject({
      id: 'term-length',
      work: 'bj-expert-pool',
      version: '2026-03-13',
      provision: 'art_12__para_1',
    });
  });

  it('is null where that day’s rulebook does not map it, whatever another one does', () => {
    expect(dutyOn(TWO, 'experience', '2026-12-31')).not.toBeNull();
    expect(dutyOn(TWO, 'experience', '2027-01-01')).toBeNull();
    expect(dutyOn(TWO, 'experience', '2026-03-12')).toBeNull();
    expect(dutyOn(TWO, 'no-such-duty', '2026-12-31')).toBeNull();
  });
});

describe('numberOf', () => {
  const duty = (
    parameters?: Record<string, number | string | null>,
  ): Scheme['rulebooks'][number]['duties'][string] => ({
    provision: 'art_1',
    quote: '样本',
    ...(parameters ? { parameters } : {}),
  });

  it('is the number, zero among them; null for anything else', () => {
    expect(numberOf(duty({ years: 3 }), 'years')).toBe(3);
    expect(numberOf(duty({ years: 0 }), 'years')).toBe(0);
    expect(numberOf(duty({ years: null }), 'years')).toBeNull();
    expect(numberOf(duty({ years: '3' }), 'years')).toBeNull();
    expect(numberOf(duty({ days: 3 }), 'years')).toBeNull();
    expect(numberOf(duty(), 'years')).toBeNull();
    expect(numberOf(null, 'years')).toBeNull();
  });
});
