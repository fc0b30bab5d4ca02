import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql, type Kysely } from 'kysely';
import { connect, inTransaction, type Connection } from '../../db/connection/connect.ts';
import { computeIndicators } from '../../db/release/indicators/compute.ts';
import { openDatabase } from '../../db/server/open-database.ts';
import { readSample, type Row } from './recompute/sample.ts';

/** A database of its own that holds the sample's records as of one month, and the register as of every release until then. */
export interface World {
  readonly connection: Connection<unknown>;
  close(): Promise<void>;
}

const records = [
  'agencies',
  'suppliers',
  'services',
  'transitions',
  'plans',
  'assessments',
  'source-access',
  'data-stores',
  'service-performance',
  'audits',
  'findings',
  'posts',
  'training',
  'university-cohorts',
  'contracts',
  'enforcement-cases',
  'milestones',
  'targets',
  'partnerships',
];
const months = ['2026-08', '2026-09', '2026-10'];
export const release = { ordinal: 3, releaseId: '2026-10', dataAsOf: '2026-10-31', publishedAt: '2026-11-16T02:00:00Z' };

/** A sample row as the database's table has it: nothing for empty, lists as arrays, a measure as a number or its status. */
function toTableRow(record: string, row: Row): Record<string, unknown> {
  const entries = Object.entries(row).flatMap(([name, text]): [string, unknown][] => {
    if (name === 'service_ids') return [[name, text === '' ? [] : text.split(';')]];
    if (record === 'service-performance' && text.startsWith('not_')) return [[`${name}_status`, text]];
    if (record === 'service-performance' && text === '') return [[`${name}_status`, 'not_provided']];
    return [[name, text === '' ? null : text]];
  });
  return Object.fromEntries(entries);
}

/** Loads rows into `intake.<record>` through the table's own column types. */
export async function loadRows(db: Kysely<unknown>, record: string, rows: readonly Row[]): Promise<void> {
  const table = sql.raw(`intake.${record.replaceAll('-', '_')}`);
  const json = JSON.stringify(rows.map((row) => toTableRow(record, row)));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(toTableRow(record, row))))].map((name) => sql.ref(name));
  await sql`insert into ${table} (${sql.join(columns)})
    select ${sql.join(columns)} from json_populate_recordset(null::${table}, ${json}::text::json)`.execute(db);
}

async function loadVintages(db: Kysely<unknown>): Promise<void> {
  for (const [index, month] of months.entries()) {
    const rows = readSample(month, 'services').map((row) => toTableRow('services', row));
    await sql`insert into intake.register_vintages
      (release_ordinal, service_id, criticality, lifecycle, agency_id, topic, launched_on, annual_transactions)
      select ${index + 1}::integer, service_id, criticality, lifecycle, agency_id, topic, launched_on, annual_transactions
        from json_populate_recordset(null::intake.register_vintages, ${JSON.stringify(rows)}::text::json)`.execute(db);
    if (month === release.releaseId) continue;
    await sql`insert into open.releases (ordinal, release_id, data_as_of, published_at)
      values (${index + 1}::integer, ${month}, (${`${month}-01`}::date + interval '1 month')::date - 1, (${`${month}-16`}::timestamp + interval '1 month' + interval '10 hours') at time zone 'Asia/Kuala_Lumpur')`.execute(
      db,
    );
  }
}

/** Opens a database in a temporary folder and loads the sample of 2026-10, or what of it a test needs. */
export async function openWorld(needed: readonly string[] = records): Promise<World> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'indicators-'));
  const database = await openDatabase({ dataFolder });
  const connection = connect<unknown>(database.urls.intake, { max: 1 });
  await inTransaction(connection, async (db) => {
    for (const record of records.filter((name) => needed.includes(name)))
      await loadRows(db, record, readSample(release.releaseId, record));
    await loadVintages(db);
  });
  await connection.sql`analyze`;
  const close = async () => {
    await connection.close();
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { connection, close };
}

const undo = new Error('undo');

/** Runs `work` in a transaction that is always undone, and gives what it returned. */
export async function tryOut<Result>({ connection }: World, work: (db: Kysely<unknown>) => Promise<Result>): Promise<Result> {
  let result: Result | undefined;
  await inTransaction(connection, async (db) => {
    result = await work(db);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  return result as Result;
}

export interface Staged {
  readonly statistic: string;
  readonly scope: string;
  readonly breakdown: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly excluded: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  readonly plan: number | null;
  readonly status: string | null;
  readonly obs_status: string | null;
}

export type StagedRow = Staged & { readonly indicator_id: string };
export interface StagedMember {
  readonly indicator_id: string;
  readonly statistic: string;
  readonly scope: string;
  readonly breakdown: string;
  readonly period: string;
  readonly counts_as: string;
  readonly reason: string;
  readonly member_id: string;
}

/** Every row and member that the release of 2026-10 stages. */
export const computeRelease = (world: World): Promise<{ rows: StagedRow[]; members: StagedMember[] }> =>
  tryOut(world, async (db) => {
    await computeIndicators(db, release);
    const rows = await sql<StagedRow>`select * from staged_indicators`.execute(db);
    const members = await sql<StagedMember>`select * from staged_indicator_members`.execute(db);
    return { rows: rows.rows, members: members.rows };
  });
