/** What is taken down is gone from every release, file and answer, leaves a trace, and does not come back. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishRelease } from '../../db/release/publish-release.ts';
import { takeDown, type TakeDown } from '../../db/release/redact/take-down.ts';
import { freshDatabase, preparedDatabase, type TestDatabase } from '../world/database.ts';
import { keepFullWorld, printOpen, readAll } from './full-world.ts';
import { keep } from './small-world.ts';

let database: TestDatabase;
afterEach(() => database.close());

const publishIn = ({ intake, dataFolder }: TestDatabase, release: string) =>
  publishRelease(intake, { release, idSeed: 'test', confirm: true, dataFolder });
const publish = (release: string) => publishIn(database, release);

/** Two releases, in the second of which the supplier has a number. */
async function publishTwo(made: TestDatabase): Promise<void> {
  await keepFullWorld(made.intake.kysely);
  await publishIn(made, '2026-09');
  await sql`update intake.suppliers set registration_no = 'REG-1'`.execute(made.intake.kysely);
  await publishIn(made, '2026-10');
}
const order = (more: Partial<TakeDown> & Pick<TakeDown, 'dataset' | 'key' | 'fields'>) =>
  takeDown(database.intake, {
    ...{ order: 'Court order 12/2026', reason: 'Names a person.', at: '2026-11-20T09:00:00Z', dataFolder: database.dataFolder },
    ...more,
  });
const data = (...names: string[]) => path.join(database.dataFolder, 'public', 'data', ...names);
const contents = () => new Map(readAll(data()).map(({ path: file, text }) => [path.relative(data(), file), text]));
const rowOf = (file: string, key: string) =>
  readFileSync(file, 'utf8')
    .split('\r\n')
    .find((line) => line.startsWith(`${key},`));
const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

interface Manifest {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}
interface Redactions {
  readonly redactions: readonly {
    readonly files: readonly { release: string; path: string; originalSha256: string; sha256: string }[];
  }[];
}

/** As a reader checks a release: the manifest's sum, or where the file was redacted the chain from it to the file's own. */
function unexplained(release: string): string[] {
  const { files } = JSON.parse(readFileSync(data(release, 'manifest.json'), 'utf8')) as Manifest;
  const { redactions } = JSON.parse(readFileSync(data('redactions.json'), 'utf8')) as Redactions;
  const redacted = redactions.flatMap((redaction) => redaction.files).filter((file) => file.release === release);
  return files
    .filter(({ path: name, sha256 }) => {
      const found = sumOf(readFileSync(data(release, name), 'utf8'));
      const last = redacted.findLast((file) => file.path === name);
      return last ? last.originalSha256 !== sha256 || last.sha256 !== found : sha256 !== found;
    })
    .map(({ path: name }) => name);
}

