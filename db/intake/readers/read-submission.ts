/** Finds the record files of a submission and reads them: bytes as handed in, and the table in each. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CannotRun } from '../../cannot-run.ts';
import { recordByName } from '../../records/index.ts';
import { nearest } from '../checks/nearest.ts';
import type { Findings } from '../problem.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import { readJson, readNdjson } from './json.ts';
import type { Table } from './table.ts';

export interface HandedInFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Submission {
  readonly files: readonly HandedInFile[];
  /** Tables by the name of their record; those whose form is broken are not here. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Records whose file is there and could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** Bytes at most that a compressed file may unpack to. */
const largestUnpacked = 1_000_000_000;

/**
 * Reads a folder, or files by name. Throws `CannotRun` where a path does not exist.
 *
 * @param sources one folder, or record files
 */
export async function readSubmission(sources: readonly string[], findings: Findings): Promise<Submission> {
  const paths = await listFiles(sources);
  const files: HandedInFile[] = [];
  const tables = new Map<string, Table>();
  const seen = new Map<string, string>();
  for (const source of paths) {
    const name = path.basename(source);
    const record = recordOf(name, findings);
    if (record === undefined) continue;
    if (seen.has(record)) {
      refuse(
        findings,
        name,
        'second-file',
        `${name} is a second file for ${record}, beside ${seen.get(record)}. Hand in one file per record.`,
      );
      continue;
    }
    seen.set(record, name);
    if (!(await lstat(source)).isFile()) {
      refuse(findings, name, 'not-a-file', `${name} is not a plain file (a folder, link or pipe). Hand in the file itself.`);
      continue;
    }
    const bytes = await readFile(source);
    files.push({ name, bytes });
    const table = readTable(name, bytes, findings);
    if (table) tables.set(record, table);
  }
  if (paths.length === 0)
    refuse(findings, '', 'no-files', 'There is no record file here. Hand in files named after records, such as services.csv.');
  return { files, tables, unread: new Set([...seen.keys()].filter((record) => !tables.has(record))) };
}

async function listFiles(sources: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
    const stat = await lstat(source).catch(() => undefined);
    if (!stat) throw new CannotRun(`${source} does not exist.`, 'Name a folder of record files, or the files.');
    if (!stat.isDirectory()) found.push(source);
    else for (const name of await readdir(source)) if (!/^\.|^README/.test(name)) found.push(path.join(source, name));
  }
  return found.sort();
}

function recordOf(name: string, findings: Findings): string | undefined {
  const [, record, ending] = /^(.*?)(\.(?:csv|json|ndjson)(?:\.gz)?)$/.exec(name) ?? [];
  if (record !== undefined && recordByName.has(record)) return record;
  const stem = name.replace(/\..*$/, '');
  const known = nearest(stem, [...recordByName.keys()]);
  const hint = known ? ` Did you mean ${known}.csv?` : ` Records are: ${[...recordByName.keys()].join(', ')}.`;
  const why =
    ending === undefined && recordByName.has(stem)
      ? 'is in no form that is read (.csv, .json, .ndjson, each also .gz)'
      : 'is named after no record';
  refuse(findings, name, 'unknown-file', `${name} ${why}.${hint}`);
  return undefined;
}

function readTable(name: string, bytes: Buffer, findings: Findings): Table | undefined {
  const unpacked = name.endsWith('.gz') ? unpack(name, bytes, findings) : bytes;
  const text = unpacked && decode(name, unpacked, findings);
  if (text === undefined) return undefined;
  const read = /\.ndjson(\.gz)?$/.test(name) ? readNdjson : /\.json(\.gz)?$/.test(name) ? readJson : readCsv;
  return read(name, text, findings);
}

function unpack(name: string, bytes: Buffer, findings: Findings): Buffer | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestUnpacked });
  } catch {
    return refuse(
      findings,
      name,
      'not-this-format',
      `${name} cannot be unpacked with gzip, or is larger than 1 GB. Compress it again.`,
    );
  }
}

function refuse(
  findings: Findings,
  file: string,
  rule: 'unknown-file' | 'not-a-file' | 'second-file' | 'no-files' | 'not-this-format',
  message: string,
): undefined {
  findings.problems.push({ file, line: null, column: null, rule, value: null, message });
  return undefined;
}
