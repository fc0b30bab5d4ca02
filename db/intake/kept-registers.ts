/** What was kept before, as far as a submission has to be checked beside it. Values are read as text, lists joined with `;`. */
import type postgres from 'postgres';
import { fileColumns, tableOf, type FileColumn } from '../records/define.ts';
import { recordByName } from '../records/index.ts';

export interface KeptRegisters {
  /** The different values of a column, '' left out; each member of a list by itself. */
  values(record: string, column: string): Promise<string[]>;
  /** Every row, with the columns asked for. */
  rows(record: string, columns: readonly string[]): Promise<readonly Readonly<Record<string, string>>[]>;
}

/** Nothing was kept before. */
export const nothingKept: KeptRegisters = { values: async () => [], rows: async () => [] };

/** The registers in schema intake. */
export const keptRegisters = (sql: postgres.ISql): KeptRegisters => ({
  async values(record, column) {
    const isList = recordByName.get(record)!.columns[column]!.kind === 'refs';
    const value = isList ? `unnest(${column})` : `${column}::text`;
    const rows = await sql.unsafe<{ value: string }[]>(
      `select distinct value from (select ${value} as value from intake.${tableOf(record)}) as named where value is not null`,
    );
    return rows.map(({ value: found }) => found);
  },
  async rows(record, columns) {
    const asked = fileColumns(recordByName.get(record)!.columns).filter(({ name }) => columns.includes(name));
    return sql.unsafe<Record<string, string>[]>(`select ${asked.map(asText).join(', ')} from intake.${tableOf(record)}`);
  },
});

function asText({ name, column }: FileColumn): string {
  if (column.kind === 'refs') return `array_to_string(${name}, ';') as ${name}`;
  const text = column.kind === 'measure' ? `${name}::text, ${name}_status` : `${name}::text`;
  return `coalesce(${text}, '') as ${name}`;
}
