import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../src/report/excerpt.ts';
import type { Setting } from '../../../src/report/report.ts';
import privatePublished from '../../../src/rules/file/private-published.ts';
import {
  applied,
  expertOf,
  judge,
  proveEveryMessage,
  schemeOf,
  type ExpertFile,
  type Placed,
} from '../judging.ts';

proveEveryMessage(privatePublished);

const history = [
  applied('2026-03-18'),
  { type: 'objected', on: '2026-05-03', inWriting: true, grounds: '曾被某公司辞退并另有诉讼在审' },
];

/** All that a report says of findings; the line of the file that others show is not shown. */
function told(found: readonly Placed[]): string {
  const lineOf = (): string => '1980-01-02 010-0000-0091';
  const shown = found.map((finding) =>
    excerpt(finding, { lineOf, paint: (_: string, text: string) => text } as unknown as Setting),
  );
  return JSON.stringify([found.map((finding) => ({ ...finding, words: '' })), shown]);
}

/** Born on 1980-01-02, with this for a biography. */
function withBiography(zh: string, en = 'Sample'): ExpertFile {
  const file = expertOf(history, { birthDate: '1980-01-02' });
  const { record, priv } = file;
  const profile = { ...(record['profile'] as object), biography: { zh, en } };
  return {
    record: { ...record, profile },
    priv: { ...priv!, telephone: '010-0000-0091', email: 'ce@example.org' },
  };
}

describe('a private value in a public field of its own record', () => {
  it.each([
    ['1980年1月2日出生，从事专利诉讼。', '/birthDate'],
    ['一九八〇年一月二日生。', '/birthDate'],
    ['电话（010）0000 0091。', '/telephone'],
    ['邮箱 ce＠example．org。', '/email'],
  ])('%s', (biography, of) => {
    const found = judge(privatePublished, { experts: [withBiography(biography)] });
    expect(found).toMatchObject([
      {
        ruleId: 'file/private-published',
        level: 'error',
        file: 'experts/bj-experts/bj-0901.json',
        pointer: '/profile/biography/zh',
        record: 'bj-0901',
        data: { field: '/profile/biography/zh', kept: 'private/bj-experts/bj-0901.json', of },
      },
    ]);
    expect(told(found)).not.toMatch(/1980|0091|ce@|〇年/);
  });

  it('words of an event told in confidence', () => {
    const found = judge(privatePublished, {
      experts: [withBiography('曾被某公司辞退，并另有诉讼在审。')],
    });
    expect(found).toMatchObject([{ data: { of: '/history/1/grounds', kind: '非公开字段的文字' } }]);
    expect(told(found)).not.toContain('辞退');
  });

  it('in English too', () => {
    const found = judge(privatePublished, {
      experts: [withBiography('专家。', 'Born on 2 January 1980.')],
    });
    expect(found).toMatchObject([{ pointer: '/profile/biography/en' }]);
  });

  it('a resident identity number, though no record keeps one', () => {
    const found = judge(privatePublished, {
      experts: [withBiography('证件号码 11010519491231002X。')],
    });
    expect(found).toMatchObject([{ pointer: '/profile/biography/zh' }]);
    expect(told(found)).not.toContain('110105');
  });
});

it('in the words of a notice that names the record', () => {
  const scheme = schemeOf('bj-experts', ({ history: events }) => {
    const notice = events.find(({ type }) => type === 'noticed') as unknown as {
      id: string;
      title: { zh: string; en: string };
      subjects: string[];
    };
    notice.subjects.push('bj-0901');
    notice.title.zh += '（1980年1月2日出生）';
  });
  const found = judge(privatePublished, { experts: [withBiography('专家。')], schemes: [scheme] });
  expect(found).toMatchObject([{ record: 'bj-0901', data: { of: '/birthDate' } }]);
});

it('is silent of honest words: another day, another number, the field of the same name', () => {
  const experts = [
    withBiography('1980年出生，2001年7月起从事专利诉讼，著有《010》一书。'),
    { ...withBiography('专家。'), priv: null },
  ];
  expect(judge(privatePublished, { experts: experts.slice(0, 1) })).toEqual([]);
  expect(judge(privatePublished, { experts: experts.slice(1) })).toEqual([]);
});
