import { expect, it } from 'vitest';
import { touchedByVersion } from '../../src/change/touched-by-version.ts';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { assembleContent } from '../../src/rules/content.ts';
import { RULES } from '../../src/rules/index.ts';

const YUNHE = loadFiles('test/fixtures/cities/yunhe', readSchemas('schemas'));
const OPTIONS = { asOf: '2026-06-30', contentPath: '', publicAddress: '' };

/** Whom the step from 65 to 60 years touches, if the applicant of 2025-09-08 was born on that day. */
function touchedIfBorn(birthDate: string): Array<[string | null, string[]]> {
  const content = assembleContent(YUNHE);
  const key = 'yh-experts/yh-0003';
  const priv = content.privates.get(key);
  if (!priv) throw new Error(`${key} has no private part`);
  const privates = new Map([...content.privates, [key, { ...priv, birthDate }]]);
  const versions = { work: 'yh-expert-pool', from: '2024-01-10', to: '2025-02-20' };
  return touchedByVersion({ ...content, privates }, versions, RULES, OPTIONS).map(
    ({ duty, records }) => [duty, records.map(({ record }) => record)],
  );
}

it('names the applicant of 62 whom the new limit keeps out', () => {
  expect(touchedIfBorn('1963-01-01')).toContainEqual(['age-limit', ['yh-0003']]);
});

it('names nobody whom both versions judge alike', () => {
  expect(touchedIfBorn('1985-01-01')).toEqual([]);
});

it('says nothing of versions that no rulebook holds', () => {
  const versions = { work: 'yh-expert-pool', from: '1999', to: '2025-02-20' };
  expect(touchedByVersion(assembleContent(YUNHE), versions, RULES, OPTIONS)).toEqual([]);
});
