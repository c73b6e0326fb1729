import { describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import type { Expert } from '../../../src/generated/expert.ts';
import { chooseTemplate } from '../../../src/paper/certificates/certificate-record.ts';
import { exitSource, reentrySource } from '../../../src/paper/certificates/decision-papers.ts';
import {
  listSource,
  noticeSource,
  registerSource,
} from '../../../src/paper/lists/listed-papers.ts';
import { stationSource } from '../../../src/paper/certificates/station-papers.ts';
import type { PaperSource } from '../../../src/paper/certificates/certificate-record.ts';
import type { Scheme } from '../../../src/generated/scheme.ts';
import { makePaper, printPaper } from '../../../src/paper/certificates/make-certificate.ts';
import { writeWorksheet } from '../../../src/paper/lists/worksheet.ts';
import type { CertificateKind } from '../../../src/rules/certificate-facts.ts';
import {
  expertOf,
  network,
  pool,
  pressOf,
  readPages,
  readText,
  records,
  stationOf,
} from '../papers.ts';

function print(kind: CertificateKind, scheme: Scheme, source: PaperSource): Uint8Array {
  const press = pressOf(kind, scheme, source);
  return printPaper(press, makePaper(press, source));
}

/** So many people in office, the first of them with the names that are hard to set. */
function crowd(count: number): Expert[] {
  const names = ['刘䶮例', '样𬍛', '阿依古丽·样提', 'Wolfgang Maximilian von Musterhausen'];
  return Array.from({ length: count }, (_, index) => {
    const expert = structuredClone(expertOf('bj-0001'));
    expert.id = `bj-${String(5000 + index)}`;
    expert.profile.name = names[index] ?? `样本${index}`;
    return expert;
  });
}

describe('the register', () => {
  test('lists those in office on the day of its edition, by id', () => {
    const source = registerSource(records, pool, 2026)!;
    const ids = source.rows.map(({ facts }) => facts['id']!.zh);
    expect(ids).toEqual(ids.toSorted());
    expect(ids).toContain('bj-0001');
    expect(ids).not.toContain('bj-0012'); // left in September
    expect(source).toMatchObject({
      issuedOn: '2026-11-05',
      facts: { count: { zh: String(ids.length) } },
    });
  });

  test('of a year without an edition there is none', () => {
    expect(registerSource(records, pool, 2025)).toBeUndefined();
  });

  test('of a hundred runs over pages, each with the head, every name on one of them', async () => {
    const source = registerSource({ ...records, experts: crowd(100) }, pool, 2026)!;
    const pages = await readPages(print('register', pool, source));
    expect(pages.length).toBeGreaterThan(5);
    const withRows = pages.filter((page) => page.includes('北京示例律师事务所'));
    expect(withRows.every((page) => page.includes('聘书编号'))).toBe(true);
    const all = pages.join('');
    for (const name of ['刘䶮例', '样𬍛', '阿依古丽·样提', '样本99']) expect(all).toContain(name);
    expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
  });

  test('as a workbook: numbers, names and real dates are read back', async () => {
    const source = registerSource(records, pool, 2026)!;
    const template = chooseTemplate(records.certificates, 'register', pool.id, source.issuedOn)!;
    const sheet = {
      template,
      title: { zh: '名册', en: 'Register' },
      rows: source.rows,
      madeOn: source.issuedOn,
    };
    const bytes = await writeWorksheet(sheet);
    const [read] = await readExcelFile(Buffer.from(bytes));
    const rows = read!.data;
    expect(rows[2]?.[1]).toBe('姓名\nName');
    expect(rows).toHaveLength(3 + source.rows.length);
    expect(rows[3]?.slice(0, 2)).toEqual([1, source.rows[0]!.facts['name']!.zh]);
    expect(rows[3]?.[6]).toEqual(new Date('2026-05-01T00:00:00Z'));
    expect(rows[3]?.[8]).toBe('样聘〔2026〕001号');
    expect(Buffer.compare(bytes, await writeWorksheet(sheet))).toBe(0);
    const xml = (path: string) => new TextDecoder().decode(unzipSync(bytes)[path]);
    expect(xml('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(xml('xl/worksheets/sheet1.xml')).toMatch(/state="frozen".*paperSize="9"/s);
  });
});

describe('the notice', () => {
  test('runs the days of the article, the day of posting not counted', async () => {
    const source = noticeSource(records, pool, 'notice-2026-1')!;
    expect(source.facts).toMatchObject({
      noticeDays: { zh: '7' },
      noticeFrom: { zh: '2026年4月21日' },
      noticeTo: { zh: '2026年4月27日' },
      count: { zh: '21' },
    });
    const text = await readText(print('notice', pool, source));
    expect(text).toContain('公示期7个自然日，自2026年4月21日至2026年4月27日');
    expect(text).toContain('书面形式反馈');
    for (const { facts } of source.rows)
      expect(text).toContain(facts['name']!.zh.replace(/\s/g, ''));
  });

  test.each([1, 60])('of %d names', async (count) => {
    const experts = crowd(count);
    const scheme = structuredClone(pool);
    const event = scheme.history.find(({ id }) => id === 'notice-2026-1')!;
    Object.assign(event, { subjects: experts.map(({ id }) => id) });
    const source = noticeSource({ ...records, experts }, scheme, 'notice-2026-1')!;
    const pages = await readPages(print('notice', scheme, source));
    expect(pages.length).toBe(count === 1 ? 1 : 4);
    expect(pages.join('').match(/北京示例律师事务所/g)).toHaveLength(count);
  });

  test('of stations names no days where neither the text nor the notice gives any', async () => {
    const silent = structuredClone(network);
    for (const event of silent.history) if (event.type === 'noticed') delete event.until;
    const source = noticeSource(records, silent, 'notice-2026')!;
    expect(source.facts['noticeDays']).toBeUndefined();
    const text = await readText(print('notice', network, source));
    expect(text).toContain('自2026年11月9日起予以公示');
    expect(text).not.toContain('自然日');
  });

  test('of an event of another kind there is none', () => {
    expect(noticeSource(records, pool, 'list-2026-1')).toBeUndefined();
    expect(listSource(records, pool, 'notice-2026-1')).toBeUndefined();
  });
});

test('the final list holds whom the records say it announced', async () => {
  const source = listSource(records, pool, 'list-2026-2')!;
  const announced = records.experts.filter(({ history }) =>
    history.some((event) => event.type === 'announced' && event.list === 'list-2026-2'),
  );
  expect(source.rows).toHaveLength(announced.length);
  const text = await readText(print('list', pool, source));
  for (const { profile } of announced) expect(text).toContain(profile.name.replace(/\s/g, ''));
});

test('the approval tells the steps and the year of building', async () => {
  const text = await readText(
    print('approval', network, stationSource(stationOf('cq-0001'), network)!),
  );
  expect(text).toContain(
    '你单位于2022年9月1日申报设立海外知识产权纠纷应对指导工作站，2022年9月20日经渝北区知识产权管理部门审核推荐',
  );
  expect(text).toContain('工作站建设期为1年，自2022年11月15日起算，至2023年11月15日届满');
});

describe('the decision', () => {
  test('on an exit quotes the point that it rests on, and says how long the ban runs', async () => {
    const source = exitSource(expertOf('bj-0012'), pool, records.works)!;
    const text = await readText(print('exit', pool, source));
    expect(text).toContain('第十四条第（三）项“本人主动申请退出或视为不愿再担任专家的”');
    expect(text).toContain('自2026年9月15日起出库');
    expect(text).toContain('至2029年9月15日（含当日）不得重新申请');
    expect(text).not.toContain('查明的事实'); // the record has no findings
    expect(text).not.toContain('终身');
  });

  test('on an exit for life says so, and no years', async () => {
    const text = await readText(
      print('exit', pool, exitSource(expertOf('bj-0013'), pool, records.works)!),
    );
    expect(text).toContain('终身不得再次入库');
    expect(text).not.toContain('原则上至');
  });

  test('with long findings runs over pages and loses nothing', async () => {
    const expert = structuredClone(expertOf('bj-0012'));
    const exit = expert.history.find((event) => event.type === 'exited')!;
    exit.findings = Array.from({ length: 60 }, (_, i) => `第${i + 1}项事实查明属实（样本）。`).join(
      '',
    );
    const pages = await readPages(print('exit', pool, exitSource(expert, pool, records.works)!));
    expect(pages.length).toBeGreaterThan(1);
    const text = pages
      .map((page) => page.replace(/第\d+页共\d+页.*$/, '').replace(/^样本SPECIMEN/, ''))
      .join('');
    for (let i = 1; i <= 60; i += 1) expect(text).toContain(`第${i}项事实查明属实`);
  });

  test('on a new application names who approved it, when and why', async () => {
    const expert = structuredClone(expertOf('bj-0012'));
    const approval = { by: '示例中心主任办公会', on: '2027-01-11', reason: '急需阿拉伯语专家' };
    const event = {
      id: 'e-90',
      type: 'reentry-approved',
      on: '2027-01-12',
      recordedOn: '2027-01-12',
    } as const;
    expert.history.push({ ...event, approval });
    const text = await readText(
      print('reentry', pool, reentrySource(expert, pool, records.works)!),
    );
    expect(text).toContain('经示例中心主任办公会于2027年1月11日批准');
    expect(text).toContain('急需阿拉伯语专家');
    expect(text).toContain('第十五条第二款');
    expect(reentrySource(expertOf('bj-0012'), pool, records.works)).toBeUndefined();
  });

  test('of nobody who left there is none', () => {
    expect(exitSource(expertOf('bj-0001'), pool, records.works)).toBeUndefined();
  });
});

test('of several templates the last that has begun is taken', () => {
  const [letter] = records.certificates.filter(({ kind }) => kind === 'letter');
  const later = { ...letter!, id: 'letter-2027', from: '2027-01-01' };
  const choose = (on: string) => chooseTemplate([later, letter!], 'letter', pool.id, on)?.id;
  expect([choose('2026-12-31'), choose('2027-01-01')]).toEqual(['letter', 'letter-2027']);
});
