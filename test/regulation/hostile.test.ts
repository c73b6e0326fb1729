import { expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../scripts/bench/hostile-texts.ts';
import { timeHostile } from '../../scripts/bench/regulation.ts';
import { readSource, SourceRefused } from '../../src/regulation/import/read-source.ts';

/** Less than this is noise, whatever its ratio. */
const FLOOR = 20;

async function fastest(run: () => Promise<number>): Promise<number> {
  return Math.min(await run(), await run());
}

test.each(HOSTILE_TEXTS)(
  '$name: four times the size takes no sixteen times as long',
  async (text) => {
    const small = await fastest(() => timeHostile(text, text.size / 32));
    const large = await fastest(() => timeHostile(text, text.size / 8));
    expect(large / Math.max(small, FLOOR)).toBeLessThan(10);
  },
  60_000,
);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(['div', 'my-own'])(
  'a page of <%s> within <%s> without end is refused in words',
  async (tag) => {
    const page = bytes(`<body>${`<${tag}>`.repeat(20_000)}<p>第一条　甲。</p>`);
    await expect(readSource('page.html', page)).rejects.toMatchObject({ kind: 'too-deep' });
    await expect(readSource('page.html', page)).rejects.toBeInstanceOf(SourceRefused);
  },
);

test('a page as deep as browsers show is read', async () => {
  const page = bytes(`<body>${'<div>'.repeat(500)}<p>第一条　甲。</p>${'</div>'.repeat(500)}`);
  const { lines } = await readSource('page.html', page);
  expect(lines.map(({ text }) => text)).toEqual(['第一条　甲。']);
});

test('elements side by side are not elements inside one another', async () => {
  const page = bytes(`<body>${'<div>第一条　甲。</div>'.repeat(2_000)}`);
  expect((await readSource('page.html', page)).lines).toHaveLength(2_000);
});
