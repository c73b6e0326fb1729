import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Certificate } from '../../../src/generated/certificate.ts';
import type { Work } from '../../../src/generated/work.ts';
import words from '../../../src/rules/certificate/words.ts';
import { judge, proveEveryMessage, realValue } from '../judging.ts';

proveEveryMessage(words);

const read = (name: string): Certificate =>
  JSON.parse(readFileSync(`content/certificates/${name}.json`, 'utf8')) as Certificate;

function judged(name: string, change: (template: Certificate) => void) {
  const template = read(name);
  change(template);
  return judge(words, { files: { [`certificates/${name}.json`]: template } });
}

it('is silent about every template held', () => {
  const names = readdirSync('content/certificates').map((file) => file.replace('.json', ''));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names) expect(judged(name, () => {})).toEqual([]);
});

it('an unknown placeholder is named, where it stands', () => {
  const found = judged('letter', ({ words: { body } }) => {
    body![0]!.en += ' {{birthDate}}';
  });
  expect(found).toMatchObject([
    {
      file: 'certificates/letter.json',
      pointer: '/words/body/0/en',
      data: { name: 'birthDate', kind: 'letter' },
    },
  ]);
});

it('a fact of another kind of paper is unknown; so are columns and conditions', () => {
  const title = judged('letter', (template) => {
    template.title.zh = '{{station}}';
  });
  expect(title).toMatchObject([{ pointer: '/title/zh', data: { name: 'station' } }]);
  const column = judged('notice', ({ columns }) => {
    columns![1]!.fact = 'telephone';
  });
  expect(column).toMatchObject([{ pointer: '/columns/1/fact' }]);
  const when = judged('exit-decision', ({ words: { body } }) => {
    body![1]!.when = 'requested';
  });
  expect(when).toMatchObject([{ pointer: '/words/body/1/when' }]);
});

it('the number of a text that has none is missed where it stands, but not where the paragraph asks for it', () => {
  const path = 'regulations/bj-expert-pool/work.json';
  const work = realValue<Work>(path);
  delete work.versions[0]!.documentNumber;
  const template = read('letter');
  const pointers = (): string[] =>
    judge(words, { files: { [path]: work, 'certificates/letter.json': template } }).map(
      ({ pointer }) => pointer,
    );
  expect(pointers()).toEqual(['/words/body/0/zh']); // the English names none
  template.words.body![0]!.when = 'documentNumber';
  expect(pointers()).toEqual([]);
});

it('missing words and columns are named', () => {
  const verify = judged('plaque', (template) => {
    delete template.words.verify;
  });
  expect(verify).toMatchObject([{ pointer: '/words', data: { kind: 'plaque', name: 'verify' } }]);
  const columns = judged('register', (template) => {
    delete template.columns;
  });
  expect(columns).toMatchObject([{ data: { kind: 'register' } }]);
});

it('a scheme that is not there is named', () => {
  const found = judged('letter', (template) => {
    template.scheme = 'bj-exprets';
  });
  expect(found).toMatchObject([{ pointer: '/scheme', data: { scheme: 'bj-exprets' } }]);
});

it('a condition that no record could meet is named, with those there are', () => {
  const standing = (fact: string, is: string) =>
    judged('final-list', ({ words: { body } }) => {
      body![0]!.when = { fact, is };
    });
  expect(standing('route', 'mixed')).toEqual([]);
  for (const [fact, is] of [
    ['route', 'lottery'],
    ['objection', 'none'], // a list knows of no objections
  ] as const)
    expect(standing(fact, is)).toMatchObject([
      { pointer: '/words/body/0/when', data: { fact, is, kind: 'list' } },
    ]);
});
