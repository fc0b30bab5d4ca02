/** The files of a submission: which are taken, which refused, and what happens to one that changes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openSubmission } from '../../db/intake/readers/open-submission.ts';
import { brief, inFolder, readAll, readFiles } from './read-files.ts';

const header = 'supplier_id,name,country_of_control\n';
const suppliers = `${header}ABC,Syarikat ABC,MY\n`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a submission', () => {
  it('is opened with its files hashed and its tables in the order of the registry', async () => {
    await inFolder({ 'suppliers.csv': suppliers, 'agencies.json': '[]', '.hidden': '', 'README.md': '' }, async (folder) => {
      const { files, tables, problems, unread } = await openSubmission([folder]);
      expect(files.map(({ name, size, sha256: sum }) => [name, size, sum])).toEqual([
        ['agencies.json', 2, sha256('[]')],
        ['suppliers.csv', suppliers.length, sha256(suppliers)],
      ]);
      expect(tables.map(({ record, file, lettered }) => [record, file, lettered])).toEqual([
        ['agencies', 'agencies.json', false],
        ['suppliers', 'suppliers.csv', true],
      ]);
      expect([problems, [...unread]]).toEqual([[], []]);
    });
  });

  it('of a path that does not exist cannot be opened', async () => {
    await expect(openSubmission(['/nowhere/services.csv'])).rejects.toThrow('/nowhere/services.csv does not exist.');
  });

  it('names what is no record file, and which may be meant', async () => {
    const { problems } = await readFiles({
      'supplier.csv': '',
      'posts.txt': '',
      'posts.csv': '',
      'posts.json': '',
      'submission.zip': '',
    });
    expect(problems.map(({ message }) => message.en)).toEqual([
      'posts.json is a second file for posts, beside posts.csv. Hand in one file per record. Nothing was loaded.',
      'posts.txt is in no form that is read (.csv, .json, .ndjson or .xlsx, each also .gz). Did you mean posts.csv? Nothing was loaded.',
      'submission.zip is a whole submission. Hand it in alone, or the record files without it. Nothing was loaded.',
      'supplier.csv is named after no record. Did you mean suppliers.csv? Nothing was loaded.',
      'posts.csv has no bytes. Export it again. Nothing was loaded.',
    ]);
  });

  it('without files is refused', async () => {
    expect(brief((await readFiles({ 'README.md': '' })).problems)).toEqual([['no-files', null]]);
  });

  it('takes no link, folder or pipe for a file, and waits for none', async () => {
    await inFolder({ 'elsewhere.txt': suppliers }, async (folder) => {
      const inside = path.join(folder, 'in');
      mkdirSync(path.join(inside, 'posts.csv'), { recursive: true });
      symlinkSync(path.join(folder, 'elsewhere.txt'), path.join(inside, 'suppliers.csv'));
      symlinkSync('/dev/zero', path.join(inside, 'plans.csv'));
      execFileSync('mkfifo', [path.join(inside, 'audits.csv')]);
      const found = await readAll(await openSubmission([inside]));
      expect(found.problems.map(({ file, rule }) => [file, rule])).toEqual([
        ['audits.csv', 'not-a-file'],
        ['plans.csv', 'not-a-file'],
        ['posts.csv', 'not-a-file'],
        ['suppliers.csv', 'not-a-file'],
      ]);
      expect(found.unread).toEqual(['audits', 'plans', 'posts', 'suppliers']);
      expect(found.tables).toEqual({});
    });
  });

  it('tells how many bytes of each file have been read', async () => {
    const many = header + 'ABC,Syarikat ABC,MY\n'.repeat(100_000);
    const json = `[${Array.from({ length: 10_000 }, () => '{"agency_id": "TAX"}').join()}]`;
    const files = { 'suppliers.csv.gz': gzipSync(many), 'agencies.json': json };
    const { tables } = await readFiles(files);
    expect(tables['suppliers']).toMatchObject({ bytes: files['suppliers.csv.gz'].length, broken: false });
    expect(tables['agencies']?.bytes).toBe(json.length);
  });
});

describe('a file that changes', () => {
  const changeAfterOpening = (change: (file: string) => void, name = 'suppliers.csv'): Promise<unknown> =>
    inFolder({ [name]: suppliers }, async (folder) => {
      const submission = await openSubmission([folder]);
      const file = path.join(folder, name);
      change(file);
      const { tables, changed } = await readAll(submission);
      return [tables['suppliers']?.broken, ...brief(changed)];
    });

  it.each<[string, (file: string) => void]>([
    ['grows', (file) => writeFileSync(file, `${suppliers}DEF,Syarikat DEF,MY\n`)],
    ['has other content of the same length', (file) => writeFileSync(file, suppliers.replace('MY', 'SG'))],
    ['is put in place of another', (file) => (writeFileSync(`${file}.new`, suppliers), renameSync(`${file}.new`, file))],
    ['is another, with the same time', (file) => (writeFileSync(file, suppliers), utimesSync(file, 1, 1))],
    ['becomes a link', (file) => (renameSync(file, `${file}.old`), symlinkSync(`${file}.old`, file))],
    ['is gone', (file) => renameSync(file, `${file}.old`)],
  ])('and %s is refused', async (_how, change) => {
    expect(await changeAfterOpening(change)).toEqual([true, ['changed-while-read', null]]);
  });

  it('and is compressed is refused', async () => {
    const swap = (file: string): void => writeFileSync(file, gzipSync(suppliers));
    expect(await changeAfterOpening(swap, 'suppliers.csv.gz')).toEqual([true, ['changed-while-read', null]]);
  });

  it('after it was read is refused', async () => {
    await inFolder({ 'suppliers.csv': suppliers, 'posts.csv': 'a\n' }, async (folder) => {
      const submission = await openSubmission([folder]);
      await readAll(submission);
      writeFileSync(path.join(folder, 'suppliers.csv'), suppliers.replace('MY', 'SG'));
      expect((await submission.findChanged()).map(({ file }) => file)).toEqual(['suppliers.csv']);
    });
  });

  it('in the middle of a reading is refused', async () => {
    const many = header + 'ABC,Syarikat ABC,MY\n'.repeat(100_000);
    await inFolder({ 'suppliers.csv': many }, async (folder) => {
      const submission = await openSubmission([folder]);
      let broken = false;
      for await (const part of submission.tables[0]!.parts()) {
        if ('header' in part) writeFileSync(path.join(folder, 'suppliers.csv'), many.replaceAll('MY', 'SG'));
        broken ||= 'broken' in part;
      }
      expect([broken, brief(await submission.findChanged())]).toEqual([true, [['changed-while-read', null]]]);
    });
  });

  it('not at all is not refused, be it read or not', async () => {
    await inFolder({ 'suppliers.csv': suppliers, 'unknown.txt': 'x' }, async (folder) => {
      const submission = await openSubmission([folder]);
      expect(await submission.findChanged()).toEqual([]);
      expect((await readAll(submission)).changed).toEqual([]);
    });
  });
});

describe('a file compressed with gzip', () => {
  const readGzip = async (bytes: Buffer): Promise<unknown> => {
    const { tables } = await readFiles({ 'suppliers.csv.gz': bytes });
    const { rows, problems } = tables['suppliers']!;
    return problems.length > 0 ? brief(problems) : rows.map(({ fields }) => fields.join());
  };
  const packed = gzipSync(suppliers);

  it('is read, in one member or several', async () => {
    expect(await readGzip(packed)).toEqual(['ABC,Syarikat ABC,MY']);
    expect(await readGzip(Buffer.concat([packed, gzipSync('DEF,Syarikat DEF,SG\n')]))).toEqual([
      'ABC,Syarikat ABC,MY',
      'DEF,Syarikat DEF,SG',
    ]);
  });

  it.each([
    ['that is cut off', packed.subarray(0, -6)],
    ['that is damaged', Buffer.concat([packed.subarray(0, -8), Buffer.alloc(8, 1)])],
    ['that is none', Buffer.from(suppliers)],
    ['with something after its end', Buffer.concat([packed, Buffer.from('more')])],
    ['with zeros after its end', Buffer.concat([packed, Buffer.alloc(512)])],
    ['with much after its end', Buffer.concat([packed, Buffer.alloc(300_000, 'x')])],
    ['with zeros far after its end', Buffer.concat([gzipSync(Buffer.from(suppliers)), Buffer.alloc(300_000)])],
  ])('%s is refused', async (_what, bytes) => {
    expect(await readGzip(bytes)).toEqual([['not-this-format', null]]);
  });

  it('that unpacks out of all proportion is refused early', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000, `${header.repeat(20)}`), { level: 9 });
    expect(await readGzip(bomb)).toEqual([['unpacks-too-large', null]]);
  });

  it('in another is refused', async () => {
    expect(await readGzip(gzipSync(packed))).toEqual([['not-this-format', null]]);
  });
});
