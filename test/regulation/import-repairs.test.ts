import { describe, expect, test } from 'vitest';
import type { RepairId } from '../../src/regulation/import/change.ts';
import {
  importRegulation,
  type ImportedText,
  type ImportHints,
} from '../../src/regulation/import/import-regulation.ts';
import { readSource } from '../../src/regulation/import/read-source.ts';

async function importText(text: string, hints: ImportHints = {}): Promise<ImportedText> {
  const source = await readSource('source.txt', new TextEncoder().encode(text));
  return importRegulation(source, hints);
}

function paragraphs({ text }: ImportedText): string[] {
  return text.trimEnd().split('\n\n');
}

function linesOf({ changes }: ImportedText, repair: RepairId): number[] {
  return changes.filter((change) => change.repair === repair).map(({ line }) => line);
}

function asked({ questions }: ImportedText): string[] {
  return questions.map(({ id, line }) => `${id}${line === null ? '' : ` ${line}`}`);
}

const HEAD = '临江市工作站办法\n\n';

describe('sentences', () => {
  test('cut by an empty line, a rule, a form feed and a page number are whole again', async () => {
    for (const cut of ['\n\n', '\n---\n', '\n\f', '\n— 3 —\n', '\n\n第 3 页 共 9 页\n\n']) {
      const imported = await importText(
        `${HEAD}第一条 为了规范工${cut}作站，制定本办法。\n第二条 乙。`,
      );
      expect(paragraphs(imported)[1]).toBe('第一条　为了规范工作站，制定本办法。');
      expect(linesOf(imported, 'cut-sentences')).toEqual([3]);
    }
  });

  test('a reference at the head of the next page is no article', async () => {
    const imported = await importText(
      `${HEAD}第一条 甲。\n第二条 违反\n\n第一条规定的，责令改正。`,
    );
    expect(paragraphs(imported)[2]).toBe('第二条　违反第一条规定的，责令改正。');
  });

  test.each([
    ['a new unit', '第二条 申请设立工作站，应具备\n\n（一）场所，', 4],
    ['a date', '第二条 本办法自印发之日起施行，\n\n2026年1月5日', 4],
    ['a signature', '第二条 本办法自印发之日起施行，\n\n临江市知识产权局', 4],
    ['a sentence that ended', '第二条 甲。\n\n乙，丙。', 4],
    ['an annex', '第二条 本办法自印发之日起施行，\n\n附件：表', 4],
  ])('are not joined with %s', async (_, text, count) => {
    const imported = await importText(`${HEAD}第一条 甲。\n${text}`);
    expect(paragraphs(imported)).toHaveLength(count);
    expect(linesOf(imported, 'cut-sentences')).toEqual([]);
  });

  test('a heading of an outline is whole without a full stop; a point of an article is not', async () => {
    const rest = '\n\n充分发挥作用，抓好落实。';
    const outline = await importText(`关于工作的意见\n\n一、措施\n\n（一）加强组织领导${rest}`);
    expect(paragraphs(outline)).toHaveLength(4);
    const articles = await importText(`${HEAD}第一条 条件：\n\n（一）加强组织领导${rest}`);
    expect(paragraphs(articles).at(-1)).toBe('（一）加强组织领导充分发挥作用，抓好落实。');
  });

  test('after a bracket at the end of a page it is asked', async () => {
    const imported = await importText(
      `${HEAD}第一条 在其他国家，以及地区（含港澳台）\n---\n开展工作。`,
    );
    expect(asked(imported)).toContain('perhaps-cut 3');
    expect(paragraphs(imported)).toHaveLength(3);
  });

  test('of Latin words keep a space', async () => {
    const imported = await importText(`${HEAD}第一条 依据，Paris\nConvention 的规定。`);
    expect(paragraphs(imported)[1]).toContain('Paris Convention');
  });
});

describe('numbers', () => {
  test('are Chinese at the front of a line, and as the authority wrote them inside', async () => {
    const imported = await importText(`${HEAD}第1章 总则\n第1条 甲。\n第 2 条【目的】依照第1条。`);
    expect(paragraphs(imported).slice(1)).toEqual([
      '## 第一章 总则',
      '第一条　甲。',
      '第二条　【目的】依照第1条。',
    ]);
    expect(linesOf(imported, 'arabic-numbers')).toEqual([3, 4, 5]);
  });

  test('out of turn in the finished text are asked', async () => {
    const imported = await importText(`${HEAD}第一条 甲。\n第三条 乙。`);
    expect(imported.questions).toMatchObject([
      { id: 'numbering', params: { found: '第三条', expected: '第二条', line: 5 } },
    ]);
  });
});

