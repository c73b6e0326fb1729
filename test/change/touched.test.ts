import { describe, expect, test } from 'vitest';
import { describeTouched } from '../../src/change/touched-words.ts';
import { findTouched, type Touched } from '../../src/change/touched.ts';
import type { Form } from '../../src/generated/form.ts';
import { compareVersions } from '../../src/regulation/compare.ts';
import { RULES } from '../../src/rules/index.ts';
import { pool, poolVersion, yunhe } from '../regulation/versions.ts';

/** A form with one field on the age limit as the old version words it, and one on what stays. */
const form: Form = {
  schemaVersion: 1,
  id: 'application',
  title: { zh: '申请表', en: 'Application' },
  regulation: {
    ...{ work: pool.id, version: '2024-01-10', provision: 'art_4__para_1__point_2' },
    title: pool.title,
    documentNumber: '云知服〔2024〕2号',
    cited: { zh: '第四条', en: 'Article 4' },
  },
  updatedOn: '2024-02-01',
  privacy: { zh: '仅用于评审。', en: 'For the assessment only.' },
  sections: [
    {
      id: 'person',
      title: { zh: '本人', en: 'Person' },
      fields: [
        ['birth', '出生日期', 'Birth date', 'art_3__para_1__point_2'],
        ['employer', '单位', 'Employer', 'art_3__para_1__point_3'],
      ].map(([id = '', zh = '', en = '', provision = '']) => ({
        id,
        type: 'text' as const,
        label: { zh, en },
        answers: [{ work: pool.id, version: '2024-01-10', provision }],
        layout: { columns: 12 },
      })),
    },
  ],
};

const sources = { schemes: yunhe.schemes.map(({ value }) => value), forms: [form], rules: RULES };

function touchedBetween(a: string, b: string): Touched[] {
  const comparison = compareVersions(poolVersion(a).regulation, poolVersion(b).regulation);
  return findTouched(comparison, { work: pool.id, a, b }, sources);
}

const told = (touched: readonly Touched[]) =>
  touched.map(({ kind, by, before, after }) => [kind, by, before?.provision, after?.provision]);

describe('from the first version to the second', () => {
  const touched = touchedBetween('2024-01-10', '2025-02-20');

  test('the duties and fields on changed words, and no other', () => {
    expect(told(touched)).toEqual([
      ['duty', 'age-limit', 'art_3__para_1__point_2', 'art_4__para_1__point_2'],
      ['form', 'birth', 'art_3__para_1__point_2', undefined],
      ['duty', 'term-length', 'art_5__para_1', 'art_6__para_1'],
      ['duty', 'renewal', 'art_5__para_1', 'art_6__para_1'],
    ]);
  });

  test('the rule that checks it, the parameter that changed, the quote that no longer stands', () => {
    expect(touched[0]).toMatchObject({
      rules: expect.arrayContaining(['expert/over-age']),
      quoteStands: false,
      parameters: [{ name: 'years', from: 65, to: 60 }],
    });
  });

  test('a quote that went with the article split off still stands', () => {
    expect(touched[2]).toMatchObject({ quoteStands: true, parameters: [] });
  });

  test('in words, both languages', () => {
    const versions = { a: poolVersion('2024-01-10'), b: poolVersion('2025-02-20') };
    const [duty, field] = touched as [Touched, Touched];
    expect(describeTouched(duty, versions, sources, 'zh')).toEqual({
      label: '云和专家库：年龄上限',
      before: '第三条第（二）项',
      after: '第四条第（二）项',
      notes: ['所引原文已变', 'years：65 → 60'],
    });
    expect(describeTouched(field, versions, sources, 'en')).toEqual({
      label: 'Form “Application”: Birth date',
      before: 'Article 3, point (2)',
      after: null,
      notes: ['not yet set for the new version'],
    });
  });
});

test('a duty that the new version first maps is told as new', () => {
  const added = touchedBetween('2025-02-20', '2026-03-30').find(({ by }) => by === 'lifetime-ban');
  expect(added).toMatchObject({ before: null, quoteStands: null });
  expect(added?.after?.provision).toBe('art_11__para_1');
});

test('a quote in a removed provision stands no more, nothing repealed is forgotten', () => {
  const scheme = structuredClone(sources.schemes[0]);
  const duties = scheme?.rulebooks[1]?.duties;
  if (duties) duties['yearly-report'] = { provision: 'art_11__para_1', quote: '提交书面履职报告' };
  const [a, b] = [poolVersion('2025-02-20'), poolVersion('2026-03-30')];
  const touched = findTouched(
    compareVersions(a.regulation, b.regulation),
    { work: pool.id, a: a.id, b: b.id },
    { ...sources, schemes: scheme ? [scheme] : [] },
  );
  expect(touched.find(({ by }) => by === 'yearly-report')).toMatchObject({
    quoteStands: false,
    after: null,
    pair: { kind: 'removed' },
  });
});

test('between a version and itself nothing is touched', () => {
  expect(touchedBetween('2024-01-10', '2024-01-10')).toEqual([]);
});
