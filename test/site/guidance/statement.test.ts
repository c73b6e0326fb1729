import { describe, expect, test } from 'vitest';
import { daysBehind } from '../../../src/dates/age.ts';
import { dayInBeijing } from '../../../src/site/page/copy-age.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { NOTICE_NAMES_DAYS } from '../../../src/site/content/notice-facts.ts';
import {
  filingLink,
  STATEMENTS,
  statementView,
} from '../../../src/site/guidance/statement-view.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite();
const href = createHref('/');

describe('a statement', () => {
  test('says the same sections in both languages', () => {
    for (const name of STATEMENTS) {
      const [zh, en] = (['zh', 'en'] as const).map((lang) =>
        statementView(name, site, lang, href).sections.map(({ id, paragraphs }) => [
          id,
          paragraphs.length,
        ]),
      );
      expect(en).toEqual(zh);
    }
  });
  test('quotes the disclaimer of the regulation verbatim, with its address', () => {
    const { quote } = statementView('disclaimer', site, 'en', href);
    expect(quote?.text).toBe(
      '专家针对具体纠纷出具的指导意见仅供申请人参考，不属于法律意见书，不具有法律效力，中心及专家对此不承担任何法律责任。',
    );
    expect(quote?.href).toBe('/en/regulations/bj-expert-pool/2026-03-13/#art_5__para_2');
  });
  test('does not quote what is not held', () => {
    const disclaimer = { work: 'bj-expert-pool', version: '2026-03-13', provision: 'art_99' };
    const changed = { ...site, site: { ...site.site, disclaimer } };
    expect(() => statementView('disclaimer', changed, 'zh', href)).toThrow('art_99');
    const { disclaimer: _, ...without } = site.site;
    expect(statementView('disclaimer', { ...site, site: without }, 'zh', href).quote).toBeNull();
  });
  test('tells how long names stay by the centre’s own number', () => {
    const days = (of: typeof site) =>
      JSON.stringify(statementView('privacy', of, 'zh', href)).match(/再保留(\d+)天/)?.[1];
    expect(days(site)).toBe(String(NOTICE_NAMES_DAYS));
    expect(days({ ...site, site: { ...site.site, noticeNamesDays: 90 } })).toBe('90');
  });
  test('is the centre’s own where it has one', () => {
    const statements = { privacy: [{ zh: '甲', en: 'A' }] };
    const own = { ...site, site: { ...site.site, statements } };
    expect(statementView('privacy', own, 'en', href).sections.map((s) => s.paragraphs)).toEqual([
      ['A'],
    ]);
    expect(statementView('accessibility', own, 'en', href).sections.length).toBeGreaterThan(1);
  });
});

test('a filing number leads to the register that keeps it', () => {
  expect(filingLink('京ICP备00000000号-1')).toBe('https://beian.miit.gov.cn/');
  expect(filingLink('京公网安备 11010000000000号')).toContain('code=11010000000000');
  expect(filingLink('其他编号')).toBeNull();
});

describe('a copy', () => {
  test('is old on the eighth day', () => {
    expect(daysBehind('2026-11-16', '2026-11-23')).toBeNull();
    expect(daysBehind('2026-11-16', '2026-11-24')).toBe(8);
    expect(daysBehind('2026-11-16', '2020-01-01')).toBeNull();
  });
  test('is aged by the day in Beijing, wherever the reader is', () => {
    expect(dayInBeijing(Date.UTC(2026, 10, 16, 15, 59, 59))).toBe('2026-11-16');
    expect(dayInBeijing(Date.UTC(2026, 10, 16, 16, 0, 0))).toBe('2026-11-17');
  });
});
