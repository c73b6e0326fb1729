import { describe, expect, it } from 'vitest';
import { nameOfDuty, nameOfParameter } from '../../../src/rules/duty-names.ts';
import type { Scheme } from '../../../src/generated/scheme.ts';
import { hasMessage, t } from '../../../src/i18n/translate.ts';
import { RULES } from '../../../src/rules/index.ts';
import { runRules } from '../../../src/rules/run.ts';
import { createHref } from '../../../src/site/page/href.ts';
import { homeView } from '../../../src/site/guidance/home-view.ts';
import { splitMessage } from '../../../src/site/page/message-parts.ts';
import { rulesData } from '../../../src/site/publishing/published-data.ts';
import { dutiesOf } from '../../../src/site/rules/rule-duty-view.ts';
import { countRules } from '../../../src/site/content/rule-numbers.ts';
import {
  isOff,
  ruleGroups,
  ruleView,
  type RuleSources,
} from '../../../src/site/rules/rule-view.ts';
import { readSampleSite } from '../sample-site.ts';

const href = createHref('/');
const { site, content, schemas } = readSampleSite();
const cities = ['linjiang', 'yunhe'].map((city) => readSampleSite(`test/fixtures/cities/${city}`));
const yunhe = cities[1]?.site as typeof site;

function viewOf(id: string, sources: RuleSources = site, lang: 'zh' | 'en' = 'zh') {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Error(id);
  return ruleView(rule, sources, lang, href);
}

describe('a rule that no scheme asks for', () => {
  it('says that it is off, in the list and on its page, and takes no part in the number at home', () => {
    const direct = viewOf('expert/direct-admission', yunhe);
    expect([direct.withoutArticle, direct.found]).toEqual([
      t('zh', 'rule.off'),
      t('zh', 'rule.index-off'),
    ]);
    expect(viewOf('expert/direct-admission').found).toBeNull();
    expect(viewOf('file/json', yunhe)).toMatchObject({ found: null });
    const told = (content: typeof site) =>
      homeView(content, 'zh', href).figures.find(({ href: to }) => to === href.rules('zh'))?.count;
    expect(told(yunhe)).toBe(RULES.filter((rule) => !isOff(rule, yunhe)).length);
    expect(told(yunhe)).toBeLessThan(told(site) ?? 0);
  });
  it('offers no form where there is none', () => {
    const ids = (content: typeof site) => homeView(content, 'zh', href).tasks.map(({ id }) => id);
    expect(ids(yunhe)).not.toContain('apply');
    expect(ids(site)).toContain('apply');
  });
});

describe('the duties of a rule', () => {
  it('are quoted, cited, linked and named in words, its own before those it also goes by', () => {
    const [own, also, ...more] = viewOf('expert/over-age').duties;
    expect(more).toEqual([]);
    expect(own).toMatchObject({
      name: '年龄上限',
      own: true,
      books: [],
      basis: {
        quote: '年龄在65周岁以下',
        citation: '第八条第一款第（三）项',
        href: '/zh/regulations/bj-expert-pool/2026-03-13/#art_8__para_1__point_3',
        parameters: [{ label: '年龄（周岁）', value: '65' }],
      },
    });
    expect(also).toMatchObject({ name: '放宽年龄限制', own: false });
  });

  it('cite what a parameter names, and say which the text leaves open', () => {
    expect(viewOf('expert/exit-due').duties[0]?.basis.parameters).toEqual([
      { label: '所指准则', value: '第十一条' },
    ]);
    expect(viewOf('workstation/objection-unresolved').duties[0]?.basis.parameters).toEqual([
      { label: '公示天数', value: '条文未定' },
    ]);
  });

  it('stand in for an article where a house rule has none, with the schemes that have it on', () => {
    expect(viewOf('expert/letter-number').withoutArticle).toContain('北京专家库');
    expect(viewOf('expert/letter-number', yunhe).withoutArticle).toContain('没有制度启用');
    expect(viewOf('file/json').duties).toEqual([]);
    expect(viewOf('expert/over-age').withoutArticle).toBeNull();
  });
});

