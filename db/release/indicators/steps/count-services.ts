import { sql } from 'kysely';
import type { Executor } from './executor.ts';
import type { IndicatorId, ScopeKind } from '../definition.ts';

/** The scopes in which a service of `register` counts, as a lateral set `place(scope)`. */
export const placesOfService = (scopes: readonly ScopeKind[]) => sql`
  (values ('programme', 'programme'), ('agency', 'agency:' || register.ministry_id), ('topic', 'topic:' || register.topic)) as place(kind, scope)
  where place.scope is not null and place.kind in (${sql.join(scopes)})`;

const columnOf: Readonly<Partial<Record<ScopeKind, string>>> = { agency: 'ministry_id', topic: 'topic' };

/**
 * The same for sums over services, which reads each row once: `scope` as SQL, what to add to `group by`, and which groups are
 * places.
 */
export function groupedByPlace(scopes: readonly ScopeKind[]) {
  const kinds = scopes.flatMap((kind) => (columnOf[kind] ? [{ kind, column: sql.ref(`register.${columnOf[kind]}`) }] : []));
  const sets = [...(scopes.includes('programme') ? [sql`()`] : []), ...kinds.map(({ column }) => sql`(${column})`)];
  const cases = kinds.map(({ kind, column }) => sql`when grouping(${column}) = 0 then ${sql.lit(`${kind}:`)} || ${column}`);
  const named = kinds.map(({ column }) => sql`(grouping(${column}) = 1 or ${column} is not null)`);
  return {
    scope: sql`case ${sql.join([...cases, sql`else 'programme'`], sql` `)} end`,
    sets: sql`grouping sets (${sql.join(sets)})`,
    isPlace: sql.join([sql`true`, ...named], sql` and `),
  };
}

/** Adds up the verdicts on services: one count per scope, breakdown and month. */
export async function countServices(db: Executor, id: IndicatorId, scopes: readonly ScopeKind[]): Promise<void> {
  const { scope, sets, isPlace } = groupedByPlace(scopes);
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select ${id}, ${scope}, verdict.breakdown, register.period, register.t,
           count(*) filter (where counts_as = 'yes'), count(*) filter (where counts_as <> 'excluded'),
           count(*) filter (where counts_as = 'unknown'), count(*) filter (where counts_as = 'excluded')
      from indicator_verdicts verdict
      join indicator_register register on register.period = verdict.period and register.service_id = verdict.member_id
     where verdict.indicator_id = ${id}
     group by verdict.breakdown, register.period, register.t, ${sets} having ${isPlace}`.execute(db);
}

/** The same with each service weighing as many as its transactions a year; services without that number are excluded and counted. */
export async function countServicesByTransactions(db: Executor, id: IndicatorId, scopes: readonly ScopeKind[]): Promise<void> {
  const { scope, sets, isPlace } = groupedByPlace(scopes);
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select ${id}, ${scope}, 'weighted:transactions', register.period, register.t,
           coalesce(sum(annual_transactions) filter (where counts_as = 'yes'), 0),
           coalesce(sum(annual_transactions) filter (where counts_as <> 'excluded'), 0),
           coalesce(sum(annual_transactions) filter (where counts_as = 'unknown'), 0),
           count(*) filter (where counts_as = 'excluded' or annual_transactions is null)
      from indicator_verdicts verdict
      join indicator_register register on register.period = verdict.period and register.service_id = verdict.member_id
     where verdict.indicator_id = ${id} and verdict.breakdown = ''
     group by register.period, register.t, ${sets} having ${isPlace}`.execute(db);
}
