import { describe, expect, it } from 'vitest';
import { describeChange } from '../../src/change/describe-change.ts';
import type { Scheme } from '../../src/generated/scheme.ts';
import type { Suppressions } from '../../src/generated/suppressions.ts';
import { loadFiles, type LoadedFile } from '../../src/load/files.ts';
import { readSchemas } from '../../src/load/schemas.ts';
import type { Change } from '../../src/report/change.ts';
import { assembleContent } from '../../src/rules/content.ts';

const { files } = loadFiles('content', readSchemas('schemas'));

const contentOf = (some: readonly LoadedFile[]) =>
  assembleContent({ files: [...some], faults: [] });

const BASE = contentOf(files);

const RECORD = 'experts/bj-experts/bj-0014.json';

/** What is told of a change that gives one file another shape, or takes it away. */
function tell(path: string, change: (file: LoadedFile) => LoadedFile | null): Change[] {
  const head = files.flatMap((file) => (file.path === path ? (change(file) ?? []) : [file]));
  const options = { asOf: '2026-11-16', contentPath: '', publicAddress: '' };
  return describeChange({ base: BASE, head: contentOf(head), rules: [], options }).changes;
}

function rewritten<T>(file: LoadedFile, change: (value: T) => void): LoadedFile {
  const value = structuredClone(file.value) as T;
  change(value);
  return { ...file, value, text: JSON.stringify(value) };
}

describe('what cannot be told is told to be so', () => {
  const broken = (file: LoadedFile): LoadedFile => {
    const { value: _, ...rest } = file;
    return { ...rest, text: '{', sound: false };
  };

  it.each([RECORD, 'suppressions.json', 'schemes/bj-experts.json', 'glossary.json'])(
    'a broken %s is altered, not gone',
    (path) => {
      expect(tell(path, broken)).toMatchObject([{ kind: 'file-unsound', file: path }]);
    },
  );
});

it('a record in another file is moved, not unchanged', () => {
  const to = 'experts/bj-experts/bj-0114.json';
  expect(tell(RECORD, (file) => ({ ...file, path: to }))).toMatchObject([
    { kind: 'file-moved', file: to, record: 'bj-0014', words: { zh: expect.stringContaining(to) } },
  ]);
});

it('a private part that is gone is told by its number, once', () => {
  const path = 'private/bj-experts/bj-0014.json';
  const [removed] = tell(path, () => null);
  expect(removed).toMatchObject({ kind: 'private-removed', record: 'bj-0014' });
  expect(removed?.words.zh.match(/bj-0014/g)).toHaveLength(1);
});

it('a suppression is told by what it puts off, who approved it and until when', () => {
  const entry = {
    ...{ rule: 'workstation/acceptance', file: 'workstations/cq-stations/cq-0008.json' },
    ...{ reason: { zh: '待补材料', en: 'Papers to come' }, approvedBy: '样本主任' },
    until: '2026-12-31',
  };
  const [added, ...rest] = tell('suppressions.json', (file) =>
    rewritten<Suppressions>(file, ({ entries }) => entries.push(entry)),
  );
  expect(rest).toEqual([]);
  expect(added).toMatchObject({ kind: 'suppression-added', file: 'suppressions.json' });
  for (const word of [entry.rule, entry.file, entry.reason.zh, entry.approvedBy, entry.until])
    expect(added?.words.zh).toContain(word);
});

describe('a scheme is told in the words of the field', () => {
  const told = (change: (scheme: Scheme) => void): string[] =>
    tell('schemes/bj-experts.json', (file) => rewritten(file, change)).map(({ words }) => words.zh);

  it('a parameter by its name', () => {
    const [words] = told(({ rulebooks: [book] }) => {
      const limit = book?.duties['age-limit'];
      if (limit) limit.parameters = { years: 60 };
    });
    expect(words).toContain('年龄（周岁）：65 → 60');
  });

  it('and its properties by theirs', () => {
    expect(told((scheme) => (scheme.houseRules = []))).toEqual(['北京专家库：改动：内部规则']);
  });
});

describe('a text', () => {
  const TEXT = 'regulations/bj-expert-pool/2026-03-13/zh.md';
  const told = (from: string, to: string): string =>
    tell(TEXT, (file) => ({ ...file, text: file.text.replace(from, to) }))[0]?.words.zh ?? '';

  it('names the provision that changed', () => {
    expect(told('公示七个自然日', '公示六个自然日')).toMatch(/修改第九条第（四）项$/);
  });

  it('says so where only punctuation did', () => {
    expect(told('入库专家聘期为三年。', '入库专家聘期为三年，')).toMatch(/标点/);
  });
});

describe('names in another order, other line ends and another layout are no change', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([name, each]) => [name, turned(each)]),
          )
        : value;

  it('in any file', () => {
    const head = files.map((file) => {
      if (file.schema === 'text') return { ...file, text: file.text.replaceAll('\n', '\r\n') };
      const value = turned(file.value);
      return { ...file, value, text: JSON.stringify(value, null, 4).replaceAll('\n', '\r\n') };
    });
    const options = { asOf: '2026-11-16', contentPath: '', publicAddress: '' };
    const input = { base: BASE, head: contentOf(head), rules: [], options };
    expect(describeChange(input).changes).toEqual([]);
  });

  it('an event that says something else still is', () => {
    const [found] = tell(RECORD, (file) =>
      rewritten<{ history: Array<{ on: string }> }>(file, ({ history: [first] }) => {
        if (first) first.on = '2020-01-01';
      }),
    );
    expect(found).toMatchObject({ kind: 'history-rewritten' });
  });
});
