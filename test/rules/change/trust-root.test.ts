import { describe, expect, it } from 'vitest';
import type { Approved } from '../../../src/generated/approval.ts';
import type { Key } from '../../../src/generated/keys.ts';
import trustRoot from '../../../src/rules/change/trust-root.ts';
import { thumbprintOf } from '../../../src/text/key-thumbprint.ts';
import {
  ADMITTED,
  expertOf,
  judgeChange,
  proveEveryMessage,
  schemeOf,
  textOf,
  type Judged,
  type Placed,
} from '../judging.ts';

proveEveryMessage(trustRoot);

const find = (now: Judged, base: Judged = {}): Placed[] => judgeChange(trustRoot, base, now);
const messages = (found: readonly Placed[]): string[] => found.map(({ message }) => message.zh);

const keyOf = (letter: string, days: Partial<Key> = {}): Key => {
  const x = letter.repeat(42) + 'A';
  return { kid: thumbprintOf(x), x, validFrom: '2026-05-01', ...days };
};
const keys = (...list: Key[]): Judged => ({
  files: { 'keys.json': { schemaVersion: 1, keys: list } },
});
const [OURS, THEIRS] = [keyOf('o'), keyOf('t')];
const REVOKED = keyOf('o', { compromisedOn: '2026-09-01', reason: '失窃（样本）' });

const TEXT = 'regulations/bj-expert-pool/2026-03-13/zh.md';
const edited = (from: string, to: string): Judged => ({
  files: { [TEXT]: textOf(TEXT).replace(from, to) },
});

const RECORD = 'experts/bj-experts/bj-0901.json';
const RECORDED: Judged = { experts: [expertOf(ADMITTED)] };
const ERASED: Judged = {
  files: {
    [RECORD]: {
      schemaVersion: 1,
      id: 'bj-0901',
      scheme: 'bj-experts',
      erased: { on: '2026-11-01', ground: '本人申请（样本）' },
    },
  },
};

const houseOff: Judged = { schemes: [schemeOf('bj-experts', (each) => (each.houseRules = []))] };
const unmapped: Judged = {
  schemes: [schemeOf('bj-experts', ({ rulebooks: [book] }) => delete book?.duties['age-limit'])],
};
const suppressed = (file: string): Judged => ({
  files: {
    'suppressions.json': {
      schemaVersion: 1,
      entries: [
        {
          ...{ rule: 'scheme/quote', file, until: '2027-01-31', approvedBy: '测样主任' },
          reason: { zh: '样本', en: 'Sample' },
        },
      ],
    },
  },
});

/** The seven ways to weaken what everything else is judged by, each with what it is done to. */
const SEVEN: ReadonlyArray<[string, Judged, Judged, Partial<Approved>, object]> = [
  [
    'a key added',
    keys(OURS),
    keys(OURS, THEIRS),
    { kind: 'key-added', of: THEIRS.kid },
    { file: 'keys.json', pointer: '/keys/1' },
  ],
  [
    'a key removed',
    keys(OURS, THEIRS),
    keys(OURS),
    { kind: 'key-removed', of: THEIRS.kid },
    { file: 'keys.json' },
  ],
  [
    'a revocation taken back',
    keys(REVOKED),
    keys(OURS),
    { kind: 'key-revived', of: OURS.kid },
    { file: 'keys.json', pointer: '/keys/0' },
  ],
  [
    'a house rule switched off',
    {},
    houseOff,
    { kind: 'house-rule-off', of: 'bj-experts/append-only' },
    { file: 'schemes/bj-experts.json', pointer: '/houseRules' },
  ],
  [
    'a duty unmapped',
    {},
    unmapped,
    { kind: 'duty-unmapped', of: 'bj-experts/bj-expert-pool/2026-03-13/age-limit' },
    { file: 'schemes/bj-experts.json', pointer: '/rulebooks/0/duties' },
  ],
  [
    'an issued text edited',
    {},
    edited('入库专家聘期为三年', '入库专家聘期为四年'),
    { kind: 'text-edited', of: 'bj-expert-pool/2026-03-13' },
    { file: TEXT },
  ],
  [
    'a record erased',
    RECORDED,
    ERASED,
    { kind: 'erasure', of: 'experts/bj-experts/bj-0901' },
    { file: RECORD, record: 'bj-0901' },
  ],
  [
    'a fault of these put off',
    {},
    suppressed('schemes/bj-experts.json'),
    { kind: 'suppression', of: 'scheme/quote schemes/bj-experts.json' },
    { file: 'suppressions.json', pointer: '/entries/0' },
  ],
];

function approvalOf(finding: Placed): Approved {
  return JSON.parse(String(finding.data['approval'])) as Approved;
}

function approving(now: Judged, approves: readonly Approved[], name = '2026-11-a'): Judged {
  const approval = {
    ...{ schemaVersion: 1, on: '2026-11-01', approvedBy: '测样主任（样本）' },
    ...{ ground: '主任办公会决定（样本）', approves },
  };
  return { ...now, files: { ...now.files, [`approvals/${name}.json`]: approval } };
}

describe.each(SEVEN)('%s', (_, before, now, approved, place) => {
  const found = find(now, before);

  it('is an error at its place that names it and gives what to approve', () => {
    const mine = found.filter((each) => approvalOf(each).kind === approved.kind);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine[0]).toMatchObject({ level: 'error', ...place });
    expect(mine.map(approvalOf)).toContainEqual(expect.objectContaining(approved));
    expect(mine[0]?.remedy.zh).toContain(String(mine[0]?.data['approval']));
  });

  it('is passed with an approval of just that, which comes with it', () => {
    expect(find(approving(now, found.map(approvalOf)), before)).toEqual([]);
  });

  it('is not passed by an approval of something else, nor by one that was there before', () => {
    const all = found.map(approvalOf);
    const other = all.map((each) => ({ ...each, of: `${each.of}x` }));
    const levels = find(approving(now, other), before).map(({ level }) => level);
    expect(levels.filter((level) => level === 'error')).toHaveLength(found.length);
    expect(levels.filter((level) => level === 'warning')).toHaveLength(other.length);
    expect(find(approving(now, all), approving(before, all))).toHaveLength(found.length);
  });
});

