import type { Bilingual } from '../../i18n/lang.ts';

/** What people are narrowed by, in the order of the page; each is a parameter of its address too. */
export const FACETS = [
  'matter',
  'right',
  'region',
  'language',
  'industry',
  'category',
  'city',
  'appointment',
] as const;

export type FacetId = (typeof FACETS)[number];

/** One value of a facet, as it stands in the address and in words. */
export interface FacetValue extends Bilingual {
  id: string;
}
