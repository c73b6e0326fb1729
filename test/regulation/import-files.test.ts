import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importRegulation } from '../../src/regulation/import/import-regulation.ts';
import { readSource } from '../../src/regulation/import/read-source.ts';
import { numbered, paragraph, table, wordFile } from '../fixtures/import/word-file.ts';

async function importBytes(name: string, bytes: Uint8Array) {
  const imported = importRegulation(await readSource(name, bytes));
  return { ...imported, blocks: imported.text.trimEnd().split('\n\n') };
}

const CHAPTER = { format: 'chineseCountingThousand', text: '第%1章' };
/** Articles run on through the chapters. */
const ARTICLE = { format: 'decimal', text: '第%2条', more: '<w:lvlRestart w:val="0"/>' };
const POINT = { format: 'chineseCounting', text: '（%3）' };

describe('a Word file', () => {
  const body = [
    paragraph('临江市工作站\n管理办法'),
    numbered('总则', 1, 0),
    numbered('为了规范工作站，制定本办法。', 1, 1),
    numbered('申请设立工作站，应当具备下列条件：', 1, 1),
    numbered('有固定的场所；', 1, 2),
    numbered('有两名以上工作人员。', 1, 2),
    numbered('附则', 1, 0),
    numbered('本办法自2026年4月1日起施行。', 1, 1),
    paragraph('附表'),
    paragraph('考核指标'),
    table([
      [paragraph('项目'), paragraph('指标')],
      [paragraph('服务'), numbered('办结(60分)', 2)],
      [null, numbered('培训(40分)', 2)],
    ]),
  ];
  const lists = [[CHAPTER, ARTICLE, POINT], [{ format: 'decimal', text: '%1.' }]];

  test('gives its paragraphs, its table, and the numbers that Word prints', async () => {
    const imported = await importBytes('办法.docx', wordFile(body, lists));
    expect(imported.blocks).toEqual([
      '# 临江市工作站管理办法',
      '## 第一章 总则',
      '第一条　为了规范工作站，制定本办法。',
      '第二条　申请设立工作站，应当具备下列条件：',
      '（一）有固定的场所；',
      '（二）有两名以上工作人员。',
      '## 第二章 附则',
      '第三条　本办法自2026年4月1日起施行。',
      '# 附表 考核指标',
      '| 项目 | 指标 |\n| --- | --- |\n| 服务 | 1. 办结(60分) |\n| | 2. 培训(40分) |',
    ]);
    expect(imported.proof.holds).toBe(true);
    const typed = imported.changes.filter(({ repair }) => repair === 'automatic-numbers');
    expect(typed.map(({ after }) => after.slice(0, 6))).toEqual([
      ...[
        '第一章 总则',
        '第一条 为了',
        '第二条 申请',
        '（一）有固定',
        '（二）有两名',
        '第二章 附则',
        '第三条 本办',
      ],
      ...['服务\t1. ', '\t2. 培训'],
    ]);
  });

  test('numbers paragraphs whose style is numbered, and styles based on it', async () => {
    const styles =
      '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const styled = ['a', 'b', 'a'].map((style) =>
      paragraph('甲。', `<w:pStyle w:val="${style}"/>`),
    );
    const list = [{ format: 'japaneseCounting', text: '第%1条' }];
    const imported = await importBytes('a.docx', wordFile(styled, [list], styles));
    expect(imported.blocks).toEqual(['第一条　甲。', '第二条　甲。', '第三条　甲。']);
  });

  test.each([
    ['chineseCounting', '十'],
    ['decimal', '10'],
    ['decimalEnclosedCircleChinese', '⑩'],
    ['lowerLetter', 'j'],
    ['upperRoman', 'X'],
  ])('prints the tenth number as %s', async (format, tenth) => {
    const body = Array.from({ length: 10 }, () => numbered('甲。', 1));
    const imported = await importBytes('a.docx', wordFile(body, [[{ format, text: '（%1）' }]]));
    expect(imported.blocks.at(-1)).toBe(`（${tenth}）甲。`);
  });

  test('says what it may have read otherwise than Word shows it', async () => {
    const tracked = '<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>';
    const list = [{ format: 'ideographZodiac', text: '%1、' }];
    const imported = await importBytes('a.docx', wordFile([numbered('甲。', 1), tracked], [list]));
    expect(imported.text).toBe('1、甲。\n');
    expect(imported.questions.map(({ id }) => id)).toEqual([
      'tracked-changes',
      'unknown-numbering',
    ]);
  });
});

