/** A part of the sample as submissions of their own, for tests that publish whole releases more than once. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { csvLine } from '../../db/files/csv.ts';
import { fileColumns, type RecordDeclaration } from '../../db/records/define.ts';
import { records } from '../../db/records/index.ts';
import { readSample, type Row } from '../indicators/recompute/sample.ts';

type Keys = ReadonlySet<string>;

/** Records that are drawn by this column; the others keep what refers to nothing that is gone. */
const drawnBy: Readonly<Record<string, string>> = { services: 'service_id', posts: 'agency_id', training: 'agency_id' };

const isDrawn = (id: string, oneIn: number): boolean =>
  [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % oneIn === 0;

/** Writes what is left of a month into `folder`: about one service in so many, valid, with every agency. */
export function cutSample(month: string, folder: string, oneIn: number): void {
  mkdirSync(folder, { recursive: true });
  const kept = new Map<string, Keys>();
  for (const record of records) {
    const drawn = drawnBy[record.name];
    let rows = readSample(month, record.name).filter((row) => !drawn || isDrawn(row[drawn]!, oneIn));
    // A row may refer to another of the same record, which has to stay too.
    for (let before = -1; before !== rows.length;) {
      before = rows.length;
      kept.set(record.name, new Set(rows.map((row) => row[record.key[0]!]!)));
      rows = rows.flatMap((row) => withKeptReferences(record, row, kept));
    }
    const names = fileColumns(record.columns).map(({ name }) => name);
    const lines = [names, ...rows.map((row) => names.map((name) => row[name] ?? null))];
    writeFileSync(path.join(folder, `${record.name}.csv`), lines.map(csvLine).join(''));
  }
}

/** The row with the references that are left; nothing where one is gone, or all of a list. */
function withKeptReferences({ columns }: RecordDeclaration, row: Row, kept: ReadonlyMap<string, Keys>): Row[] {
  const left: Record<string, string> = { ...row };
  for (const [name, column] of Object.entries(columns)) {
    if (!column.references || !row[name]) continue;
    left[name] = row[name]
      .split(';')
      .filter((id) => kept.get(column.references!)!.has(id))
      .join(';');
    if (!left[name]) return [];
  }
  return [left];
}
