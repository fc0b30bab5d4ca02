/**
 * Connections to the database: postgres.js for the wire and Kysely for the statements; for the single statements of the API `pg`,
 * whose protocol takes a quarter less of the portal's processor time for a request.
 */
import { Kysely } from 'kysely';
import postgres from 'postgres';
import { postgresJsDialect } from './dialect.ts';
import { begin } from './held-transaction.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { openPipeline, type Server } from './pipeline.ts';

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
  /** Milliseconds after which a connection of the lanes whose statement has not ended is left; 8,000 unless said: the reader's have 2. */
  readonly lostTime?: number;
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
  const most = options.max ?? 4;
  const sql = postgres(url, {
    ...(socketFolder && { host: socketFolder }),
    connect_timeout: options.connectTimeout ?? 10,
    backoff: () => 0.1,
    onnotice: () => {},
    types,
    max: most,
    max_pipeline: 1,
  } as postgres.Options<Record<string, postgres.PostgresType>>) as unknown as postgres.Sql;
  const server = serverOf(sql.options);
  const lanes = createLanes((heard, delay) => openPipeline(server, heard, delay), most, options.lostTime ?? 8_000);
  const kysely = new Kysely<Schema>({ dialect: postgresJsDialect(sql, options.prepare ?? false) });
  const close = async (): Promise<void> => void (await Promise.all([sql.end({ timeout: 2 }), lanes.close()]));
  return { kysely, sql, lanes, close };
}

/** The server as postgres.js reads its address and the environment, so that all connections go to the same. */
function serverOf({ host, port, user, pass, database, ssl, connection, connect_timeout }: postgres.ParsedOptions): Server {
  const isLax = ssl === 'require' || ssl === 'allow' || ssl === 'prefer';
  return {
    places: host.map((one, place) => ({ host: one, port: port[place]! })),
    ...{ user, password: pass ?? undefined, database },
    tls: isLax ? { rejectUnauthorized: false } : typeof ssl === 'string' ? true : ssl,
    isTlsOptional: ssl === 'prefer',
    settings: Object.fromEntries(Object.entries(connection).map(([name, value]) => [name, String(value)])),
    connectTimeoutMs: connect_timeout * 1000,
  };
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
