import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../src/generated/scheme.ts';
import type { Site } from '../../../src/generated/site.ts';
import type { Situations } from '../../../src/generated/situations.ts';
import provisionExists from '../../../src/rules/scheme/provision-exists.ts';
import {
  judge,
  proveEveryMessage,
  realValue,
  schemeOf,
  textOf,
  type Judged,
  type Placed,
} from '../judging.ts';

proveEveryMessage(provisionExists);

function find(change: (scheme: Scheme) => void, rest: Judged = {}): Placed[] {
  return judge(provisionExists, { schemes: [schemeOf('bj-experts', change)], ...rest });
}

function pointAt(provision: string): (scheme: Scheme) => void {
  return ({ rulebooks: [rulebook] }) => {
    const duty = rulebook?.duties['age-limit'];
    if (duty) duty.provision = provision;
  };
}

it('is silent while all that is named exists', () => {
  expect(judge(provisionExists, {})).toEqual([]);
});

describe('a duty', () => {
  it('on the last point of an article is right, on the next one an error', () => {
    expect(find(pointAt('art_8__para_1__point_4'))).toEqual([]);
    expect(find(pointAt('art_8__para_1__point_5'))).toMatchObject([
      {
        ruleId: 'scheme/provision-exists',
        level: 'error',
        file: 'schemes/bj-experts.json',
        pointer: '/rulebooks/0/duties/age-limit/provision',
        words: '"art_8__para_1__point_5",',
        record: 'bj-experts',
        data: {
          work: 'bj-expert-pool',
          version: '2026-03-13',
          provision: 'art_8__para_1__point_5',
        },
      },
    ]);
  });

  it('on the last article is right, on article 19 an error', () => {
    expect(find(pointAt('art_18__para_1'))).toEqual([]);
    expect(find(pointAt('art_19__para_1'))).toHaveLength(1);
  });
});

it('looks at exit grounds and score tables too', () => {
  const ground = find(({ rulebooks: [rulebook] }) => {
    const [first] = rulebook?.exitGrounds ?? [];
    if (first) first.provision = 'art_14__para_1__point_9';
  });
  expect(ground).toMatchObject([
    { pointer: '/rulebooks/0/exitGrounds/0/provision', words: '"art_14__para_1__point_9",' },
  ]);
  const schemes = [
    schemeOf('cq-stations', ({ rulebooks: [rulebook] }) => {
      const item = rulebook?.scoreTable?.sections[0]?.items[1];
      if (item) item.provision = 'att_1__sec_1__item_3';
    }),
  ];
  expect(judge(provisionExists, { schemes })).toMatchObject([
    { pointer: '/rulebooks/0/scoreTable/sections/0/items/1/provision' },
  ]);
});

describe('a form', () => {
  const path = 'forms/expert-application.json';
  const form = (): { regulation: { work: string; provision: string } } => realValue(path);

  it('is looked at too', () => {
    expect(judge(provisionExists, { files: { [path]: form() } })).toEqual([]);
    const wrong = form();
    wrong.regulation.provision = 'art_9__para_9';
    expect(judge(provisionExists, { files: { [path]: wrong } })).toMatchObject([
      { file: path, pointer: '/regulation/provision', words: '"art_9__para_9",' },
    ]);
  });
});

describe('a work or version', () => {
  it('that is not held is an error at whatever names it', () => {
    const found = find(({ rulebooks: [rulebook] }) => {
      if (rulebook) rulebook.version = '2025-01-01';
    });
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toMatchObject({ data: { work: 'bj-expert-pool', version: '2025-01-01' } });
  });

  it('whose text could not be read is not said to be missing', () => {
    const path = 'regulations/bj-expert-pool/2026-03-13/zh.md';
    expect(textOf(path)).not.toBe('');
    const faults = [{ kind: 'notUtf8' as const, path, line: 1, column: 1, pointer: '', data: {} }];
    expect(judge(provisionExists, { files: { [path]: null }, faults })).toEqual([]);
    expect(judge(provisionExists, { files: { [path]: null } })).not.toEqual([]);
  });
});

it('a situation that points at a provision which is not there is an error at its place', () => {
  const path = 'situations.json';
  const situations = realValue<Situations>(path);
  situations.provisions[0]!.provision = 'art_99';
  const found = judge(provisionExists, { files: { [path]: situations } });
  // The other texts that the situations name are not among those judged here.
  expect(found.filter(({ data }) => 'provision' in data)).toMatchObject([
    { file: path, pointer: '/provisions/0/provision', words: '"art_99",' },
  ]);
});

it('so is a disclaimer of the site that quotes one', () => {
  const path = 'site.json';
  const site = realValue<Site>(path);
  const find = (provision: string) => {
    const disclaimer = { work: 'bj-expert-pool', version: '2026-03-13', provision };
    return judge(provisionExists, { files: { [path]: { ...site, disclaimer } } });
  };
  expect(find('art_5__para_2')).toEqual([]);
  expect(find('art_99')).toMatchObject([
    { file: path, pointer: '/disclaimer/provision', words: expect.stringMatching(/^"art_99"/) },
  ]);
});
