import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import { chooseLanguage } from '../../src/site/page/choose-language.ts';
import { formatDate } from '../../src/site/page/date-words.ts';
import { directoryData } from '../../src/site/directory/directory-data.ts';
import { openDirectory } from '../../src/site/directory/directory.ts';
import { expertSummary, expertView, pinyinOf } from '../../src/site/directory/expert-view.ts';
import { homeView } from '../../src/site/guidance/home-view.ts';
import { createHref } from '../../src/site/page/href.ts';
import { linkWords } from '../../src/site/reading/linked-words.ts';
import { expertsData, lettersData } from '../../src/site/publishing/published-data.ts';
import { searchPeople } from '../../src/site/search/search-people.ts';
import { readSampleSite } from './sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');

const expert = (id: string) => {
  const found = site.experts.find((listed) => listed.expert.id === id);
  if (!found) throw new Error(id);
  return found;
};

test('a date is written as precisely as it is known', () => {
  expect(formatDate('2026-03-09', 'zh')).toBe('2026年3月9日');
  expect(formatDate('2026-03', 'zh')).toBe('2026年3月');
  expect(formatDate('2018', 'zh')).toBe('2018年');
  expect(formatDate('2026-03-09', 'en')).toBe('March 9, 2026');
  expect(formatDate('2026-03', 'en')).toBe('March 2026');
  expect(formatDate('2018', 'en')).toBe('2018');
});

test('the language is the saved choice, else the browser’s first that the site has, else English', () => {
  expect(chooseLanguage('en', ['zh-CN'])).toBe('en');
  expect(chooseLanguage(null, ['ja', 'zh-TW', 'en'])).toBe('zh');
  expect(chooseLanguage(null, ['fr'])).toBe('en');
  expect(chooseLanguage('xx', ['zh'])).toBe('zh');
});

describe('experts', () => {
  test('are listed only while they serve', () => {
    const ids = site.experts.map((listed) => listed.expert.id);
    expect(ids).toContain('bj-0001');
    expect(ids).not.toContain('bj-0011'); // exited and barred
    expect(ids).not.toContain('bj-0028'); // in public notice
    expect(ids).not.toContain('bj-0014'); // rejected
    expect(site.goneExperts.map(({ id }) => id)).toContain('bj-0011');
    expect(site.goneExperts.map(({ id }) => id)).not.toContain('bj-0014');
  });
  test('carry nothing that the schema does not mark public', () => {
    const published = JSON.stringify(expertsData(site, href));
    expect(published).not.toContain('experience');
    expect(published).not.toContain('evidence');
    expect(published).not.toContain('bj-0011');
  });
  test('who left stand among the letters without their name', () => {
    expect(JSON.stringify(lettersData(site))).not.toContain('郑例远');
  });
  test('are read in pinyin, a surname as a surname', () => {
    expect(pinyinOf('单样')).toMatch(/^shan /);
    expect(pinyinOf('周样𬍛')).toMatch(/^zhou yang li$/);
    expect(pinyinOf('Étienne Sample')).toBe('');
  });
  test('are found by the site search in either language, the named ones first', () => {
    const directory = openDirectory(directoryData(site));
    const search = (query: string, lang: Lang) =>
      searchPeople(directory, query, lang, (id) => href.expert(lang, id));
    expect(search('zyl', 'zh').map((hit) => hit.title)).toContain('周样𬍛 Zhou Yangli');
    expect(search('zhouyang', 'zh')[0]?.named).toBe(true);
    expect(search('半导体', 'zh').map((hit) => hit.href)).toContain('/zh/experts/bj-0003/');
    expect(search('semiconductor', 'en').length).toBeGreaterThan(0);
    expect(search('王样文', 'zh').filter(({ named }) => named)).toHaveLength(2);
    expect(search('  ', 'zh')).toEqual([]);
  });
  test('have a letter that leads to its verification', () => {
    const [term] = expertView(expert('bj-0001'), site, 'zh', href).terms;
    expect(term?.letter?.href).toContain('/zh/verify/#n=');
  });
  test('of one name in both scripts show it once', () => {
    expect(expertSummary(expert('bj-0005'), 'zh', href).otherName).toBeNull();
  });
});

test('the home page puts what is in force before drafts and what is over', () => {
  const order = homeView(site, 'zh', href).works.map(({ status }) => status.status);
  expect(order).toEqual(['in-force', 'in-force', 'in-force', 'draft', 'period-over']);
});

test('words are cut at their citations and lose nothing', () => {
  const text = '符合本办法第八条规定的条件';
  const reference = { start: 2, end: 8, text: '本办法第八条', work: 'w', version: 'v' };
  const parts = linkWords(text, [{ ...reference, provisions: ['art_8'] }], { lang: 'zh', href });
  expect(parts.map((part) => part.text)).toEqual(['符合', '本办法第八条', '规定的条件']);
  expect(parts[1]?.href).toBe('/zh/regulations/w/v/#art_8');
});
