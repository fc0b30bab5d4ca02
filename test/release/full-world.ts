/** The small world with something in every record, and a planted string in every column that is never published. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { records } from '../../db/records/index.ts';
import { fileColumns, tableOf } from '../../db/records/define.ts';
import { publishRelease } from '../../db/release/publish-release.ts';
import type { Executor } from '../../db/release/release-in-progress.ts';
import { preparedDatabase, type TestDatabase } from '../world/database.ts';
import { audit, finding, keep, keepSmallWorld, store } from './small-world.ts';

const label = (name: string) => ({ [`${name}_ms`]: name, [`${name}_en`]: name });

/** Rows in every record that could carry a planted string into a published dataset. */
export async function keepFullWorld(db: Executor): Promise<void> {
  await keepSmallWorld(db);
  await keep(db, 'transitions', [
    { service_id: 'SVC-RECORDS', entered_on: '2025-01-01', stage: 'planning', assurance: 'declared', evidence_ref: 'x' },
    { service_id: 'SVC-RECORDS', entered_on: '2026-09-10', stage: 'rebuilding', assurance: 'declared', evidence_ref: 'x' },
  ]);
  await keep(db, 'plans', [{ service_id: 'SVC-RECORDS', plan_version: 1, approved_on: '2025-01-01', planned_on: '2028-01-01' }]);
  await keep(db, 'source-access', [{ service_id: 'SVC-RECORDS', assessed_on: '2026-01-01', level: 3 }]);
  await keep(db, 'data-stores', [store('STO-A', 'SVC-RECORDS'), store('STO-B', 'SVC-QUEUE')]);
  await keep(db, 'audits', [audit('AUD-DONE', 'SVC-RECORDS', { completed_on: '2025-07-01', result: 'fail' })]);
  await keep(db, 'findings', [
    finding('FND-TOLD', 'AUD-DONE', { detail: 'x', host: 'x', cve: 'x' }),
    finding('FND-OPEN', 'AUD-DONE', { status: 'open', fixed_on: null, verified_on: null, detail: 'x', host: 'x', cve: 'x' }),
  ]);
  await keep(db, 'posts', [
    { agency_id: 'AGY-CLINICS', quarter: '2026-Q3', role: 'software', grade_band: 'senior', established_fte: 30, filled_fte: 20 },
  ]);
  await keep(db, 'enforcement-cases', [
    {
      ...{
        case_id: 'ENF-SECRET',
        opened_on: '2026-01-01',
        subject_kind: 'legal_person',
        subject_name: 'x',
        allegation: 'licence_misuse',
      },
      ...{ agency_id: 'AGY-HEALTH', decided_on: '2026-02-01', outcome: 'fine' },
    },
  ]);
  await keep(db, 'sanctions', [
    {
      ...{ sanction_id: 'SAN-A', supplier_id: 'SUP-FAR', case_id: 'ENF-SECRET', authority: 'A', legal_basis: 'B', scope: 'C' },
      ...{ starts_on: '2026-03-01', status: 'in_force', effective: true },
    },
  ]);
  await keep(db, 'milestones', [{ milestone_id: 'MST-A', agency_id: 'AGY-HEALTH', ...label('title'), due_on: '2027-01-01' }]);
  await plantCanaries(db);
}

/** A database of the full world with one release and its files. */
export const publishedWorld = (release: string): Promise<TestDatabase> =>
  preparedDatabase(`full_world_${release}`, async ({ intake, dataFolder }) => {
    await keepFullWorld(intake.kysely);
    await publishRelease(intake, { release, idSeed: 'test', confirm: true, dataFolder });
  });

/** A mark that never may be seen outside `intake`. */
export const canary = /CANARY-[0-9a-f]{12}/;

/** Every never-published text column of every row says where it stands. References keep their value, under a telling id. */
async function plantCanaries(db: Executor): Promise<void> {
  for (const record of records)
    for (const { name, column } of fileColumns(record.columns))
      if (column.neverPublished && !column.references)
        await sql`update ${sql.table(`intake.${tableOf(record.name)}`)} set ${sql.ref(name)} = 'CANARY-' || left(md5(random()::text), 12)`.execute(
          db,
        );
}

/** The names of the tables in schema open. */
export async function openTables(db: Executor): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'open' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Every row of every table in schema open as text, in an order of their own: the same content gives the same text. */
export async function printOpen(db: Executor): Promise<string> {
  const printed = [];
  for (const name of await openTables(db)) {
    const table = sql.table(`open.${name}`);
    const { rows } = await sql<{ line: string }>`select told::text as line from ${table} as told order by 1`.execute(db);
    printed.push(name, rows.map(({ line }) => line).join('\n'));
  }
  return printed.join('\n');
}

/** Every file under a folder, with its path. */
export function readAll(folder: string): { path: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile())
    .map((name) => ({ path: name, text: readFileSync(name, 'utf8') }));
}

/** The text of every published file of a data folder, by its path in it. */
export const publishedFiles = (dataFolder: string): Map<string, string> =>
  new Map(readAll(path.join(dataFolder, 'public')).map(({ path: file, text }) => [path.relative(dataFolder, file), text]));
