import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDuplicateKeys,
  joinPointer,
  locatePointer,
  splitPointer,
} from '../../src/load/json.ts';

fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 200) });

describe('JSON Pointer', () => {
  it('is taken apart and put together again, whatever the names', () => {
    const parts = fc.array(fc.oneof(fc.string(), fc.constantFrom('~', '/', '~1', '', '0', '章')));
    fc.assert(
      fc.property(parts, (names) => {
        expect(splitPointer(joinPointer(names))).toEqual(names);
      }),
    );
  });

  it('writes “/” and “~” as RFC 6901 does', () => {
    expect(joinPointer(['a/b', '~c', 0])).toBe('/a~1b/~0c/0');
    expect(splitPointer('')).toEqual([]);
    expect(splitPointer('/~01')).toEqual(['~1']);
  });
});

describe('locatePointer', () => {
  const TEXT = '{\n  "a": [1, {"b/c": "样"}],\n  "𬍛": {\n    "d": null\n  }\n}\n';

  it.each([
    ['', 1, 1],
    ['/a', 2, 8],
    ['/a/0', 2, 9],
    ['/a/1', 2, 12],
    ['/a/1/b~1c', 2, 20],
    ['/𬍛', 3, 9],
    ['/𬍛/d', 4, 10],
  ])('%j stands at %i:%i', (pointer, line, column) => {
    expect(locatePointer(TEXT, pointer)).toEqual({ line, column });
  });

  it('of a missing value is the nearest that exists', () => {
    expect(locatePointer(TEXT, '/a/7')).toEqual(locatePointer(TEXT, '/a'));
    expect(locatePointer(TEXT, '/𬍛/e/f')).toEqual(locatePointer(TEXT, '/𬍛'));
    expect(locatePointer(TEXT, '/x')).toEqual({ line: 1, column: 1 });
  });

  it('with a name is where the name stands', () => {
    expect(locatePointer(TEXT, '/𬍛', 'd')).toEqual({ line: 4, column: 5 });
    expect(locatePointer(TEXT, '', 'a')).toEqual({ line: 2, column: 3 });
    expect(locatePointer(TEXT, '', 'x')).toEqual({ line: 1, column: 1 });
  });

  it('of a text that is broken, or nested beyond the stack, is its start', () => {
    expect(locatePointer('{"a": ', '/a')).toEqual({ line: 1, column: 1 });
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(locatePointer(deep, '/0/0')).toEqual({ line: 1, column: 1 });
  });

  it('tells one text from the next', () => {
    expect(locatePointer('{"a": 1}', '/a')).toEqual({ line: 1, column: 7 });
    expect(locatePointer('{  "a": 1}', '/a')).toEqual({ line: 1, column: 9 });
  });

  it('finds every value of any JSON where JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value, null, 2);
        const walk = (at: unknown, pointer: string): void => {
          const { line, column } = locatePointer(text, pointer);
          const rest = text
            .split('\n')
            .slice(line - 1)
            .join('\n')
            .slice(column - 1);
          expect(rest.startsWith(JSON.stringify(at, null, 2).split('\n')[0] ?? '')).toBe(true);
          if (typeof at === 'object' && at !== null)
            for (const [key, child] of Object.entries(at))
              walk(child, pointer + joinPointer([key]));
        };
        walk(value, '');
      }),
    );
  });
});

describe('findDuplicateKeys', () => {
  it('finds none in what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(findDuplicateKeys(text, JSON.parse(text))).toEqual([]);
      }),
    );
  });

  it('finds the one that is put in, wherever', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(objects, fc.nat(), (value, seed) => {
        const keys = Object.keys(value);
        const key = keys[seed % keys.length] ?? '';
        const whole = JSON.stringify({ list: [value] });
        const text = `${whole.slice(0, -'}]}'.length)},${JSON.stringify(key)}:1}]}`;
        const found = findDuplicateKeys(text, JSON.parse(text));
        expect(found.map(({ name, pointer }) => [name, pointer])).toEqual([
          [key, joinPointer(['list', 0, key])],
        ]);
      }),
    );
  });
});
