/** From bytes to text: UTF-8, or UTF-16 that says so. What else it is, is named. */
import type { Findings } from '../problem.ts';

const encodingRemedy = 'Save it as UTF-8 (in a spreadsheet: "CSV UTF-8").';

/** The text of a file, or undefined where it has none; what was found goes to `findings`. */
export function decode(file: string, bytes: Buffer, findings: Findings): string | undefined {
  const kind = otherFormat(bytes);
  if (bytes.length === 0) return refuse(findings, file, null, 'empty-file', `${file} has no bytes. Export it again.`);
  if (kind)
    return refuse(
      findings,
      file,
      null,
      'not-this-format',
      `${file} is ${kind}, not what its name says. Export the record again.`,
    );
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(file, bytes, 'utf-16le', findings);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(file, bytes, 'utf-16be', findings);
  if (looksUtf16(bytes))
    return refuse(findings, file, null, 'encoding', `${file} looks like UTF-16 without a mark. ${encodingRemedy}`);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked)
    findings.notices.push({
      ...{ file, line: null, column: null, rule: 'byte-order-mark', value: 'U+FEFF' },
      message: `${file} starts with a byte order mark (U+FEFF). It was left out.`,
    });
  const body = marked ? bytes.subarray(3) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return refuseBadByte(file, body, findings);
  }
}

function decodeUtf16(file: string, bytes: Buffer, encoding: string, findings: Findings): string {
  findings.notices.push({
    ...{ file, line: null, column: null, rule: 'encoding', value: encoding },
    message: `${file} is ${encoding.toUpperCase()}. It was read as such; UTF-8 is preferred.`,
  });
  return new TextDecoder(encoding).decode(bytes);
}

function looksUtf16(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1000);
  const zeros = start.filter((byte) => byte === 0).length;
  return zeros > start.length / 4;
}

function otherFormat(bytes: Buffer): string | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'compressed with gzip (name it .csv.gz)';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'a zip archive or workbook';
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'an old or encrypted Office document';
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'a PDF';
  const start = bytes.subarray(0, 300).toString('latin1').trimStart().toLowerCase();
  return start.startsWith('<!doctype html') || start.startsWith('<html') ? 'an HTML page (perhaps a sign-in page)' : undefined;
}

/** Names the line and the value of the first byte that is not UTF-8. */
function refuseBadByte(file: string, bytes: Buffer, findings: Findings): undefined {
  let at = 0;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    at = firstBadByte(part);
    if (at !== -1) {
      const value = `0x${part[at]!.toString(16).toUpperCase()}`;
      const guess = part[at]! >= 0x80 && part[at]! <= 0x9f ? 'probably Windows-1252' : 'another encoding';
      return refuse(
        findings,
        file,
        line,
        'encoding',
        `${file}, line ${line}: byte ${value} is not UTF-8 (${guess}). ${encodingRemedy}`,
        value,
      );
    }
    start += part.length;
  }
  return undefined;
}

function firstBadByte(part: Buffer): number {
  if (isUtf8(part)) return -1;
  let good = 0;
  let bad = part.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(part.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8(bytes: Buffer, cut = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

function refuse(
  findings: Findings,
  file: string,
  line: number | null,
  rule: 'empty-file' | 'not-this-format' | 'encoding',
  message: string,
  value: string | null = null,
): undefined {
  findings.problems.push({ file, line, column: null, rule, value, message });
  return undefined;
}
