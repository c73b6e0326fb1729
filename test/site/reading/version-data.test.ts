import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../../src/load/files.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { readLibrary } from '../../../src/regulation/library.ts';
import { resolveReferences } from '../../../src/regulation/references/references.ts';
import { versionData } from '../../../src/site/reading/version-data.ts';

const WORKS = readLibrary(loadFiles('content', readSchemas('schemas')));
const VERSIONS = WORKS.flatMap((work) => work.versions.map((version) => ({ work, version })));

const signs = (text: string): string => text.replace(/[\s　]/g, '');
/** The Markdown of a text without what is layout: heading marks, table lines. `verbatim.test.ts` holds it to the source. */
const printed = (markdown: string): string =>
  signs(
    markdown
      .replace(/^#+/gm, '')
      .replace(/^\|[\s|:-]*\|$/gm, '')
      .replaceAll('|', ''),
  );

describe.each(VERSIONS)('$work.id $version.id', ({ work, version }) => {
  const data = versionData(work, version, new Map(), resolveReferences(WORKS, work, version));
  const source = readFileSync(`content/${version.file}`, 'utf8');

  it('holds every character of its text, in order', () => {
    expect(signs(data.text)).toBe(printed(source));
  });

  it('has provisions whose words all stand in it, in order, under ids that differ', () => {
    let at = 0;
    for (const { number, heading, text } of data.provisions)
      for (const words of [number, heading, text]) {
        // A notice's own title stands after the lines above it.
        const found = data.text.indexOf(words ?? '', words === heading ? 0 : at);
        expect(found, `${words} after ${at}`).toBeGreaterThanOrEqual(0);
        if (words !== heading) at = found + (words ?? '').length;
      }
    expect(new Set(data.provisions.map(({ eId }) => eId)).size).toBe(data.provisions.length);
  });

  it('says of each reference the words that make it', () => {
    for (const { text, references } of data.provisions)
      for (const reference of references)
        expect(text.slice(reference.start, reference.end)).toBe(reference.text);
  });
});
