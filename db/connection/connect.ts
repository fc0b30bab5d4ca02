/** Connections to the database: postgres.js for the wire, Kysely for the statements. */
import { Kysely } from 'kysely';
import postgres from 'postgres';
import { postgresJsDialect } from './dialect.ts';
import { begin } from './held-transaction.ts';
import { createLanes, type Lanes } from './lanes.ts';

export interface Connection<Schema> {
  readonly kysely: Kysely<Schema>;
  readonly sql: postgres.Sql;
  /** As many connections beside those, for single statements. */
  readonly lanes: Lanes;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Connections at most; 4 unless said. */
  readonly max?: number;
  /** Keep every statement of Kysely prepared (few, known texts). Off unless said: postgres.js never lets one go. */
  readonly prepare?: boolean;
  /** Seconds until an attempt to connect is given up; 10 unless said. */
  readonly connectTimeout?: number;
}

const parsed = (oid: number, parse: (text: string) => unknown): postgres.PostgresType => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => String(value),
  parse,
});

/**
 * How values come back: `bigint` and `numeric` as numbers (exact to 15 significant digits: the sums published are below
 * that; a file that must print the stored digits casts to text), `date` as `YYYY-MM-DD`, `timestamptz` as `Date`.
 */
const types = {
  int8: parsed(20, Number),
  numeric: parsed(1700, Number),
  calendarDate: parsed(1082, (text) => text),
};

/** Opens a pool on `url`; nothing is sent before the first statement. A host that is a folder is a unix socket's. */
export function connect<Schema>(url: string, options: ConnectOptions = {}): Connection<Schema> {
  const socketFolder = decodeURIComponent(/^\w+:\/\/(?:[^@/]*@)?(%2F[^/?]*)/i.exec(url)?.[1] ?? '');
  const open = (own: { max: number; max_pipeline: number; fetch_types?: boolean }): postgres.Sql =>
    postgres(url, {
      ...(socketFolder && { host: socketFolder }),
      connect_timeout: options.connectTimeout ?? 10,
      backoff: () => 0.1,
      onnotice: () => {},
      types,
      ...own,
    } as postgres.Options<Record<string, postgres.PostgresType>>) as unknown as postgres.Sql;
  const most = options.max ?? 4;
  const sql = open({ max: most, max_pipeline: 1 });
  // Array types are looked up at the start of a connection: were that cut off, the driver would end the process.
  const lanes = createLanes((atOnce) => open({ max: 1, max_pipeline: atOnce, fetch_types: false }), most);
  const kysely = new Kysely<Schema>({ dialect: postgresJsDialect(sql, options.prepare ?? false) });
  const close = async (): Promise<void> => void (await Promise.all([sql.end({ timeout: 2 }), lanes.close()]));
  return { kysely, sql, lanes, close };
}

/**
 * Runs `work` in one transaction, given as Kysely and as postgres.js (for COPY). Commits when it resolves, rolls back when it
 * throws.
 */
export function inTransaction<Schema, Result>(
  connection: Connection<Schema>,
  work: (kysely: Kysely<Schema>, sql: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return begin(connection.sql, (sql) =>
    work(new Kysely<Schema>({ dialect: postgresJsDialect(sql as unknown as postgres.Sql, false) }), sql),
  );
}
