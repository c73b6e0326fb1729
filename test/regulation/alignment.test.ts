import { describe, expect, test } from 'vitest';
import { loadFiles } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import { readLibrary } from '../../src/regulation/library.ts';
import { parseRegulation } from '../../src/regulation/parse.ts';
import type { Profile } from '../../src/regulation/provision.ts';
import { alignTranslation, type AlignedTranslation } from '../../src/regulation/translation.ts';
import { parseChineseNumeral } from '../../src/text/chinese-numerals.ts';

const LOADED = loadFiles('content', readSchemas('schemas'));
const TEXTS = readLibrary(LOADED).flatMap(({ id, title, versions }) =>
  versions.map((version) => ({ ...version, work: id, title })),
);

const MONTHS =
  'January February March April May June July August September October November December';

/** 第八条, （八）, 八、, 8. → 8. */
function chineseNumber(printed: string | null): number | null {
  const digits = /[〇零一二三四五六七八九十百\d]+/.exec(printed ?? '')?.[0];
  if (digits === undefined) return null;
  return /^\d+$/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI'];

/** Article 8, (8), 8., Chapter II, II. → their number. */
function englishNumber(printed: string | null): number | null {
  const roman = /(?:^|Chapter )([IV]+)\.?$/.exec(printed ?? '')?.[1];
  if (roman !== undefined) return ROMAN.indexOf(roman);
  const digits = /\d+/.exec(printed ?? '')?.[0];
  return digits === undefined ? null : Number(digits);
}

/** The figures of a text, months by name and “seven” included, each once. */
function figures(text: string): Set<number> {
  const named = MONTHS.split(' ').flatMap((month, at) => (text.includes(month) ? [at + 1] : []));
  const spelt = text.includes('seven departments') ? [7] : [];
  const written = text.replaceAll(/(\d),(\d)/g, '$1$2').match(/\d+/g) ?? [];
  return new Set([...written.map(Number), ...named, ...spelt]);
}

test('all five texts have their English', () => {
  expect(TEXTS.map(({ work }) => work)).toEqual([
    'bj-expert-pool',
    'bj-ip-services-plan',
    'bj-overseas-assistance',
    'cn-dispute-response-opinions',
    'cq-workstations',
  ]);
  expect(TEXTS.filter(({ translation }) => translation === null)).toEqual([]);
});

describe.each(TEXTS)('$work', ({ title, regulation, translation, translationFile, file }) => {
  const english = translation as AlignedTranslation;
  const withWords = regulation.provisions.filter((each) => each.text || each.heading);

  test('mirrors the Chinese block by block, under the title of work.json', () => {
    expect(english.breaks).toEqual([]);
    expect(english.title).toBe(title.en);
  });

  test('has English for every provision with words: headings where headings, text where text', () => {
    const shape = (words: { heading: string | null; text: string } | undefined): object => ({
      heading: Boolean(words?.heading),
      text: Boolean(words?.text),
    });
    for (const provision of withWords)
      expect
        .soft(shape(english.provisions.get(provision.eId)), provision.eId)
        .toEqual(shape(provision));
  });

  test('numbers correspond: 第八条 to Article 8, （三） to (3)', () => {
    for (const { eId, number } of regulation.provisions)
      expect
        .soft(englishNumber(english.provisions.get(eId)?.number ?? null), eId)
        .toBe(chineseNumber(number));
  });

  test('no heading swallows a sentence, and no caption keeps its bracket', () => {
    for (const [eId, { heading, text }] of english.provisions) {
      expect.soft(heading ?? '', eId).not.toMatch(/\. |[[\]]|\.$/);
      expect.soft(text, eId).not.toMatch(/^\[|^\s|\s$/);
    }
  });

  test('every figure of the Chinese stands in the English, and as many quotations', () => {
    for (const { eId, heading, text } of withWords) {
      const words = english.provisions.get(eId);
      const inEnglish = `${words?.heading ?? ''} ${words?.text ?? ''}`;
      const missing = [...figures(text)].filter((figure) => !figures(inEnglish).has(figure));
      expect.soft(missing, eId).toEqual([]);
      const quotations = (each: string): number => each.split('“').length;
      expect.soft(quotations(inEnglish), eId).toBe(quotations(`${heading ?? ''}${text}`));
    }
  });

  test('no Chinese character is left in the English', () => {
    const source = LOADED.files.find(({ path }) => path === translationFile)?.text ?? '';
    expect(source.match(/[\p{Script=Han}，。；：（）《》]/gu)).toBeNull();
  });

  test('translation.json records the Chinese of exactly these provisions', () => {
    const path = file.replace('zh.md', 'translation.json');
    const record = LOADED.files.find((each) => each.path === path)?.value;
    const hashes = withWords.map(({ eId, textHash }) => [
      eId,
      expect.objectContaining({ textHash }),
    ]);
    expect(record).toEqual({ schemaVersion: 1, provisions: Object.fromEntries(hashes) });
    expect([...english.provisions.values()].filter(({ stale }) => stale)).toEqual([]);
  });
});

describe('what each kind of provision gets', () => {
  const words = (work: string, eId: string): object => {
    const found = TEXTS.find((text) => text.work === work)?.translation?.provisions.get(eId);
    return { number: found?.number, heading: found?.heading, start: found?.text.slice(0, 24) };
  };

  test.each([
    ['bj-overseas-assistance', 'chp_2', 'Chapter II', 'Development of the System', ''],
    ['bj-overseas-assistance', 'art_12', 'Article 12', 'Guidance on Dispute Cases', ''],
    ['bj-overseas-assistance', 'art_12__para_1', null, null, 'A civil subject domiciled'],
    ['bj-overseas-assistance', 'art_2__para_1__point_1', '(1)', null, 'overseas intellectual pr'],
    ['cn-dispute-response-opinions', 'level_1__level_2', '(2)', 'Working goals', ''],
    [
      'cn-dispute-response-opinions',
      'level_1__level_2__para_1',
      null,
      null,
      'Strive, by 2025, to have',
    ],
    ['cn-dispute-response-opinions', 'level_1', 'I.', 'General Requirements', ''],
    ['bj-ip-services-plan', 'level_4__level_3', '(3)', 'Strengthen statistical monitoring', ''],
    [
      'bj-ip-services-plan',
      'level_3__level_2__level_10',
      '10.',
      'Build intellectual property protection centers',
      '',
    ],
    ['bj-ip-services-plan', 'level_2__para_2', null, null, '—— Introduce well-known i'],
    ['cq-workstations', 'art_10__para_1', null, null, 'These Measures come into'],
    ['cq-workstations', 'att_1', 'Annex', 'Assessment Indicators for Workstations', ''],
    ['cq-workstations', 'att_1__sec_6', null, null, 'Assessment bonus items (10 points)'],
    ['cq-workstations', 'att_1__sec_7__item_2', '2.', null, 'Staff being the subject '],
  ])('%s %s', (work, eId, number, heading, start) => {
    expect(words(work, eId)).toEqual({ number, heading, start: start.slice(0, 24) });
  });

  test('points of the annex are the same in both languages', () => {
    const annex = TEXTS.find(({ work }) => work === 'cq-workstations');
    for (const { eId, points } of annex?.regulation.provisions ?? [])
      if (points !== undefined)
        expect(annex?.translation?.provisions.get(eId)?.text).toMatch(
          new RegExp(`\\(${points} points\\)$`),
        );
    expect(annex?.translation?.header).toEqual(['Assessment Item', 'Assessment Indicator']);
  });
});

describe('where the English stops mirroring the Chinese', () => {
  const ARTICLES = '# 办法\n\n第一条　【目的】甲。\n\n第二条　乙：\n\n（一）丙；\n';
  const ENGLISH = '# Measures\n\nArticle 1　[Purpose] A.\n\nArticle 2　B:\n\n(1) c;\n';
  const OUTLINE = '# 计划\n\n## 一、总\n\n1. 引进。制定。\n';

  function breaksOf(chinese: string, english: string, profile: Profile = 'articles'): object[] {
    const regulation = parseRegulation(chinese, profile);
    return alignTranslation({ source: chinese, regulation }, english, null).breaks;
  }

  test('nowhere', () => {
    expect(breaksOf(ARTICLES, ENGLISH)).toEqual([]);
  });

  test.each([
    ['another article number', ENGLISH.replace('Article 2', 'Article 3'), 5, '第二条', 'Article 3'],
    ['another point number', ENGLISH.replace('(1)', '(2)'), 7, '（一）', '(2)'],
    [
      'an article run into the paragraph',
      ENGLISH.replace('Article 2　B', 'B'),
      5,
      'article',
      'paragraph',
    ],
    ['a block left out', ENGLISH.replace('(1) c;\n', ''), 5, 'point', '–'],
    ['a block too many', `${ENGLISH}\nD.\n`, 9, '–', 'paragraph'],
    [
      'a caption left out',
      ENGLISH.replace('[Purpose] ', ''),
      3,
      'article with heading',
      'article without',
    ],
  ])('%s', (_, english, line, expected, found) => {
    expect(breaksOf(ARTICLES, english)).toEqual([{ line, column: 1, expected, found }]);
  });

  test('an outline heading run into its text', () => {
    const english = '# Plan\n\n## I. General\n\n1. Introduce: formulate.\n';
    expect(breaksOf(OUTLINE, english, 'outline')).toEqual([
      { line: 5, column: 1, expected: 'item with heading', found: 'item without' },
    ]);
    expect(breaksOf(OUTLINE, english.replace(':', '.'), 'outline')).toEqual([]);
  });

  test('a part under another Roman number', () => {
    const english = '# Plan\n\n## IV. General\n\n1. Introduce. Formulate.\n';
    expect(breaksOf(OUTLINE, english, 'outline')).toMatchObject([{ line: 3, found: 'IV.' }]);
  });

  test('第一编 is Part I, 第八条之一 is Article 8-1, 附件2 is Annex 2', () => {
    const chinese = '# 办法\n\n## 第一编 总\n\n第八条　甲。\n\n第八条之一　乙。\n\n# 附件2：表\n';
    const english =
      '# Measures\n\n## Part I General\n\nArticle 8　A.\n\nArticle 8-1　B.\n\n# Annex 2　Table\n';
    expect(breaksOf(chinese, english)).toEqual([]);
    expect(breaksOf(chinese, english.replace('Part I', 'Part II'))).toMatchObject([{ line: 3 }]);
    expect(breaksOf(chinese, english.replace('8-1', '9'))).toMatchObject([{ line: 7 }]);
    expect(breaksOf(chinese, english.replace('Annex 2', 'Annex 1'))).toMatchObject([{ line: 9 }]);
  });
});
