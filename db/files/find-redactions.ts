import type postgres from 'postgres';
import type { RedactionFacts } from './manifest.ts';

/** The redactions that the database knows, oldest first. */
export async function findRedactions(sql: Pick<postgres.TransactionSql, 'unsafe'>): Promise<RedactionFacts[]> {
  const rows = await sql.unsafe<(Omit<RedactionFacts, 'redactedAt'> & { redactedAt: Date })[]>(`
    select redaction, redacted_at as "redactedAt", dataset, row_key as key, fields, order_reference as "order", reason,
           coalesce((select json_agg(json_build_object('release', release_id, 'path', path, 'originalSha256', original_sha256,
                                                       'sha256', sha256, 'bytes', bytes) order by ordinal, path collate "C")
                       from open.redacted_files file join open.releases on ordinal = release_ordinal
                      where file.redaction = redactions.redaction), '[]'::json) as files
      from open.redactions order by redaction`);
  return rows.map((row) => ({ ...row, redactedAt: row.redactedAt.toISOString() }));
}
