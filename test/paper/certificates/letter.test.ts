import jsqr from 'jsqr';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Expert } from '../../../src/generated/expert.ts';
import { letterSource } from '../../../src/paper/certificates/letter-papers.ts';
import { stationSource } from '../../../src/paper/certificates/station-papers.ts';
import { formatDay } from '../../../src/paper/layout/day-words.ts';
import { MissingFactError } from '../../../src/paper/certificates/filled-words.ts';
import {
  makePaper,
  printPaper,
  printTogether,
} from '../../../src/paper/certificates/make-certificate.ts';
import type { CodeMark } from '../../../src/paper/layout/sheet.ts';
import {
  ADDRESS,
  expertOf,
  network,
  pool,
  pressOf,
  readPages,
  readText,
  stationOf,
} from '../papers.ts';

const press = pressOf('letter', pool, letterSource(expertOf('bj-0001'), pool)!);

function named(name: string, nameEn = 'Sample'): Expert {
  const expert = structuredClone(expertOf('bj-0001'));
  Object.assign(expert.profile, { name, nameEn });
  return expert;
}

const made = (expert: Expert) => makePaper(press, letterSource(expert, pool)!, ADDRESS);
const print = (expert: Expert) => printPaper(press, made(expert));

test('the letter says what its record and its template say', async () => {
  const text = await readText(print(named('周样𬍛')));
  for (const words of [
    '聘书',
    '编号样聘〔2026〕001号',
    '周样𬍛专家：',
    '根据《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号）第九条第（五）项',
    '（知识产权类），聘期自2026年5月1日至2029年4月30日（含首尾两日）',
    '2026年4月30日',
    'from1May2026to30April2029,bothdaysincluded',
    '英文仅供参考，以中文为准',
    'https://dianzhang.example/verify/',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('{{');
});

test('a specimen says so across the sheet and at its foot; a signed letter does not', async () => {
  expect(await readText(print(named('甲')))).toMatch(/样本SPECIMEN.*未经签发/s);
  const source = letterSource(expertOf('bj-0001'), pool)!;
  const signed = pressOf('letter', pool, source, { specimen: false });
  const text = await readText(printPaper(signed, makePaper(signed, source, ADDRESS)));
  expect(text).not.toContain('SPECIMEN');
  expect(text).not.toContain('未经签发');
});

/** The code as a scanner at 200 dots an inch sees it. */
function scan({ modules, side }: CodeMark): string | undefined {
  const width = Math.round((side / 72) * 200);
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (each: number) => Math.floor((each / width) * modules.length);
      if (modules[at(y)]![at(x)]) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  return jsqr(data, width, width)?.data;
}

test('the code holds a whole signed address, is 32 mm wide and more, and is read back', () => {
  const code = made(named('甲')).sheet.pages[0]!.marks.find((mark) => mark.kind === 'code')!;
  const quiet = code.modules.length - 2 * 4;
  expect((((code.side * quiet) / code.modules.length) * 25.4) / 72).toBeGreaterThan(32);
  expect(ADDRESS.length).toBeGreaterThan(320);
  expect(scan(code)).toBe(ADDRESS);
});

describe('names', () => {
  test.each([
    '李样',
    '刘䶮例',
    '阿依古丽·样提',
    '古丽巴哈尔·阿不都热合曼·吾买尔江·样本·买买提明·又一个很长的名字·再长一些的名字',
    'Étienne Sample',
    'Wolfgang Maximilian Graf von und zu Musterhausen-Beispiel',
  ])('%s stands on one page, nothing over the edge', async (name) => {
    const { sheet } = made(named(name, name));
    expect(sheet.pages).toHaveLength(1);
    const code = sheet.pages[0]!.marks.find((mark) => mark.kind === 'code')!;
    for (const mark of sheet.pages[0]!.marks)
      if (mark.kind === 'text' && mark.role === 'body' && mark.size > 11 && mark.x < 150)
        expect(mark.y).toBeLessThan(code.y);
    const pdf = print(named(name));
    expect(await readText(pdf)).toContain(`${name.replace(/\s/g, '')}专家：`);
    expect(pdf.length).toBeLessThan(50_000);
  });

  test('one that the font lacks is refused by character and place', () => {
    expect(() => print(named('样\u{2A6A5}'))).toThrow('“\u{2A6A5}” (U+2A6A5) in 样\u{2A6A5}　专家');
  });
});

test('same letter, same bytes', () => {
  expect(Buffer.compare(print(named('周样𬍛')), print(named('周样𬍛')))).toBe(0);
});

test('many letters in one file: a page each, and tags that do not run together', async () => {
  const papers = ['bj-0001', 'bj-0002', 'bj-0003'].map((id) => made(expertOf(id)));
  const pdf = printTogether(press, papers);
  const pages = await readPages(pdf);
  expect(pages.map((page) => /号(\S{2,8}?)专家：/.exec(page)?.[1])).toEqual(
    ['bj-0001', 'bj-0002', 'bj-0003'].map((id) => expertOf(id).profile.name),
  );
  const proxy = await getDocumentProxy(pdf.slice());
  const tree = await (await proxy.getPage(3)).getStructTree();
  expect(JSON.stringify(tree)).toContain('"role":"H1"');
  expect(JSON.stringify(tree)).toContain('"role":"Figure"');
});

test('the file names itself, its language and its author, and is tagged', async () => {
  const proxy = await getDocumentProxy(print(expertOf('bj-0001')));
  const { info } = await proxy.getMetadata();
  expect(info).toMatchObject({
    Title: '聘书 样聘〔2026〕001号 Letter of Appointment',
    Author: pool.authority.zh,
    Language: 'zh-CN',
  });
  expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true });
});

