/** Zip archives, the limits on what they unpack to, and the child that reads them. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { openSubmission } from '../../db/intake/readers/open-submission.ts';
import { makeWorkbook, makeZip } from './make-zip.ts';
import { brief, inFolder, readAll, readFiles } from './read-files.ts';

const suppliers = 'supplier_id,name,country_of_control\nABC,Syarikat ABC,MY\n';
const workbook = makeWorkbook({ targets: '<row r="1"><c t="inlineStr"><is><t>indicator_id</t></is></c></row>' });

const problemsOf = async (bytes: Buffer): Promise<string[]> => {
  const { problems } = await readFiles({ 'submission.zip': bytes });
  return problems.map(({ rule, message }) => `${rule}: ${message.en}`);
};

describe('submission.zip', () => {
  it('gives the tables of its files, without folders and what systems add', async () => {
    const zip = makeZip({
      'out/': '',
      'out/suppliers.csv': suppliers,
      'out/agencies.json': '[{"agency_id": "TAX"}]',
      'out/services.csv.gz': gzipSync('service_id\nRETURN\n'),
      'out/targets.xlsx': workbook,
      '__MACOSX/._suppliers.csv': 'x',
      '.DS_Store': '',
    });
    const { tables, problems } = await readFiles({ 'submission.zip': zip });
    expect(problems).toEqual([]);
    expect(Object.entries(tables).map(([record, { header, rows }]) => [record, header?.[0], rows.length])).toEqual([
      ['agencies', 'agency_id', 1],
      ['services', 'service_id', 1],
      ['suppliers', 'supplier_id', 1],
      ['targets', 'indicator_id', 0],
    ]);
    expect(tables['suppliers']?.bytes).toBe(suppliers.length);
  });

  it('reads packed files, and tells their packed bytes', async () => {
    const many = suppliers + 'DEF,Syarikat DEF,SG\n'.repeat(100_000);
    const zip = makeZip({ 'suppliers.csv': many }, undefined, { deflated: true });
    const { tables } = await readFiles({ 'submission.zip': zip });
    expect(tables['suppliers']?.rows).toHaveLength(100_001);
    expect(tables['suppliers']?.bytes).toBeGreaterThan(0);
    expect(tables['suppliers']?.bytes).toBeLessThan(zip.length);
  });

  it('names the file in it that is of no record, or the second of one', async () => {
    expect(await problemsOf(makeZip({ 'a/posts.csv': 'a\n', 'b/posts.csv': 'a\n', 'services.zip': makeZip({}) }))).toEqual([
      'second-file: posts.csv is a second file for posts, beside posts.csv. Hand in one file per record. Nothing was loaded.',
      'unknown-file: services.zip is in no form that is read (.csv, .json, .ndjson or .xlsx, each also .gz). Did you mean services.csv? Nothing was loaded.',
    ]);
  });

  it('with a zip archive under another name is refused', async () => {
    expect(await problemsOf(makeZip({ 'posts.csv': makeZip({ 'posts.csv': 'a' }) }))).toEqual([
      'not-this-format: posts.csv is a zip archive or workbook, not what its name says. Export the record again. Nothing was loaded.',
    ]);
  });

  it('without files is refused', async () => {
    expect(await problemsOf(makeZip({ 'out/': '' }))).toEqual([
      'no-files: There is no record file here. Hand in files named after records, such as services.csv.',
    ]);
  });

  const zeros = Buffer.alloc(20_000_000);
  it.each([
    ['leads outside', makeZip({ '../services.csv': 'a' }), 'outside-name'],
    ['leads to the root', makeZip({ '/services.csv': 'a' }), 'outside-name'],
    ['leads outside on Windows', makeZip({ '..\\services.csv': 'a' }), 'outside-name'],
    ['leads to a drive', makeZip({ 'C:services.csv': 'a' }), 'outside-name'],
    ['has a name with a line end', makeZip({ 'a\nservices.csv': 'a' }), 'outside-name'],
    ['has one name in capital and small letters', makeZip({ 'a.csv': 'a', 'A.csv': 'b' }), 'not-this-format'],
    [
      'has another name in the part itself',
      makeZip({ 'services.csv': 'a' }, undefined, { localName: 'posts.csv' }),
      'not-this-format',
    ],
    ['holds a link', makeZip({ 'services.csv': '/etc/passwd' }, undefined, { mode: 0o120777 }), 'not-a-file'],
    ['is encrypted', makeZip({ 'services.csv': 'a' }, undefined, { flags: 1 }), 'not-this-format'],
    ['says that it unpacks to too much', makeZip({ 'services.csv': 'a' }, 300_000_000), 'unpacks-too-large'],
    ['unpacks out of all proportion', makeZip({ 'services.csv': zeros }, undefined, { deflated: true }), 'unpacks-too-large'],
    ['is larger than it says', makeZip({ 'services.csv': 'abc' }, 1), 'not-this-format'],
    ['unpacks to more than it says', makeZip({ 'services.csv': zeros }, 5, { deflated: true }), 'not-this-format'],
    ['is smaller than it says', makeZip({ 'services.csv': 'abc' }, 9), 'not-this-format'],
    [
      'has parts that overlap',
      makeZip({ 'posts.csv': 'a', 'plans.csv': 'a' }, undefined, { overlapping: true }),
      'not-this-format',
    ],
    ['is cut off', makeZip({ 'services.csv': 'abc' }).subarray(0, 60), 'not-this-format'],
    ['has something after its end', Buffer.concat([makeZip({ 'services.csv': 'abc' }), Buffer.from('x')]), 'not-this-format'],
    ['has something before its start', Buffer.concat([Buffer.from('x'), makeZip({ 'services.csv': 'abc' })]), 'not-this-format'],
    ['is zip64', makeZip({ 'services.csv': 'abc' }, 0xffffffff), 'not-this-format'],
    ['is no archive', Buffer.from('services'), 'not-this-format'],
    [
      'has more than 10,000 parts',
      makeZip(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`${n}`, '']))),
      'unpacks-too-large',
    ],
  ])('that %s is refused', async (_title, bytes, rule) => {
    const { problems } = await readFiles({ 'submission.zip': bytes });
    expect(brief(problems)).toEqual([[rule, null]]);
  });

  it('that is damaged inside a part is refused when that part has been read', async () => {
    const bytes = makeZip({ 'suppliers.csv': suppliers });
    bytes.write('X', bytes.indexOf('Syarikat'));
    const { tables } = await readFiles({ 'submission.zip': bytes });
    expect(tables['suppliers']).toMatchObject({ broken: true, problems: [{ rule: 'not-this-format' }] });
  });

  it('that changes after it was opened is refused', async () => {
    await inFolder({ 'submission.zip': makeZip({ 'suppliers.csv': suppliers }) }, async (folder) => {
      const submission = await openSubmission([folder]);
      writeFileSync(path.join(folder, 'submission.zip'), makeZip({ 'suppliers.csv': suppliers.replace('MY', 'SG') }));
      expect(brief((await readAll(submission)).changed)).toEqual([['changed-while-read', null]]);
    });
  });

  it('of which a table is not read to its end gives the others', async () => {
    const zip = makeZip({
      'suppliers.csv': suppliers + 'DEF,Syarikat DEF,SG\n'.repeat(100_000),
      'targets.csv': 'indicator_id\nSV1\n',
    });
    await inFolder({ 'submission.zip': zip }, async (folder) => {
      const submission = await openSubmission([folder]);
      for await (const part of submission.tables[0]!.parts()) if ('rows' in part) break;
      const { tables } = await readAll(submission);
      expect(tables['targets']?.rows).toHaveLength(1);
    });
  });
});

describe('a workbook that asks too much', () => {
  const texts = `<sst>${'<si><t>a</t></si>'.repeat(2_000_000)}</sst>`;
  const heavy = makeWorkbook({ targets: '<row r="1"><c t="s"><v>0</v></c></row>' }, { 'xl/sharedStrings.xml': texts });

  it('of memory is a problem, and the parent goes on', async () => {
    const { tables } = await readFiles({ 'targets.xlsx': heavy }, { archive: { heapMegabytes: 24 } });
    expect(tables['targets']?.broken).toBe(true);
    expect(tables['targets']?.problems.map(({ rule, message }) => [rule, message.en])).toEqual([
      ['unpacks-too-large', 'targets.xlsx needs more than 24 MB of memory to read. Hand it in as CSV. Nothing was loaded.'],
    ]);
  });

  it('of time is a problem', async () => {
    const { tables } = await readFiles({ 'targets.xlsx': heavy }, { archive: { seconds: 0.05 } });
    expect(tables['targets']?.problems.map(({ message }) => message.en)).toEqual([
      'targets.xlsx needs more than 0.05 seconds to read. Hand it in as CSV. Nothing was loaded.',
    ]);
  });

  it('of a child that ends by itself is a problem, and its complaint a warning', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    // No size of a heap: the child ends at its start, whatever the file holds.
    const { problems } = await readFiles({ 'submission.zip': makeZip({}) }, { archive: { heapMegabytes: Number.NaN } });
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^The reading of submission\.zip ended with 9\. .*max-old-space-size/s)],
    ]);
    warn.mockRestore();
    expect(problems.map(({ message }) => message.en)).toEqual([
      'submission.zip cannot be read to its end as a workbook or archive. Save it again, or hand it in as CSV. Nothing was loaded.',
    ]);
  });
});
