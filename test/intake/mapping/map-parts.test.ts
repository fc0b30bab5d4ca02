import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable } from '../../../db/intake/mapping/compile.ts';
import { parseMapping } from '../../../db/intake/mapping/load-mapping.ts';
import { mapParts } from '../../../db/intake/mapping/map-parts.ts';
import type { MappedTable, SourceRule } from '../../../db/intake/mapping/mapping.ts';
import type { Row, TablePart } from '../../../db/intake/readers/table.ts';
import { recordByName } from '../../../db/records/index.ts';
import { gather, partsOf } from './parts.ts';

/** The first record of a mapping whose tables are these lines. */
function tableOf(tables: string, source = ''): MappedTable {
  const text = `version: 1\nsources:\n  s: { file: s.csv${source} }\ntables:\n${tables}`;
  const document = parseMapping('m.yaml', new TextEncoder().encode(text));
  const { record } = document.tables[0]!;
  return compileTable(document.tables, recordByName.get(record)!, document.sources['s'] as SourceRule);
}

interface Found {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly problems: readonly string[];
  readonly values: readonly (string | null)[];
  readonly notices: readonly string[];
  readonly broken: boolean;
}

async function map(table: MappedTable, foreign: AsyncIterable<TablePart>): Promise<Found> {
  const parts = await gather(mapParts(table, foreign, { file: 's.csv', headerLine: 1 }));
  const problems = parts.flatMap((part) => ('problem' in part ? [part.problem] : []));
  return {
    header: parts.flatMap((part) => ('header' in part ? [part.header] : []))[0] ?? [],
    rows: parts.flatMap((part) => ('rows' in part ? part.rows : [])),
    problems: problems.map(({ rule, message }) => `[${rule}] ${message.en}`),
    values: problems.map(({ value }) => value),
    notices: parts.flatMap((part) => ('notice' in part ? [part.notice.message.en] : [])),
    broken: parts.some((part) => 'broken' in part),
  };
}

const suppliers = (more = '', name = 'Nama'): string =>
  `  - record: suppliers\n    source: s\n${more}    columns:\n      supplier_id: No\n      name: ${name}\n      country_of_control: { constant: MY }\n`;

