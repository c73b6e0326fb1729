import { expect, test } from 'vitest';
import { importRegulation } from '../../src/regulation/import/import-regulation.ts';
import { readSource } from '../../src/regulation/import/read-source.ts';
import { composeWork } from '../../src/regulation/import/work-record.ts';

async function importedAs(version: string, note: string, effect: string) {
  const text = `云和市作品管理办法\n\n${note}\n\n第一条　为了登记作品，制定本办法。\n\n第二条　本办法自${effect}起施行。\n`;
  const imported = importRegulation(await readSource('a.txt', new TextEncoder().encode(text)));
  const composed = composeWork(imported, { work: 'works', version, issuers: ['云和市人民政府'] });
  const asked = composed.questions.find(({ id }) => id === 'effective-older');
  return { from: composed.version?.dates.effectiveFrom?.on ?? null, asked: asked?.params ?? null };
}

const NOTE = '（2008年4月11日云和市人民政府令第41号公布　根据2014年5月20日《决定》第一次修订）';

test.each([
  ['2014-05-20', NOTE, '2014-05-20'],
  ['2022-11-03', NOTE, '2022-11-03'],
  ['2008', '（二〇〇八年四月十一日通过　二〇一四年五月二十日修正）', '2014-05-20'],
])(
  'version %s under %s: the day of the first issue is asked for, not written',
  async (id, note, later) => {
    const { from, asked } = await importedAs(id, note, '2008年6月1日');
    expect(from).toBeNull();
    expect(asked).toEqual({ on: '2008-06-01', later });
  },
);

test('a day of its own after the last amendment is written', async () => {
  const { from, asked } = await importedAs('2014-05-20', NOTE, '2014年7月1日');
  expect(from).toBe('2014-07-01');
  expect(asked).toBeNull();
});
