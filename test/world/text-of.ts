import { readFileSync } from 'node:fs';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** A file as text, unpacked where it is packed. */
export function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (file.endsWith('.gz')) return gunzipSync(bytes).toString('latin1');
  if (!file.endsWith('.xlsx')) return bytes.toString('latin1');
  const parts: string[] = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const size = bytes.readUInt32LE(at + 18);
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const part = bytes.subarray(from, from + size);
    parts.push((bytes.readUInt16LE(at + 8) === 8 ? inflateRawSync(part) : part).toString('latin1'));
    at = from + size;
  }
  return parts.join('\n');
}
