import { foldText } from '../text/fold.ts';
import type { Provision, Regulation } from './provision.ts';

/** The notice that issues a regulation, the regulation itself with its annexes, and what is printed below it. */
export type Region = 'notice' | 'text' | 'colophon';

/** A provision with words of its own, as comparison sees it. */
export interface Unit {
  eId: string;
  region: Region;
  /** The words: its text, or its heading where it has no text. */
  words: string;
  folded: string;
  /** Only units of one form and region can be the same provision: a heading never becomes a paragraph. */
  form: string;
  number: string | null;
  parent: string | null;
  /** The chapter, part or annex it stands in, by its place among the units, or -1. */
  division: number;
}

const DIVISIONS = new Set<Provision['kind']>(['part', 'chapter', 'section', 'level', 'attachment']);

function formOf({ kind, text }: Provision): string {
  if (DIVISIONS.has(kind)) return 'division';
  return text === '' ? 'caption' : 'words';
}

function regionOf(regulation: Regulation, root: Provision, line: number): Region {
  if (root.kind === 'colophon') return 'colophon';
  return root.kind === 'preface' && line < regulation.titleLine ? 'notice' : 'text';
}

/** The provisions of a regulation that have words of their own, in document order. */
export function readUnits(regulation: Regulation): Unit[] {
  const units: Unit[] = [];
  const roots = new Map<string, Provision>();
  const divisions = new Map<string, number>();
  for (const provision of regulation.provisions) {
    const { eId, parent, number, line } = provision;
    const root = (parent === null ? undefined : roots.get(parent)) ?? provision;
    const division = divisions.get(parent ?? '') ?? -1;
    const words = provision.text || (provision.heading ?? '');
    roots.set(eId, root);
    const form = formOf(provision);
    divisions.set(eId, form === 'division' && words !== '' ? units.length : division);
    if (words === '') continue;
    const region = regionOf(regulation, root, line);
    const folded = foldText(words);
    units.push({ eId, region, words, folded, form, number, parent, division });
  }
  return units;
}
