/** Counts of people are told in fives, small ones not at all. Decided on the exact value, before rounding. */
import { sql, type RawBuilder } from 'kysely';

/** A count with the test that hides it, both SQL. */
export interface PeopleCount {
  readonly name: string;
  readonly exact: RawBuilder<unknown>;
  readonly hiddenWhen: RawBuilder<unknown>;
}

/** To the nearest five; halves go up. */
const roundedToFive = (exact: RawBuilder<unknown>) => sql`floor((${exact} + 2.5) / 5) * 5`;

/** The select list of the counts, then `obs_status` and `conf_status`: `Q` and `C` where any of the row is hidden. */
export function peopleColumns(counts: readonly PeopleCount[]): RawBuilder<unknown> {
  const columns = counts.map(
    ({ name, exact, hiddenWhen }) => sql`case when ${hiddenWhen} then null else ${roundedToFive(exact)} end as ${sql.ref(name)}`,
  );
  const anyHidden = sql.join(
    counts.map(({ hiddenWhen }) => sql`coalesce(${hiddenWhen}, false)`),
    sql` or `,
  );
  return sql`${sql.join(columns)}, case when ${anyHidden} then 'Q' end as obs_status, case when ${anyHidden} then 'C' end as conf_status`;
}

/** A sum of a record's column, hidden from 1 to below `least`. Zero stands. */
export const sumFrom = (name: string, least: number): PeopleCount => ({
  name,
  exact: sql`sum(${sql.ref(name)})`,
  hiddenWhen: sql`sum(${sql.ref(name)}) > 0 and sum(${sql.ref(name)}) < ${least}`,
});
