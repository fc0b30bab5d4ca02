/** From the bytes of a record file to its table, by the ending of its name. */
import { gunzipSync } from 'node:zlib';
import { recordByName } from '../../records/index.ts';
import type { Findings } from '../problem.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { readJson, readNdjson } from './json.ts';
import type { HandedInFile } from './list-files.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** Bytes at most that a compressed file may unpack to. */
const largestUnpacked = 1_000_000_000;

/** The table in a file named after a record, or undefined where its form is broken. */
export function readTable({ name, bytes }: HandedInFile, record: string, findings: Findings): Table | undefined {
  const unpacked = name.endsWith('.gz') ? unpack(name, bytes, findings) : bytes;
  if (unpacked === undefined) return undefined;
  const plainName = name.replace(/\.gz$/, '');
  const isZip = unpacked[0] === 0x50 && unpacked[1] === 0x4b;
  if (plainName.endsWith('.xlsx') && isZip) return readXlsx(name, unpacked, recordByName.get(record)!, findings);
  const text = decode(name, unpacked, findings);
  if (text === undefined) return undefined;
  if (plainName.endsWith('.xlsx'))
    return refuse(name, 'is no workbook. Save it as .xlsx, or name it after what it is.', findings);
  const read = plainName.endsWith('.ndjson') ? readNdjson : plainName.endsWith('.json') ? readJson : readCsv;
  return read(name, text, findings);
}

function unpack(name: string, bytes: Buffer, findings: Findings): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    return refuse(name, 'cannot be unpacked with gzip, or is larger than 1 GB. Compress it again.', findings);
  }
}

function refuse(file: string, message: string, findings: Findings): undefined {
  findings.problems.push({
    ...{ file, line: null, column: null, rule: 'not-this-format', value: null },
    message: `${file} ${message} Nothing was loaded.`,
  });
  return undefined;
}
