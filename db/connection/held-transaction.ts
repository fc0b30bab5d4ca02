/**
 * A transaction of `sql.begin` that stays open until it is told how to end, for Kysely's driver.
 *
 * When the server ends a connection, postgres.js must not be given one more statement for it, not even ROLLBACK: it would
 * write to a socket that is gone, outside every promise. Therefore a lost transaction only waits for its end.
 */
import type postgres from 'postgres';

export interface HeldTransaction {
  /** Runs a statement, or rejects with the reason for which the connection was lost. */
  run(
    statement: (sql: postgres.TransactionSql) => Promise<postgres.RowList<postgres.Row[]>>,
  ): Promise<postgres.RowList<postgres.Row[]>>;
  /** Rejects when the server refuses to commit or the connection was lost. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

const rolledBack = new Error('Rolled back.');

/** Opens a transaction. Rejects when the database cannot be reached. */
export function holdTransaction(pool: postgres.Sql): Promise<HeldTransaction> {
  return new Promise((opened, failed) => {
    const end = Promise.withResolvers<void>();
    let lost: Error | undefined;
    const ended = begin(pool, async (sql) => {
      opened({
        run: async (statement) => {
          if (lost) throw lost;
          return statement(sql).catch((error: Error) => {
            if (endsConnection(error)) end.reject((lost = error));
            throw error;
          });
        },
        commit: async () => {
          end.resolve();
          await ended;
        },
        rollback: async () => {
          end.reject(rolledBack);
          await ended.catch(() => {});
        },
      });
      await end.promise;
    });
    ended.catch((error: Error) => {
      lost ??= error;
      failed(error);
    });
  });
}

/** `pool.begin` that sends no ROLLBACK on a connection that the server has ended. Rejects with the error that `work` met. */
export async function begin<T>(pool: postgres.Sql, work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const lost = Promise.withResolvers<never>();
  const guarded = async (sql: postgres.TransactionSql): Promise<T> => {
    try {
      return await work(sql);
    } catch (error) {
      if (!endsConnection(error as Error)) throw error;
      lost.reject(error);
      // Any end of this function would make postgres.js send ROLLBACK or COMMIT.
      return new Promise<never>(() => {});
    }
  };
  return Promise.race([lost.promise, pool.begin(guarded) as Promise<T>]);
}

/** Whether the connection is gone after this error: the server said FATAL, or postgres.js or the system lost the socket. */
function endsConnection(error: Error & { severity?: string; code?: string }): boolean {
  return /^(FATAL|PANIC)$/.test(error.severity ?? '') || /^(CONNECTION_|ECONN|EPIPE)/.test(error.code ?? '');
}
