/** Takes values out of a file of a release that was published: the named fields of the named rows, and no other byte. */
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { csvLine } from '../../files/csv.ts';
import { fieldsOf, readRecords } from '../../files/read-csv.ts';
import { writeFile, type WrittenFile } from '../../files/written-file.ts';
import type { Redaction } from './redactions.ts';

/**
 * Writes a file of changes anew without the lines that tell of the fields; undefined where it has none. What is empty in every
 * release does not change, so the database would tell the same.
 */
export async function redactChanges(
  from: string,
  folder: string,
  redaction: Redaction,
): Promise<(WrittenFile & { readonly rows: number }) | undefined> {
  const kept: string[] = [];
  let dropped = 0;
  let names: string[] | undefined;
  for await (const record of readRecords(from)) {
    if (names && tellsOf(record, names, redaction)) dropped += 1;
    else kept.push(record);
    names ??= fieldsOf(record);
  }
  if (dropped === 0) return undefined;
  return { ...(await rewrite(from, folder, kept)), rows: kept.length - 1 };
}

function tellsOf(record: string, names: readonly string[], { dataset, rowKey, tombstone }: Redaction): boolean {
  if (!mayHold(record, rowKey)) return false;
  const fields = fieldsOf(record);
  return (
    tombstone.has(fields[names.indexOf('column')]!) && dataset.key.every((name, at) => fields[names.indexOf(name)] === rowKey[at])
  );
}

/** Writes `from` anew into `folder`, which may be its own, with the row of the redaction emptied. */
export async function redactFile(from: string, folder: string, redaction: Redaction): Promise<WrittenFile> {
  return rewrite(from, folder, redacted(readRecords(from), redaction));
}

async function rewrite(from: string, folder: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<WrittenFile> {
  const name = path.basename(from);
  await mkdir(folder, { recursive: true });
  const written = await writeFile(folder, `.${name}`, pieces);
  await rename(path.join(folder, `.${name}`), path.join(folder, name));
  return { ...written, path: name };
}

async function* redacted(records: AsyncIterable<string>, { dataset, rowKey, tombstone }: Redaction): AsyncGenerator<string> {
  let names: string[] | undefined;
  let piece = '';
  for await (const record of records) {
    const fields = !names || mayHold(record, rowKey) ? fieldsOf(record) : [];
    const isRow =
      names !== undefined && fields.length > 0 && dataset.key.every((name, at) => fields[names!.indexOf(name)] === rowKey[at]);
    piece += isRow
      ? csvLine(names!.map((name, at) => (tombstone.has(name) ? tombstone.get(name)! : fields[at]! || null)))
      : record;
    names ??= fields;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Most rows are told apart without reading their fields. */
const mayHold = (record: string, rowKey: readonly string[]): boolean =>
  rowKey.every((value) => value.includes('"') || record.includes(value));
