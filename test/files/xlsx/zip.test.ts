import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Deflater } from '../../../db/files/xlsx/deflate.ts';
import { zip, type Part } from '../../../db/files/xlsx/zip.ts';
import { unzip } from '../../world/unzip.ts';

const deflate = (pieces: readonly Buffer[]): Buffer => {
  const deflater = new Deflater();
  return Buffer.concat([...pieces.map((piece) => deflater.push(piece)), deflater.end()]);
};
const zipped = async (parts: readonly Part[]): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of zip(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
};

describe('what is deflated', () => {
  it('unpacks to what it was, repeated or random, in whatever pieces', () => {
    const few = fc.array(fc.constantFrom('<c r="A1">', 'يشير إلى', '\0', 'aaaaaaa', '\n'), { maxLength: 400 });
    const piece = fc.oneof(
      few.map((words) => Buffer.from(words.join(''))),
      fc.uint8Array({ maxLength: 2000 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        expect(inflateRawSync(deflate(pieces)).equals(Buffer.concat(pieces))).toBe(true);
      }),
    );
  });

  it('unpacks to what it was with every length and distance that the form has', () => {
    const far = (length: number, distance: number): Buffer =>
      Buffer.concat([
        Buffer.from('#'.repeat(length)),
        Buffer.from(Array.from({ length: distance }, (_, at) => (at * 7919) >> 5)),
        Buffer.from('#'.repeat(length)),
      ]);
    for (let length = 3; length <= 300; length++) {
      const bytes = far(length, (length * length) % 33_000);
      expect(inflateRawSync(deflate([bytes])).equals(bytes)).toBe(true);
    }
  });

  it('takes a fifth of the room or less where a sheet repeats itself', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `<row r="${row}"><c r="A${row}" s="1"><v>${row % 7}</v></c></row>`);
    const bytes = Buffer.from(rows.join(''));
    expect(deflate([bytes]).length * 5).toBeLessThan(bytes.length);
  });
});

describe('an archive', () => {
  it('holds its parts with the right sums and sizes', async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}\.xml)?$/);
    const part = fc.record({ name, pieces: fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }) });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(part, { selector: (one) => one.name, maxLength: 5 }), async (parts) => {
        const expected = parts.map((one) => [one.name, one.pieces.join('').toWellFormed()]);
        expect([...unzip(await zipped(parts))]).toEqual(expected);
      }),
    );
  });

  it('has the same bytes whatever the runtime packs with', async () => {
    const bytes = await zipped([{ name: 'a.txt', pieces: ['sama sama sama', ' sama'] }]);
    expect(bytes.toString('hex')).toMatchInlineSnapshot(
      `"504b030414000000080000002100f49f31bd0a0000001300000005000000612e7478742a4ecc4d544025000300504b0102140014000000080000002100f49f31bd0a00000013000000050000000000000000000000000000000000612e747874504b05060000000001000100330000002d0000000000"`,
    );
  });
});
