import type postgres from 'postgres';
import type { ReleaseFacts } from './manifest.ts';

/** The releases that the database knows, oldest first. */
export async function findReleases(sql: Pick<postgres.TransactionSql, 'unsafe'>): Promise<ReleaseFacts[]> {
  const rows = await sql.unsafe<(Omit<ReleaseFacts, 'publishedAt'> & { publishedAt: Date })[]>(`
    select ordinal, release_id as id, to_char(data_as_of, 'YYYY-MM-DD') as "dataAsOf", published_at as "publishedAt",
           to_char(next_on, 'YYYY-MM-DD') as "nextOn", revision_of as "revisionOf", note
      from open.releases order by ordinal`);
  return rows.map((row, index) => ({ ...row, publishedAt: row.publishedAt.toISOString(), previous: rows[index - 1] }));
}