describe('a take-down', () => {
  const name = 'Far Away Ltd';
  const read = (release: string) => readFileSync(data(release, 'suppliers.changes.csv'), 'utf8');
  const changesOf = (release: string) => read(release).trimEnd().split('\r\n').slice(1);
  const resourceOf = (release: string, resource: string) =>
    (
      JSON.parse(readFileSync(data(release, 'datapackage.json'), 'utf8')) as { resources: { name: string; rows: number }[] }
    ).resources.find((one) => one.name === resource);
  beforeEach(async () => void (database = await preparedDatabase('before_take_down', publishTwo)));

  it('takes the value out of every row and file, and out of nothing else', async () => {
    const before = contents();
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'] });
    expect(await printOpen(database.owner.kysely)).not.toContain(name);
    expect(readAll(database.dataFolder).filter(({ text }) => text.includes(name))).toEqual([]);
    expect(rowOf(data('2026-09', 'suppliers.csv'), 'SUP-FAR')).toBe('SUP-FAR,[redacted],,SG,');
    expect(rowOf(data('2026-10', 'suppliers.csv'), 'SUP-FAR')).toBe('SUP-FAR,[redacted],REG-1,SG,');
    const changed = [...contents()].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    const rewritten = ['SHA256SUMS', 'datapackage.json', 'suppliers.csv'];
    const expected = ['2026-09', '2026-10'].flatMap((release) => rewritten.map((file) => `${release}/${file}`));
    expect(changed.sort()).toEqual([...expected, 'redactions.json'].sort());
  });

  it('of a field that changed takes its lines out of the files of changes, which the database would make again so', async () => {
    await sql`update intake.suppliers set local_sme = 'no', registration_no = 'REG-2'`.execute(database.intake.kysely);
    await publish('2026-11');
    expect(changesOf('2026-10')).toEqual(['SUP-FAR,changed,registration_no,,REG-1,update,2026-10']);
    const [sme, number] = [
      'SUP-FAR,changed,local_sme,,no,update,2026-11',
      'SUP-FAR,changed,registration_no,REG-1,REG-2,update,2026-11',
    ];
    expect(changesOf('2026-11').sort()).toEqual([sme, number]);
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['registration_no'] });
    expect([changesOf('2026-10'), changesOf('2026-11')]).toEqual([[], [sme]]);
    expect(readAll(database.dataFolder).filter(({ text }) => /REG-[12]/.test(text))).toEqual([]);
    expect(['2026-09', '2026-10', '2026-11'].flatMap(unexplained)).toEqual([]);
    expect(resourceOf('2026-11', 'suppliers.changes')).toMatchObject({ rows: 1, hash: `sha256:${sumOf(read('2026-11'))}` });
    const { rows } = await sql`
      select rows, sha256 from open.distributions where path = '/data/2026-11/suppliers.changes.csv'`.execute(
      database.reader.kysely,
    );
    expect({ ...(rows[0] as object) }).toEqual({ rows: 1, sha256: sumOf(read('2026-11')) });
    const before = contents();
    for (const release of ['2026-10', '2026-11']) rmSync(data(release), { recursive: true });
    await publish('2026-12');
    for (const [file, text] of before) if (/^2026-1[01]/.test(file)) expect([file, contents().get(file)]).toEqual([file, text]);
  });

  it('of the name of a service takes its words out of the search, in every release', async () => {
    const found = async () =>
      (
        await sql<{
          n: number;
        }>`select count(*)::integer as n from open.search_entries where words::text like '%vexillology%'`.execute(
          database.reader.kysely,
        )
      ).rows[0]!.n;
    await sql`update intake.services set name_en = 'Vexillology' where service_id = 'SVC-QUEUE'`.execute(database.intake.kysely);
    await publish('2026-11');
    expect(await found()).toBe(1);
    await order({ dataset: 'services', key: 'SVC-QUEUE', fields: ['name'] });
    expect(await found()).toBe(0);
    expect(await printOpen(database.owner.kysely)).not.toMatch(/vexillology/i);
  });

  it('leaves a logged trace without the value', async () => {
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name', 'registration_no'] });
    const { rows } = await sql`
      select dataset, row_key, fields, order_reference, reason, redacted_at from open.redactions`.execute(database.reader.kysely);
    expect(rows.map((row) => ({ ...(row as object) }))).toEqual([
      {
        ...{
          dataset: 'suppliers',
          row_key: ['SUP-FAR'],
          fields: ['name', 'registration_no'],
          order_reference: 'Court order 12/2026',
        },
        ...{ reason: 'Names a person.', redacted_at: new Date('2026-11-20T09:00:00Z') },
      },
    ]);
  });

  it('leaves every manifest as it was published, and each file that differs from it stands in the list with both sums', async () => {
    const manifests = ['2026-09', '2026-10'].map((release) => readFileSync(data(release, 'manifest.json'), 'utf8'));
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'] });
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['registration_no'] });
    expect(['2026-09', '2026-10'].map((release) => readFileSync(data(release, 'manifest.json'), 'utf8'))).toEqual(manifests);
    expect(['2026-09', '2026-10'].flatMap(unexplained)).toEqual([]);
    for (const release of ['2026-09', '2026-10'])
      for (const line of readFileSync(data(release, 'SHA256SUMS'), 'utf8').split('\n').filter(Boolean))
        expect(line).toBe(`${sumOf(readFileSync(data(release, line.slice(66)), 'utf8'))}  ${line.slice(66)}`);
    const told = await sql<{ sha256: string }>`
      select sha256 from open.distributions where dataset = 'suppliers' and format = 'csv' order by release_ordinal`.execute(
      database.reader.kysely,
    );
    const files = ['2026-09', '2026-10'].map((release) => sumOf(readFileSync(data(release, 'suppliers.csv'), 'utf8')));
    expect(told.rows.map(({ sha256 }) => sha256)).toEqual(files);
  });

  it('is found out by the same check where a file was altered without an entry', async () => {
    await sql`select 1`.execute(database.reader.kysely);
    rmSync(data('2026-09', 'suppliers.csv'));
    const { writeFileSync } = await import('node:fs');
    writeFileSync(data('2026-09', 'suppliers.csv'), 'supplier_id\r\n');
    expect(unexplained('2026-09')).toEqual(['suppliers.csv']);
  });

  it('holds in the releases to come, though the next submission brings the value again', async () => {
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'] });
    await sql`update intake.suppliers set name = 'Far Away Ltd', local_sme = 'no'`.execute(database.intake.kysely);
    await publish('2026-11');
    expect(rowOf(data('2026-11', 'suppliers.csv'), 'SUP-FAR')).toBe('SUP-FAR,[redacted],REG-1,SG,no');
    expect(await printOpen(database.owner.kysely)).not.toContain(name);
    expect(unexplained('2026-11')).toEqual([]);
  });

  it('can be made again from the database: missing files come back as they were, redacted and with their manifest', async () => {
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'] });
    const before = contents();
    rmSync(data('2026-09'), { recursive: true });
    await publish('2026-11');
    const after = contents();
    for (const [file, text] of before) if (file.startsWith('2026-09/')) expect([file, after.get(file)]).toEqual([file, text]);
  });

  it('that fails on the way changes nothing', async () => {
    const [files, rows] = [contents(), await printOpen(database.owner.kysely)];
    const prepare = () => Promise.reject(new Error('The power went.'));
    await expect(order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'], prepare })).rejects.toThrow('The power went.');
    expect(contents()).toEqual(files);
    expect(await printOpen(database.owner.kysely)).toBe(rows);
  });

  it('of what there is not is refused in plain words', async () => {
    const refused = (request: Parameters<typeof order>[0]) => expect(order(request)).rejects;
    await refused({ dataset: 'findings', key: 'FND-1', fields: ['title'] }).toThrow('"findings" is no dataset.');
    await refused({ dataset: 'plans', key: 'SVC-RECORDS', fields: ['slip_reason'] }).toThrow('"SVC-RECORDS" is no key of plans.');
    await refused({ dataset: 'suppliers', key: 'SUP-NONE', fields: ['name'] }).toThrow(
      'No release has a row SUP-NONE of suppliers.',
    );
    await refused({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['title'] }).toThrow('suppliers has no field "title".');
    await refused({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['supplier_id'] }).toThrow('cannot be taken down');
    await order({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'] });
    await refused({ dataset: 'suppliers', key: 'SUP-FAR', fields: ['name'] }).toThrow('were taken down before (redaction 1)');
  });
});

describe('an annulled sanction', () => {
  beforeEach(async () => {
    database = await freshDatabase();
    await keepFullWorld(database.intake.kysely);
  });
  const annul = (id: string) =>
    sql`update intake.sanctions set status = 'annulled', effective = false where sanction_id = ${id}`.execute(
      database.intake.kysely,
    );

  it('leaves no trace when it was annulled before its first release', async () => {
    await annul('SAN-A');
    await publish('2026-09');
    await publish('2026-10');
    expect(await printOpen(database.owner.kysely)).not.toContain('SAN-A');
    expect(readAll(data()).filter(({ text }) => text.includes('SAN-A'))).toEqual([]);
  });

  it('keeps its id and the day alone, in every release and file, once it had been published', async () => {
    await sql`update intake.sanctions set authority = 'Authority-of-SAN-A', legal_basis = 'Basis-of-SAN-A'`.execute(
      database.intake.kysely,
    );
    await keep(database.intake.kysely, 'sanctions', [
      {
        ...{
          sanction_id: 'SAN-B',
          supplier_id: 'SUP-FAR',
          authority: 'Kept',
          legal_basis: 'L',
          scope: 'S',
          starts_on: '2026-04-01',
        },
        ...{ status: 'in_force', effective: true },
      },
    ]);
    await publish('2026-08');
    await publish('2026-09');
    await annul('SAN-A');
    await publish('2026-10');
    for (const release of ['2026-08', '2026-09', '2026-10']) {
      expect(rowOf(data(release, 'sanctions.csv'), 'SAN-A')).toBe('SAN-A,,,,,,,,,2026-10-31');
      expect(rowOf(data(release, 'sanctions.csv'), 'SAN-B')).toBe('SAN-B,SUP-FAR,Kept,L,S,2026-04-01,,in_force,true,');
      expect(unexplained(release)).toEqual([]);
    }
    expect(readAll(database.dataFolder).filter(({ text }) => /(Authority|Basis)-of-SAN-A/.test(text))).toEqual([]);
    expect(await printOpen(database.owner.kysely)).not.toMatch(/(Authority|Basis)-of-SAN-A/);
    await sql`delete from intake.sanctions where sanction_id = 'SAN-A'`.execute(database.intake.kysely);
    await publish('2026-11');
    expect(rowOf(data('2026-11', 'sanctions.csv'), 'SAN-A')).toBe('SAN-A,,,,,,,,,2026-10-31');
  });
});
