import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportAkomaNtoso } from '../../../src/regulation/export/akoma-ntoso.ts';
import type { ExportInput } from '../../../src/regulation/export/export-input.ts';
import { exportPlainText } from '../../../src/regulation/export/plain-text.ts';
import { parseRegulation } from '../../../src/regulation/parse.ts';
import type { Regulation } from '../../../src/regulation/provision.ts';
import { LONG, randomRegulation } from '../random-regulation.ts';
import { everyVersion, pool, poolVersion, realWorks, ROOT, yunhe } from '../versions.ts';
import { readXml } from './read-xml.ts';

const about = {
  asOf: '2026-06-30',
  publicAddress: 'https://centre.example',
  publisher: { zh: '示例中心', en: 'Example Centre' },
};
const versions = [...everyVersion(realWorks), ...everyVersion(yunhe.works)];
const squeeze = (text: string): string => text.replace(/\s/g, '');

/** Any text as a version of the invented work. */
function inputOf(regulation: Regulation): ExportInput {
  const version = { ...poolVersion('2024-01-10'), regulation };
  return { ...about, work: { ...pool, profile: regulation.profile }, version };
}

/** The OASIS schema: its folder is given, or lies beside the repository. */
const schema = join(
  process.env['DIANZHANG_STANDARDS'] ?? resolve(ROOT, '../shared/standards'),
  'akomantoso30.xsd',
);
const missing = !existsSync(schema)
  ? `no ${schema}; set DIANZHANG_STANDARDS to the folder of akomantoso30.xsd`
  : spawnSync('xmllint', ['--version']).error
    ? 'no xmllint; Debian has it in libxml2-utils'
    : null;
if (missing !== null) console.warn(`Akoma Ntoso is not validated against its schema: ${missing}.`);

function validate(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'akn-'));
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, text);
    return file;
  });
  try {
    execFileSync('xmllint', ['--noout', '--schema', schema, ...files], { stdio: 'pipe' });
    return '';
  } catch (error) {
    const said = (error as { stderr: Buffer }).stderr.toString();
    return said
      .split('\n')
      .filter((line) => !line.endsWith(' validates'))
      .slice(0, 5)
      .join('\n');
  }
}

describe.each(versions)('$name', ({ work, version }) => {
  const text = exportAkomaNtoso({ ...about, work, version });

  test('holds every printed character and no other', () => {
    expect(squeeze(readXml(text).text)).toBe(squeeze(exportPlainText(version.regulation)));
  });

  test('every provision has its id, and no id stands twice', () => {
    const { eIds } = readXml(text);
    expect(new Set(eIds).size).toBe(eIds.length);
    const ours = version.regulation.provisions.map(({ eId }) => eId);
    expect(eIds.filter((eId) => ours.includes(eId)).sort()).toEqual([...ours].sort());
  });
});

test.skipIf(missing !== null)('all of them validate against the OASIS schema', () => {
  expect(versions.length).toBeGreaterThanOrEqual(8);
  expect(validate(versions.map((each) => exportAkomaNtoso({ ...about, ...each })))).toBe('');
});

describe('what a text is', () => {
  const documentOf = (id: string): string => {
    const found = versions.find(({ name }) => name.startsWith(id));
    return found ? exportAkomaNtoso({ ...about, ...found }) : '';
  };

  test.each([
    ['in articles, an act', 'bj-expert-pool', '<act name="regulation"'],
    ['a draft for comment, a bill', 'bj-overseas-assistance', '<bill name="draft"'],
    ['a plan, a document', 'bj-ip-services-plan', '<doc name="policy"'],
  ])('%s', (_, id, expected) => {
    expect(documentOf(id)).toContain(expected);
  });

  test('a date that is known to the year says so', () => {
    expect(documentOf('bj-ip-services-plan')).toContain(
      '<FRBRdate date="2018-01-01" name="issued-in-year"/>',
    );
    expect(documentOf('bj-overseas-assistance')).toContain(
      '<FRBRdate date="0001-01-01" name="unknown"/>',
    );
  });

  test('an annex is a component with its table, first cells over their rows', () => {
    const text = documentOf('cq-workstations');
    expect(text).toContain('<td eId="att_1__sec_2" rowspan="4">');
    expect(text).toContain('/!att_1"/>');
    expect(text).toMatch(/<th>\s*<p>考核项<\/p>/);
  });
});

describe('versions of one work', () => {
  const text = exportAkomaNtoso({ ...about, work: pool, version: poolVersion('2025-02-20') });

  test('share the work’s address, dated by the first', () => {
    expect(text).toContain('<FRBRuri value="/akn/cn/act/2024-01-10/yh-expert-pool"/>');
    expect(text).toContain(
      '<FRBRuri value="/akn/cn/act/2024-01-10/yh-expert-pool/zho@2025-02-20"/>',
    );
  });

  test('a repeal is dated by the first day without the text', () => {
    expect(text).toContain(
      '<eventRef eId="event_ended" date="2026-05-01" source="#publisher" refersTo="#ended" type="repeal"/>',
    );
  });

  test('the day asked about does not enter the file', () => {
    const input = { ...about, work: pool, version: poolVersion('2025-02-20') };
    expect(exportAkomaNtoso({ ...input, asOf: '2030-01-01' })).toBe(text);
  });
});

test('what a 款 goes on to say after its list is its wrap-up', () => {
  const markdown = '# 办法\n\n第一条　有下列情形：\n\n（一）违法；\n\n（二）失职，\n\n应当出库。\n';
  const text = exportAkomaNtoso(inputOf(parseRegulation(markdown, 'articles')));
  expect(text.replace(/\n\s*/g, '')).toContain(
    '<wrapUp><p eId="art_1__para_1__wrap_1">应当出库。</p></wrapUp></paragraph>',
  );
});

test('marks of XML and characters that it cannot hold', () => {
  const text = exportAkomaNtoso(
    inputOf(parseRegulation('# a<b\n\n第一条　x & "y" \u0001]]>\n', 'articles')),
  );
  expect(text).toContain('<docTitle>a&lt;b</docTitle>');
  expect(text).toContain('<p>x &amp; "y" \uFFFD]]&gt;</p>');
});

describe('of any text', () => {
  test(
    'well-formed XML with every printed character and ids that stand once',
    () => {
      fc.assert(
        fc.property(randomRegulation, ({ regulation, printed }) => {
          const { text, eIds } = readXml(exportAkomaNtoso(inputOf(regulation)));
          expect(squeeze(text)).toBe(printed);
          expect(new Set(eIds).size).toBe(eIds.length);
        }),
      );
    },
    LONG,
  );

  test.skipIf(missing !== null)('valid against the schema', () => {
    const samples = fc.sample(randomRegulation, { numRuns: 100, seed: 3 });
    expect(validate(samples.map(({ regulation }) => exportAkomaNtoso(inputOf(regulation))))).toBe(
      '',
    );
  });
});
