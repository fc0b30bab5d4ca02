/** The XML of a workbook's parts as text, in pieces. Declarations have no use there, and entities could unfold without end. */
import { say } from '../../problem.ts';
import { EntrySource } from '../archive/entry-source.ts';
import { largestSmallPart } from '../archive/limits.ts';
import { unpacksTooLarge, ZipFault } from '../archive/zip-fault.ts';
import { makeDecoder, NotThisEncoding } from '../text/encodings.ts';
import { malformedXml } from './xml.ts';

/** The text of a part. Throws `ZipFault` or `FormFault`. */
export async function* readPartText(part: EntrySource, name: string): AsyncIterable<string> {
  const decoder = makeDecoder('utf-8');
  let last = '';
  try {
    for await (const chunk of part.read()) {
      const text = decoder.decode(chunk);
      if ((last + text).includes('<!')) throw declared(name);
      yield last === '' ? text.replace(/^\uFEFF/, '') : text;
      last = text.at(-1) ?? last;
    }
    decoder.end();
  } catch (error) {
    throw error instanceof NotThisEncoding ? malformedXml(`"${name}" is not UTF-8`, `"${name}" bukan UTF-8`) : error;
  }
}

const declared = (name: string): ZipFault =>
  new ZipFault(
    'not-this-format',
    say(
      `has declarations or comments in "${name}". Save it again as .xlsx.`,
      `mempunyai pengisytiharan atau ulasan dalam "${name}". Simpan semula sebagai .xlsx.`,
    ),
  );

/** The whole text of a part that is small in every workbook. */
export async function readSmallPart(part: EntrySource, name: string): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of readPartText(part, name)) {
    length += piece.length;
    if (length > largestSmallPart) throw unpacksTooLarge(length);
    pieces.push(piece);
  }
  return pieces.join('');
}
