import { describe, expect, it } from 'vitest';
import type { Event as ExpertEvent, Expert } from '../../src/generated/expert.ts';
import type { Event as StationEvent, Workstation } from '../../src/generated/workstation.ts';
import { expertStory, stationStory, type RecordStory } from '../../src/report/record-story.ts';
import { listText, storyText } from '../../src/report/record-text.ts';
import { terminalWidth } from '../../src/text/terminal-width.ts';
import {
  ADMITTED,
  contentOf,
  expertOf,
  schemeOf,
  stationOf,
  type Written,
} from '../rules/judging.ts';

const { works } = contentOf({});
const tell = ({ type }: ExpertEvent | StationEvent) => ({
  zh: `事件 ${type}`,
  en: `event ${type}`,
});

const expert = (on: string, history: readonly Written[] = ADMITTED): RecordStory => {
  const record = expertOf(history).record as unknown as Expert;
  return expertStory(record, { scheme: schemeOf('bj-experts'), works, on, tell });
};

const station = (on: string, history: readonly Written[]): RecordStory => {
  const record = stationOf(history) as unknown as Workstation;
  return stationStory(record, { scheme: schemeOf('cq-stations'), works, on, tell });
};

const facts = (story: RecordStory, lang: 'zh' | 'en' = 'zh'): string[] =>
  story.facts.map(({ label, words }) => `${label[lang]}: ${words[lang]}`);

describe('an expert’s record', () => {
  it.each([
    ['before the first event', '2026-03-17', '尚无记录；第一个事件在 2026-03-18', 0],
    ['on its day', '2026-03-18', '申请中', 1],
    ['the day before the notice', '2026-04-19', '申请中', 2],
    ['on the day of the notice', '2026-04-20', '公示中', 3],
    ['appointed, and the term not yet begun', '2026-04-30', '公示中', 5],
    ['on the first day of the term', '2026-05-01', '在聘', 5],
    ['on the last day of the term', '2029-04-30', '在聘', 5],
    ['the day after', '2029-05-01', '聘期已满', 5],
  ])('%s', (_, on, words, events) => {
    const story = expert(on);
    expect(story.words.zh).toBe(words);
    expect(story.events).toHaveLength(events);
  });

  it('tells what is known of the state, in both languages', () => {
    expect(facts(expert('2026-05-01'))).toEqual([
      '起始: 2026-05-01',
      '聘期: 2026-05-01 至 2029-04-30',
      '届别: 首届（2026—2029）',
      '聘书: 样聘〔2026〕901号（2026-04-30 签发）',
    ]);
    expect(facts(expert('2026-05-01'), 'en')[1]).toBe('Term: 2026-05-01 to 2029-04-30');
  });

  it('tells a bar of years, and one for life', () => {
    const exited = { type: 'exited', on: '2026-06-30', ground: 'other' };
    const left = [...ADMITTED, exited];
    expect(facts(expert('2029-06-30', left)).at(-1)).toBe(
      '限制: 至 2029-06-30（含当日）不得重新申请',
    );
    expect(expert('2029-07-01', left).words.zh).toBe('已出库');
    const barred = { type: 'barred', on: '2026-07-01', lifetime: true, adverseEffect: '样本' };
    expect(facts(expert('2040-01-01', [...left, barred]))).toContain('限制: 终身不得再次入库');
  });

  it('names the rulebook of the day, and none before the earliest', () => {
    expect(expert('2026-03-13').rulebook).toMatchObject({ version: '2026-03-13' });
    expect(expert('2026-03-13').rulebook?.words.zh).toBe(
      '《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号），自 2026-03-13 起',
    );
    expect(expert('2026-03-12').rulebook).toBeNull();
  });

  it('leaves out what was corrected, and keeps the order of the days', () => {
    const history = [
      ...ADMITTED,
      { type: 'served', on: '2026-06-01', kind: 'training', summary: '样本' },
      { type: 'corrected', on: '2026-06-03', corrects: 'e-6', reason: '样本', by: '样本' },
      {
        type: 'served',
        on: '2026-05-20',
        recordedOn: '2026-06-03',
        kind: 'training',
        summary: '样本',
      },
    ];
    expect(
      expert('2026-12-31', history)
        .events.slice(5)
        .map(({ id, on }) => `${id} ${on}`),
    ).toEqual(['e-8 2026-05-20', 'e-7 2026-06-03']);
  });
});

describe('a workstation’s record', () => {
  const sheet = { items: {}, sections: {}, bonus: 0, deduction: 0, total: 88 };
  const history = [
    { type: 'established', on: '2023-12-22', plaque: '样站〔2023〕1号' },
    { type: 'inspected', on: '2024-12-23', outcome: 'passed' },
    { type: 'assessed', on: '2026-10-20', year: 2026, sheet, grade: 'qualified' },
  ];

  it('is told with its plaque, build year, acceptance and assessments', () => {
    expect(station('2026-10-20', history).words.en).toBe('In service');
    expect(facts(station('2026-10-20', history))).toEqual([
      '起始: 2024-12-23',
      '牌匾: 样站〔2023〕1号',
      '设立: 2023-12-22',
      '建设期: 至 2024-12-22（含当日）',
      '验收: 2024-12-23 通过',
      '考核: 2026 年度 合格',
    ]);
    expect(facts(station('2024-12-22', history), 'en')).toEqual([
      'Since: 2023-12-22',
      'Plaque: 样站〔2023〕1号',
      'Established: 2023-12-22',
      'Build year: up to and including 2024-12-22',
    ]);
  });
});

describe('in words', () => {
  it('a record: its state, the facts, the rulebook, the events', () => {
    expect(storyText(expert('2026-04-20'), 'zh')).toBe(`测样甲 (bj-0901)
2026-04-20：公示中
  起始：2026-04-20
  当日施行：《北京市涉外知识产权保护服务专家库管理办法》（京知公服〔2026〕3号），自 2026-03-13 起

截至 2026-04-20 计入的事件：3 项
  2026-03-18  e-1  事件 applied
  2026-04-16  e-2  事件 selected
  2026-04-20  e-3  事件 noticed
`);
    expect(storyText(expert('2026-03-01'), 'en')).toBe(`Ce Yangjia (bj-0901)
2026-03-01: not yet recorded; the first event is of 2026-03-18
  In force on that day: none was in force on that day

No event counts up to 2026-03-01.
`);
  });

  it('a list: columns that stand under each other in a terminal', () => {
    const stories = [
      expert('2026-05-01'),
      { ...expert('2026-05-01'), name: { zh: '阿依古丽·样提', en: 'A' } },
    ];
    const text = listText(stories, '2026-05-01', 'zh');
    const rows = text.split('\n').slice(1, 3);
    const [first, second] = rows.map((row) => terminalWidth(row.slice(0, row.indexOf('在聘'))));
    expect(first).toBe(second);
    expect(text).toMatch(/\n\n2026-05-01 有记录 2 项。\n$/);
    expect(listText([], '2020-01-01', 'en')).toBe('Records on 2020-01-01: 0.\n');
  });

  it('no line break or control of a record gets through', () => {
    const story = expert('2026-05-01');
    const odd = { ...story, name: { zh: 'a\n\u001B[2J', en: 'a' } };
    for (const text of [storyText(odd, 'zh'), listText([odd], '2026-05-01', 'zh')])
      expect(text).toContain('a\\n\\u001B[2J');
  });
});