describe('what is missing', () => {
  test('a fact that the record lacks is named', () => {
    const source = letterSource(expertOf('bj-0001'), pool)!;
    const asking = pressOf('letter', pool, source, {
      change: ({ words }) => (words.body![0]!.zh += '{{findings}}'),
    });
    expect(() => makePaper(asking, source, ADDRESS)).toThrow(MissingFactError);
    expect(() => makePaper(asking, source, ADDRESS)).toThrow('letter asks for findings');
  });

  test('an appointment without a letter has none', () => {
    const expert = structuredClone(expertOf('bj-0001'));
    for (const event of expert.history) if (event.type === 'appointed') delete event.letter;
    expect(letterSource(expert, pool)).toBeUndefined();
  });

  test('an appointment that was corrected away has none', () => {
    const expert = structuredClone(expertOf('bj-0001'));
    const corrected = {
      id: 'e-99',
      type: 'corrected',
      on: '2026-05-07',
      recordedOn: '2026-05-07',
    } as const;
    expert.history.push({ ...corrected, corrects: 'e-5', reason: '误录', by: '样' });
    expect(letterSource(expert, pool)).toBeUndefined();
  });
});

test('the words of a centre are printed without a change of code', async () => {
  const source = letterSource(expertOf('bj-0001'), pool)!;
  const own = pressOf('letter', pool, source, {
    change: (template) => {
      template.title.zh = '委任状';
      template.page = { size: 'A4', orientation: 'portrait' };
    },
  });
  const paper = makePaper(own, source, ADDRESS);
  expect(paper.sheet.height).toBeGreaterThan(paper.sheet.width);
  expect(await readText(printPaper(own, paper))).toContain('委任状');
});

test('the plaque bears the station, its host, its number and its day', async () => {
  const source = stationSource(stationOf('cq-0001'), network)!;
  const plaque = pressOf('plaque', network, source);
  const text = await readText(printPaper(plaque, makePaper(plaque, source, ADDRESS)));
  for (const words of [
    '渝北示例园区工作站',
    '依托单位：重庆示例汽车产业园管理有限公司',
    '样牌〔2022〕001号',
    '2022年11月15日',
    '第五条第（四）项',
  ])
    expect(text).toContain(words);
});

test('days in both languages', () => {
  expect(formatDay('2026-05-01')).toEqual({ zh: '2026年5月1日', en: '1 May 2026' });
});