describe('page numbers and running headers', () => {
  test('bare numbers go where they count on, and are asked where one stands alone', async () => {
    const pages = await importText(`${HEAD}第一条 甲。\n\n1\n\n第二条 乙。\n\n2\n`);
    expect(linesOf(pages, 'page-numbers')).toEqual([5, 9]);
    const alone = await importText(`${HEAD}第一条 甲。\n\n7\n\n第二条 乙。`);
    expect(asked(alone)).toEqual(['bare-number 5']);
    expect(alone.text).toContain('\n7\n');
  });

  test('a title repeated at the head of pages goes; its first stays', async () => {
    const imported = await importText(
      '临江市工作站办法\n第一条 甲。\n— 1 —\n临江市工作站办法\n第二条 乙。\n— 2 —\n临江市工作站办法\n第三条 丙。',
    );
    expect(paragraphs(imported)).toHaveLength(4);
    expect(linesOf(imported, 'running-headers')).toEqual([4, 7]);
  });

  test('words repeated away from the edges of pages stay, and are asked', async () => {
    const text = [
      '第一条 甲。',
      '单位意见签章',
      '第二条 乙。',
      '单位意见签章',
      '第三条 丙。',
      '单位意见签章',
    ];
    const imported = await importText(HEAD + text.join('\n'));
    expect(asked(imported)).toEqual(['repeated-line 4']);
    expect(paragraphs(imported)).toHaveLength(7);
  });
});

describe('titles', () => {
  test('broken before a bare 管理办法 are joined, and asked', async () => {
    const imported = await importText('临江市海外知识产权维权\n管理办法\n（试行）\n\n第一条 甲。');
    expect(imported.facts.title).toBe('临江市海外知识产权维权管理办法（试行）');
    expect(asked(imported)).toEqual(['joined-title 1']);
  });

  test('keep the space between two authorities, and no other', async () => {
    const imported = await importText(
      '临江市知识产权局 临江市商务局关于加强 工作的意见\n\n一、总体要求\n甲。',
    );
    expect(imported.facts.title).toBe('临江市知识产权局 临江市商务局关于加强工作的意见');
    expect(imported.facts.issuers).toEqual(['临江市知识产权局', '临江市商务局']);
  });

  test('two of them are asked; --title answers', async () => {
    const text = '临江市专家库管理办法\n临江市工作站管理办法\n\n第一条 甲。';
    expect(asked(await importText(text))).toEqual(['two-titles 2']);
    const told = await importText(text, { title: '临江市工作站管理办法' });
    expect(told.facts.title).toBe('临江市工作站管理办法');
  });

  test('that the notice names, but the text lacks, are asked', async () => {
    const imported = await importText(
      '临江市局关于印发《临江市工作站办法》的通知\n\n现印发给你们。\n\n第一条 甲。\n第二条 乙。',
    );
    expect(asked(imported)).toEqual(['no-notice-title 1']);
  });
});

describe('tables', () => {
  test('short rows are filled up, bars inside cells escaped, and the tabs of a colophon are no table', async () => {
    const imported = await importText(
      `${HEAD}第一条 甲。\n附表1\n评分表\n项目\t分值\t备注\n队伍\t10|20\n\t总部\t5\n\t临江市知识产权局\t2026年1月5日印发`,
    );
    expect(paragraphs(imported).slice(2)).toEqual([
      '# 附表1 评分表',
      '| 项目 | 分值 | 备注 |\n| --- | --- | --- |\n| 队伍 | 10\\|20 | |\n| | 总部 | 5 |',
      '临江市知识产权局 2026年1月5日印发',
    ]);
    expect(asked(imported)).toEqual(['ragged-table 7']);
    const signed = await importText(`${HEAD}第一条 甲。\n\t临江市知识产权局   2026年1月5日印发`);
    expect(paragraphs(signed).at(-1)).toBe('临江市知识产权局 2026年1月5日印发');
    expect(signed.facts.dates.issuedOn?.on).toBe('2026-01-05');
  });

  test('of Markdown stay as they are', async () => {
    const table = '| 项目 | 分值 |\n| --- | --- |\n| 队伍 | 10 |';
    const imported = await importText(`${HEAD}第一条 甲。\n\n# 附表 评分表\n\n${table}`);
    expect(paragraphs(imported).slice(2)).toEqual(['# 附表 评分表', table]);
  });
});

describe('letters', () => {
  test('that nobody sees go, and are named', async () => {
    const imported = await importText(`${HEAD}第一条 甲\u200b乙\u00ad。\n\u200e\n`);
    expect(paragraphs(imported)).toHaveLength(2);
    expect(
      imported.changes.filter(({ repair }) => repair === 'invisible-characters'),
    ).toMatchObject([
      { line: 3, before: 'U+200B U+00AD' },
      { line: 4, before: 'U+200E' },
    ]);
  });

  test('asterisks and # that are no Markdown stay', async () => {
    const imported = await importText(`${HEAD}第一条 5*6，C#。`);
    expect(paragraphs(imported)[1]).toBe('第一条　5*6，C#。');
  });
});

describe('facts', () => {
  test('dates in Chinese numerals; the day of effect, and what is said of validity', async () => {
    const imported = await importText(
      `${HEAD}第一条 本办法自二〇二六年十月十二日起施行，有效期五年。\n\n临江市知识产权局\n二○二六年九月三十日`,
    );
    expect(imported.facts.dates.effectiveFrom?.on).toBe('2026-10-12');
    expect(imported.facts.dates.adoptedOn?.on).toBe('2026-09-30');
    expect(imported.facts.issuers).toEqual(['临江市知识产权局']);
    expect(asked(imported)).toEqual(['validity 3']);
  });

  test('neither articles nor outline: no profile, and nothing is lost', async () => {
    const imported = await importText('今天天气很好。\n\n明天再说');
    expect(imported.facts.profile).toBeNull();
    expect(imported.text).toBe('今天天气很好。\n\n明天再说\n');
  });
});
