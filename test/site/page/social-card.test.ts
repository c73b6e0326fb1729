import { describe, expect, it } from 'vitest';
import { CARD, socialCard } from '../../../src/site/page/social-card.ts';
import { readSampleSite } from '../sample-site.ts';

const { site } = readSampleSite().site;
const sizes = (svg: string): number[] =>
  [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));

describe('the card', () => {
  it('holds a long name in one line', () => {
    const long = '某某某某某某某某某某某某某某某某某某某某知识产权公共服务中心';
    const svg = socialCard({ ...site, name: { zh: long, en: site.name.en } }, '');
    expect((sizes(svg)[0] ?? 0) * long.length).toBeLessThanOrEqual(CARD.width);
    expect(sizes(svg)[0]).toBeLessThan(sizes(socialCard(site, ''))[0] ?? 0);
  });

  it('takes a name as words, not as markup', () => {
    const svg = socialCard({ ...site, publisher: { zh: 'A & <B>', en: 'x' } }, '');
    expect(svg).toContain('A &amp; &lt;B&gt;');
  });
});
