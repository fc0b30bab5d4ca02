/** Files that are something else than text, told by how they begin. */
import { say, type Message } from '../../problem.ts';

/** How many bytes are enough to tell. */
export const tellingBytes = 1000;

const signatures: readonly { readonly bytes: readonly number[]; readonly kind: Message }[] = [
  {
    bytes: [0x1f, 0x8b],
    kind: say('compressed with gzip (name it .csv.gz)', 'fail yang dimampatkan dengan gzip (namakannya .csv.gz)'),
  },
  { bytes: [0x50, 0x4b], kind: say('a zip archive or workbook', 'arkib zip atau buku kerja') },
  { bytes: [0xd0, 0xcf], kind: say('an old or encrypted Office document', 'dokumen Office lama atau yang disulitkan') },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: say('a PDF', 'PDF') },
  { bytes: [...Buffer.from('<?xml')], kind: say('an XML document', 'dokumen XML') },
  { bytes: [...Buffer.from('{\\rtf')], kind: say('an RTF document', 'dokumen RTF') },
  { bytes: [...Buffer.from('PAR1')], kind: say('a Parquet file', 'fail Parquet') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: say('a 7-Zip archive', 'arkib 7-Zip') },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], kind: say('compressed with xz', 'fail yang dimampatkan dengan xz') },
  { bytes: [...Buffer.from('Rar!')], kind: say('a RAR archive', 'arkib RAR') },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: say('a PNG image', 'imej PNG') },
  { bytes: [0xff, 0xd8, 0xff], kind: say('a JPEG image', 'imej JPEG') },
  { bytes: [0xff, 0xfe, 0x00, 0x00], kind: say('text in UTF-32', 'teks dalam UTF-32') },
  { bytes: [0x00, 0x00, 0xfe, 0xff], kind: say('text in UTF-32', 'teks dalam UTF-32') },
];

const page = say('an HTML page (perhaps a sign-in page)', 'halaman HTML (mungkin halaman log masuk)');

/** What the file is, in words, where it is no plain text. */
export function findOtherFormat(start: Buffer): Message | undefined {
  const found = signatures.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte));
  if (found) return found.kind;
  const text = start.subarray(0, 300).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase();
  return text.startsWith('<!doctype html') || text.startsWith('<html') ? page : undefined;
}

/** Every second byte of Latin text in UTF-16 is zero. */
export function looksUtf16(start: Buffer): boolean {
  const zeros = start.filter((byte) => byte === 0).length;
  return zeros > start.length / 4;
}
