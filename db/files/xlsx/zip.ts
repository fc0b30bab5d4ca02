/** Writes zip archives (APPNOTE 6.3). Every part bears the day with which zip's calendar begins, so equal parts give equal bytes. */
import { crc32 } from 'node:zlib';
import { Deflater } from './deflate.ts';

export interface Part {
  /** Path in the archive, ASCII. */
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

/** Characters that are packed at a time. */
const pieceSize = 262_144;
/** 1 January 1980. */
const firstDay = 0x21;
const largest = 0xffffffff;

/** The bytes of an archive. One packed part is held in memory at a time, never one as it was before. */
export async function* zip(parts: Iterable<Part>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = await pack(part);
    const name = Buffer.from(part.name, 'latin1');
    const facts = factsOf(packed, name);
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name]);
    directory.push(directoryEntry(facts, offset, name));
    yield head;
    yield* packed.bytes;
    offset += head.length + packed.length;
    if (offset > largest) throw new RangeError(`"${part.name}" makes the archive larger than 4 GB.`);
  }
  const entries = Buffer.concat(directory);
  yield entries;
  yield endOf(directory.length, entries.length, offset);
}

interface Packed {
  readonly bytes: readonly Buffer[];
  /** Bytes packed and as they were. */
  readonly length: number;
  readonly size: number;
  readonly crc: number;
}

async function pack({ pieces }: Part): Promise<Packed> {
  const deflater = new Deflater();
  const bytes: Buffer[] = [];
  let [size, crc] = [0, 0];
  for await (const text of inLargePieces(pieces)) {
    const piece = Buffer.from(text, 'utf8');
    size += piece.length;
    crc = crc32(piece, crc);
    bytes.push(deflater.push(piece));
  }
  bytes.push(deflater.end());
  return { bytes, length: bytes.reduce((sum, { length }) => sum + length, 0), size, crc };
}

async function* inLargePieces(pieces: Part['pieces']): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < pieceSize) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

/** What the head of a part and its entry in the directory both say. */
function factsOf({ length, size, crc }: Packed, name: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE(firstDay, 8);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(name.length, 22);
  return facts;
}

function directoryEntry(facts: Buffer, offset: number, name: Buffer): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, name]);
}

function endOf(parts: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts, 8);
  end.writeUInt16LE(parts, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
