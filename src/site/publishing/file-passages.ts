import {
  calendarPassages,
  dataPassages,
  fragmentPassages,
  linePassages,
  runPassages,
  stringsOfProgram,
  tablePassages,
} from './data-passages.ts';
import { htmlPassages } from './html-passages.ts';
import type { Passage } from './passage.ts';

const READERS: ReadonlyArray<readonly [RegExp, (text: string) => Iterable<Passage>]> = [
  [/\.(html|xml|svg)$/, htmlPassages],
  [/\.(json|jsonld|webmanifest)$/, dataPassages],
  [/\.(js|css)$/, stringsOfProgram],
  [/\.csv$/, tablePassages],
  [/\.ics$/, calendarPassages],
  [/\.pf_fragment$/, fragmentPassages],
  [/\.(pf_index|pf_meta|pf_filter)$/, runPassages],
];

/** What a published file says, piece by piece; a file of no known kind by its lines. */
export function filePassages(name: string, text: string): Iterable<Passage> {
  const [, read = linePassages] = READERS.find(([pattern]) => pattern.test(name)) ?? [];
  return read(text);
}
