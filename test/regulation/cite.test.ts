import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citeProvision } from '../../src/regulation/cite.ts';
import { parseRegulation } from '../../src/regulation/parse.ts';
import type { Regulation } from '../../src/regulation/provision.ts';

const read = (path: string, profile: 'articles' | 'outline'): Regulation =>
  parseRegulation(readFileSync(`content/regulations/${path}/zh.md`, 'utf8'), profile);

const POOL = read('bj-expert-pool/2026-03-13', 'articles');
const PLAN = read('bj-ip-services-plan/2018', 'outline');
const STATIONS = read('cq-workstations/2022-06-27', 'articles');

describe('a provision is cited as people cite it', () => {
  it.each([
    ['art_8__para_1__point_3', '第八条第一款第（三）项', 'Article 8, paragraph 1, point (3)'],
    ['art_8__para_2', '第八条第二款', 'Article 8, paragraph 2'],
    ['art_14__para_1__point_4', '第十四条第（四）项', 'Article 14, point (4)'], // one 款 only: left out
    ['art_12__para_1', '第十二条', 'Article 12'],
    ['art_12', '第十二条', 'Article 12'], // its chapter left out
    ['chp_2', '第二章', 'Chapter 2'],
    ['preface', '印发通知及序言', 'preface'],
    ['preface__para_2', '印发通知及序言第二段', 'preface, paragraph 2'],
    ['colophon', '版记', 'colophon'],
  ])('%s: %s', (eId, zh, en) => {
    expect(citeProvision(POOL, eId)).toEqual({ zh, en });
  });

  it.each([
    ['level_3__level_2__level_7', '三（二）7', 'part 3, part 2, part 7'],
    ['level_2__para_2', '二第二段', 'part 2, paragraph 2'],
  ])('%s: %s', (eId, zh, en) => {
    expect(citeProvision(PLAN, eId)).toEqual({ zh, en });
  });

  it.each([
    ['att_1', '附表', 'Annex 1'],
    ['att_1__sec_1__item_2', '附表第一部分第2项', 'Annex 1, Section 1, item 2'],
  ])('%s: %s', (eId, zh, en) => {
    expect(citeProvision(STATIONS, eId)).toEqual({ zh, en });
  });

  it('第八条之一 keeps its own number', () => {
    const source = '第八条　甲。\n\n第八条之一　乙：\n\n（一）丙。\n';
    const regulation = parseRegulation(source, 'articles');
    expect(citeProvision(regulation, 'art_8-1__para_1__point_1')).toEqual({
      zh: '第八条之一第（一）项',
      en: 'Article 8-1, point (1)',
    });
  });
});

it('what does not exist is not cited', () => {
  expect(citeProvision(POOL, 'art_19')).toBeNull();
  expect(citeProvision(POOL, '')).toBeNull();
});
