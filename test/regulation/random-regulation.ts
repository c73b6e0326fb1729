/** Regulations that no drafter would write: what must hold of every text is tried on them. */
import fc from 'fast-check';
import { formatChineseNumeral as han } from '../../src/text/chinese-numerals.ts';
import { parseRegulation } from '../../src/regulation/parse.ts';
import type { Profile, Regulation } from '../../src/regulation/provision.ts';

export interface RandomRegulation {
  profile: Profile;
  markdown: string;
  /** Its printed characters in order, white space aside. */
  printed: string;
  regulation: Regulation;
}

interface Line {
  markdown: string;
  printed: string;
}

const CHARACTERS = [
  ...'专家应当保守秘密不得的和市中心年龄在65周岁以下，。；：（）“”《》<>&"\'*_`\\[]!~年𬍛',
];

const words = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 24 })
  .map((characters) => `字${characters.join('')}`);

const number = fc.integer({ min: 1, max: 25 });
const both = (text: string): Line => ({ markdown: text, printed: text });
const heading = (marks: string, text: string): Line => ({
  markdown: `${marks} ${text}`,
  printed: text,
});

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = fc
  .tuple(
    fc.tuple(words, words),
    fc.array(fc.tuple(fc.option(words), number, words), { maxLength: 4 }),
  )
  .map(([head, rows]): Line => {
    const cells = rows.map(([first, n, rest]) => [first ?? '', `${n}.${rest}`]);
    return {
      markdown: [row(head), row(['---', '---']), ...cells.map(row)].join('\n'),
      printed: [head, ...cells].flat().join(''),
    };
  });

const articleLines = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.tuple(number, words).map(([n, text]) => heading('#', `第${han(n)}编 ${text}`)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(number, words).map(([n, text]) => heading('##', `第${han(n)}章 ${text}`)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(number, words).map(([n, text]) => heading('###', `第${han(n)}节 ${text}`)),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(number, fc.boolean(), fc.boolean(), words)
      .map(([n, inserted, captioned, text]) =>
        both(`第${han(n)}条${inserted ? '之一' : ''}　${captioned ? '【标题】' : ''}${text}`),
      ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(number, words).map(([n, text]) => both(`（${han(n)}）${text}`)),
  },
  { weight: 2, arbitrary: fc.tuple(number, words).map(([n, text]) => both(`${n}.${text}`)) },
);

const outlineLines = fc.oneof(
  fc.tuple(number, words).map(([n, text]) => heading('##', `${han(n)}、${text}`)),
  fc.tuple(number, words, words).map(([n, a, b]) => both(`（${han(n)}）${a}。${b}`)),
  fc.tuple(number, words).map(([n, text]) => both(`${n}. ${text}`)),
);

const anyLine = (own: fc.Arbitrary<Line>): fc.Arbitrary<Line> =>
  fc.oneof(
    { weight: 8, arbitrary: own },
    { weight: 3, arbitrary: words.map(both) },
    { weight: 1, arbitrary: table },
  );

const annex = fc
  .tuple(number, words, fc.array(fc.oneof(words.map(both), table), { maxLength: 3 }))
  .map(([n, text, lines]): Line[] => [heading('#', `附件${n} ${text}`), ...lines]);

function assemble(profile: Profile, lines: readonly Line[]): RandomRegulation {
  const markdown = `${lines.map((line) => line.markdown).join('\n\n')}\n`;
  const printed = lines
    .map((line) => line.printed)
    .join('')
    .replace(/\s/g, '');
  return { profile, markdown, printed, regulation: parseRegulation(markdown, profile) };
}

/** A notice or none, a title, lines in any order and number, annexes. */
export const randomRegulation: fc.Arbitrary<RandomRegulation> = fc
  .constantFrom<Profile>('articles', 'outline')
  .chain((profile) =>
    fc
      .tuple(
        fc.array(words.map(both), { maxLength: 3 }),
        words,
        fc.array(anyLine(profile === 'articles' ? articleLines : outlineLines), { maxLength: 25 }),
        fc.array(annex, { maxLength: 2 }),
      )
      .map(([notice, title, body, annexes]) =>
        assemble(profile, [...notice, heading('#', title), ...body, ...annexes.flat()]),
      ),
  );

fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 200) });

/** Milliseconds for a property, so that a long run may ask for many tries. */
export const LONG = 600_000;