describe('a web page', () => {
  const page = readFileSync(join(import.meta.dirname, '../fixtures/import/page.html'));

  test('gives its text without menus, card, scripts and foot', async () => {
    const imported = await importBytes('page.html', page);
    expect(imported.blocks).toEqual([
      '# 临江市知识产权局关于印发《临江市海外维权工作站管理办法（试行）》的通知',
      '各区县知识产权局：',
      '现将《临江市海外维权工作站管理办法（试行）》印发给你们，请遵照执行。',
      '临江市知识产权局',
      '2026年2月27日',
      '# 临江市海外维权工作站管理办法（试行）',
      '## 第一章 总则',
      '第一条　为了规范工作站的建设，制定本办法。',
      '第二条　申请设立工作站，应当具备下列条件：',
      '1. 有固定的场所；',
      '2. 有两名以上工作人员。',
      '## 第二章 附则',
      '第三条　本办法自2026年4月1日起施行，有效期2年。',
      '# 附表 考核指标',
      '| 项目 | 指标 |\n| --- | --- |\n| 服务 | 办结\\|回访(60分) |\n| | 培训(40分) |',
    ]);
    expect(imported.proof.holds).toBe(true);
  });

  test('keeps what its card says, and names lines of the file', async () => {
    const { facts, changes, questions } = await importBytes('page.html', page);
    expect(facts).toMatchObject({
      documentNumber: '临知发〔2026〕7号',
      documentNumberLine: 24,
      numberFromPage: true,
      issuers: ['临江市知识产权局'],
      dates: {
        adoptedOn: { on: '2026-02-27' },
        issuedOn: { on: '2026-02-27' },
        publishedOn: { on: '2026-03-02' },
        effectiveFrom: { on: '2026-04-01' },
      },
    });
    const repeated = changes.filter(({ repair }) => repair === 'repeated-title');
    expect(repeated.map(({ line }) => line)).toEqual([26]);
    expect(questions.map(({ id, line }) => [id, line])).toEqual([['validity', 47]]);
  });

  test('whose menu holds a sentence asks about it, and --keep puts it back', async () => {
    const html =
      '<nav>首页</nav><header>第一条 这是菜单里的一条，应当核对。</header><p>第二条 乙。</p>';
    const bytes = new TextEncoder().encode(html);
    const imported = await importBytes('a.html', bytes);
    expect(imported.text).toBe('第二条　乙。\n');
    expect(imported.questions.map(({ id }) => id)).toContain('chrome-text');
    const source = await readSource('a.html', bytes);
    const kept = importRegulation(source, { keep: ['第一条 这是菜单里的一条，应当核对。'] });
    expect(kept.text).toBe('第一条　这是菜单里的一条，应当核对。\n\n第二条　乙。\n');
  });
});

/** Bytes of the GBK that Chinese software wrote before UTF-8. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array([...text].flatMap((letter) => table.get(letter) ?? letter.charCodeAt(0)));
}

describe('an encoding', () => {
  const text = '临江市工作站办法\n\n第一条 甲。\n第二条 乙。\n';

  test.each([
    ['GBK', encodeGbk(text), ['GB18030']],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`), ['U+FEFF']],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
      ['UTF-16LE', 'U+FEFF'],
    ],
  ])('%s is read, and reported', async (_, bytes, before) => {
    const imported = await importBytes('a.txt', bytes);
    expect(imported.text).toBe('# 临江市工作站办法\n\n第一条　甲。\n\n第二条　乙。\n');
    const changes = imported.changes.filter(({ repair }) => repair === 'encoding');
    expect(changes.map((change) => change.before)).toEqual(before);
  });

  test('that is none leaves marks, which are asked', async () => {
    const bytes = new Uint8Array([...encodeGbk('第一条 甲'), 0xff, ...encodeGbk('。')]);
    const imported = await importBytes('a.txt', bytes);
    expect(imported.questions).toMatchObject([{ id: 'unreadable-characters', line: 1 }]);
  });
});

describe('a file is refused', () => {
  const words = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each([
    ['a PDF', 'a.pdf', words('%PDF-1.7'), 'pdf'],
    ['a PDF that is called .txt', 'a.txt', words('%PDF-1.7'), 'pdf'],
    ['an old Word document', 'a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old-word'],
    ['RTF', 'a.txt', words('{\\rtf1'), 'rtf'],
    ['a zip archive', 'a.txt', wordFile([]), 'archive'],
    ['an unknown kind', 'a.xlsm', words('甲'), 'unknown-kind'],
    ['a .docx that is none', 'a.docx', words('甲'), 'broken-word'],
    ['a .docx cut short', 'a.docx', wordFile([paragraph('甲')]).slice(0, 200), 'broken-word'],
    ['nothing', 'a.txt', new Uint8Array(), 'empty'],
    ['only spaces', 'a.txt', words(' \n\t\n'), 'empty'],
    ['a Word file without a word', 'a.docx', wordFile([paragraph('')]), 'empty'],
    ['a page without a word', 'a.html', words('<script>1</script>'), 'empty'],
  ])('that is %s', async (_, name, bytes, kind) => {
    await expect(readSource(name, bytes)).rejects.toMatchObject({ kind });
  });
});