describe('the rulebooks of a scheme, the newest first', () => {
  const books = viewOf('expert/over-age', yunhe).duties[0]?.books ?? [];

  it('have their days, and one is in force', () => {
    expect(books.map(({ status, period }) => [status, period])).toEqual([
      ['in-force', '自2026年5月1日起'],
      ['before', '2025年4月1日至2026年4月30日'],
      ['before', '2024年2月1日至2025年3月31日'],
    ]);
  });

  it('say what a parameter became, from the one before', () => {
    expect(books.map(({ notes }) => notes)).toEqual([
      ['年龄（周岁）：60'],
      ['年龄（周岁）：65 → 60'],
      ['年龄（周岁）：65'],
    ]);
    expect(viewOf('expert/notice-too-short', yunhe).duties[0]?.books[0]?.notes).toEqual([
      '公示天数（自然日）：7 → 10',
    ]);
  });

  it('are to come, in force or past by the as-of date, to the day', () => {
    const on = (asOf: string) =>
      viewOf('expert/over-age', { ...yunhe, asOf }).duties[0]?.books.map(({ status }) => status);
    expect(on('2026-04-30')).toEqual(['forthcoming', 'in-force', 'before']);
    expect(on('2026-05-01')).toEqual(['in-force', 'before', 'before']);
  });

  it('quote the words that were others, and say where the duty was not mapped', () => {
    expect(books[2]?.quote).toContain('65');
    expect(books[0]?.quote).toBeNull();
    const [oldest, , newest] = yunhe.schemes[0]?.rulebooks ?? [];
    const newer = Object.keys(newest?.duties ?? {}).filter((id) => !(id in (oldest?.duties ?? {})));
    const rule = RULES.find((each) => dutiesOf(each).some((id) => newer.includes(id)));
    const duty = viewOf(rule?.id ?? '', yunhe).duties.find(({ name }) =>
      newer.some((id) => nameOfDuty(id).zh === name),
    );
    expect(duty?.books[2]).toMatchObject({
      citation: null,
      notes: [expect.stringMatching('没有此项要求')],
    });
    expect(duty?.books[0]?.notes).toContain('新增要求');
  });
});

describe('names', () => {
  const schemes = [site, ...cities.map((city) => city.site)].flatMap((each) => each.schemes);
  const mapped = schemes.flatMap(({ rulebooks }: Scheme) =>
    rulebooks.flatMap(({ duties }) => Object.entries(duties)),
  );

  it('are there for every duty that a rule or a rulebook knows', () => {
    const ids = new Set([...RULES.flatMap(dutiesOf), ...mapped.map(([id]) => id)]);
    expect([...ids].filter((id) => nameOfDuty(id).zh === id || nameOfDuty(id).en === id)).toEqual(
      [],
    );
  });

  it('are there for every parameter of the content and of the invented cities', () => {
    const names = mapped.flatMap(([id, { parameters }]) =>
      Object.keys(parameters ?? {}).map((name) => [id, name] as const),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter(([id, name]) => nameOfParameter(id, name).zh === name)).toEqual([]);
  });

  it('are there for every property that an example may tell', () => {
    const namesIn = (node: unknown): string[] =>
      typeof node !== 'object' || node === null
        ? []
        : Object.entries(node).flatMap(([key, value]) => [
            ...(key === 'properties' ? Object.keys(value as object) : []),
            ...namesIn(value),
          ]);
    const records = ['expert', 'workstation', 'expert-private'] as const;
    const names = records.flatMap((name) => namesIn(schemas.get(name)));
    const known = ['$schema', 'zh', 'en'];
    expect(names.length).toBeGreaterThan(50);
    expect(
      [...new Set(names)].filter(
        (name) => !known.includes(name) && !hasMessage(`example.field.${name}`),
      ),
    ).toEqual([]);
  });
});

