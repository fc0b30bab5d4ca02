/** Where a text stops being UTF-8 (Unicode 3.9, table 3-7). */

export interface BadByte {
  /** Physical line, the first is 1. */
  readonly line: number;
  readonly byte: number;
}

/** The first byte of the first sequence that is not UTF-8. */
export async function findBadByte(bytes: AsyncIterable<Buffer>): Promise<BadByte | undefined> {
  const found = { line: 1, lead: 0, missing: 0, least: 0x80, most: 0xbf };
  for await (const chunk of bytes)
    for (const byte of chunk) {
      if (found.missing > 0) {
        if (byte < found.least || byte > found.most) return { line: found.line, byte: found.lead };
        Object.assign(found, { missing: found.missing - 1, least: 0x80, most: 0xbf });
      } else if (byte === 0x0a) found.line++;
      else if (byte >= 0x80) {
        const missing = followersOf(byte);
        if (missing === 0) return { line: found.line, byte };
        Object.assign(found, { lead: byte, missing, ...secondByteOf(byte) });
      }
    }
  return found.missing > 0 ? { line: found.line, byte: found.lead } : undefined;
}

/** How many bytes follow a first byte; none where no character starts with it. */
export function followersOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
}

/** Overlong forms, surrogates and what lies above U+10FFFF are shut out by the second byte. */
function secondByteOf(lead: number): { least: number; most: number } {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  return { least, most };
}
