import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Line {
  pattern: string;
  owners: string[];
}

function linesOf(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ +/))
    .map(([pattern = '', ...owners]) => ({ pattern, owners }));
}

/** As GitHub and GitLab read the few forms that the template uses: from the root, a folder whole, a name anywhere. */
function matchesPath(pattern: string, path: string): boolean {
  if (!pattern.startsWith('/')) return path.split('/').includes(pattern);
  const from = pattern.slice(1);
  return from.endsWith('/') ? path.startsWith(from) : path === from;
}

/** What change/trust-root guards, what approves it, what puts findings off, and what judges. */
const GUARDED = [
  'content/keys.json',
  'content/approvals/2026-keys.json',
  'content/suppressions.json',
  'content/schemes/bj-experts.json',
  'content/regulations/bj-expert-pool/2026-03-13/zh.md',
  'content/regulations/bj-expert-pool/work.json',
  'content/coverage.json',
  'content/site.json',
  '.github/workflows/check.yml',
];

const RECORD = 'content/experts/bj-experts/bj-0001.json';

it.each([
  ['deploy/CODEOWNERS', matchesPath, '.github/CODEOWNERS'],
  [
    'deploy/CODEOWNERS.gitea',
    (re: string, path: string) => new RegExp(re).test(path),
    'CODEOWNERS',
  ],
] as const)(
  '%s covers what is guarded and itself, and leaves records to all',
  (file, matches, own) => {
    const lines = linesOf(file);
    const isOwned = (path: string): boolean => lines.some(({ pattern }) => matches(pattern, path));
    expect([...GUARDED, own].filter((path) => !isOwned(path))).toEqual([]);
    expect(isOwned(RECORD)).toBe(false);
    for (const { owners } of lines) {
      expect(new Set(owners).size, 'two, so that nobody reviews what they propose').toBeGreaterThan(
        1,
      );
      expect(owners.every((owner) => /^@[A-Z-]+$/.test(owner))).toBe(true);
    }
  },
);

it('the set-up handbook and the engineer’s page name both', () => {
  for (const page of ['src/handbook/zh/city.mdx', 'src/handbook/en/city.mdx'])
    expect(readFileSync(page, 'utf8')).toContain('deploy/CODEOWNERS');
  const readme = readFileSync('deploy/README.md', 'utf8');
  expect(readme.match(/`CODEOWNERS\.gitea`/g)).toHaveLength(2);
});
