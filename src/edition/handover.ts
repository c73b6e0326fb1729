import type { Edition } from './edition.ts';

/** What a command gives to the pages: its edition, and the day that it judged it on. */
export interface Handover {
  edition: Edition;
  asOf: string;
}

// Astro bundles the pages with a copy of this file, in the same process: a module's own variable would be two.
const PLACE = Symbol.for('dianzhang.edition');
const places = globalThis as { [PLACE]?: () => Handover };

/** From now on the pages are made from what this gives; it is asked for every page, and may give another as content changes. */
export function handOver(give: () => Handover): void {
  places[PLACE] = give;
}

/** Throws where no command has handed anything over: pages never read content by themselves. */
export function takeOver(): Handover {
  const give = places[PLACE];
  if (!give) throw new Error('No edition: run `npm run build` or `npm run dev`, not Astro itself');
  return give();
}