describe('keys', () => {
  it('by the key itself: another under the old name is one removed and one added', () => {
    const disguised = { ...THEIRS, kid: OURS.kid };
    const kinds = find(keys(disguised), keys(OURS)).map((each) => approvalOf(each).kind);
    expect(kinds.sort()).toEqual(['key-added', 'key-removed']);
  });

  it('a second entry of a revoked key without its revocation takes it back', () => {
    expect(find(keys(REVOKED, OURS), keys(REVOKED))).toMatchObject([{ pointer: '/keys/1' }]);
  });

  it.each([
    ['retired later', { retiredOn: '2026-08-01' }, { retiredOn: '2026-08-02' }, 1],
    ['valid earlier', {}, { validFrom: '2026-04-30' }, 1],
    ['retired', {}, { retiredOn: '2026-08-01' }, 0],
    ['revoked', {}, { compromisedOn: '2026-08-01', reason: '失窃（样本）' }, 0],
  ] as const)('%s', (_, before, now, count) => {
    expect(find(keys(keyOf('o', now)), keys(keyOf('o', before)))).toHaveLength(count);
  });

  it('an approval of one key’s days is none of other days', () => {
    const [first] = find(keys(OURS), keys(REVOKED));
    const later = keys(keyOf('o', { compromisedOn: '2026-10-01', reason: '失窃（样本）' }));
    const approved = first ? [approvalOf(first)] : [];
    expect(find(approving(later, approved), keys(REVOKED)).map(({ level }) => level)).toContain(
      'error',
    );
  });
});

describe('rulebooks', () => {
  const ending = (to: string, next?: string): Judged => ({
    schemes: [
      schemeOf('bj-experts', ({ rulebooks }) => {
        const [book] = rulebooks;
        if (!book) return;
        if (next !== undefined) rulebooks.push({ ...book, version: '2030-01-01', from: next });
        book.to = to;
      }),
    ],
  });

  it('removed, alone or with its scheme', () => {
    const gone = { files: { 'schemes/bj-experts.json': null } };
    expect(messages(find(gone)).join()).toMatch(/规则册 bj-expert-pool 2026-03-13 被删除/);
  });

  it('one that ends is followed by another, or has an approval', () => {
    expect(messages(find(ending('2029-12-31'))).join()).toMatch(/缩短为 .* 至 2029-12-31/);
    expect(find(ending('2029-12-31', '2030-01-02'))).toHaveLength(1);
    expect(find(ending('2029-12-31', '2030-01-01'))).toEqual([]);
  });
});

describe('texts', () => {
  it('the provisions are named in both languages', () => {
    const [found] = find(edited('入库专家聘期为三年', '入库专家聘期为四年'));
    expect(found?.message.zh).toContain('第十二条');
    expect(found?.message.en).toContain('Article 12');
  });

  it('one that is gone, or that its work no longer names', () => {
    expect(messages(find({ files: { [TEXT]: null } }))).toMatchObject([/正文被删除/]);
    const work = JSON.parse(textOf('regulations/bj-expert-pool/work.json')) as {
      versions: unknown[];
    };
    work.versions = [{ ...(work.versions[0] as object), id: '2027-01-01' }];
    const renamed = { files: { 'regulations/bj-expert-pool/work.json': work } };
    expect(messages(find(renamed))).toMatchObject([/正文被删除/]);
  });
});

describe('approvals', () => {
  const approved: Approved[] = [{ kind: 'key-removed', of: OURS.kid }];

  it('once recorded are neither altered nor removed', () => {
    const before = approving({}, approved);
    expect(find({}, before)).toMatchObject([{ level: 'error', file: 'approvals/2026-11-a.json' }]);
    expect(find(approving({}, [{ kind: 'key-removed', of: 'x' }]), before)).toHaveLength(1);
  });

  it('that approve nothing of the change are pointed out at their place', () => {
    expect(find(approving({}, approved))).toMatchObject([
      { level: 'warning', pointer: '/approves/0', data: { kind: 'key-removed' } },
    ]);
  });
});

describe('nothing is said', () => {
  it('of other line ends, of a draft, of names in another order', () => {
    expect(find({ files: { [TEXT]: textOf(TEXT).replaceAll('\n', '\r\n') } })).toEqual([]);
    const draft = (text: string): Judged => ({
      files: { 'regulations/bj-overseas-assistance/draft/zh.md': text },
    });
    expect(find(draft('第一条　乙。\n'), draft('第一条　甲。\n'))).toEqual([]);
    const turned = Object.fromEntries(Object.entries(OURS).toReversed()) as unknown as Key;
    expect(find(keys(turned), keys(OURS))).toEqual([]);
  });

  it('of a suppression in a record, which is not what others are judged by', () => {
    expect(find(suppressed(RECORD))).toEqual([]);
  });

  it('of files that broke: they are told as such', () => {
    const fault = { kind: 'syntax' as const, line: 1, column: 1, pointer: '', data: {} };
    const files = { 'schemes/bj-experts.json': null, [TEXT]: null };
    const faults = [...Object.keys(files), 'keys.json'].map((path) => ({ ...fault, path }));
    expect(find({ files, faults }, keys(OURS))).toEqual([]);
  });
});
