import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Glossary } from '../../src/generated/glossary.ts';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { compileGlossary, findDepartures, findTerms } from '../../src/regulation/glossary.ts';

const GLOSSARY: Glossary = JSON.parse(readFileSync('content/glossary.json', 'utf8'));
const TERMS = GLOSSARY.groups.flatMap(({ terms }) => terms);

function glossaryOf(...terms: Glossary['groups'][number]['terms']): Glossary {
  return { schemaVersion: 1, groups: [{ name: { zh: '样', en: 'Sample' }, terms }] };
}

function departures(glossary: Glossary, chinese: string, english: string): string[] {
  return findDepartures(compileGlossary(glossary), chinese, english).map(({ zh }) => zh);
}

describe('the glossary of the five texts', () => {
  test('has at least 120 terms, none twice', () => {
    expect(TERMS.length).toBeGreaterThanOrEqual(120);
    expect(new Set(TERMS.map(({ zh }) => zh)).size).toBe(TERMS.length);
  });

  test('holds only terms that stand in a text', () => {
    const { files } = loadFiles('content', readSchemas('schemas'));
    const texts = files.filter(({ path }) => path.endsWith('/zh.md')).map(({ text }) => text);
    const unused = TERMS.filter(({ zh }) => !texts.some((text) => text.includes(zh)));
    expect(unused).toEqual([]);
  });
});

describe('terms found', () => {
  const entries = compileGlossary(
    glossaryOf(
      { zh: '纠纷', en: 'dispute' },
      { zh: '纠纷应对指导', en: 'dispute-response guidance' },
      { zh: '指导意见', en: 'guidance opinion' },
    ),
  );
  const found = (chinese: string): string[] => findTerms(entries, chinese).map(({ zh }) => zh);

  test('the longer term takes precedence over one that it contains', () => {
    expect(found('提供纠纷应对指导')).toEqual(['纠纷应对指导']);
  });

  test('the shorter one counts where it also stands alone', () => {
    expect(found('纠纷应对指导和其他纠纷')).toEqual(['纠纷应对指导', '纠纷']);
  });

  test('two that overlap both count', () => {
    expect(found('纠纷应对指导意见')).toEqual(['纠纷应对指导', '指导意见']);
  });
});

describe('renderings', () => {
  const glossary = glossaryOf(
    { zh: '纠纷', en: 'dispute' },
    { zh: '市场主体', en: 'market entity' },
    { zh: '遴选', en: 'select', variants: ['selection'] },
  );

  test.each([
    ['纠纷', 'Disputes are settled.'],
    ['市场主体', 'all types of market entities'],
    ['遴选', 'the Selection panel'],
  ])('%s: capitals, a simple plural and a variant pass', (zh, english) => {
    expect(departures(glossary, zh, english)).toEqual([]);
  });

  test.each([
    ['纠纷', 'undisputed'],
    ['市场主体', 'market players'],
    ['遴选', 'selected'],
  ])('%s: another word, or a part of one, does not', (zh, english) => {
    expect(departures(glossary, zh, english)).toEqual([zh]);
  });
});
