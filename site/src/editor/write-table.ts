/** A table as CSV: CRLF, quotes only where needed, nothing for what is not there. */
import type { ResultTable, Value } from './result-table.ts';

export function writeTable({ columns, rows }: ResultTable): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Value): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
