/** The parts of a foreign file, read as the mapping says. */
import { problemAt } from '../checks/place.ts';
import { say, type Problem } from '../problem.ts';
import { tellParts, type ByteSource } from '../readers/byte-source.ts';
import { readCsv } from '../readers/csv/read-csv.ts';
import { GunzipSource } from '../readers/gunzip.ts';
import { jsonReadings, readJson, readNdjson } from '../readers/json/read-json.ts';
import type { TablePart } from '../readers/table.ts';
import type { SourceRule } from './mapping.ts';

/** The format is the one that the rule says, or that of the name's ending; `.gz` is unpacked in either case. */
export function readSource(source: ByteSource, rule: SourceRule): AsyncIterable<TablePart> {
  const [, ending, packed] = /\.([^.]+?)(\.gz)?$/.exec(source.file.toLowerCase()) ?? [];
  const plain = packed === undefined ? source : new GunzipSource(source);
  const format = rule.format ?? ending;
  if (format === 'csv') return tellParts(plain, readCsv(plain, rule));
  if (format === 'json') return tellParts(plain, readJson(plain), jsonReadings);
  if (format === 'ndjson') return tellParts(plain, readNdjson(plain), jsonReadings);
  return refuse(format === 'xlsx' ? workbook(source.file) : unknownFormat(source.file));
}

async function* refuse(problem: Problem): AsyncGenerator<TablePart> {
  yield { problem };
  yield { broken: true };
}

const workbook = (file: string): Problem =>
  problemAt(
    { file, line: null },
    {
      rule: 'mapping-source',
      value: file,
      message: say(
        'a workbook cannot be mapped yet. Save the sheet as CSV.',
        'buku kerja belum dapat dipetakan. Simpan helaian itu sebagai CSV.',
      ),
    },
  );

const unknownFormat = (file: string): Problem =>
  problemAt(
    { file, line: null },
    {
      rule: 'mapping-source',
      value: file,
      message: say(
        'the ending of the name tells no format. Say it in the mapping, e.g. "format: csv".',
        'hujung nama tidak menunjukkan format. Nyatakan dalam pemetaan, misalnya "format: csv".',
      ),
    },
  );
