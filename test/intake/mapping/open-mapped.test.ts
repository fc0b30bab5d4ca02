/** An invented register as an agency's system may write it: two lines of titles, semicolons, Windows-1252. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadMapping } from '../../../db/intake/mapping/load-mapping.ts';
import { openMapped } from '../../../db/intake/mapping/open-mapped.ts';
import { readSource } from '../../../db/intake/mapping/read-source.ts';
import { PlainFile } from '../../../db/intake/readers/plain-file.ts';
import type { OpenSubmission } from '../../../db/intake/readers/table.ts';
import { checkAlone } from '../../../db/intake/take-in.ts';
import { makeWorkbook } from '../make-zip.ts';
import { gather } from './parts.ts';

const example = path.resolve(import.meta.dirname, '../../../db/intake/mapping/examples/contract-register.yaml');
const places: string[] = [];
afterAll(() => places.forEach((place) => rmSync(place, { recursive: true })));

/** A folder with these files in Windows-1252. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mapping-'));
  places.push(folder);
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(folder, name), Buffer.from(text.replaceAll('–', '\x96'), 'latin1'));
  return folder;
}

const register = `Daftar kontrak
Dicetak pada 31/10/2026
No;Agensi;Pembekal;Tajuk;Lokasi;Skop;Kaedah;Nilai;Mula;Tamat;Kod milik kerajaan;Status
001;Kementerian Kerja – Jabatan Jalan;Bina Café Sdn Bhd (1234-X);Sistem lesen;Ipoh;Pembangunan;Terbuka;RM 1.234.567,50;05/01/2025;4 Jan 2027;Ya;Aktif
002;Kementerian Kerja – Jabatan Jalan;Bina Café Sdn Bhd (1234-X);Operasi lesen;-;Operasi;Terus;98.000;01/02/2025;31 Dis 2026;Tidak;Aktif
003;Kementerian Kerja;Data Nusa (77-K) ;Kajian;TIADA;Kajian;Terhad;4500,5;01/03/2026;1 Ogos 2026;;Aktif
004;Kementerian Kerja;Data Nusa (77-K);Batal;;Kajian;Terhad;1;01/03/2026;1 Ogos 2026;T;Dibatalkan
`;

const opened = async (folder: string): Promise<OpenSubmission> => openMapped(await loadMapping(example), [folder]);
const rowsOf = async (submission: OpenSubmission, record: string): Promise<string[]> => {
  const parts = await gather(submission.tables.find((table) => table.record === record)!.parts());
  return parts.flatMap((part) => ('rows' in part ? part.rows : [])).map(({ line, fields }) => `${line}: ${fields.join('|')}`);
};

describe('foreign files with a mapping', () => {
  const folder = folderOf({ 'daftar-kontrak-2026.csv': register });

  it('pass the checks of a submission', async () => {
    const mapping = await loadMapping(example);
    const verdict = await checkAlone(folder, { today: '2026-11-24', open: (sources) => openMapped(mapping, sources) });
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('accepted');
    expect(verdict.rows).toEqual({ agencies: 2, suppliers: 2, contracts: 3 });
  });

  it('become the rows of records, with the lines of the foreign file', async () => {
    const submission = await opened(folder);
    expect(submission.tables.map(({ record, file }) => [record, file])).toEqual([
      ['agencies', 'daftar-kontrak-2026.csv'],
      ['suppliers', 'daftar-kontrak-2026.csv'],
      ['contracts', 'daftar-kontrak-2026.csv'],
    ]);
    expect(await rowsOf(submission, 'agencies')).toMatchInlineSnapshot(`
      [
        "4: kementerian-kerja|Kementerian Kerja|Kementerian Kerja||ministry||",
        "4: kementerian-kerja-jabatan-jalan|Jabatan Jalan|Jabatan Jalan||department|kementerian-kerja|",
      ]
    `);
    expect(await rowsOf(submission, 'suppliers')).toMatchInlineSnapshot(`
      [
        "4: 1234-x|Bina Café Sdn Bhd|1234-X|MY|",
        "6: 77-k|Data Nusa|77-K|MY|",
      ]
    `);
    expect(await rowsOf(submission, 'contracts')).toMatchInlineSnapshot(`
      [
        "4: KONTRAK-001|kementerian-kerja-jabatan-jalan|1234-x||Sistem lesen (Ipoh)|Sistem lesen (Ipoh)||build|open|1234567.50|2025-01-05|2027-01-04|||yes",
        "5: KONTRAK-002|kementerian-kerja-jabatan-jalan|1234-x||Operasi lesen|Operasi lesen||run|direct|98000|2025-02-01|2026-12-31|||no",
        "6: KONTRAK-003|kementerian-kerja|77-k||Kajian|Kajian||advice|selective|4500.5|2026-03-01|2026-08-01|||",
      ]
    `);
    expect(await submission.findChanged()).toEqual([]);
  });

  it('are kept whole, and the mapping beside them', async () => {
    const { files, notices } = await opened(folder);
    expect(files.map(({ name }) => name)).toEqual(['daftar-kontrak-2026.csv', 'contract-register.yaml']);
    expect(files.every(({ sha256, size }) => /^[0-9a-f]{64}$/.test(sha256) && size > 0)).toBe(true);
    expect(notices.map(({ message }) => message.en)).toContain(
      'contract-register.yaml: of agencies, these optional columns are not mapped and come out empty: name_ar, website.',
    );
  });

  it('that the mapping does not name are told and left alone', async () => {
    const { files, notices } = await opened(folderOf({ 'daftar-kontrak-2026.csv': register, 'nota.txt': 'x' }));
    expect(files.map(({ name }) => name)).not.toContain('nota.txt');
    expect(notices.map(({ message }) => message.en)).toContain(
      'nota.txt: contract-register.yaml names no such file; it was not read and is not kept.',
    );
  });

  it.each([
    [
      'absent',
      { 'daftar-kontrk-2026.csv': register },
      'the file "daftar-kontrak-*.csv" that it names is not here. Did you mean "daftar-kontrk-2026.csv"?',
    ],
    [
      'more than one',
      { 'daftar-kontrak-1.csv': register, 'daftar-kontrak-2.csv': register },
      'fits 2 files (daftar-kontrak-1.csv, daftar-kontrak-2.csv)',
    ],
  ])('are refused where they are %s', async (_what, files, mention) => {
    const { problems, tables, unread } = await opened(folderOf(files));
    expect(problems.map(({ message }) => message.en).join()).toContain(mention);
    expect([tables, [...unread]]).toEqual([[], ['agencies', 'suppliers', 'contracts']]);
  });

  it('that changed while they were read are told', async () => {
    const changing = folderOf({ 'daftar-kontrak-2026.csv': register });
    const submission = await opened(changing);
    writeFileSync(path.join(changing, 'daftar-kontrak-2026.csv'), `${register}\n`);
    expect((await submission.findChanged()).map(({ rule, file }) => [rule, file])).toEqual([
      ['changed-while-read', 'daftar-kontrak-2026.csv'],
    ]);
  });
});

describe('a foreign file of another form', () => {
  const read = async (name: string, text: string, rule = {}): Promise<unknown[]> => {
    const file = await PlainFile.open(name, path.join(folderOf({ [name]: text }), name));
    const parts = await gather(readSource(file!, { file: name, ...rule }, 'suppliers'));
    return parts.flatMap((part) =>
      'rows' in part ? part.rows.map(({ fields }): unknown => fields) : 'problem' in part ? [part.problem.rule] : [],
    );
  };

  it.each([
    ['a.json', '[{"a": "1"}]', {}, [['1']]],
    ['a.ndjson', '{"a": "1"}\n', {}, [['1']]],
    ['a.txt', 'a|b\n1|2\n', { format: 'csv', separator: '|' }, [['1', '2']]],
    ['a.txt', 'a\n', {}, ['mapping-source']],
    ['a.xlsx.gz', '', {}, ['mapping-source']],
    ['a.xlsx', 'PK', {}, ['not-this-format']],
  ])('is read by its ending or its declared format: %s %j', async (name, text, rule, rows) => {
    expect(await read(name, text, rule)).toEqual(rows);
  });

  const row = (line: number, ...texts: string[]): string =>
    `<row r="${line}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const workbook = makeWorkbook({ Senarai: row(1, 'No', 'Nama') + row(2, '01', 'ABC'), Nota: row(1, 'x') });
  it.each([
    [{ sheet: 'Senarai' }, [['01', 'ABC']]],
    [{ sheet: 'Senarei' }, ['a.xlsx: it has no sheet "Senarei" with values. Did you mean "Senarai"? Nothing was loaded.']],
    [
      {},
      [
        'a.xlsx: it has 2 sheet(s) with values (Senarai, Nota). Say in the mapping which is meant, e.g. "sheet: ...". Nothing was loaded.',
      ],
    ],
  ])('is read from the sheet of a workbook that %j names', async (rule, found) => {
    const folder = folderOf({});
    writeFileSync(path.join(folder, 'a.xlsx'), workbook);
    const file = await PlainFile.open('a.xlsx', path.join(folder, 'a.xlsx'));
    const parts = await gather(readSource(file!, { file: 'a.xlsx', ...rule }, 'suppliers'));
    expect(
      parts.flatMap((part) =>
        'rows' in part ? part.rows.map(({ fields }): unknown => fields) : 'problem' in part ? [part.problem.message.en] : [],
      ),
    ).toEqual(found);
  });
});
