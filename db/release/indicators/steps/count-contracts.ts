import { sql, type RawBuilder } from 'kysely';
import type { IndicatorId } from '../definition.ts';
import type { Executor } from './executor.ts';

/** Contracts that are counted and added up, each in some breakdowns. */
export interface CountedContracts {
  readonly id: IndicatorId;
  readonly periodKind: 'month' | 'quarter';
  readonly baselineOn: string;
  /** Which rows of `contract` count, besides that they started after the baseline and by t. */
  readonly which: RawBuilder<unknown>;
  /** Rows `breakdown` of every breakdown, so that zeros stand. */
  readonly breakdowns: readonly string[];
  /** Rows `breakdown` of one `contract` with its `supplier`, as a lateral set. */
  readonly breakdownsOf: RawBuilder<unknown>;
  /** Why a contract counts, as SQL over `contract` and `supplier`; one of `memberReasons`. */
  readonly reason: RawBuilder<unknown>;
}

/**
 * Contracts that started after the baseline date and by t: how many (`count`) and their own value (`value_myr`), of the programme and of each
 * ministry. Each is a member of the present value of both statistics.
 */
export async function countContracts(db: Executor, counted: CountedContracts): Promise<void> {
  await prepareStarted(db, counted);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, unit, numerator, measured)
    with places as (
      select 'programme' as scope union all select distinct 'agency:' || ministry_id from indicator_ministries where ministry_id is not null
    ),
    sums as (
      select places.scope, cut.breakdown, periods.period, periods.t, count(started.value) as n, coalesce(sum(started.value), 0) as value
        from indicator_periods periods cross join places
        cross join jsonb_array_elements_text(${JSON.stringify(counted.breakdowns)}::text::jsonb) as cut(breakdown)
        left join contracts_started started
          on started.period = periods.period and started.scope = places.scope and started.breakdown = cut.breakdown
       where periods.kind = ${counted.periodKind} and periods.t > ${counted.baselineOn}::date
       group by places.scope, cut.breakdown, periods.period, periods.t
    )
    select ${counted.id}, statistic, scope, breakdown, period, t, unit, measured, measured
      from sums, lateral (values ('count', 'contracts', n), ('value_myr', 'MYR', value)) as told(statistic, unit, measured)`.execute(
    db,
  );
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select ${counted.id}, statistic, scope, breakdown, period, contract_id, 'yes', reason
      from contracts_started, (values ('count'), ('value_myr')) as told(statistic) where is_present`.execute(db);
  await sql`drop table contracts_started`.execute(db);
}

async function prepareStarted(db: Executor, counted: CountedContracts): Promise<void> {
  await sql`
    create temp table contracts_started on commit drop as
    select place.scope, cut.breakdown, periods.period, periods.is_present, contract.contract_id, contract.value, ${counted.reason} as reason
      from indicator_periods periods
      join intake.contracts contract on contract.starts_on > ${counted.baselineOn}::date and contract.starts_on <= periods.t
      join intake.suppliers supplier using (supplier_id)
      left join indicator_ministries ministry on ministry.agency_id = contract.agency_id,
      lateral (values ('programme'), ('agency:' || ministry.ministry_id)) as place(scope),
      lateral (${counted.breakdownsOf}) as cut(breakdown)
     where periods.kind = ${counted.periodKind} and place.scope is not null and cut.breakdown is not null and ${counted.which}`.execute(
    db,
  );
}
