import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../src/load/files.ts';
import readable from '../../../src/rules/file/readable.ts';
import { judge, judgeFolder, proveEveryMessage, textOf, type Placed } from '../judging.ts';

proveEveryMessage(readable);

const PATH = 'experts/bj-experts/bj-0901.json';
const SITE = textOf('site.json');

function find(bytes: string | Uint8Array, path = PATH): Placed[] {
  return judgeFolder(readable, { [path]: bytes });
}

function kindOf(found: Placed | undefined): string {
  return (
    Object.entries(readable.messages).find(
      ([, { remedy }]) => remedy.en === found?.remedy.en,
    )?.[0] ?? ''
  );
}

describe('a file', () => {
  it.each(['', '\n', ' \t\r\n　'])('of nothing but white space (%j) is empty', (bytes) => {
    expect(find(bytes).map(kindOf)).toEqual(['empty']);
  });

  it('with a byte-order mark is told so, at its first place', () => {
    const found = find('\uFEFF{}');
    expect(found.map(kindOf)).toEqual(['byteOrderMark']);
    expect(found).toMatchObject([
      { ruleId: 'file/readable', level: 'error', file: PATH, line: 1, column: 1, basis: null },
    ]);
  });

  it('in GBK or UTF-16 is not UTF-8', () => {
    const gbk = new Uint8Array([0x7b, 0x22, 0xd5, 0xc2, 0x22, 0x7d]); // {"章"}
    const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]);
    expect(find(gbk).map(kindOf)).toEqual(['notUtf8']);
    expect(find(utf16).map(kindOf)).toEqual(['notUtf8']);
  });

  it('of the limit is read, of one byte more it is not', () => {
    const of = (bytes: number): string => `"${'x'.repeat(bytes - 2)}"`;
    expect(find(of(MAX_BYTES))).toEqual([]);
    expect(find(of(MAX_BYTES + 1))).toMatchObject([
      { data: { bytes: MAX_BYTES + 1, limit: MAX_BYTES } },
    ]);
  });

  it('where none belongs is unexpected', () => {
    for (const path of [
      'notes.txt',
      'experts/bj-0901.json',
      'experts/bj-experts/bj-0901.txt',
      'regulations/w/2020/de.md',
      'a/b/c/d.json',
    ])
      expect(find('{}', path).map(kindOf)).toEqual(['unexpected']);
  });

  it('with a leading dot is passed over', () => {
    expect(find('x', '.DS_Store')).toEqual([]);
  });
});

describe('a character that nobody sees', () => {
  it.each([
    ['zero-width space', '\u200B', 'U+200B'],
    ['right-to-left override', '\u202E', 'U+202E'],
    ['isolate', '\u2067', 'U+2067'],
    ['soft hyphen', '\u00AD', 'U+00AD'],
    ['byte-order mark inside', '\uFEFF', 'U+FEFF'],
    ['line separator', '\u2028', 'U+2028'],
    ['Hangul filler', '\u3164', 'U+3164'],
    ['tag letter', '\u{E0041}', 'U+E0041'],
    ['null', '\0', 'U+0000'],
    ['delete', '\x7F', 'U+007F'],
    ['carriage return without a line feed', '\r', 'U+000D'],
  ])('%s', (_, character, codePoint) => {
    const found = find(`{\n  "a": "中${character}文"\n}`);
    expect(found.map(kindOf)).toEqual(['invisible']);
    expect(found).toMatchObject([{ line: 2, column: 10, data: { codePoint } }]);
  });

  it.each([
    ['right-to-left override', '\\u202e', 'U+202E'],
    ['zero-width space', '\\u200B', 'U+200B'],
    ['null', '\\u0000', 'U+0000'],
    ['backspace', '\\b', 'U+0008'],
    ['tag letter, a pair of escapes', '\\udb40\\udc41', 'U+E0041'],
  ])('%s is found behind its escape too, in values and in names', (_, escape, codePoint) => {
    for (const text of [`{\n  "中": "b${escape}"\n}`, `{\n  "中": {"${escape}": 1}}`]) {
      const found = find(text);
      expect(found.map(kindOf)).toEqual(['invisible']);
      expect(found).toMatchObject([{ line: 2, column: 10, data: { codePoint } }]);
    }
  });

  it.each(['\\n', '\\t', '\\r', '\\/', '\\"', '\\u4e2d', '\\ud83d\\ude00', '\\\\u200b'])(
    '%s in a JSON string hides nothing',
    (escape) => {
      expect(find(`{"a": "${escape}"}`)).toEqual([]);
    },
  );

  it('is not any that Chinese writing needs', () => {
    expect(find('{\r\n\t"a": "　·—…“”〇𬍛㑇（一）\u{E0100}"\n}')).toEqual([]);
  });

  it('is told in a text as well', () => {
    expect(find('第一条　为\u200B了', 'regulations/w/2020/zh.md')).toMatchObject([
      { line: 1, column: 6 },
    ]);
  });

  it('is told twenty times at most: a binary file is one fault, not a million', () => {
    expect(find('\0'.repeat(100_000))).toHaveLength(20);
  });
});

