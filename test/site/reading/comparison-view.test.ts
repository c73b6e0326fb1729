import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/i18n/lang.ts';
import { readSchemas } from '../../../src/load/schemas.ts';
import { RULES } from '../../../src/rules/index.ts';
import {
  comparablePairs,
  comparisonView,
  type ComparisonGroup,
  type ComparisonView,
} from '../../../src/site/reading/comparison-view.ts';
import { createSiteContent } from '../../../src/site/content/content.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { pool, poolVersion, ROOT, yunhe } from '../../regulation/versions.ts';

const schemas = readSchemas(join(ROOT, 'schemas')).byName;
const content = createSiteContent({ content: yunhe, schemas, rules: RULES, asOf: undefined });
const href = createHref('/sub/');

const view = (a: string, b: string, lang: Lang): ComparisonView =>
  comparisonView({ content, work: pool, a: poolVersion(a), b: poolVersion(b), lang, href });

const groupsOf = ({ runs }: ComparisonView): ComparisonGroup[] =>
  runs.flatMap(({ groups }) => groups);

test('every two versions have a comparison, the older first', () => {
  const pairs = comparablePairs(pool).map(({ a, b }) => `${a.id}...${b.id}`);
  expect(pairs).toEqual([
    '2024-01-10...2025-02-20',
    '2024-01-10...2026-03-30',
    '2025-02-20...2026-03-30',
  ]);
  const [first] = pool.versions;
  const versions = [...pool.versions, ...(first ? [{ ...first, id: 'draft' }] : [])];
  const withDraft = comparablePairs({ ...pool, versions });
  expect(withDraft[0]?.a.id).toBe('draft');
});

describe('the page in Chinese', () => {
  const page = view('2024-01-10', '2025-02-20', 'zh');
  const groups = groupsOf(page);
  const group = (id: string) => groups.find((each) => each.id === id);

  test('both sides are named, dated and linked', () => {
    expect(page).toMatchObject({
      heading: '新旧对照表',
      lead: '左为2024年1月10日版，右为2025年2月20日版。删去的文字加删除线，新增的文字加下划线。',
      old: { label: '2024年1月10日', href: '/sub/zh/regulations/yh-expert-pool/2024-01-10/' },
      new: { label: '2025年2月20日', status: { status: 'repealed' } },
      wordsLang: null,
      titles: null,
      changed: true,
    });
  });

  test('a changed point stands on both sides, each with its own words', () => {
    const row = group('art_4')?.rows.find(({ kind }) => kind === 'changed');
    expect(group('art_4')).toMatchObject({ name: '第四条', was: '原第三条', changed: true });
    expect(row).toMatchObject({
      label: '修改',
      before: {
        number: '（二）',
        name: '第三条第（二）项',
        href: '/sub/zh/regulations/yh-expert-pool/2024-01-10/#art_3__para_1__point_2',
        parts: [
          { op: 'same', text: '提出申请时年龄在' },
          { op: 'del', text: '65' },
          { op: 'same', text: '周岁以下；' },
        ],
      },
      after: {
        number: '（二）',
        name: '第四条第（二）项',
        parts: [
          { op: 'same', text: '提出申请时年龄在' },
          { op: 'ins', text: '60' },
          { op: 'same', text: '周岁以下；' },
        ],
      },
    });
  });

  test('an article’s first words stand after its number, and each side keeps its own punctuation', () => {
    const row = group('art_2')?.rows[0];
    expect(row?.kind).toBe('same');
    expect(row?.before).toMatchObject({ number: '第二条' });
    expect(row?.before?.parts[0]?.text).toContain('中心（以下简称');
    expect(row?.after?.parts[0]?.text).toContain('中心(以下简称');
  });

  test('what did not change is folded away, counted and named', () => {
    const folded = page.runs.filter(({ changed }) => !changed);
    expect(folded.map(({ label }) => label)).toEqual([
      '未变的条文（2）：第一条至第二条',
      '未变的条文（1）：第五条',
      '未变的条文（6）：第八条至第十三条',
    ]);
    expect(folded.flatMap((run) => run.groups).every((each) => !each.changed)).toBe(true);
  });

  test('a split is told with a link to where the words were', () => {
    expect(group('art_6')?.rows[0]).toMatchObject({
      before: null,
      note: {
        text: '由原第五条分出',
        href: '/sub/zh/regulations/yh-expert-pool/2024-01-10/#art_5__para_1',
      },
    });
  });

  test('the notice is shown, not counted', () => {
    expect(groups[0]).toMatchObject({ name: '印发通知', counted: false, changed: true });
    expect(page.counts.map(({ label, count }) => `${label} ${count}`)).toEqual([
      '修改 3',
      '新增 3',
      '删去 0',
      '移动 0',
      '移动并修改 0',
      '未变 25',
    ]);
  });

  test('what rests on a change, with its rule and both places', () => {
    expect(page.touched[0]).toMatchObject({
      label: '云和专家库：年龄上限',
      before: {
        name: '第三条第（二）项',
        href: '/sub/zh/regulations/yh-expert-pool/2024-01-10/#art_3__para_1__point_2',
      },
      after: {
        name: '第四条第（二）项',
        href: '/sub/zh/regulations/yh-expert-pool/2025-02-20/#art_4__para_1__point_2',
      },
      rules: expect.arrayContaining([
        { title: '年龄上限', href: '/sub/zh/rules/expert/over-age/' },
      ]),
      form: null,
      notes: ['所引原文已变', 'years：65 → 60'],
      broken: true,
    });
  });
});

describe('the page in English', () => {
  const page = view('2025-02-20', '2026-03-30', 'en');

  test('its own words are English, those compared are marked as Chinese', () => {
    expect(page.wordsLang).toBe('zh-CN');
    expect(page.old.label).toBe('February 20, 2025');
    expect(page.summary).toBe(
      'Added 0 (split off 0), removed 2 (merged 1), changed 5, moved 1, moved and changed 0, unchanged 23.',
    );
  });

  test('a removed article keeps a place and a name of its own', () => {
    const gone = groupsOf(page).find(({ id }) => id === 'was-art_11');
    expect(gone).toMatchObject({ name: 'formerly Article 11', was: null });
    expect(gone?.rows[0]).toMatchObject({ kind: 'removed', after: null, note: null });
  });

  test('ids of groups are not given twice', () => {
    const ids = groupsOf(page).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test('a version and itself: nothing changed, nothing touched', () => {
  expect(view('2026-03-30', '2026-03-30', 'zh')).toMatchObject({ changed: false, touched: [] });
});
