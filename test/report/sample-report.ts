import type { Finding } from '../../src/load/finding.ts';
import { PLAIN_PAINT, type Report, type Setting } from '../../src/report/report.ts';
import { RULES } from '../../src/rules/index.ts';

export const FINDING: Finding = {
  ruleId: 'expert/term-length',
  level: 'warning',
  message: { zh: '甲。', en: 'A.' },
  remedy: { zh: '乙。', en: 'B.' },
  file: 'content/a.json',
  line: 3,
  column: 7,
  pointer: '/a',
  record: 'a',
  since: '2026-05-01',
  basis: {
    work: 'w',
    version: '2026',
    provision: 'art_1',
    quote: '应当',
    url: 'https://city.example/zh/regulations/w/2026/#art_1',
    citation: { zh: '《某办法》第一条', en: 'Some Measures, Article 1' },
  },
  data: { a: 1 },
};

const { since: _, ...withoutSince } = FINDING;

/** An error that no article demands and no day has brought. */
export const PLAIN: Finding = { ...withoutSince, level: 'error', basis: null };

/** What a record may hold to break out of the place where it is told; line breaks and the rest of the ASCII signs. */
export const HOSTILE_WORDS = [
  'a\r\n::error file=x,line=1::b',
  '%0A%25 50% , : ;',
  '| cell | `code` ``two`` <script>alert(1)</script> &lt; <!-- x --> --> ]]>',
  '[words](https://evil.example) ![image](//evil.example/a.png) <https://evil.example>',
  'https://evil.example www.evil.example @someone @org/team #12 GH-12 !7 ~label %1 $1 a@evil.example',
  '**bold** _slanted_ ~~struck~~ # heading > quote - item 1. item \\` \\',
  '\u001B[2J\u0007\u0000\u009B31m \u202Eedis rehto\u202C \u2028 \uFFFF \uD800',
  '{0} {{a}} "\'聘期𬍛',
] as const;

const HOSTILE = HOSTILE_WORDS.join(' ');

export const HOSTILE_FINDING: Finding = {
  ...FINDING,
  message: { zh: HOSTILE, en: HOSTILE },
  remedy: { zh: HOSTILE, en: HOSTILE },
  file: 'content/a,b:c%d `e` | <f> #g.json',
  basis: {
    ...(FINDING.basis as NonNullable<Finding['basis']>),
    quote: HOSTILE,
    citation: { zh: HOSTILE, en: HOSTILE },
  },
};

export function report(...findings: Finding[]): Report {
  const counts = { error: 0, warning: 0, note: 0, suppressed: 0 };
  for (const { level } of findings) counts[level]++;
  return { asOf: '2026-11-16', base: null, head: null, counts, findings };
}

/** One finding of each level, the errors last, in two files. */
export const MIXED = report(
  { ...FINDING, level: 'note', record: 'n' },
  { ...FINDING, line: 4, record: 'w' },
  { ...PLAIN, line: 5, record: 'e1' },
  { ...PLAIN, file: 'content/b.json', record: 'e2' },
);

/** Reads no file unless lines are given: then of every file. */
export function setting(
  lang: Setting['lang'],
  lines: readonly string[] = [],
  more: Partial<Setting> = {},
): Setting {
  return {
    lang,
    rules: RULES,
    address: 'https://city.example',
    lineOf: (_file, line) => lines[line - 1] ?? null,
    hiddenIn: () => [],
    isMarked: () => false,
    paint: PLAIN_PAINT,
    ...more,
  };
}
