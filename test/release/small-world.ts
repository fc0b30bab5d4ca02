/** One small ministry with a service of each kind, laid into `intake` row by row. */
import { sql } from 'kysely';
import { inTransaction, type Connection } from '../../db/connection/connect.ts';
import { tableOf } from '../../db/records/define.ts';
import { publications } from '../../db/release/publish/index.ts';
import type { Executor, ReleaseInProgress, StageDataset } from '../../db/release/release-in-progress.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Adds rows to `intake.<record>`; columns that a row leaves out are empty. */
export async function keep(db: Executor, record: string, rows: readonly Row[]): Promise<void> {
  const table = sql.table(`intake.${tableOf(record)}`);
  const columns = sql.join([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => sql.ref(name)));
  await sql`
    insert into ${table} (${columns})
    select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::json)`.execute(db);
}

const label = (name: string, text: string): Row => ({ [`${name}_ms`]: text, [`${name}_en`]: text });

export const service = (id: string, more: Row = {}): Row => ({
  ...{ service_id: id, agency_id: 'AGY-CLINICS', ...label('name', id), criticality: 'critical', lifecycle: 'live' },
  ...{ audience: 'citizen', topic: 'health', launched_on: '2020-01-01', annual_transactions: 1000, ...more },
});
export const store = (id: string, serviceId: string, more: Row = {}): Row => ({
  ...{ store_id: id, service_id: serviceId, role: 'primary', data_class: 'restricted', country: 'MY' },
  ...{ operator: 'government', key_custody: 'government', location_note: 'CANARY-aaaaaaaaaaaa', ...more },
});
export const audit = (id: string, serviceId: string, more: Row = {}): Row => ({
  ...{ audit_id: id, service_id: serviceId, kind: 'full', auditor: 'Audit House', independent: true, started_on: '2025-01-01' },
  ...{ commit_ref: 'CANARY-bbbbbbbbbbbb', ...more },
});
export const finding = (id: string, auditId: string, more: Row = {}): Row => ({
  ...{ finding_id: id, audit_id: auditId, severity: 'high', category: 'injection', detected_on: '2026-06-01' },
  ...{ fixed_on: '2026-06-20', verified_on: '2026-06-25', status: 'fixed', title: 'CANARY-cccccccccccc', ...more },
});

/** The ministry, its department, a state body, a supplier and two services, `SVC-RECORDS` and `SVC-QUEUE`. */
export async function keepSmallWorld(db: Executor): Promise<void> {
  await keep(db, 'agencies', [
    { agency_id: 'AGY-HEALTH', ...label('name', 'Health'), kind: 'ministry' },
    { agency_id: 'AGY-CLINICS', ...label('name', 'Clinics'), kind: 'department', parent_agency_id: 'AGY-HEALTH' },
    { agency_id: 'AGY-STATE', ...label('name', 'A state'), kind: 'state', parent_agency_id: 'AGY-HEALTH' },
  ]);
  await keep(db, 'suppliers', [{ supplier_id: 'SUP-FAR', name: 'Far Away Ltd', country_of_control: 'SG' }]);
  await keep(db, 'services', [service('SVC-RECORDS'), service('SVC-QUEUE', { criticality: 'standard' })]);
}

/** October 2026, published on the calendar's day. */
export const october: ReleaseInProgress = {
  ...{ ordinal: 1, releaseId: '2026-10', dataAsOf: '2026-10-31', publishedAt: '2026-11-16T02:00:00.000Z' },
  ...{ publishedOn: '2026-11-16', previousAsOf: null, country: 'MY', idSeed: 'test' },
};

/** What a dataset would publish, in the order of its columns named. */
export async function staged(db: Executor, stage: StageDataset, columns: string, release = october): Promise<Row[]> {
  await stage(db, release);
  const { rows } =
    await sql<Row>`select ${sql.raw(columns)} from pg_temp.staged as told order by ${sql.raw(columns === '*' ? 'told' : columns)}`.execute(
      db,
    );
  return rows.map((row) => ({ ...row }));
}

/** How a dataset fills `staged`. */
export const stageOf = (name: string): StageDataset => publications[name]!.stage;

const undo = new Error('undo');

/** Runs in the small world, which is undone afterwards. */
export async function inSmallWorld<Schema>(intake: Connection<Schema>, work: (db: Executor) => Promise<void>): Promise<void> {
  await inTransaction(intake, async (db) => {
    await keepSmallWorld(db);
    await work(db);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}
