import { sql, type RawBuilder } from 'kysely';
import type { DatasetDeclaration } from '../records/define.ts';

/** The last day of the period that a staged row speaks of, as SQL; undefined where the declaration names no period. */
export function periodEnd({ period, columns }: DatasetDeclaration): RawBuilder<unknown> | undefined {
  if (period === undefined) return undefined;
  const value = sql.ref(`staged.${period}`);
  const endOf: Partial<Record<string, RawBuilder<unknown>>> = {
    date: value,
    month: sql`((${value} || '-01')::date + interval '1 month')::date - 1`,
    quarter: sql`(make_date(left(${value}, 4)::integer, 3 * right(${value}, 1)::integer, 1) + interval '1 month')::date - 1`,
    year: sql`make_date(${value}, 12, 31)`,
  };
  return endOf[columns[period]?.kind ?? ''];
}
