import type { Basis } from '../load/finding.ts';
import { regulationPath } from '../regulation/address.ts';
import type { Setting } from './report.ts';

type Place = Pick<Setting, 'address' | 'lang'>;

/** The rule's page on the site; null where the site has no address. */
export function ruleUrl({ address, lang }: Place, ruleId: string): string | null {
  return address === '' ? null : `${address}/${lang}/rules/${ruleId}/`;
}

/** The provision in the reader's language; null where the site has no address. */
export function provisionUrl({ address, lang }: Place, basis: Basis): string | null {
  const { work, version, provision } = basis;
  return address === '' ? null : `${address}/${lang}/${regulationPath(work, version, provision)}`;
}
