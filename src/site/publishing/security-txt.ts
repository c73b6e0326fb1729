import { formatDay, toDay } from '../../dates/days.ts';
import { LANG_TAGS, LANGS } from '../../i18n/lang.ts';
import type { SiteContent } from '../content/content.ts';
import type { Href } from '../page/href.ts';
import type { Absolute } from '../page/json-ld.ts';

/** RFC 9116 (2.5.5) wants the file stale within a year; a site is built anew each day, so half of that is ample. */
const DAYS = 180;

/** `/.well-known/security.txt` (RFC 9116), or null where the centre names nobody to write to. */
export function securityTxt(
  { site, asOf }: Pick<SiteContent, 'site' | 'asOf'>,
  href: Href,
  absolute: Absolute,
): string | null {
  const { security } = site;
  if (!security) return null;
  const lines = [
    ...security.contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${formatDay(toDay(asOf) + DAYS)}T00:00:00Z`,
    `Preferred-Languages: ${LANGS.map((lang) => LANG_TAGS[lang]).join(', ')}`,
    `Canonical: ${absolute(href.asset('.well-known/security.txt'))}`,
    ...(security.policy ? [`Policy: ${security.policy}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
