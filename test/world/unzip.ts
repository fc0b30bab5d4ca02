import { crc32, inflateRawSync } from 'node:zlib';

const mark = (text: string): number => Buffer.from(text, 'latin1').readUInt32LE();

/** The parts of a zip archive by name, as text. Throws where a mark, sum, size, offset or the directory is not right. */
export function unzip(bytes: Buffer): Map<string, string> {
  const end = bytes.length - 22;
  expectMark(bytes, end, 'PK\x05\x06');
  const parts = new Map<string, string>();
  let [at, next] = [bytes.readUInt32LE(end + 16), 0];
  const directory = at;
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    expectMark(bytes, at, 'PK\x01\x02');
    const name = bytes.toString('latin1', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const head = bytes.readUInt32LE(at + 42);
    expectMark(bytes, head, 'PK\x03\x04');
    const facts = bytes.subarray(at + 6, at + 32);
    if (head !== next || !facts.equals(bytes.subarray(head + 4, head + 30))) throw new Error(`${name}: the two heads differ`);
    next = head + 30 + name.length + bytes.readUInt32LE(at + 20);
    const whole = inflateRawSync(bytes.subarray(head + 30 + name.length, next));
    if (whole.length !== bytes.readUInt32LE(at + 24)) throw new Error(`${name}: another size`);
    if (crc32(whole) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name}: another sum`);
    parts.set(name, whole.toString('utf8'));
    at += 46 + name.length;
  }
  if (next !== directory || at !== end || bytes.readUInt32LE(end + 12) !== end - directory)
    throw new Error('bytes between parts');
  return parts;
}

function expectMark(bytes: Buffer, at: number, text: string): void {
  if (bytes.readUInt32LE(at) !== mark(text)) throw new Error(`no ${text} at ${at}`);
}
