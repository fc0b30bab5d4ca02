/** From the bytes of a record file to the parts of its table, by the ending of its name. */
import { tellParts, type ByteSource } from './byte-source.ts';
import { readCsv } from './csv/read-csv.ts';
import { GunzipSource } from './gunzip.ts';
import { jsonReadings, readJson, readNdjson } from './json/read-json.ts';
import type { RecordName } from './record-name.ts';
import type { TablePart } from './table.ts';

/** Reads the table in a text file once. Workbooks are read elsewhere. */
export function readTextFile(source: ByteSource, { format, packed }: RecordName): AsyncIterable<TablePart> {
  const plain = packed ? new GunzipSource(source) : source;
  if (format === 'csv') return tellParts(plain, readCsv(plain));
  return tellParts(plain, format === 'json' ? readJson(plain) : readNdjson(plain), jsonReadings);
}
