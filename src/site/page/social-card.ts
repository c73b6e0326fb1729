import { LANGS } from '../../i18n/lang.ts';
import type { Site } from '../../generated/site.ts';

/** As the networks want it, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 96;
const ROOM = CARD.width - 2 * MARGIN;
const LARGEST = { zh: 84, en: 44 } as const;

const escape = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** In ems: a Han character and its signs take one, Latin letters about half of that. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[⺀-￯]/u.test(sign) ? 1 : 0.55), 0);
}

const sizeFor = (text: string, largest: number): number =>
  Math.min(largest, Math.floor(ROOM / widthOf(text)));

/** A seal, the site’s names, and who publishes it: what stands beside a link that somebody shares. */
export function socialCard({ name, publisher }: Site, markPaths: string): string {
  const line = (text: string, y: number, size: number, colour: string, weight: number): string =>
    `<text x="${MARGIN}" y="${y}" font-family="Noto Serif SC" font-weight="${weight}" font-size="${size}" fill="${colour}">${escape(text)}</text>`;
  const publishers = LANGS.map((lang, at) =>
    line(publisher[lang], 512 + at * 42, sizeFor(publisher[lang], 28), '#5f5a52', 400),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="#fdfcf9"/>`,
    `<rect width="${CARD.width}" height="12" fill="#a42a1d"/>`,
    `<g transform="translate(${MARGIN} 84) scale(2)">${markPaths}</g>`,
    line(name.zh, 336, sizeFor(name.zh, LARGEST.zh), '#23211e', 900),
    line(name.en, 408, sizeFor(name.en, LARGEST.en), '#23211e', 400),
    `<rect x="${MARGIN}" y="446" width="${ROOM}" height="1.5" fill="#e3ded4"/>`,
    ...publishers,
    '</svg>',
  ].join('');
}
