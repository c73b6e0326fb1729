import type { LibraryVersion, LibraryWork } from '../../regulation/library.ts';
import { spanOfPartialDate } from '../../dates/days.ts';
import { formatDay } from '../layout/day-words.ts';
import type { PaperFonts } from '../pdf/paper-cuts.ts';
import { measureWith } from '../fonts/faces.ts';
import { writePaper } from '../pdf/write-paper.ts';
import type { FontRole } from '../fonts/typeface.ts';
import { layOutRegulation } from './regulation-layout.ts';

/** The roles that a regulation is set in. */
export const REGULATION_ROLES = ['title', 'heading', 'body', 'kai'] as const satisfies FontRole[];

/** The day that a version bears, where it is known to the day. */
function dayOf({ dates }: LibraryVersion): string | undefined {
  return [dates.adoptedOn?.on, dates.issuedOn?.on].find(
    (on) => on !== undefined && on.length === 10 && spanOfPartialDate(on) !== null,
  );
}

function footOf(work: LibraryWork, version: LibraryVersion, asOf: string): string {
  const source = version.source?.url;
  return [
    source ? `来源：${source}` : '',
    `版本：${work.id}/${version.id}`,
    `截至${formatDay(asOf).zh}`,
    '字体为代用，版式仅供阅读，以官方原件为准。',
  ]
    .filter((part) => part !== '')
    .join('　');
}

/**
 * A version as a PDF in the manner of GB/T 9704. Its fonts stand in for those that the standard names, so the sheet
 * says that the official original prevails.
 */
export function printRegulation(
  work: LibraryWork,
  version: LibraryVersion,
  asOf: string,
  fonts: PaperFonts,
): Uint8Array {
  const sheet = layOutRegulation(
    version.regulation,
    footOf(work, version, asOf),
    measureWith(fonts),
  );
  const info = {
    title: work.title.zh,
    subject: [version.documentNumber, `${work.id}/${version.id}`].filter(Boolean).join(' '),
    author: work.issuers.map(({ zh }) => zh).join('、'),
    madeOn: dayOf(version) ?? asOf,
    id: `regulation/${work.id}/${version.id} ${asOf} ${version.regulation.provisions.map(({ textHash }) => textHash).join(' ')}`,
    lang: 'zh-CN',
  } as const;
  return writePaper(sheet, info, fonts);
}
