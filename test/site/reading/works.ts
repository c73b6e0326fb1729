import type { LibraryWork } from '../../../src/regulation/library.ts';
import { parseRegulation } from '../../../src/regulation/parse.ts';

/** An invented work of one version, read from its Markdown. */
export function makeWork(id: string, title: string, version: string, source: string): LibraryWork {
  const regulation = parseRegulation(source, 'articles');
  const names = { zh: title, en: `The ${id}` };
  return {
    schemaVersion: 1,
    id,
    profile: 'articles',
    title: names,
    shortTitle: names,
    issuers: [names],
    summary: names,
    versions: [
      {
        id: version,
        dates: {},
        regulation,
        provisionsById: new Map(regulation.provisions.map((each) => [each.eId, each])),
        translation: null,
        source: null,
        file: '',
        translationFile: '',
      },
    ],
  };
}
