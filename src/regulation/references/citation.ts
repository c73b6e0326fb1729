import type { Unit, Units } from './units.ts';

/** One place that a citation names; what it leaves out it takes from `base`. */
export interface Citation {
  /** UTF-16 offsets in the text, end excluded. */
  start: number;
  end: number;
  units: Units;
  /** The further places of 第一、二项. */
  also?: Units[];
  /** Where a range ends: 第三条至第五条. */
  to?: Units;
  base: Base;
}

/** What the units of a citation are counted from. */
export type Base =
  /** The regulation itself, around the provision that speaks; `said`: it says 本办法, else nothing is said. */
  | { kind: 'own'; said?: true }
  /** 前款, 前两条: `count` units of this kind just before; 本条, 本章: count 0. */
  | { kind: 'near'; unit: Unit; count: number }
  /** 《…》（文号）, a short name given to one, or a law's name as everybody says it. */
  | { kind: 'work'; title: string; documentNumber: string | null }
  /** 京知公服〔2026〕3号第八条: a text by its number alone. */
  | { kind: 'number'; documentNumber: string }
  /** 本办法附件《…》 */
  | { kind: 'annex'; title: string }
  /** Whose provision it is cannot be told. */
  | { kind: 'unclear' };
