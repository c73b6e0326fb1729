import { describe, expect, test } from 'vitest';
import { exportJsonLd } from '../../../src/regulation/export/json-ld.ts';
import { everyVersion, pool, poolVersion, realWorks, yunhe } from '../versions.ts';

const about = {
  publicAddress: 'https://centre.example/sub/',
  publisher: { zh: '示例中心', en: 'Example Centre' },
};

interface Part {
  '@type': string;
  '@id': string;
  text?: string;
  headline?: string;
  hasPart?: Part[];
}

const read = (id: string, asOf: string) =>
  JSON.parse(exportJsonLd({ ...about, work: pool, version: poolVersion(id), asOf }));

const flatten = (parts: readonly Part[] = []): Part[] =>
  parts.flatMap((part) => [part, ...flatten(part.hasPart)]);

describe('force and time', () => {
  test.each([
    ['the day before it takes effect', '2025-02-20', '2025-03-31', 'NotInForce'],
    ['its first day', '2025-02-20', '2025-04-01', 'InForce'],
    ['its last day', '2025-02-20', '2026-04-30', 'InForce'],
    ['the day after', '2025-02-20', '2026-05-01', 'NotInForce'],
  ])('%s', (_, id, asOf, expected) => {
    expect(read(id, asOf).legislationLegalForce).toBe(`https://schema.org/${expected}`);
  });

  test('the time it covers, open where no end is set', () => {
    expect(read('2025-02-20', '2026-06-30').temporalCoverage).toBe('2025-04-01/2026-04-30');
    expect(read('2026-03-30', '2026-06-30').temporalCoverage).toBe('2026-05-01/..');
  });
});

test('what it says of the text', () => {
  expect(read('2026-03-30', '2026-06-30')).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': 'https://centre.example/sub/zh/regulations/yh-expert-pool/2026-03-30/',
    legislationIdentifier: '云知服〔2026〕9号',
    legislationDate: '2026-03-30',
    inLanguage: 'zh-CN',
    publisher: { '@type': 'Organization' },
    exampleOfWork: { '@id': 'https://centre.example/sub/zh/regulations/yh-expert-pool/' },
  });
});

test('articles stand in their chapters, each with all its words', () => {
  const [general, admission] = read('2026-03-30', '2026-06-30').hasPart as Part[];
  expect([general?.headline, admission?.headline]).toEqual(['总则', '入库']);
  expect(admission?.hasPart?.[0]).toMatchObject({
    '@id': 'https://centre.example/sub/zh/regulations/yh-expert-pool/2026-03-30/#art_4',
    text: [
      '申请入库的专家，应当具备下列条件：',
      '（一）从事知识产权、技术或者国际贸易工作满五年；',
      '（二）提出申请时年龄在60周岁以下；',
      '（三）所在单位同意其承担专家工作；',
      '（四）近三年内没有不良执业记录。',
    ].join('\n'),
  });
});

test.each([...everyVersion(realWorks), ...everyVersion(yunhe.works)])(
  '$name: every article, part and annex once, by its address',
  ({ work, version }) => {
    const input = { ...about, work, version, asOf: '2026-06-30' };
    const parts = flatten(JSON.parse(exportJsonLd(input)).hasPart);
    const kinds = ['part', 'chapter', 'article', 'level', 'attachment'];
    const expected = version.regulation.provisions.filter(({ kind }) => kinds.includes(kind));
    expect(parts.map((part) => part['@id'].split('#')[1])).toEqual(expected.map(({ eId }) => eId));
    expect(exportJsonLd(input)).toBe(exportJsonLd(input));
  },
);
