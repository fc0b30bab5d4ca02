/**
 * Kysely over postgres.js: statements go to `sql.unsafe(text, parameters)`, a transaction is `sql.begin`. Nothing is reserved,
 * so that a lost connection is a rejected statement and never an uncaught error.
 */
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type postgres from 'postgres';
import { holdTransaction, type HeldTransaction } from './held-transaction.ts';

class PostgresJsConnection implements DatabaseConnection {
  readonly pool: postgres.Sql;
  readonly prepare: boolean;
  held: HeldTransaction | undefined;

  constructor(pool: postgres.Sql, prepare: boolean) {
    this.pool = pool;
    this.prepare = prepare;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const send = (sql: Pick<postgres.Sql, 'unsafe'>) =>
      sql.unsafe(query.sql, query.parameters as never[], { prepare: this.prepare }) as Promise<postgres.RowList<postgres.Row[]>>;
    const rows = await (this.held ? this.held.run(send) : send(this.pool));
    return { rows: rows as unknown as R[], numAffectedRows: BigInt(rows.count ?? 0) };
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Streaming is done with the cursor of postgres.js: connect(url).sql`...`.cursor().');
  }
}

class PostgresJsDriver implements Driver {
  readonly pool: postgres.Sql;
  readonly prepare: boolean;

  constructor(pool: postgres.Sql, prepare: boolean) {
    this.pool = pool;
    this.prepare = prepare;
  }

  async init(): Promise<void> {}
  acquireConnection = async (): Promise<PostgresJsConnection> => new PostgresJsConnection(this.pool, this.prepare);

  async beginTransaction(connection: PostgresJsConnection): Promise<void> {
    connection.held = await holdTransaction(this.pool);
  }
  commitTransaction = async (connection: PostgresJsConnection): Promise<void> => connection.held?.commit();
  rollbackTransaction = async (connection: PostgresJsConnection): Promise<void> => connection.held?.rollback();

  async releaseConnection(connection: PostgresJsConnection): Promise<void> {
    connection.held = undefined;
  }
  async destroy(): Promise<void> {}
}

/** The dialect over a pool, or over one transaction's `sql`. `prepare` keeps every statement prepared on its connection. */
export const postgresJsDialect = (sql: postgres.Sql, prepare: boolean): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PostgresJsDriver(sql, prepare),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
