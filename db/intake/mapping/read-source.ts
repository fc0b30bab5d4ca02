/** The parts of a foreign file, read as the mapping says. */
import { problemAt } from '../checks/place.ts';
import { say, type Problem } from '../problem.ts';
import { tellParts } from '../readers/byte-source.ts';
import { readCsv } from '../readers/csv/read-csv.ts';
import { GunzipSource } from '../readers/gunzip.ts';
import { jsonReadings, readJson, readNdjson } from '../readers/json/read-json.ts';
import type { PlainFile } from '../readers/plain-file.ts';
import type { TablePart } from '../readers/table.ts';
import type { SourceRule } from './mapping.ts';
import { readForeignSheet } from './read-foreign-sheet.ts';
import { formatOf } from './source-format.ts';

/** The format is the one that the rule says, or that of the name's ending; `.gz` is unpacked in either case. */
export function readSource(source: PlainFile, rule: SourceRule, record: string): AsyncIterable<TablePart> {
  const { format, packed } = formatOf(source.name, rule);
  const plain = packed ? new GunzipSource(source) : source;
  if (format === 'csv') return tellParts(plain, readCsv(plain, rule));
  if (format === 'json') return tellParts(plain, readJson(plain), jsonReadings);
  if (format === 'ndjson') return tellParts(plain, readNdjson(plain), jsonReadings);
  if (format !== 'xlsx') return refuse(unknownFormat(source.name));
  return packed ? refuse(packedWorkbook(source.name)) : readForeignSheet(source, rule.sheet, record);
}

async function* refuse(problem: Problem): AsyncGenerator<TablePart> {
  yield { problem };
  yield { broken: true };
}

const packedWorkbook = (file: string): Problem =>
  problemAt(
    { file, line: null },
    {
      rule: 'mapping-source',
      value: file,
      message: say(
        'a workbook is mapped as it is, not compressed with gzip. Unpack it.',
        'buku kerja dipetakan seadanya, tanpa dimampatkan dengan gzip. Buka dahulu mampatannya.',
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
