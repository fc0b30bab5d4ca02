/** Reads a CSV file of ours record by record, each with the very bytes that stand in the file. */
import { createReadStream } from 'node:fs';

/** The records of a file as text, each with its CRLF. A line break within quotes belongs to its record. */
export async function* readRecords(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    rest += piece as string;
    let start = 0;
    for (;;) {
      const end = endOfRecord(rest, start);
      if (end < 0) break;
      yield rest.slice(start, end);
      start = end;
    }
    rest = rest.slice(start);
  }
  if (rest) yield rest;
}

/** Where the record that begins at `start` ends; -1 where its end has not been read. */
function endOfRecord(text: string, start: number): number {
  for (let from = start; ;) {
    const end = text.indexOf('\r\n', from);
    if (end < 0) return -1;
    let quotes = 0;
    for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) quotes += 1;
    if (quotes % 2 === 0) return end + 2;
    from = end + 2;
  }
}

/** The fields of one record; '' is what is not there. */
export function fieldsOf(record: string): string[] {
  const line = record.replace(/\r\n$/, '');
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
  );
}
