import type { Scheme } from '../../generated/scheme.ts';
import type { Bilingual } from '../../i18n/lang.ts';
import { dutyOn } from '../../records/rulebook.ts';
import { citeProvision } from '../../regulation/cite.ts';
import type { LibraryWork } from '../../regulation/library.ts';
import { findVersion } from '../../regulation/library.ts';
import { lowerFirst } from './fact-words.ts';

/** A provision of a version, as it is named within a sentence; undefined where it is not held. */
export function citeIn(
  works: readonly LibraryWork[],
  work: string,
  version: string,
  provision: string,
): Bilingual | undefined {
  const held = findVersion(works, work, version);
  const cited = held && citeProvision(held.regulation, provision);
  return cited ? { zh: cited.zh, en: lowerFirst(cited.en) } : undefined;
}

/** The provision that the rulebook of a day maps a duty to; undefined where it maps none. */
export function citeDuty(
  works: readonly LibraryWork[],
  scheme: Scheme,
  id: string,
  on: string,
): Bilingual | undefined {
  const duty = dutyOn(scheme, id, on);
  return duty ? citeIn(works, duty.work, duty.version, duty.provision) : undefined;
}
