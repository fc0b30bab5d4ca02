/**
 * Good submissions, spoilt at random. Whatever is handed in is answered, never with an error of the program; and what is
 * accepted says what its file says, as a second reader of CSV sees it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { workbookBytes } from '../../db/files/xlsx/write-workbook.ts';
import { times } from '../world/long.ts';
import { collectRows } from './collect-rows.ts';
import { small } from './small-submission.ts';
import { readSecond } from './second-reader.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'mutation-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const records = Object.keys(small);

/** Bytes that break things: structure, encodings, spreadsheets, directions. */
const nasty = [
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00A0',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\0',
  "'",
  '=1+1',
  '0',
  '-',
  '1e5',
];
const bytes = fc.oneof(
  fc.constantFrom(...nasty).map((text) => Buffer.from(text)),
  fc.constantFrom(
    Buffer.from([0xff]),
    Buffer.from([0xc3]),
    Buffer.from([0x93]),
    Buffer.from('٣'),
    Buffer.from('а'),
    Buffer.from('e\u0301'),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 3 }).map((array) => Buffer.from(array)),
);

type Mutation = (file: Buffer) => Buffer;
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (file: Buffer, share: number): number => Math.floor(share * file.length);
const splice = (file: Buffer, from: number, to: number, middle: Buffer): Buffer =>
  Buffer.concat([file.subarray(0, from), middle, file.subarray(to)]);
const linesOf = (file: Buffer): string[] => file.toString('latin1').split('\n');
const joined = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\n'), 'latin1');

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, bytes).map(
    ([share, added]): Mutation =>
      (file) =>
        splice(file, at(file, share), at(file, share), added),
  ),
  fc.tuple(place, bytes).map(
    ([share, put]): Mutation =>
      (file) =>
        splice(file, at(file, share), at(file, share) + 1, put),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 9 })).map(
    ([share, length]): Mutation =>
      (file) =>
        splice(file, at(file, share), at(file, share) + length, Buffer.alloc(0)),
  ),
  place.map((share): Mutation => (file) => {
    const lines = linesOf(file);
    const line = Math.floor(share * lines.length);
    return joined([...lines.slice(0, line + 1), ...lines.slice(line)]);
  }),
  fc.tuple(place, place).map(([a, b]): Mutation => (file) => {
    const lines = linesOf(file);
    const [i, j] = [Math.floor(a * lines.length), Math.floor(b * lines.length)];
    [lines[i], lines[j]] = [lines[j] ?? '', lines[i] ?? ''];
    return joined(lines);
  }),
);

/** The small submission with one file mutated; the others as they are. */
function write(record: string, mutate: readonly Mutation[]): Buffer {
  const spoilt = mutate.reduce<Buffer>((file, change) => change(file), Buffer.from(small[record]!));
  for (const [name, text] of Object.entries(small))
    writeFileSync(path.join(folder, `${name}.csv`), name === record ? spoilt : text);
  return spoilt;
}

describe('a mutated file', () => {
  it('is refused, or loaded as a second reader reads it', { timeout: 600_000 }, async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...records),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (record, mutations) => {
          const spoilt = write(record, mutations);
          const { findings, rows } = await collectRows(folder);
          if (findings.problems.count > 0) return;
          accepted++;
          expect(rows[record]).toEqual(readSecond(spoilt, rows[record]![0]!));
        },
      ),
      { numRuns: times(20_000, 200) },
    );
    expect(accepted).toBeGreaterThan(times(200, 2));
  });
});

describe('the same rows', () => {
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'MY',
      'SG',
      'yes',
      'no',
      'Ya',
      'Syarikat "A", B',
      'Café',
      '007',
      '1.50',
      'Ünïcode ٣',
      '=x',
      'a@b.my',
      '2026-01-01',
      'true',
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc.record({
    supplier_id: fc.oneof(fc.constantFrom('SUP-1', 'SUP-2', 'SUP-3'), value),
    name: value,
    registration_no: value,
    country_of_control: fc.oneof(fc.constant('MY'), value),
    local_sme: value,
  });

  it('have the same result as CSV, JSON, NDJSON, workbook and gzip of these', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const header = Object.keys(rows[0]!);
        const text = (rows_: readonly Record<string, string>[]): string => `${JSON.stringify(rows_, null, 1)}\n`;
        const quoted = (field: string): string =>
          /[",\r\n]/.test(field) || field === '' ? `"${field.replaceAll('"', '""')}"` : field;
        const csv = [header, ...rows.map((r) => Object.values(r))].map((line) => line.map(quoted).join(',') + '\n').join('');
        const forms: Record<string, Buffer> = {
          'suppliers.csv': Buffer.from(csv),
          'suppliers.csv.gz': gzipSync(csv),
          'suppliers.json': Buffer.from(text(rows)),
          'suppliers.ndjson': Buffer.from(rows.map((r) => `${JSON.stringify(r)}\n`).join('')),
          'suppliers.xlsx': await workbookBytes([
            {
              name: 'Sheet1',
              columns: header.map((title) => ({ title, format: 'text' as const })),
              rows: rows.map((r) => Object.values(r)),
            },
          ]),
        };
        const results = [];
        for (const [name, file] of Object.entries(forms)) {
          writeFileSync(path.join(folder, name), file);
          const { findings, rows: loaded } = await collectRows(path.join(folder, name));
          rmSync(path.join(folder, name));
          const problems = findings.problems.kept.map(({ rule, column }) => `${rule} ${column ?? ''}`);
          results.push({ problems: problems.sort(), loaded });
        }
        for (const result of results.slice(1)) expect(result).toEqual(results[0]);
      }),
      { numRuns: times(1_000, 25) },
    );
  });
});
