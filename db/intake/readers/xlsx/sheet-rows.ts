/** The rows of a sheet as a stream: the sheet's XML is never held as a whole. */
import type { EntrySource } from '../archive/entry-source.ts';
import { readRow, type SheetRow } from './cells.ts';
import { readPartText } from './part-text.ts';
import type { Workbook } from './workbook.ts';
import { attribute, ElementCutter } from './xml.ts';

/** Characters at most of the XML of one row. */
const longestRow = 4_000_000;

export interface SheetPiece {
  /** Those that hold a value or a formula. */
  readonly rows: readonly SheetRow[];
  /** Ranges of merged cells, which stand after all rows. */
  readonly merged: readonly string[];
}

/** Throws `ZipFault` or `FormFault`. */
export async function* readSheetRows(workbook: Workbook, part: EntrySource): AsyncIterable<SheetPiece> {
  const cutter = new ElementCutter(['row', 'mergeCell'], longestRow);
  let line = 0;
  for await (const text of readPartText(part, part.file)) {
    const rows: SheetRow[] = [];
    const merged: string[] = [];
    for (const element of cutter.push(text)) {
      if (element.name === 'mergeCell') merged.push(attribute(element.attributes, 'ref') ?? '');
      else {
        const row = readRow(element, line, workbook);
        ({ line } = row);
        if (row.cells.length > 0) rows.push(row);
      }
    }
    yield { rows, merged };
  }
  cutter.end();
}
