/** Zip archives, read from their central directory within limits. Nothing is written to a disk, so no name can lead outside. */
import { crc32, inflateRawSync } from 'node:zlib';
import type { RuleId } from '../rules.ts';

/** Bytes at most that an archive may unpack to, all entries together. */
const largestUnpacked = 200_000_000;

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/** Why an archive is not read; the message goes on after the name of the file. */
export class ZipFault extends Error {
  readonly rule: RuleId;
  constructor(rule: RuleId, message: string) {
    super(message);
    this.rule = rule;
  }
}

const broken = (what: string): ZipFault =>
  new ZipFault('not-this-format', `is not a whole zip archive (${what}). Save it again.`);

/** The entries of an archive, folders left out. Throws `ZipFault`. */
export function listEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end === -1 || end + 22 > bytes.length) throw broken('it has no directory');
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff || bytes.readUInt32LE(end + 4) !== 0) throw broken('zip64 or several disks');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken('its directory is cut off');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push(readEntry(bytes, at, nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  checkNames(entries);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > largestUnpacked) throw tooLarge(size);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

const tooLarge = (size: number): ZipFault =>
  new ZipFault(
    'unpacks-too-large',
    `unpacks to ${Math.round(size / 1e6)} MB or more; ${largestUnpacked / 1e6} MB is the most. Hand it in as CSV.`,
  );

function readEntry(bytes: Buffer, at: number, nameLength: number): ZipEntry {
  if (bytes.readUInt16LE(at + 8) & 1) throw new ZipFault('not-this-format', 'is encrypted. Save it without a password.');
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

function checkNames(entries: readonly ZipEntry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name))
      throw new ZipFault('outside-name', `has a part named "${name}", which leads outside ("..", "/"). Save it again.`);
    if (seen.has(name)) throw broken(`"${name}" stands twice`);
    seen.add(name);
  }
}

/** The bytes of an entry, checked against its sum. Throws `ZipFault`. */
export function unpackEntry(bytes: Buffer, { name, method, packed, size, crc, offset }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw broken(`"${name}" is missing`);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const part = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw broken(`"${name}" is packed in an unknown way`);
  const whole = method === 0 ? part : inflate(part, size, name);
  if (whole.length !== size || crc32(whole) !== crc) throw broken(`"${name}" is damaged`);
  return whole;
}

function inflate(part: Buffer, size: number, name: string): Buffer {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(size);
    throw broken(`"${name}" is damaged`);
  }
}
