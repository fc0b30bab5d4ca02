/** One JSON object from named expressions. */
import { sql } from 'kysely';
import type { Sql } from './mapping.ts';

/** PostgreSQL cuts longer names, two of which could then be one. */
const longestName = 63;

/** What stands in an object, in order. */
export type NamedFields = readonly (readonly [key: string, value: Sql])[];

/**
 * The object over the single row of `from`, or over what the place already sees. `row_to_json` over a sub-select: half the work
 * of `json_build_object`. Names too long for a column are joined as text. GraphQL names hold letters, digits and `_` only.
 */
export function jsonObject(fields: NamedFields, from?: Sql): Sql {
  const source = from ? sql` from ${from}` : sql``;
  if (!fitColumns(fields)) {
    const parts = fields.map(([key, value]) => sql`${sql.lit(`"${key}":`)} || coalesce(to_json(${value})::text, 'null')`);
    return sql`(select ('{' || ${sql.join(parts, sql` || ',' || `)} || '}')::json${source})`;
  }
  return sql`(select row_to_json(o) from (select ${columnsOf(fields)}${source}) o)`;
}

/** Whether every name can be a column's. */
export const fitColumns = (fields: NamedFields): boolean => fields.every(([key]) => key.length <= longestName);

/** The fields as columns. */
export const columnsOf = (fields: NamedFields): Sql =>
  sql.join(fields.map(([key, value]) => sql`${value} as ${sql.raw(`"${key}"`)}`));
