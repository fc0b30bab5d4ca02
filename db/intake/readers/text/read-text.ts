/** The text of a file in chunks: UTF-8, or UTF-16 that says so. What else it is, is named. */
import { say, type Problem } from '../../problem.ts';
import type { ByteSource } from '../byte-source.ts';
import { faultAt, formNotice, type FormFault } from '../form-fault.ts';
import { findBadByte } from './bad-byte.ts';
import { makeDecoder, NotThisEncoding, type Encoding } from './encodings.ts';
import { findOtherFormat, looksUtf16, tellingBytes } from './other-format.ts';

export type TextPart = { readonly text: string } | { readonly notice: Problem };

const remedy = say('Save it as UTF-8 (in a spreadsheet: "CSV UTF-8").', 'Simpan sebagai UTF-8 (dalam hamparan: "CSV UTF-8").');

/**
 * Reads the text of a source once.
 *
 * @param encoding that of a foreign file; otherwise UTF-8, or UTF-16 with its mark
 */
export async function* readText(source: ByteSource, encoding?: Encoding): AsyncIterable<TextPart> {
  const { file } = source;
  const chunks = source.read()[Symbol.asyncIterator]();
  try {
    const start = await readStart(chunks);
    if (start.length === 0)
      throw faultAt(
        { file, line: null },
        'empty-file',
        say('has no bytes. Export it again.', 'tiada bait. Eksport semula fail itu.'),
      );
    const found = tellEncoding(file, start, encoding);
    yield* found.notices;
    const decoder = makeDecoder(found.encoding);
    yield { text: decoder.decode(start.subarray(found.mark)) };
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield { text: decoder.decode(next.value) };
    yield { text: decoder.end() };
  } catch (error) {
    throw error instanceof NotThisEncoding ? await badEncoding(source, error.encoding) : error;
  } finally {
    await chunks.return?.();
  }
}

async function readStart(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const start: Buffer[] = [];
  let length = 0;
  while (length < tellingBytes) {
    const next = await chunks.next();
    if (next.done) break;
    start.push(next.value);
    length += next.value.length;
  }
  return start.length === 1 ? start[0]! : Buffer.concat(start);
}

interface Told {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
  readonly notices: readonly TextPart[];
}

function tellEncoding(file: string, start: Buffer, said?: Encoding): Told {
  const kind = findOtherFormat(start);
  if (kind) throw otherFormat(file, kind);
  if (said !== undefined && said !== 'utf-8') return { encoding: said, mark: 0, notices: [] };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', mark: 2, notices: [utf16Notice(file, 'utf-16le')] };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', mark: 2, notices: [utf16Notice(file, 'utf-16be')] };
  if (looksUtf16(start.subarray(0, tellingBytes)))
    throw faultAt(
      { file, line: null },
      'encoding',
      say(`looks like UTF-16 without a mark. ${remedy.en}`, `nampaknya UTF-16 tanpa tanda. ${remedy.ms}`),
    );
  const marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
  return { encoding: 'utf-8', mark: marked ? 3 : 0, notices: marked ? [markNotice(file)] : [] };
}

/** The fault of a file that is something else than its name says. */
export const otherFormat = (file: string, kind: { en: string; ms: string }): FormFault =>
  faultAt(
    { file, line: null },
    'not-this-format',
    say(
      `is ${kind.en}, not what its name says. Export the record again.`,
      `ialah ${kind.ms}, bukan seperti namanya. Eksport semula rekod itu.`,
    ),
  );

const markNotice = (file: string): TextPart => ({
  notice: formNotice(
    { file, line: null, value: 'U+FEFF' },
    'byte-order-mark',
    say(
      'starts with a byte order mark (U+FEFF). It was left out.',
      'bermula dengan tanda susunan bait (U+FEFF). Tanda itu diketepikan.',
    ),
  ),
});

const utf16Notice = (file: string, encoding: string): TextPart => ({
  notice: formNotice(
    { file, line: null, value: encoding },
    'encoding',
    say(
      `is ${encoding.toUpperCase()}. It was read as such; UTF-8 is preferred.`,
      `ialah ${encoding.toUpperCase()}. Fail itu dibaca sebagai ${encoding.toUpperCase()}; UTF-8 lebih diutamakan.`,
    ),
  ),
});

/** Names the line and the value of the first byte that is not UTF-8, for which the source is read again. */
async function badEncoding(source: ByteSource, encoding: Encoding): Promise<FormFault> {
  const { file } = source;
  const bad = encoding === 'utf-8' ? await findBadByte(source.read()) : undefined;
  if (!bad)
    return faultAt(
      { file, line: null },
      'encoding',
      say(`is not whole ${encoding.toUpperCase()}. ${remedy.en}`, `bukan ${encoding.toUpperCase()} yang lengkap. ${remedy.ms}`),
    );
  const value = `0x${bad.byte.toString(16).toUpperCase()}`;
  // Bytes from 0x80 to 0x9F are marks of Windows-1252 and nothing in ISO 8859-1; the letters above are the same in both.
  const guess =
    bad.byte <= 0x9f
      ? say('probably Windows-1252', 'mungkin Windows-1252')
      : say('probably Windows-1252 or ISO 8859-1', 'mungkin Windows-1252 atau ISO 8859-1');
  return faultAt(
    { file, line: bad.line, value },
    'encoding',
    say(`byte ${value} is not UTF-8 (${guess.en}). ${remedy.en}`, `bait ${value} bukan UTF-8 (${guess.ms}). ${remedy.ms}`),
  );
}
