import { describe, expect, it } from 'vitest';
import nameAndId from '../../../src/rules/file/name-and-id.ts';
import {
  applied,
  expertOf,
  judgeFolder,
  proveEveryMessage,
  stationOf,
  textOf,
} from '../judging.ts';

proveEveryMessage(nameAndId);

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const expert = print(expertOf([applied('2026-03-18')]).record);
const station = print(stationOf([{ type: 'proposed', on: '2022-10-12' }]));
const find = (files: Record<string, string>): ReturnType<typeof judgeFolder> =>
  judgeFolder(nameAndId, files);

it('is silent where file name, folder, id and scheme agree', () => {
  expect(
    find({
      'experts/bj-experts/bj-0901.json': expert,
      'workstations/cq-stations/cq-0901.json': station,
      'schemes/bj-experts.json': textOf('schemes/bj-experts.json'),
      'regulations/bj-expert-pool/work.json': textOf('regulations/bj-expert-pool/work.json'),
    }),
  ).toEqual([]);
});

describe('a file name that differs from the id', () => {
  it('is an error at the id', () => {
    expect(find({ 'experts/bj-experts/bj-0902.json': expert })).toMatchObject([
      {
        ruleId: 'file/name-and-id',
        level: 'error',
        file: 'experts/bj-experts/bj-0902.json',
        pointer: '/id',
        words: '"bj-0901",',
        record: 'bj-0901',
        data: { name: 'bj-0902', id: 'bj-0901' },
      },
    ]);
  });

  it('if only by its case', () => {
    expect(find({ 'experts/bj-experts/BJ-0901.json': expert })).toHaveLength(1);
  });

  it('holds for schemes, private parts, workstations, and of a work for its folder', () => {
    const priv = print({ schemaVersion: 1, id: 'bj-0901', birthDate: '1980-01-01' });
    for (const [path, text] of [
      ['schemes/bj.json', textOf('schemes/bj-experts.json')],
      ['private/bj-experts/bj-0902.json', priv],
      ['workstations/cq-stations/cq-0902.json', station],
      ['regulations/bj-pool/work.json', textOf('regulations/bj-expert-pool/work.json')],
    ] as const)
      expect(find({ [path]: text })).toMatchObject([{ file: path, pointer: '/id' }]);
  });

  it('in a private part is told by the names of files alone: an id there may be anything', () => {
    const priv = print({ schemaVersion: 1, id: '110101198001011234', birthDate: '1980-01-01' });
    const folder = 'private/bj-experts';
    const found = find({ [`${folder}/bj-0901.json`]: priv, [`${folder}/bj-0902.json`]: priv });
    expect(found).toMatchObject([
      { record: 'bj-0901', data: { name: 'bj-0901' } },
      { record: 'bj-0902', data: { name: 'bj-0902' } },
      { record: 'bj-0902', data: { other: `${folder}/bj-0901.json` } },
    ]);
    expect(JSON.stringify(found.map(({ words: _, ...told }) => told))).not.toContain(
      '110101198001',
    );
  });
});

it('a folder that differs from the scheme is an error at the scheme', () => {
  expect(find({ 'experts/cq-stations/bj-0901.json': expert })).toMatchObject([
    {
      pointer: '/scheme',
      words: '"bj-experts",',
      data: { folder: 'cq-stations', scheme: 'bj-experts' },
    },
  ]);
});

it('an id used twice is an error at the second, and names the first', () => {
  const files = {
    'experts/bj-experts/bj-0901.json': expert,
    'experts/jn-experts/bj-0901.json': expert.replace('"bj-experts"', '"jn-experts"'),
  };
  expect(find(files)).toMatchObject([
    {
      file: 'experts/jn-experts/bj-0901.json',
      data: { id: 'bj-0901', other: 'experts/bj-experts/bj-0901.json' },
    },
  ]);
});

it('of a file and its copy, the copy is the second, whichever is read first', () => {
  const files = {
    'experts/bj-experts/bj-0901(1).json': expert,
    'experts/bj-experts/bj-0901.json': expert,
    'experts/bj-experts/bj-0901副本.json': expert,
  };
  const twice = find(files).filter(({ data }) => 'other' in data);
  expect(twice.map(({ file, data }) => [file, data['other']])).toEqual([
    ['experts/bj-experts/bj-0901(1).json', 'experts/bj-experts/bj-0901.json'],
    ['experts/bj-experts/bj-0901副本.json', 'experts/bj-experts/bj-0901.json'],
  ]);
});

it('a record and its private part share their id, as do an expert and a workstation', () => {
  const priv = print({ schemaVersion: 1, id: 'bj-0901', birthDate: '1980-01-01' });
  expect(
    find({
      'experts/bj-experts/bj-0901.json': expert,
      'private/bj-experts/bj-0901.json': priv,
      'private/jn-experts/bj-0901.json': priv,
      'workstations/cq-stations/bj-0901.json': station.replaceAll('cq-0901', 'bj-0901'),
    }),
  ).toEqual([]);
});
