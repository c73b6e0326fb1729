import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../src/i18n/lang.ts';
import { currentVersion } from '../../../src/regulation/status.ts';
import { citationPrefix } from '../../../src/site/reading/citation-words.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { versionFacts } from '../../../src/site/reading/work-view.ts';
import { readSampleSite } from '../sample-site.ts';

const href = createHref('/');
const { site } = readSampleSite();
const yunhe = readSampleSite('test/fixtures/cities/yunhe', '2026-06-30').site;

function find(from: typeof site, id: string, versionId?: string) {
  const work = from.works.find((each) => each.id === id);
  const version = work?.versions.find((each) => versionId === undefined || each.id === versionId);
  if (!work || !version) throw new Error(id);
  return { work, version };
}

function factsOf(id: string, lang: Lang = 'zh') {
  const { work, version } = find(site, id);
  return versionFacts(work, version, site.asOf, lang, href);
}

function yunheFacts(versionId: string, asOf: string) {
  const { work, version } = find(yunhe, 'yh-expert-pool', versionId);
  return versionFacts(work, version, asOf, 'zh', href);
}

describe('a version that is not in force', () => {
  test('as a draft names its final text and the date, though that text is not held', () => {
    const { banner } = factsOf('bj-overseas-assistance');
    expect(banner?.words).toContain('《北京市海外知识产权维权援助工作管理办法（试行）》');
    expect(banner?.words).toContain('2024年10月29日');
    expect(banner?.words).toContain('未收录');
    expect(banner?.link).toBeNull();
  });
  test('as a draft whose final text is held leads to it', () => {
    const { work, version } = find(site, 'bj-overseas-assistance');
    const title = { zh: '终稿', en: 'Final' };
    const relations = [{ kind: 'draft-of' as const, title, work: 'bj-expert-pool' }];
    const facts = versionFacts(work, { ...version, relations }, site.asOf, 'zh', href);
    expect(facts.banner?.link?.href).toBe('/zh/regulations/bj-expert-pool/');
    expect(facts.banner?.words).not.toContain('未收录');
  });
  test('as a plan says until when it ran', () => {
    expect(factsOf('bj-ip-services-plan').banner?.words).toContain('2020年');
  });
  test('as a repealed one leads to the version in force', () => {
    const { banner } = yunheFacts('2024-01-10', '2026-06-30');
    expect(banner).toMatchObject({
      status: 'repealed',
      link: { href: '/zh/regulations/yh-expert-pool/2026-03-30/' },
    });
    expect(banner?.words).toContain('2025年3月31日');
  });
  test('as one to come says from when, and leads to the one in force till then', () => {
    const { banner } = yunheFacts('2026-03-30', '2026-04-30');
    expect(banner?.words).toContain('2026年5月1日');
    expect(banner?.link?.href).toBe('/zh/regulations/yh-expert-pool/2025-02-20/');
  });
});

describe('a work in several versions', () => {
  test('shows at its own address the one in force on the day', () => {
    const { work } = find(yunhe, 'yh-expert-pool');
    const shown = ['2024-06-30', '2025-03-31', '2025-04-01', '2026-06-30'].map(
      (asOf) => currentVersion(work.versions, asOf)?.id,
    );
    expect(shown).toEqual(['2024-01-10', '2024-01-10', '2025-02-20', '2026-03-30']);
  });
  test('lists them all, the newest first, and says which is shown', () => {
    const { versions } = yunheFacts('2025-02-20', '2026-06-30');
    expect(versions.map(({ label, status }) => `${label} ${status.status}`)).toEqual([
      '2026年3月30日 in-force',
      '2025年2月20日 repealed',
      '2024年1月10日 repealed',
    ]);
    expect(versions.map(({ current }) => current)).toEqual([false, true, false]);
  });
});

describe('what is known of a version', () => {
  test('groups the texts it stands to, with the provision that says so', () => {
    const [based] = factsOf('cq-workstations').relations;
    expect(based?.kind).toBe('based-on');
    expect(based?.relations[0]).toMatchObject({
      title: '《国务院关于开展营商环境创新试点工作的意见》',
      remarks: ['国发〔2021〕24号'],
      held: false,
      where: {
        label: '见第一条',
        href: '/zh/regulations/cq-workstations/2022-06-27/#art_1__para_1',
      },
    });
    expect(based?.relations[0]?.href).toContain('/zh/regulations/cited/#');
  });
  test('says when it was last compared with its source, or that nobody wrote it down', () => {
    expect(factsOf('bj-expert-pool').source.verified).toContain('2026年11月20日');
    expect(yunheFacts('2026-03-30', '2026-06-30').source).toEqual({
      original: null,
      received: null,
      verified: '未记录',
    });
  });
  test('names the file of each form it is published in', () => {
    expect(factsOf('bj-expert-pool').exports.map(({ type, href: to }) => `${type} ${to}`)).toEqual([
      'application/json /data/regulations/bj-expert-pool/2026-03-13.json',
      'application/akn+xml /data/regulations/bj-expert-pool/2026-03-13.akn.xml',
      'application/ld+json /data/regulations/bj-expert-pool/2026-03-13.jsonld',
      'text/plain /data/regulations/bj-expert-pool/2026-03-13.txt',
      'application/pdf /data/regulations/bj-expert-pool/2026-03-13.pdf',
    ]);
  });
});

describe('a citation begins with', () => {
  test('the title and the 文号', () => {
    const { work, version } = find(site, 'bj-expert-pool');
    expect(citationPrefix(work, version, 'zh')).toBe(
      '《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号）',
    );
    expect(citationPrefix(work, version, 'en')).toMatch(/^Measures .* \(京知公服〔2026〕3号\), $/);
  });
  test('the title alone where there is no 文号 and one version', () => {
    const { work, version } = find(site, 'bj-overseas-assistance');
    expect(citationPrefix(work, version, 'zh')).toBe(`《${work.title.zh}》`);
  });
  test('the date of the version where there is no 文号 and several', () => {
    const { work, version } = find(yunhe, 'yh-expert-pool', '2024-01-10');
    const { documentNumber: _, ...unnumbered } = version;
    expect(citationPrefix(work, unnumbered, 'zh')).toContain('（2024年1月10日）');
  });
});
