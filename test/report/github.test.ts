import { describe, expect, it } from 'vitest';
import { reportGithub } from '../../src/report/github.ts';
import { visible } from '../../src/report/words.ts';
import {
  FINDING,
  HOSTILE_FINDING,
  HOSTILE_WORDS,
  MIXED,
  PLAIN,
  report,
  setting,
} from './sample-report.ts';

interface Command {
  name: string;
  properties: Record<string, string>;
  data: string;
}

/** Reads one line as the runner of GitHub Actions does (its ActionCommand.TryParseV2). */
function readCommand(line: string): Command | null {
  if (!line.trimStart().startsWith('::')) return null;
  const end = line.indexOf('::', 2);
  const head = line.slice(2, end);
  const [name = ''] = head.split(' ');
  const pairs = head
    .slice(name.length + 1)
    .split(',')
    .map((pair) => {
      const at = pair.indexOf('=');
      const value = pair
        .slice(at + 1)
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n');
      return [
        pair.slice(0, at),
        value.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%'),
      ];
    });
  const data = line
    .slice(end + 2)
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n');
  return {
    name,
    properties: Object.fromEntries(pairs) as Record<string, string>,
    data: data.replaceAll('%25', '%'),
  };
}

const read = (text: string): Command[] =>
  text.split(/\r\n|\r|\n/).flatMap((line) => readCommand(line) ?? []);

describe('reportGithub', () => {
  it('is a workflow command a finding: place, title, and what text says', () => {
    expect(read(reportGithub(report(FINDING), setting('zh')))).toEqual([
      {
        name: 'warning',
        properties: {
          file: 'content/a.json',
          line: '3',
          col: '7',
          title: '聘期 (expert/term-length)',
        },
        data: '甲。（自 2026-05-01 起）\n乙。\n依据：《某办法》第一条 “应当”',
      },
    ]);
    expect(read(reportGithub(report(PLAIN), setting('en')))).toMatchObject([
      {
        name: 'error',
        properties: { title: 'Length of the term (expert/term-length)' },
        data: 'A.\nB.',
      },
    ]);
  });

  it('puts errors first, and a note is a notice', () => {
    const names = read(reportGithub(MIXED, setting('zh'))).map(({ name }) => name);
    expect(names).toEqual(['error', 'error', 'warning', 'notice']);
  });

  it('says at the end, as an ordinary line, how many there are', () => {
    expect(reportGithub(MIXED, setting('en')).split('\n').at(-2)).toBe(
      'Errors 2, warnings 1, notes 1 (as of 2026-11-16).',
    );
    expect(reportGithub(report(), setting('en'))).toBe('Nothing found (as of 2026-11-16).\n');
  });

  it('lets no text become a command or a property', () => {
    const text = reportGithub(report(HOSTILE_FINDING), setting('en'));
    expect(text.split(/\r\n|\r|\n/)).toHaveLength(3);
    const [command, ...others] = read(text);
    expect(others).toEqual([]);
    expect(command?.properties).toEqual({
      file: HOSTILE_FINDING.file,
      line: '3',
      col: '7',
      title: 'Length of the term (expert/term-length)',
    });
    for (const words of HOSTILE_WORDS) expect(command?.data).toContain(visible(words));
  });
});
