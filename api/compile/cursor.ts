/**
 * Cursors: the release that was read and the keys of a row under one order, opaque to the client. A cursor of another list or
 * order is refused. The next page stays on the cursor's release, so that a release in between neither skips rows nor repeats them.
 */
import { sql } from 'kysely';
import { apiError } from '../errors.ts';
import { isCalendarDay } from './calendar-day.ts';
import type { Arguments } from './arguments.ts';
import type { Order, Row, Sql } from './mapping.ts';
import { opaqueOf, readOpaque } from './opaque.ts';

/** The cursor of a row: the order's name, the ordinal of the release (empty where none is read), the row's keys under the order. */
export const cursorOf = (order: Order, row: Row): Sql =>
  opaqueOf([sql`${sql.lit(order.name)}`, sql`coalesce((${row.asOf})::text, '')`, ...order.keys.map(({ by }) => by(row))]);

export const cursorArguments = ['after', 'before'] as const;

/** The ordinal of the release in a cursor; null where it has none or is no cursor. */
export const releaseOfCursor = (cursor: unknown): string | null => {
  const ordinal = readOpaque(String(cursor))?.[1] ?? '';
  return /^\d{1,6}$/.test(ordinal) ? ordinal : null;
};

/** The keys in a cursor, as text. Throws BAD_USER_INPUT with what to do about it. */
export function keysOfCursor(order: Order, cursor: string, argument: 'after' | 'before'): string[] {
  const [name, release, ...keys] = readOpaque(cursor) ?? [];
  if (name !== order.name || !/^\d{0,6}$/.test(release ?? 'none') || keys.length !== order.keys.length || !keysFit(order, keys))
    throw apiError(
      'BAD_USER_INPUT',
      `The value of "${argument}" is not a cursor of this list in this order. Take it from "endCursor" or "cursor" of an answer to the same field with the same orderBy.`,
    );
  return keys;
}

const forms: Readonly<Record<string, (key: string) => boolean>> = {
  date: (key) => key === '-infinity' || isCalendarDay(key),
  integer: (key) => /^-?\d{1,9}$/.test(key),
  bigint: (key) => /^-?\d{1,15}$/.test(key),
  numeric: (key) => /^-?\d{1,20}(\.\d{1,10})?$/.test(key),
};

const keysFit = (order: Order, keys: readonly string[]): boolean =>
  order.keys.every(({ sqlType }, index) => forms[sqlType]?.(keys[index] ?? '') ?? true);

/** The conditions that keep only rows after `after` and before `before`. */
export function beyondCursors(order: Order, row: Row, args: Arguments): Sql[] {
  const asked = cursorArguments.filter((argument) => args.has(argument));
  return asked.map((argument) => {
    const isAbove = (argument === 'after') !== order.descending;
    const bounds = order.keys.map(({ sqlType }, index) => {
      const key = args.computed((values) => keysOfCursor(order, String(values[argument]), argument)[index]!);
      return sql`cast(${key} as ${sql.raw(sqlType)})`;
    });
    return sql`(${sql.join(order.keys.map(({ by }) => by(row)))}) ${sql.raw(isAbove ? '>' : '<')} (${sql.join(bounds)})`;
  });
}
