import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportPlainText } from '../../../src/regulation/export/plain-text.ts';
import { LONG, randomRegulation } from '../random-regulation.ts';
import { everyVersion, realWorks, ROOT, yunhe, YUNHE } from '../versions.ts';

/** The text as the paper has it: heading marks and table rules taken off, cells parted by tabs, no empty lines. */
function withoutMarks(markdown: string): string {
  const lines = markdown
    .replace(/^#{1,2} /gm, '')
    .replace(/^\| --- \| --- \|\n/gm, '')
    .replace(/^\| (.*?) ?\| (.*) \|$/gm, '$1\t$2')
    .split('\n');
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

test.each([
  ...everyVersion(realWorks).map((each) => ({ ...each, folder: 'content' })),
  ...everyVersion(yunhe.works).map((each) => ({ ...each, folder: YUNHE })),
])('$name is its source without the marks of Markdown', ({ version, folder }) => {
  const source = readFileSync(join(ROOT, folder, version.file), 'utf8');
  expect(exportPlainText(version.regulation)).toBe(withoutMarks(source));
});

test(
  'of any text, every printed character and no other',
  () => {
    fc.assert(
      fc.property(randomRegulation, ({ regulation, printed }) => {
        expect(exportPlainText(regulation).replace(/\s/g, '')).toBe(printed);
      }),
    );
  },
  LONG,
);
