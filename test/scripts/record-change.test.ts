import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readContent } from '../../scripts/command.ts';
import { judgeChange } from '../../scripts/judge-change.ts';
import { writeSample } from '../../scripts/sample/write-sample.ts';
import type { Finding } from '../../src/load/finding.ts';
import { RULES } from '../../src/rules/index.ts';
import { checkedDuties, findAll, sharedContext } from '../../src/rules/run.ts';

const EXPERTS = 60;
let root = '';
let content = '';
let first = '';

function git(...args: string[]): string {
  const identity = ['-c', 'user.name=sample', '-c', 'user.email=sample@example.org'];
  return execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8' }).trim();
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'record-change-'));
  content = join(root, 'content');
  writeSample({ from: resolve('content'), to: content, experts: EXPERTS, stations: 4, seed: 5 });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Sample');
  first = git('rev-parse', 'HEAD');
});
beforeEach(() => git('reset', '-q', '--hard', first));
afterAll(() => rmSync(root, { recursive: true }));

interface Kept {
  id: string;
  profile: Record<string, unknown>;
  history: Array<Record<string, unknown>>;
}

const expertFile = (id: number): string =>
  join(content, 'experts/bj-experts', `bj-${String(id).padStart(4, '0')}.json`);
const privateFile = (id: number): string => expertFile(id).replace('/experts/', '/private/');

function edit<T>(file: string, change: (value: T) => void): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as T;
  change(value);
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

type Step = (id: number, other: number) => void;

/** What may happen to one record, sometimes with an eye on another. */
const STEPS: Record<string, Step> = {
  'an event more': (id) =>
    edit<Kept>(expertFile(id), ({ history }) => {
      const on = '2026-11-16';
      history.push({ id: 'e-99', type: 'evaluated', on, recordedOn: on, result: '良好（样本）' });
    }),
  'a new application': (id) =>
    edit<Kept>(expertFile(id), ({ history }) => {
      const applied = history.find(({ type }) => type === 'applied');
      history.push({ ...applied, id: 'e-98', on: '2026-11-15', recordedOn: '2026-11-15' });
    }),
  'an exit': (id) =>
    edit<Kept>(expertFile(id), ({ history }) => {
      const [on, ground] = ['2026-11-10', 'refusals'];
      history.push({ id: 'e-97', type: 'exited', on, recordedOn: on, ground });
    }),
  'an event taken back': (id, other) =>
    edit<Kept>(expertFile(id), ({ history }) => {
      const on = '2026-11-14';
      const corrects = history[other % history.length]?.['id'];
      history.push({
        id: 'e-96',
        type: 'corrected',
        on,
        recordedOn: on,
        corrects,
        reason: '样本',
        by: '样本',
      });
    }),
  'an event before all others': (id) =>
    edit<Kept>(expertFile(id), ({ history }) => {
      const on = '2019-01-02';
      history.unshift({ id: 'e-95', type: 'evaluated', on, recordedOn: on, result: '样本' });
    }),
  'a rewritten event': (id) =>
    edit<Kept>(expertFile(id), ({ history }) => {
      history[0] = { ...history[0], note: '改写（样本）' };
    }),
  'another employer': (id) =>
    edit<Kept>(expertFile(id), ({ profile }) => {
      profile['employer'] = { zh: '示例新单位', en: 'New Sample Employer' };
    }),
  'somebody else’s letter number': (id, other) => {
    const numbers: unknown[] = [];
    edit<Kept>(expertFile(other), ({ history }) => {
      for (const { letter } of history) if (letter) numbers.push(letter);
    });
    edit<Kept>(expertFile(id), ({ history }) => {
      for (const event of history) if (event['letter'] && numbers[0]) event['letter'] = numbers[0];
    });
  },
  'somebody else’s identity': (id, other) => {
    const { identity } = JSON.parse(readFileSync(privateFile(other), 'utf8')) as Kept &
      Record<string, unknown>;
    edit<Record<string, unknown>>(privateFile(id), (priv) => {
      priv['identity'] = identity;
    });
  },
  'somebody else’s name and birth date': (id, other) => {
    let name: unknown;
    let birthDate: unknown;
    edit<Kept>(expertFile(other), ({ profile }) => (name = profile['name']));
    edit<Record<string, unknown>>(privateFile(other), (priv) => {
      birthDate = priv['birthDate'];
      delete priv['identity'];
    });
    edit<Kept>(expertFile(id), ({ profile }) => (profile['name'] = name));
    edit<Record<string, unknown>>(privateFile(id), (priv) => (priv['birthDate'] = birthDate));
  },
  'a deleted record': (id) => rmSync(expertFile(id), { force: true }),
  'a deleted private part': (id) => rmSync(privateFile(id), { force: true }),
  'a renamed file': (id) => renameSync(expertFile(id), expertFile(id + 500)),
  'a copy under another name': (id, other) =>
    writeFileSync(expertFile(other + 500), readFileSync(expertFile(id))),
  'a tombstone': (id) => {
    const erased = { on: '2026-11-10', ground: '本人申请（样本）' };
    const name = `bj-${String(id).padStart(4, '0')}`;
    const tombstone = { schemaVersion: 1, id: name, scheme: 'bj-experts', erased };
    writeFileSync(expertFile(id), `${JSON.stringify(tombstone, null, 2)}\n`);
  },
  'a broken file': (id) => writeFileSync(expertFile(id), '{ "id": '),
};

