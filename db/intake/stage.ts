/** Checked rows wait in temporary tables of the transaction until the whole submission is known to be in order. */
import type postgres from 'postgres';
import { copyText, openCopy, type OpenCopy } from '../connection/copy-in.ts';
import { fileColumns, tableOf, type FileColumn, type RecordDeclaration } from '../records/define.ts';
import type { RowSink } from './check-submission.ts';
import type { KeptRow } from './checks/rows.ts';

export interface Stage extends RowSink {
  /** The records that were staged whole, in order. */
  readonly staged: readonly RecordDeclaration[];
}

/** The temporary table of a record; it has the columns of the register. */
export const stagedTable = ({ name }: RecordDeclaration): string => `pg_temp.brought_${tableOf(name)}`;

/** Whether a row of the register (`kept`) and a staged one (`brought`) have one key. */
export const sameKey = ({ key }: RecordDeclaration): string => key.map((name) => `kept.${name} = brought.${name}`).join(' and ');

/** The columns of a record's table; a measure has two. */
export const physicalColumns = ({ columns }: RecordDeclaration): string[] =>
  fileColumns(columns).flatMap(({ name, column }) => (column.kind === 'measure' ? [name, `${name}_status`] : [name]));

/** Rows are sent in pieces of about this many characters. */
const pieceLength = 65_536;

/** Stages rows by COPY, while the next are being read. */
export function openStage(sql: postgres.TransactionSql): Stage {
  const staged: RecordDeclaration[] = [];
  let copy: OpenCopy;
  let line: (row: KeptRow) => string;
  let piece = '';
  return {
    staged,
    async begin(record) {
      await sql.unsafe(
        `create temp table brought_${tableOf(record.name)} (like intake.${tableOf(record.name)} including defaults) on commit drop`,
      );
      copy = await openCopy(sql, { table: stagedTable(record), columns: physicalColumns(record) });
      line = lineOf(fileColumns(record.columns));
      staged.push(record);
    },
    async write(rows) {
      for (const row of rows) piece += line(row);
      if (piece.length < pieceLength) return;
      const full = piece;
      piece = '';
      await copy.write(full);
    },
    async end() {
      if (piece) await copy.write(piece);
      piece = '';
      await copy.end();
    },
  };
}

/** A row as a line of COPY's text format. */
function lineOf(columns: readonly FileColumn[]): (row: KeptRow) => string {
  const last = columns.length - 1;
  return ({ values }) => {
    let line = '';
    for (let index = 0; index <= last; index++) {
      const { name, column } = columns[index]!;
      line += fieldOf(values[name]!, column.kind) + (index === last ? '\n' : '\t');
    }
    return line;
  };
}

const plain = /^[^\\\t\n\r]*$/;

/** A value as it is kept: a list as an array, a measure as a number beside its status. */
function fieldOf(value: string, kind: FileColumn['column']['kind']): string {
  if (kind === 'refs') return copyText(value === '' ? [] : value.split(';'));
  if (kind === 'measure') return /^[\d-]/.test(value) ? `${value}\t\\N` : `\\N\t${value || '\\N'}`;
  if (value === '') return '\\N';
  return plain.test(value) ? value : copyText(value);
}