describe('numbers', () => {
  const options = { asOf: '2026-11-16', contentPath: '', publicAddress: '' };
  const { findings } = runRules(content, RULES, options);

  it('count what stands by level, rule by rule', () => {
    const numbers = countRules(content, RULES, '2026-11-16');
    for (const { id } of RULES)
      for (const level of ['error', 'warning', 'note'] as const)
        expect(numbers.get(id)?.findings[level]).toBe(
          findings.filter((each) => each.ruleId === id && each.level === level).length,
        );
  });

  it('count the records of the schemes whose rulebook in force has the duty', () => {
    const [looked, ...more] =
      countRules(content, RULES, '2026-11-16').get('expert/over-age')?.looksAt ?? [];
    expect(more).toEqual([]);
    expect(looked).toMatchObject({ what: 'experts', on: true, count: content.experts.length });
    expect(countRules(content, RULES, '2026-03-12').get('expert/over-age')?.looksAt).toMatchObject([
      { on: false, count: 0 },
    ]);
  });

  it('count apart what a suppression puts off', () => {
    const later = '2029-12-31'; // some terms are over by then
    const ahead = runRules(content, RULES, { ...options, asOf: later }).findings;
    const found = ahead.find(({ level }) => level === 'warning');
    if (!found) throw new Error('no warning to put off');
    const entry = {
      rule: found.ruleId,
      file: found.file,
      pointer: found.pointer,
      reason: { zh: '样本', en: 'Sample' },
      approvedBy: '样本',
      until: later,
    };
    const value = { schemaVersion: 1 as const, entries: [entry] };
    const put = { ...content, suppressions: { path: 'suppressions.json', value } };
    const [before, after] = [content, put].map((each) =>
      countRules(each as typeof content, RULES, later).get(found.ruleId),
    );
    expect(after?.suppressed).toBe(1);
    expect(after?.findings.warning).toBe((before?.findings.warning ?? 0) - 1);
  });

  it('hold no name and no number of a record', () => {
    const told = JSON.stringify(RULES.map(({ id }) => viewOf(id).numbers));
    for (const { value } of content.experts) expect(told).not.toContain(value.id);
  });
});

it('groups every rule once, and tells how many findings it has now', () => {
  const groups = ruleGroups(RULES, site, 'zh', href);
  expect(groups.flatMap(({ rules }) => rules.map(({ id }) => id)).sort()).toEqual(
    RULES.map(({ id }) => id).sort(),
  );
});

it.each([
  [{ limit: 66 }, '66'],
  [undefined, 'limit'],
])('shows what an example %j has in a message’s place, else the place’s name', (example, text) => {
  expect(splitMessage('已满 {{limit}} 周岁', example)).toEqual([
    { text: '已满 ', placeholder: false },
    { text, placeholder: true },
    { text: ' 周岁', placeholder: false },
  ]);
});

it('fills the messages of a page from the rule’s own examples', () => {
  const rule = RULES.find(({ id }) => id === 'expert/over-age')!;
  const over = ruleView(rule, site, 'zh', href).messages.find(({ id }) => id === 'over');
  const filled = over?.words.filter(({ placeholder }) => placeholder).map(({ text }) => text);
  expect(filled).toEqual(['2030-03-02', '65']);
});

it('the data has the rulebooks before, by their days, and the examples', () => {
  const data = rulesData(yunhe, href).rules.find(({ id }) => id === 'expert/over-age');
  expect(data?.bases.map(({ from, parameters }) => [from, parameters])).toEqual([
    ['2024-02-01', { years: 65 }],
    ['2025-04-01', { years: 60 }],
    ['2026-05-01', { years: 60 }],
  ]);
  expect(data?.examples.length).toBeGreaterThan(0);
});