describe('a mapped table', () => {
  it('has the columns of the record and the lines of the foreign file', async () => {
    const found = await map(tableOf(suppliers()), partsOf('Nama,No\nABC,S-1\nXYZ,S-2\n'));
    expect(found).toEqual({
      header: ['supplier_id', 'name', 'registration_no', 'country_of_control', 'local_sme'],
      rows: [
        { line: 2, fields: ['S-1', 'ABC', '', 'MY', ''] },
        { line: 3, fields: ['S-2', 'XYZ', '', 'MY', ''] },
      ],
      problems: [],
      values: [],
      notices: [],
      broken: false,
    });
  });

  it('has the same rows where every column is mapped to itself', async () => {
    const names = ['supplier_id', 'name', 'registration_no', 'country_of_control', 'local_sme'];
    const table = tableOf(
      `  - record: suppliers\n    source: s\n    columns: { ${names.map((name) => `${name}: ${name}`).join(', ')} }\n`,
    );
    const field = fc.string({ unit: 'grapheme', maxLength: 20 });
    const rows = fc.array(fc.array(field, { minLength: names.length, maxLength: names.length }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (fields) => {
        const given = fields.map((each, index): Row => ({ line: index + 2, fields: each }));
        const found = await map(table, parts([{ header: names }, { rows: given }]));
        expect(found.rows).toEqual(given);
        expect(found.problems).toEqual([]);
      }),
    );
  });

  it('is broken where the foreign file lacks a column, and names the nearest', async () => {
    const found = await map(
      tableOf(suppliers('    where: [{ column: Status, empty: true }]\n')),
      partsOf('No,nama,Status,Status\nS-1,ABC,,\n'),
    );
    expect(found.problems).toEqual([
      '[mapping-column] s.csv, line 1: the column "Status" stands 2 times and the mapping reads it. Keep one. Nothing was loaded.',
      '[mapping-column] s.csv, line 1: there is no column "Nama", which the mapping reads. Did you mean "nama"? Correct the mapping, or export the column. Nothing was loaded.',
    ]);
    expect(found).toMatchObject({ rows: [], broken: true });
  });

  it('tells each value that the mapping does not know, and goes on', async () => {
    const table = tableOf(`  - record: services
    source: s
    columns:
      service_id: Id
      agency_id: Id
      name_ms: Id
      name_en: Id
      criticality: { from: C, values: { Tinggi: critical, Biasa: standard } }
      lifecycle: { constant: live }
      audience: { constant: citizen }
      topic: { constant: other }
      launched_on: { from: T, date: { format: DD/MM/YYYY } }
      annual_transactions: { from: N, number: { decimal: ",", thousands: "." } }
`);
    const found = await map(
      table,
      partsOf('Id,C,T,N\nA1,Tingi,31/02/2026,1\nA2,Biasa,01/02/2026,12.000\nA3,Biasa,2026-02-01,"1,000.5"\n'),
    );
    expect(found.rows.map(({ line, fields }) => [line, ...fields.filter((field) => field !== '')].join(' '))).toEqual([
      '3 A2 A2 A2 A2 standard live citizen other 2026-02-01 12000',
    ]);
    expect(found.problems).toMatchInlineSnapshot(`
      [
        "[mapping-value] s.csv, line 2, column "C": for criticality: "Tingi" is not a value that the mapping knows under "values" (Tinggi, Biasa). Did you mean "Tinggi"? Correct the value, or add it to the mapping. Nothing was loaded.",
        "[mapping-value] s.csv, line 2, column "T": for launched_on: "31/02/2026" is not a date that exists. Correct the value. Nothing was loaded.",
        "[mapping-value] s.csv, line 4, column "T": for launched_on: "2026-02-01" is not a date of the form DD/MM/YYYY, which the mapping declares. Correct the value, or the form in the mapping. Nothing was loaded.",
        "[mapping-value] s.csv, line 4, column "N": for annual_transactions: "1,000.5" is not a number of the form that the mapping declares (1.234,50). Correct the value, or the number format in the mapping. Nothing was loaded.",
      ]
    `);
    expect(found.broken).toBe(true);
  });

  it('does not repeat values that seem personal, or that are never published', async () => {
    const name = '{ from: Nama, values: { ABC: ABC } }';
    const found = await map(
      tableOf(suppliers('', name)),
      partsOf('No,Nama\nS-1,ali@example.gov.my\nS-2,900101-14-5555\nS-3,DEF\n'),
    );
    expect(found.values).toEqual([null, null, 'DEF']);
    expect(found.problems.join()).not.toMatch(/ali@|900101/);
    const audits = tableOf(`  - record: audits
    source: s
    columns: { audit_id: No, service_id: No, kind: { constant: full }, auditor: No, independent: { constant: "true" }, started_on: No, commit_ref: { from: Nama, values: { ABC: ABC } } }
`);
    expect((await map(audits, partsOf('No,Nama\nS-1,secret-ref\n'))).values).toEqual([null]);
  });

  it('tells of values of any length in little time', async () => {
    const long = ['a'.repeat(60_000), ' '.repeat(60_000), `x${'.'.repeat(60_000)}x`, '1'.repeat(60_000)];
    const table = tableOf(`  - record: suppliers
    source: s
    columns:
      supplier_id: { from: No, slug: { keep: "." } }
      name: { from: Nama, values: { ABC: ABC } }
      registration_no: { from: Nama, pattern: { regex: "(a*)*b" } }
      country_of_control: { constant: MY }
`);
    const given = long.map((text, index): Row => ({ line: index + 2, fields: [text, text] }));
    const start = performance.now();
    const found = await map(table, parts([{ header: ['No', 'Nama'] }, { rows: given }]));
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(found.values).toEqual(Array.from({ length: 8 }, () => null));
  });

  it('keeps a distinct row once and refuses other content under its key at the later line', async () => {
    const found = await map(
      tableOf(suppliers('    distinct: true\n')),
      partsOf('No,Nama\nS-1,ABC\nS-1,ABC\nS-2,ABC\nS-1,DEF\nS-2,ABC\n'),
    );
    expect(found.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(found.problems).toEqual([
      '[mapping-key] s.csv, line 5: supplier_id "S-1" was made from line 2 with other content. Correct the file, map another column to supplier_id, or tell the two apart (slug: mark: always). Nothing was loaded.',
    ]);
  });

  it('holds the rows that meet all conditions and says how many do not', async () => {
    const where = `    where:
      - { column: Status, in: [Aktif, Baharu] }
      - { column: Nama, notIn: [DEF] }
      - { column: Nama, matches: "[A-Z]+" }
      - { column: No, empty: false }
`;
    const csv = 'No,Nama,Status\nS-1,ABC,Aktif\nS-2,DEF,Aktif\nS-3,abc,Aktif\n,ABC,Aktif\nS-5,GHI,Tamat\nS-6,GHI,Baharu\n';
    const found = await map(tableOf(suppliers(where)), partsOf(csv));
    expect(found.rows.map(({ line }) => line)).toEqual([2, 7]);
    expect(found.notices).toEqual(['s.csv: 4 row(s) became no row of suppliers, as the mapping says under "where".']);
    expect(found.broken).toBe(false);
  });

  it('leaves out outer spaces and marks for no value where the source says so', async () => {
    const csv = 'No,Nama\n S-1 , ABC\nS-2, - \n';
    const rows = async (source: string) =>
      (await map(tableOf(suppliers(), source), partsOf(csv))).rows.map(({ fields }) => fields.slice(0, 2));
    expect(await rows('')).toEqual([
      [' S-1 ', ' ABC'],
      ['S-2', ' - '],
    ]);
    expect(await rows(', trim: true, missing: ["-"]')).toEqual([
      ['S-1', 'ABC'],
      ['S-2', ''],
    ]);
  });

  it('refuses a header that stands again among the rows', async () => {
    const found = await map(tableOf(suppliers()), partsOf('No,Nama\nS-1,ABC\nNo,Nama\n'));
    expect(found.problems).toEqual([
      '[repeated-header] s.csv, line 3: the header stands again. Take the line out. Nothing was loaded.',
    ]);
  });

  it('passes on what the reader found', async () => {
    const told: TablePart[] = [{ header: ['No', 'Nama'] }, { bytes: 10 }, { broken: true }];
    expect(await gather(mapParts(tableOf(suppliers()), parts(told), { file: 's.csv', headerLine: 1 }))).toEqual([
      { header: expect.anything() },
      { bytes: 10 },
      { broken: true },
    ]);
  });
});

async function* parts(list: readonly TablePart[]): AsyncGenerator<TablePart> {
  yield* list;
}
