import type { LibraryVersion, LibraryWork } from '../../../src/regulation/library.ts';
import { parseRegulation } from '../../../src/regulation/parse.ts';
import type { Profile } from '../../../src/regulation/provision.ts';
import {
  resolveReferences,
  type Reference,
} from '../../../src/regulation/references/references.ts';

/** A text of a test, without its title's mark. */
export interface Written {
  title: string;
  text: string;
  profile?: Profile;
}

export function heldAs(id: string, { title, text, profile = 'articles' }: Written): LibraryWork {
  const regulation = parseRegulation(`# ${title}\n\n${text}\n`, profile);
  const version: LibraryVersion = {
    id: '2026-01-01',
    dates: {},
    regulation,
    provisionsById: new Map(regulation.provisions.map((each) => [each.eId, each])),
    translation: null,
    source: null,
    file: '',
    translationFile: '',
  };
  const name = { zh: title, en: title };
  const about = { schemaVersion: 1, id, profile, summary: name } as const;
  return { ...about, title: name, shortTitle: name, issuers: [name], versions: [version] };
}

/** `第八条=art_8` own, several targets parted by `+`; `…@title` another work; `…?` not linked. */
function summarise({ text, work, provisions, title, doubt }: Reference, own: string): string {
  if (doubt) return `${text}?`;
  return work === own ? `${text}=${provisions.join('+')}` : `${text}@${title}`;
}

/** The references in a provision, or in all with null, one word each. */
export function referencesOf(written: Written, eId: string | null): string[] {
  const work = heldAs('own', written);
  const [version] = work.versions;
  if (!version) return [];
  const found = resolveReferences([work], work, version);
  const wanted = eId === null ? [...found.values()].flat() : (found.get(eId) ?? []);
  return wanted.map((reference) => summarise(reference, 'own'));
}
