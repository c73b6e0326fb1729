import type { Duty } from '../generated/scheme.ts';
import { ROUND_STEPS } from './workstation-rounds.ts';

/** 公开征集 → 申请 → 遴选 → 公示 → 公布结果 → 聘书: an expert’s steps, as article 9 numbers them. */
export const ADMISSION_STEPS = [
  'applied',
  'selected',
  'noticed',
  'announced',
  'appointed',
] as const;

/**
 * By the duty that asks for them, the steps that a text may go without: the record’s, and of the scheme’s own those that
 * the schemas do not ask a record to name.
 */
export const PROCEDURES: Readonly<Record<string, readonly string[]>> = {
  'admission-steps': ['called', ...ADMISSION_STEPS],
  'establishment-steps': [...ROUND_STEPS, 'panel-formed'],
};

/** The steps that a text goes without, as its duty’s parameter `without` names them, a space between. */
export function stepsWithout(duty: Pick<Duty, 'parameters'> | null): string[] {
  const named = duty?.parameters?.['without'];
  return typeof named === 'string' ? named.split(/\s+/).filter((name) => name !== '') : [];
}

export function goesWithout(duty: Duty | null, step: string): boolean {
  return stepsWithout(duty).includes(step);
}

/** Those of some steps that the text has. */
export function stepsOf<S extends string>(steps: readonly S[], duty: Duty | null): S[] {
  return steps.filter((step) => !goesWithout(duty, step));
}
