/**
 * Rows into a table by COPY, some ten times as fast as INSERT.
 *
 * postgres.js gives a stream for COPY and forgets an error that the server reports after the stream's end: neither the stream
 * nor the query would ever settle. Here the query's `reject` is listened to, so that a refused row is an error like any other.
 */
import type postgres from 'postgres';

/** What COPY's text format can carry; an array is a PostgreSQL array, null is null. */
export type CopyValue = string | number | boolean | null | readonly string[];

/** Rows are sent in pieces of about this many characters. */
const pieceLength = 65_536;

/** A COPY that has begun. No other statement can run on its connection before `end`. */
export interface OpenCopy {
  /** Sends lines of COPY's text format. What it gives back is to be awaited before the next piece. */
  write(lines: string | Buffer): Promise<void> | undefined;
  end(): Promise<void>;
}

/** Where rows go: a table with its schema, and its columns. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly string[];
  /** As COPY names it; its text format unless said. */
  readonly format?: string;
}

/** Begins to append rows. `write` and `end` reject with the server's error; the transaction can then only roll back. */
export async function openCopy(sql: postgres.TransactionSql, { table, columns, format = '' }: CopyTarget): Promise<OpenCopy> {
  const query = sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin ${format}`);
  const stream = await query.writable();
  const refused = new Promise<never>((_, reject) => Object.assign(query, { reject }));
  refused.catch(() => {});
  const ended = new Promise<void>((finished, failed) => stream.once('finish', finished).once('error', failed));
  ended.catch(() => {});
  return {
    write: (lines) =>
      stream.write(lines)
        ? undefined
        : Promise.race([refused, ended, new Promise<void>((drained) => stream.once('drain', () => drained()))]),
    end() {
      stream.end();
      return Promise.race([ended, refused]);
    },
  };
}

/**
 * Appends rows, each with one value for each column. Rejects with the server's error, e.g. a violated key; the transaction can
 * then only roll back.
 */
export async function copyRows(
  sql: postgres.TransactionSql,
  target: CopyTarget,
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const copy = await openCopy(sql, target);
  for (const piece of piecesOf(rows)) await copy.write(piece);
  await copy.end();
}

function* piecesOf(rows: Iterable<readonly CopyValue[]>): Iterable<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(copyText).join('\t')}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** COPY's text format: https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS */
export function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  const text = typeof value === 'object' ? `{${value.map(quoteElement).join(',')}}` : String(value);
  return text.replace(/[\\\t\n\r]/g, (character) => escapes[character as keyof typeof escapes]);
}

const escapes = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' } as const;
const quoteElement = (element: string): string => `"${element.replace(/["\\]/g, '\\$&')}"`;
