import { expect, it } from 'vitest';
import type { Work } from '../../../src/generated/work.ts';
import days from '../../../src/rules/regulation/days.ts';
import { judge, proveEveryMessage, realValue, textOf, type Placed } from '../judging.ts';

proveEveryMessage(days);

const FOLDER = 'regulations/cq-workstations';

/** The workstations' text in two versions, in force from these days. */
function judged(first: string, second?: string): Placed[] {
  const work = realValue<Work>(`${FOLDER}/work.json`);
  const [held] = work.versions;
  if (!held) throw new Error('no version');
  const from = (on: string): NonNullable<Work['versions'][number]['dates']['effectiveFrom']> => ({
    on,
    source: { zh: '样本', en: 'sample' },
  });
  const versions = [{ ...held, dates: { ...held.dates, effectiveFrom: from(first) } }];
  if (second !== undefined)
    versions.push({ ...held, id: '2024-05-06', dates: { effectiveFrom: from(second) } });
  const text = textOf(`${FOLDER}/2022-06-27/zh.md`);
  return judge(days, {
    files: {
      [`${FOLDER}/work.json`]: { ...work, versions },
      ...(second === undefined ? {} : { [`${FOLDER}/2024-05-06/zh.md`]: text }),
    },
  });
}

it('is silent on the real texts', () => {
  expect(judge(days, {})).toEqual([]);
});

it('finds a version in force before it was adopted', () => {
  expect(judged('2008-06-01')).toMatchObject([
    {
      level: 'error',
      pointer: '/versions/0/dates/effectiveFrom',
      data: { version: '2022-06-27', from: '2008-06-01', issued: '2022-06-27' },
    },
  ]);
  expect(judged('2022-06-27')).toEqual([]);
});

it('finds two versions in force from one day', () => {
  expect(judged('2024-06-01', '2024-06-01')).toMatchObject([
    {
      pointer: '/versions/1/dates/effectiveFrom',
      data: { version: '2024-05-06', other: '2022-06-27', from: '2024-06-01' },
    },
  ]);
  expect(judged('2022-08-01', '2024-06-01')).toEqual([]);
});
