import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { letterSource } from '../../../src/paper/certificates/letter-papers.ts';
import { makePaper, printPaper } from '../../../src/paper/certificates/make-certificate.ts';
import { readPicture } from '../../../src/paper/pdf/picture.ts';
import { ADDRESS, expertOf, pool, pressOf, readText } from '../papers.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A PNG of these lines, each with its filter before it. */
function png(
  width: number,
  lines: number[][],
  type: number,
  { depth = 8, interlace = 0 } = {},
): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(lines.length, 4);
  head.set([depth, type, 0, 0, interlace], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Uint8Array.from(lines.flat()));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const pixels = (data: Uint8Array | undefined) => data && [...inflateSync(data)];

describe('a PNG', () => {
  test('with transparency is parted into its colours and its mask', () => {
    const picture = readPicture(png(2, [[0, 255, 0, 0, 128, 10, 20, 30, 255]], 6));
    expect(picture).toMatchObject({ width: 2, height: 1, colours: 'DeviceRGB' });
    expect(pixels(picture.data)).toEqual([255, 0, 0, 10, 20, 30]);
    expect(pixels(picture.mask)).toEqual([128, 255]);
  });

  test.each([
    [0, [5, 7]],
    [1, [5, 12]],
    [2, [15, 27]],
    [3, [10, 22]],
    [4, [15, 27]],
  ])('with the filter %d of its second line', (filter, second) => {
    const picture = readPicture(
      png(
        2,
        [
          [0, 10, 20],
          [filter, 5, 7],
        ],
        0,
      ),
    );
    expect(picture.colours).toBe('DeviceGray');
    expect(pixels(picture.data)?.slice(2)).toEqual(second);
  });

  test.each([
    ['depth', png(1, [[0, 1]], 3)],
    ['depth', png(1, [[0, 1, 1]], 0, { depth: 16 })],
    ['interlaced', png(1, [[0, 1]], 0, { interlace: 1 })],
    ['damaged', png(3, [[0, 1]], 0)],
    ['unknown', new TextEncoder().encode('<svg/>')],
    ['damaged', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
  ])('that cannot be printed: %s', (reason, bytes) => {
    expect(() => readPicture(bytes)).toThrow(expect.objectContaining({ reason }));
  });
});

test('a JPEG goes in as it is', () => {
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 1, 1, 0x11, 0];
  const bytes = Uint8Array.from([0xff, 0xd8, ...frame, 0xff, 0xd9, 0, 0, 0, 0]);
  expect(readPicture(bytes)).toMatchObject({
    width: 40,
    height: 30,
    colours: 'DeviceGray',
    data: bytes,
  });
});

test('a seal is printed over the signature, in place of the mark for a stamp', async () => {
  const source = letterSource(expertOf('bj-0001'), pool)!;
  const seal = readPicture(png(2, [[0, 255, 0, 0, 128, 10, 20, 30, 255]], 6));
  const press = pressOf('letter', pool, source, { seal });
  const paper = makePaper(press, source, ADDRESS);
  const image = paper.sheet.pages[0]!.marks.find((mark) => mark.kind === 'image')!;
  expect((image.width * 25.4) / 72).toBeCloseTo(42);
  expect(image.x).toBeGreaterThan(paper.sheet.width / 2);
  expect(await readText(printPaper(press, paper))).not.toContain('盖章处');
});
