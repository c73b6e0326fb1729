import type { Scheme } from '../../../src/generated/scheme.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { judge, schemeOf, stationOf, type Placed, type Written } from '../judging.ts';

export const CONDITIONS = {
  entity: '登记证书（样本）',
  premises: '办公室（样本）',
  operation: '运行正常（样本）',
  credit: '无失信记录（样本）',
  team: '专职2人（样本）',
  resources: '数据库（样本）',
  experience: '案件3件（样本）',
  management: '受理制度（样本）',
};

export const applied = (on = '2022-09-01', rest: object = {}): Written => ({
  type: 'applied',
  on,
  call: 'call-2022',
  district: 'yubei',
  conditions: CONDITIONS,
  ...rest,
});

export const established = (on = '2022-11-15'): Written => ({
  type: 'established',
  on,
  plaque: '样牌〔2022〕901号',
});

export const inspected = (on: string, outcome = 'passed'): Written => ({
  type: 'inspected',
  on,
  outcome,
});

/** A whole round up to the plaque, every step in its order: e-1 to e-7. */
export const FOUNDED: readonly Written[] = [
  applied(),
  { type: 'recommended', on: '2022-09-20', district: 'yubei', outcome: 'recommended' },
  { type: 'reviewed', on: '2022-10-12', panel: 'panel-2022', outcome: 'passed' },
  { type: 'proposed', on: '2022-10-14' },
  { type: 'decided', on: '2022-10-24', meeting: 'meeting-2022', outcome: 'approved' },
  { type: 'noticed', on: '2022-10-28', notice: 'notice-2022' },
  established(),
];

/** The round with one of its steps altered, or taken out where nothing is given. */
export function foundedBut(type: string, change?: object): Written[] {
  return FOUNDED.flatMap((event) =>
    event.type !== type ? [event] : change ? [{ ...event, ...change }] : [],
  );
}

export const REVOKED = { type: 'revoked', provision: 'art_9__para_1', reason: '样本' };
export const CLOSED = { type: 'closed', reason: '样本' };

/** A sheet that scores nothing: what it says is another rule’s concern. */
export function assessed(on: string, year: number, grade = 'qualified', total = 0): Written {
  const sheet = { items: {}, sections: {}, bonus: 0, deduction: 0, total };
  return { type: 'assessed', on, year, sheet, grade };
}

export const corrected = (on: string, corrects: string): Written => ({
  type: 'corrected',
  on,
  corrects,
  reason: '误录',
  by: '样本',
});

export interface Judging {
  asOf?: string;
  present?: string;
  profile?: object;
  /** Alters the real scheme. */
  scheme?: (scheme: Scheme) => void;
}

/** Judges one invented workstation by one rule. */
export function judgeStation(
  rule: Rule,
  history: readonly Written[],
  { asOf = '2026-12-31', present = asOf, profile = {}, scheme }: Judging = {},
): Placed[] {
  const station = stationOf(history);
  const whole = { ...station, profile: { ...(station['profile'] as object), ...profile } };
  const schemes = scheme ? [schemeOf('cq-stations', scheme)] : [];
  return judge(rule, { stations: [whole], schemes, asOf, present });
}

/** Takes a duty out of the scheme’s rulebook, so that no text asks for it. */
export const unmapped =
  (id: string) =>
  ({ rulebooks: [rulebook] }: Scheme): void => {
    delete rulebook?.duties[id];
  };

/** Sets one parameter of a duty. */
export const withParameter =
  (id: string, name: string, value: number | string | null) =>
  ({ rulebooks: [rulebook] }: Scheme): void => {
    const duty = rulebook?.duties[id];
    if (duty) duty.parameters = { ...duty.parameters, [name]: value };
  };
