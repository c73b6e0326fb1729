import { describe, expect, it } from 'vitest';
import { LANGS } from '../../../src/i18n/lang.ts';
import { RULES } from '../../../src/rules/index.ts';
import { exampleViews } from '../../../src/site/rules/rule-example-view.ts';
import { RULE_EXAMPLES, type RuleExample } from '../../../src/site/rules/rule-example.ts';

const rule = RULES.find(({ id }) => id === 'expert/over-age');
if (!rule) throw new Error('expert/over-age');

const both = (text: string) => ({ zh: text, en: text });

function example(born: string, asOf: string, findings: RuleExample['findings']): RuleExample {
  const parts = [{ about: both('bj-0901'), lines: [both('2026-03-18'), both(born)] }];
  return { test: born, asOf, parts, given: { born }, findings };
}

const SAID = { on: '2026-03-18', age: 66, years: 65, limit: 66, birthday: '2026-03-17' };
const message = Object.keys(rule.messages)[0] ?? '';
const FAILS = example('1960-03-17', '2026-12-31', [{ message, level: 'warning', data: SAID }]);
const viewsOf = (passes: RuleExample | null, lang: 'zh' | 'en' = 'zh') =>
  exampleViews(rule, lang, { [rule.id]: [{ fails: FAILS, passes }] });

describe('an example', () => {
  it('marks the lines that its neighbour has not, on both sides', () => {
    const [pair] = viewsOf(example('1960-03-19', '2026-12-31', []));
    const marked = [pair?.fails, pair?.passes].map((side) =>
      side?.parts.flatMap(({ lines }) =>
        lines
          .flat()
          .filter((part) => part.differs)
          .map(({ text }) => text),
      ),
    );
    expect(marked).toEqual([['1960-03-17'], ['1960-03-19']]);
    expect(pair?.fails.asOfDiffers).toBe(false);
  });

  it('marks the words that differ, whole dates and numbers, not the line around them', () => {
    const line = (date: string) => [
      { about: both('bj-0901'), lines: [both(`申请（${date}，公开）`)] },
    ];
    const [pair] = exampleViews(rule, 'zh', {
      [rule.id]: [
        {
          fails: { ...FAILS, parts: line('2029-06-30') },
          passes: { ...FAILS, findings: [], parts: line('2029-07-01') },
        },
      ],
    });
    expect(pair?.fails.parts[0]?.lines).toEqual([
      [
        { text: '申请（', differs: false },
        { text: '2029-06-30', differs: true },
        { text: '，公开）', differs: false },
      ],
    ]);
  });

  it('marks the day of the judgement where that is what differs', () => {
    const [pair] = viewsOf(example('1960-03-17', '2026-03-17', []));
    expect([pair?.fails.asOfDiffers, pair?.passes?.asOfDiffers]).toEqual([true, true]);
    expect(
      pair?.fails.parts.flatMap(({ lines }) => lines.flat()).some(({ differs }) => differs),
    ).toBe(false);
  });

  it('marks nothing where it stands alone', () => {
    const [pair] = viewsOf(null);
    expect(pair?.passes).toBeNull();
    expect(
      pair?.fails.parts.flatMap(({ lines }) => lines.flat()).some(({ differs }) => differs),
    ).toBe(false);
  });

  it('says the rule’s message in the page’s language, at the level of the case', () => {
    const [zh, en] = LANGS.map((lang) => viewsOf(null, lang)[0]?.fails.findings[0]);
    expect(zh).toMatchObject({ level: 'warning', levelLabel: '警告' });
    expect(zh?.message).toContain('65 周岁');
    expect(en?.message).not.toBe(zh?.message);
  });
});

describe('the examples of the tests', () => {
  it.each(RULES.map((each) => [each.id, each] as const))(
    '%s: at least one that fails, in both languages',
    (id, each) => {
      for (const lang of LANGS) {
        const views = exampleViews(each, lang);
        expect(views.length).toBeGreaterThan(0);
        for (const { fails, passes } of views) {
          expect(fails.findings.length).toBeGreaterThan(0);
          expect(passes?.findings ?? []).toEqual([]);
        }
      }
      expect(JSON.stringify(RULE_EXAMPLES[id]).length).toBeLessThan(30_000);
    },
  );
});
