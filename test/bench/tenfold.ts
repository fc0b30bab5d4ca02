/** The sample ten times over: every register repeated under ids of their own, so that the records keep their shape. */
import { createReadStream, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { csvLine } from '../../db/files/csv.ts';
import { fileColumns, type RecordDeclaration } from '../../db/records/define.ts';
import { recordByName } from '../../db/records/index.ts';

/** Points of the plan are the programme's own: there is one programme. */
const single = new Set(['targets']);

/** Writes the record files of `sample` into `folder`, `times` over. */
export async function writeManifold(sample: string, folder: string, times = 10): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(sample)) {
    const record = recordByName.get(file.replace('.csv.gz', '')) as RecordDeclaration;
    const [header, ...rows] = parse(await unpack(path.join(sample, file)));
    const renamed = renamedColumns(record);
    const copies = single.has(record.name) ? 1 : times;
    const lines = Array.from({ length: copies }, (_, copy) => rows.map((row) => rename(row, header!, { renamed, copy })));
    writeFileSync(path.join(folder, `${record.name}.csv`), [csvLine(header!), ...lines.flat().map(csvLine)].join(''));
  }
}

async function unpack(file: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of createReadStream(file).pipe(createGunzip())) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

/** Ids and what refers to them; a cohort is told by its institution. */
const renamedColumns = ({ columns }: RecordDeclaration): ReadonlySet<string> =>
  new Set(
    fileColumns(columns)
      .filter(({ name, column }) => column.kind === 'id' || column.kind === 'refs' || column.references || name === 'institution')
      .map(({ name }) => name),
  );

interface Renaming {
  readonly renamed: ReadonlySet<string>;
  readonly copy: number;
}

const rename = (row: readonly string[], header: readonly string[], { renamed, copy }: Renaming): string[] =>
  row.map((value, at) =>
    copy > 0 && value && renamed.has(header[at]!)
      ? value
          .split(';')
          .map((id) => `${id}-${copy}`)
          .join(';')
      : value,
  );

/** Every row of a CSV text with any line ends. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && row.length === 0 && !plain && quoted === undefined) break;
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
