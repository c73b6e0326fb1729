import type { Provision, Regulation } from './provision.ts';

const HEADS = new Set<Provision['kind']>([
  'article',
  'attachment',
  'chapter',
  'colophon',
  'level',
  'part',
  'preface',
  'section',
]);

/** A row of a table is a `section` too, without a number. */
function isHead({ kind, number, heading }: Provision): boolean {
  return HEADS.has(kind) && !(kind === 'section' && number === null && heading === null);
}

/**
 * For every provision, the one that people look it up under: its article, or what has no article above it (a chapter’s
 * heading, a part of a plan, an annex, the notice), by eId.
 */
export function headsOf({ provisions }: Regulation): Map<string, string> {
  const heads = new Map<string, string>();
  for (const provision of provisions) {
    const above = provision.parent === null ? undefined : heads.get(provision.parent);
    heads.set(provision.eId, isHead(provision) || above === undefined ? provision.eId : above);
  }
  return heads;
}
