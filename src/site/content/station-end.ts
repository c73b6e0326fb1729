import type { Scheme } from '../../generated/scheme.ts';
import type { Workstation } from '../../generated/workstation.ts';
import { rulebookOn } from '../../records/rulebook.ts';
import { timeline } from '../../records/timeline.ts';
import type { WorkstationState } from '../../records/workstation-state.ts';

/** How a workstation ceased to be one, in what the schema marks public. */
export interface StationEnd {
  how: 'failed' | 'revoked' | 'closed';
  on: string;
  /** The provision that a revocation names, of the version in force that day. */
  ground: { work: string; version: string; provision: string } | null;
}

export function stationEnd(
  { history }: Workstation,
  scheme: Scheme,
  { state, since }: WorkstationState,
  asOf: string,
): StationEnd | null {
  if (state !== 'failed' && state !== 'revoked' && state !== 'closed') return null;
  const revoked = timeline(history, asOf).find(
    ({ event }) => event.type === 'revoked' && event.on === since,
  )?.event;
  const book = rulebookOn(scheme, since);
  const provision = revoked?.type === 'revoked' ? revoked.provision : undefined;
  return {
    how: state,
    on: since,
    ground: book && provision ? { work: book.work, version: book.version, provision } : null,
  };
}
