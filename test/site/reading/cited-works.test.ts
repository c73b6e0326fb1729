import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../../../src/load/schemas.ts';
import { citedWorkId, citedWorks } from '../../../src/site/reading/cited-works.ts';
import { listReferences } from '../../../src/site/content/citations.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { linkWords } from '../../../src/site/reading/linked-words.ts';
import { ROOT } from '../../regulation/versions.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/sub/');
const chinese = citedWorks(site, 'zh', href);
const english = citedWorks(site, 'en', href);
const find = (title: string) => chinese.find(({ id }) => id === citedWorkId(title));

test('an id is the same for every printing of a title, and does not change', () => {
  expect(citedWorkId('巴黎公约')).toBe('cited-695fc78fc2');
  expect(citedWorkId('某办法(试行)')).toBe(citedWorkId('某办法 （试行）'));
  expect(citedWorkId('某办法')).not.toBe(citedWorkId('某办法（试行）'));
});

test('every citation of a work not held leads to its place on the page', () => {
  const ids = new Set(chinese.map(({ id }) => id));
  expect(ids.size).toBe(chinese.length);
  const outside = listReferences(site.references).filter(
    ({ reference }) => reference.work === null,
  );
  expect(outside.length).toBeGreaterThan(10);
  for (const { version, provision, reference } of outside) {
    const text = version.provisionsById.get(provision)?.text ?? '';
    const parts = linkWords(text, [reference], { lang: 'zh', href });
    const link = parts.find((part) => part.href !== null);
    const [page, id = ''] = (link?.href ?? '').split('#');
    expect(page).toBe('/sub/zh/regulations/cited/');
    expect(ids).toContain(id);
    expect(link?.text).toBe(reference.text);
  }
});

describe('a work', () => {
  test('cited by two texts names both, their provisions and how they stand to it', () => {
    expect(find('知识产权强国建设纲要（2021—2035年）')?.citedBy).toMatchObject([
      { relations: ['以它为依据'], provisions: [{ name: '第一条' }] },
      { relations: ['落实它的要求'], provisions: [{ name: '印发通知及序言第二段' }] },
    ]);
  });
  test('shows the document number that it is cited with', () => {
    expect(find('国务院关于开展营商环境创新试点工作的意见')?.documentNumbers).toEqual([
      '国发〔2021〕24号',
    ]);
  });
  test('known only as the final text of a draft is there, with its date', () => {
    expect(find('北京市海外知识产权维权援助工作管理办法（试行）')).toMatchObject({
      issued: '2024年10月29日',
      citedBy: [{ relations: ['是它的征求意见稿'], provisions: [] }],
    });
  });
  test('has its English title from the relations or the glossary, and the Chinese beside it', () => {
    const paris = english.find(({ id }) => id === citedWorkId('巴黎公约'));
    expect(paris).toMatchObject({
      title: 'Paris Convention',
      titleLang: null,
      official: { text: '《巴黎公约》', lang: 'zh-CN' },
    });
    const procedures = citedWorkId('北京市海外知识产权纠纷应对指导工作规程');
    expect(english.find(({ id }) => id === procedures)).toMatchObject({
      title: '《北京市海外知识产权纠纷应对指导工作规程》',
      titleLang: 'zh-CN',
      official: null,
    });
  });
});

test('no work can take the page’s address', () => {
  const validate = readSchemas(join(ROOT, 'schemas')).validator('work');
  const [work] = site.works;
  const record = (id: string) => {
    const { zh, en } = work?.title ?? { zh: '', en: '' };
    const names = { zh, en };
    const versions = [{ id: '2026', dates: {} }];
    const rest = { title: names, shortTitle: names, issuers: [names], summary: names, versions };
    return { schemaVersion: 1, id, profile: 'articles', ...rest };
  };
  expect(validate(record('cited-works'))).toBe(true);
  expect(validate(record('cited'))).toBe(false);
});