interface Told {
  fresh: string[];
  newCounts: unknown;
  changes: unknown;
}

function told(
  head: string | undefined,
  whole: boolean,
  base = first,
): Told & { untouched: number | undefined } {
  const { report } = judgeChange({ content, base, head, whole });
  const isFresh = ({ isNew }: Finding): boolean => isNew === true;
  return {
    fresh: report.findings.filter(isFresh).map((finding) => JSON.stringify(finding)),
    newCounts: report.change?.newCounts,
    changes: report.change?.changes,
    untouched: report.untouched,
  };
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(STEPS)),
  id: fc.integer({ min: 1, max: EXPERTS }),
  other: fc.integer({ min: 1, max: EXPERTS }),
});

function take(steps: ReadonlyArray<{ name: string; id: number; other: number }>): void {
  for (const { name, id, other } of steps)
    try {
      STEPS[name]?.(id, other);
    } catch {
      // a step before it took the file away
    }
}

it('what a change of records brings is the same, whether all records are read or its own', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.boolean(), (steps, commits) => {
      git('reset', '-q', '--hard', first);
      git('clean', '-fdq');
      take(steps);
      if (commits) {
        git('add', '-A');
        git('commit', '-q', '--allow-empty', '-m', 'Change');
      }
      const head = commits ? git('rev-parse', 'HEAD') : undefined;
      const { untouched: _, ...few } = told(head, false);
      const { untouched: __, ...all } = told(head, true);
      expect(few).toEqual(all);
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 12) },
  );
}, 600_000);

it('a change of one record leaves the others unread and says how many', () => {
  git('clean', '-fdq');
  take([{ name: 'an event more', id: 4, other: 4 }]);
  expect(told(undefined, false)).toMatchObject({ fresh: [] });
  expect(told(undefined, false).untouched).toBeGreaterThan(EXPERTS / 2);
});

it('an exit means something to the same person’s other record, which the change does not touch', () => {
  git('clean', '-fdq');
  take([{ name: 'somebody else’s identity', id: 60, other: 1 }]);
  const applied = (JSON.parse(readFileSync(expertFile(60), 'utf8')) as Kept).history[0];
  git('commit', '-q', '-a', '-m', 'One person twice');
  const base = git('rev-parse', 'HEAD');
  edit<Kept>(expertFile(1), ({ history }) => {
    const exit = { on: applied?.['on'], recordedOn: '2026-11-16', ground: 'refusals' };
    history.push({ id: 'e-97', type: 'exited', ...exit });
  });
  const few = told(undefined, false, base);
  expect(few.fresh.some((finding) => finding.includes('bj-0060.json'))).toBe(true);
  expect(few.untouched).toBe(EXPERTS + 4 - 2);
  expect(few.fresh).toEqual(told(undefined, true, base).fresh);
});

it('a letter that counts again means something to the other that bears its number', () => {
  git('clean', '-fdq');
  const taken = (id: string, corrects: unknown): Record<string, unknown> => {
    const [on, reason] = ['2026-11-14', '样本'];
    return { id, type: 'corrected', on, recordedOn: on, corrects, reason, by: reason };
  };
  const other = Array.from({ length: EXPERTS }, (_, index) => index + 1).filter((id) =>
    readFileSync(expertFile(id), 'utf8').includes('"letter"'),
  );
  const [first, last] = [other[0]!, other.at(-1)!];
  take([{ name: 'somebody else’s letter number', id: last, other: first }]);
  edit<Kept>(expertFile(first), ({ history }) => {
    history.push(taken('e-97', history.find(({ letter }) => letter)?.['id']));
  });
  git('commit', '-q', '-a', '-m', 'One letter taken back');
  const base = git('rev-parse', 'HEAD');
  edit<Kept>(expertFile(first), ({ history }) => history.push(taken('e-98', 'e-97')));
  const few = told(undefined, false, base);
  expect(few.fresh.some((finding) => finding.includes('expert/letter-number'))).toBe(true);
  expect(few.fresh).toEqual(told(undefined, true, base).fresh);
});

it('where a scheme changed, all records are judged', () => {
  git('clean', '-fdq');
  const file = join(content, 'schemes/bj-experts.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"years": 65', '"years": 60'));
  expect(told(undefined, false).untouched).toBeUndefined();
});

it('a file unseen by git is a change too', () => {
  git('clean', '-fdq');
  writeFileSync(join(root, '.gitignore'), 'content/experts\n');
  writeFileSync(expertFile(900), readFileSync(expertFile(1)));
  const { fresh } = told(undefined, false);
  expect(fresh.some((finding) => finding.includes('file/name-and-id'))).toBe(true);
});

it('no rule that judges records looks at what a change of records leaves unread', () => {
  const kept = readContent('content');
  for (const unread of ['forms', 'certificates', 'coverage', 'glossary', 'situations', 'keys'])
    Object.defineProperty(kept, unread, {
      get: () => {
        throw new Error(`${unread} is not read where records alone changed`);
      },
    });
  const rules = RULES.filter(({ scope, across }) => scope !== 'regulation' && across !== 'texts');
  const options = { asOf: '2026-11-16', contentPath: '', publicAddress: '', base: kept };
  const found = findAll(sharedContext(kept, checkedDuties(RULES), options), rules, options);
  expect(found.filter(({ level }) => level === 'error')).toEqual([]);
});
