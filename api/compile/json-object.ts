/** One JSON object from named expressions. */
import { sql } from 'kysely';
import type { Sql } from './mapping.ts';

/** PostgreSQL cuts longer names, two of which could then be one. */
const longestName = 63;

/**
 * The object over the single row of `from`, or over what the place already sees. `row_to_json` over a sub-select: half the work
 * of `json_build_object`. Names too long for a column are joined as text. GraphQL names hold letters, digits and `_` only.
 */
export function jsonObject(fields: readonly (readonly [key: string, value: Sql])[], from?: Sql): Sql {
  const source = from ? sql` from ${from}` : sql``;
  if (fields.some(([key]) => key.length > longestName)) {
    const parts = fields.map(([key, value]) => sql`${sql.lit(`"${key}":`)} || coalesce(to_json(${value})::text, 'null')`);
    return sql`(select ('{' || ${sql.join(parts, sql` || ',' || `)} || '}')::json${source})`;
  }
  const columns = fields.map(([key, value]) => sql`${value} as ${sql.raw(`"${key}"`)}`);
  return sql`(select row_to_json(o) from (select ${sql.join(columns)}${source}) o)`;
}