describe('half a character', () => {
  it.each([
    ['a high surrogate', '\\ud800', 'U+D800'],
    ['a low surrogate', '\\uDFFF', 'U+DFFF'],
    ['a high surrogate before a letter', '\\ud83dx', 'U+D83D'],
  ])('%s alone, in a value or a name', (_, escape, codePoint) => {
    for (const text of [`{\n "中": "${escape}"}`, `{\n "中":{"${escape}":1}}`]) {
      const found = find(text);
      expect(found.map(kindOf)).toEqual(['halfCharacter']);
      expect(found).toMatchObject([{ line: 2, data: { codePoint } }]);
      expect(found[0]?.words.startsWith(escape)).toBe(true);
    }
  });

  it('two halves in the wrong order are two findings', () => {
    expect(find('"\\ude00\\ud83d"').map(kindOf)).toEqual(['halfCharacter', 'halfCharacter']);
  });
});

describe('a symbolic link', () => {
  const link = (target: string, name: string): Placed[] =>
    judgeFolder(readable, {}, (root) => {
      writeFileSync(join(root, '..', 'outside.json'), SITE);
      symlinkSync(target, join(root, name));
    });

  it('out of the folder is not followed', () => {
    expect(link('/etc/hostname', 'glossary.json').map(kindOf)).toEqual(['link']);
    expect(link('/etc', 'experts').map(kindOf)).toEqual(['link']);
    expect(link('../outside.json', 'coverage.json').map(kindOf)).toEqual(['link']);
  });

  it('within the folder is not followed either, nor one that leads nowhere', () => {
    expect(link('site.json', 'glossary.json').map(kindOf)).toEqual(['link']);
    expect(link('nowhere', 'glossary.json').map(kindOf)).toEqual(['link']);
    expect(link('.', 'forms').map(kindOf)).toEqual(['link']);
  });
});

it.skipIf(process.platform === 'win32')('a pipe is unexpected, and is not waited for', () => {
  const found = judgeFolder(readable, {}, (root) => {
    execFileSync('mkfifo', [join(root, 'coverage.json')]);
  });
  expect(found.map(kindOf)).toEqual(['unexpected']);
});

it('site.json must be there', () => {
  expect(judgeFolder(readable, { 'site.json': '' }).map(kindOf)).toEqual(['empty']);
  expect(judgeFolder(readable, {}, (root) => rmSync(join(root, 'site.json'))).map(kindOf)).toEqual([
    'missing',
  ]);
});

it('a file that cannot be opened is told with its code', () => {
  const faults = [
    {
      kind: 'unreadable' as const,
      path: PATH,
      line: 1,
      column: 1,
      pointer: '',
      data: { code: 'EACCES' },
    },
  ];
  expect(judge(readable, { faults })).toMatchObject([{ file: PATH, data: { code: 'EACCES' } }]);
});
