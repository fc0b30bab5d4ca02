import type postgres from 'postgres';

/** A transaction of `sql.begin` that stays open until it is told how to end. */
export interface HeldTransaction {
  readonly sql: postgres.TransactionSql;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Opens a transaction; rejects when the database cannot be reached. `commit` rejects when the server refuses to commit. */
export function heldTransaction(pool: postgres.Sql): Promise<HeldTransaction> {
  const abandoned = new Error('Rolled back.');
  return new Promise((opened, failed) => {
    const end = Promise.withResolvers<void>();
    const ended = pool.begin(async (sql) => {
      opened({
        sql,
        commit: () => (end.resolve(), ended.then(() => undefined)),
        rollback: () => (end.reject(abandoned), ended.then(() => undefined).catch(() => undefined)),
      });
      await end.promise;
    });
    ended.catch(failed);
  });
}
