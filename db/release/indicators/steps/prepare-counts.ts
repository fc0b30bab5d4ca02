import { sql } from 'kysely';
import type { Executor } from './executor.ts';

/**
 * Makes the two tables that indicators fill. `indicator_verdicts` holds one service, contract or agency as yes, no, unknown or excluded in
 * one period; `indicator_counts` the counts per scope, breakdown and period from which every value is derived. A count that has its own
 * `measured` value (days, points, a mean) is no share. `hidden` marks cells that would tell of single persons or services, `unreached` a percentile
 * that is not reached, `too_few` a share of persons over fewer than 20, `enough_known` whether enough was reported where denominator and
 * unknown do not tell. `staged_indicator_members` is the second result of the step.
 */
export async function prepareCounts(db: Executor): Promise<void> {
  await sql`
    create temp table indicator_verdicts (
      indicator_id text not null, breakdown text not null default '', period text not null, member_id text not null,
      counts_as text not null, reason text not null
    ) on commit drop`.execute(db);
  await sql`
    create temp table indicator_counts (
      indicator_id text not null, statistic text not null default 'share', scope text not null, breakdown text not null default '',
      period text not null, t date not null, numerator numeric, denominator numeric, unknown numeric, excluded integer,
      unit text not null default 'percent', measured numeric, hidden boolean not null default false, unreached boolean not null default false,
      too_few boolean not null default false, enough_known boolean
    ) on commit drop`.execute(db);
  await sql`
    create temp table staged_indicator_members (
      indicator_id text not null, statistic text not null, scope text not null, breakdown text not null default '', period text not null,
      member_id text not null, counts_as text not null, reason text
    ) on commit drop`.execute(db);
}
