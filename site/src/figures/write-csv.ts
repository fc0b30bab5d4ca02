/** A figure's table as CSV: UTF-8, CRLF, quotes where needed, nothing for what is not there. */
import { tableFor, type FigureTable } from './figure.ts';

export function writeCsv(table: FigureTable): string {
  const { columns, rows } = tableFor('file', table);
  const lines = [columns.map((column) => column.key), ...rows.map((row) => row.map((one) => one.value))];
  return lines.map((line) => line.map(field).join(',') + '\r\n').join('');
}

function field(value: string | number | null): string {
  const plain = value === null ? '' : String(value);
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
