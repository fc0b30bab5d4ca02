/** Arguments that choose rows: each is declared once with its condition and used wherever the dataset is listed. */
import { sql } from 'kysely';
import type { Arguments } from '../compile/arguments.ts';
import type { Row, Sql } from '../compile/mapping.ts';
import type { ArgumentMap, Fields } from './field.ts';
import { forms, givenIn } from './value-forms.ts';

export interface Filter {
  /** An enum or a scalar's name. */
  readonly type: unknown;
  readonly isList?: boolean;
  readonly required?: boolean;
  readonly defaultValue?: unknown;
  readonly description: string;
  readonly where: (row: Row, args: Arguments, name: string) => Sql;
}

export type Filters = Readonly<Record<string, Filter>>;

/** The column has the value. */
export const equals = (column: string, description: string, type: unknown = 'String'): Filter => ({
  type,
  description,
  where: (row, args, name) => sql`${row.get(column)} = ${type === 'Int' ? args.as(name, 'integer') : args.text(name)}`,
});

/** The column has one of the values; an empty list finds nothing. */
export const oneOf = (column: string, type: unknown, description: string): Filter => ({
  type,
  isList: true,
  description,
  where: (row, args, name) => sql`${row.get(column)} = any(${args.as(name, 'text[]')})`,
});

export const isTrue = (column: string, description: string): Filter => ({
  type: 'Boolean',
  description,
  where: (row, args, name) => sql`${row.get(column)} = ${args.as(name, 'boolean')}`,
});

/** On or after, on or before; text periods compare as they stand (`2026-09` < `2026-10`). */
export const bound = (
  column: string,
  comparison: '>=' | '<=',
  type: 'Date' | 'Month' | 'Quarter' | 'String',
  description: string,
): Filter => ({
  type,
  description,
  where: (row, args, name) => sql`${row.get(column)} ${sql.raw(comparison)} ${args.as(name, type === 'Date' ? 'date' : 'text')}`,
});

/** In the period, or on one side of it. */
export const inPeriod = (comparison: '=' | '>=' | '<=', description: string): Filter => ({
  type: 'String',
  description,
  where: (row, args, name) => sql`${row.get('period')} ${sql.raw(comparison)} ${givenIn(forms.period, args, name)}`,
});

/** The column has the value, a text of the form that goes by the column's name. */
export const equalsIn = (column: 'scope' | 'breakdown' | 'statistic', description: string): Filter => ({
  type: 'String',
  description,
  where: (row, args, name) => sql`${row.get(column)} = ${givenIn(forms[column], args, name)}`,
});

/** The agency in `column` lies under the ministry, or is it. */
export const underMinistry = (column: string, description: string): Filter => ({
  type: 'String',
  description,
  where: (row, args, name) => sql`${row.get(column)} in (${agenciesUnder(row.asOf, args.text(name))})`,
});

/** Ids of the agencies whose nearest ministry up the chain this is. */
export const agenciesUnder = (asOf: Sql, ministry: Sql): Sql =>
  sql`select m.agency_id from open.agency_ministries m where m.release_ordinal = ${asOf} and m.ministry_id = ${ministry}`;

/** The name holds the text, in any of the three languages, whatever the case. */
export const named = (description: string, columns: readonly string[] = ['name_ms', 'name_en', 'name_ar']): Filter => ({
  type: 'String',
  description,
  where: (row, args, name) => {
    const pattern = args.computed(
      (values) =>
        `%${String(values[name])
          .replaceAll(/[\\%_]/g, '\\$&')
          .slice(0, 200)}%`,
    );
    return sql`(${sql.join(
      columns.map((column) => sql`${row.get(column)} ilike ${pattern}`),
      sql` or `,
    )})`;
  },
});

/** The conditions of the arguments that are given. */
export const conditions = (filters: Filters, row: Row, args: Arguments): Sql[] =>
  Object.entries(filters)
    .filter(([name]) => args.has(name))
    .map(([name, filter]) => filter.where(row, args, name));

export const filterArguments = (t: Fields, filters: Filters): ArgumentMap =>
  Object.fromEntries(
    Object.entries(filters).map(([name, { type, isList, required, defaultValue, description }]) => [
      name,
      t.arg({
        type: (isList ? [type] : type) as 'String',
        required: required ?? false,
        description,
        ...(defaultValue !== undefined && { defaultValue: defaultValue as string }),
      }),
    ]),
  );

/** The argument of every root field; the compiler reads it. */
export const releaseArgument = (t: Fields): ArgumentMap => ({
  release: t.arg({ type: 'String', description: 'Id of the release to read, e.g. 2026-10; by default the latest.' }),
});
