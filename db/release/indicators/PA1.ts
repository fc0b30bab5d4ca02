import { sql } from 'kysely';
import { partnershipKinds } from '../../records/partnerships.ts';
import type { Executor } from './steps/executor.ts';

/**
 * Partnerships signed by the year's end and not ended before it, in all and by kind, and under `unit:countries` with how many countries.
 * Years before the first signature are left out; after it zeros stand.
 */
export async function countPA1(db: Executor): Promise<void> {
  const kinds = sql.join(Object.keys(partnershipKinds).map((kind) => sql`(${kind}::text)`));
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, unit, numerator, measured)
    with years as (
      select period, t from indicator_periods where kind = 'year' and t >= (select min(signed_on) from intake.partnerships)
    ),
    active as (
      select years.period, years.t, partner.kind, partner.country
        from years left join intake.partnerships partner
          on partner.signed_on <= years.t and (partner.ends_on is null or partner.ends_on >= years.t)
    ),
    sums as (
      select '' as breakdown, period, t, count(kind) as n from active group by period, t
      union all select 'unit:countries', period, t, count(distinct country) from active group by period, t
      union all select 'kind:' || listed.kind, period, t, count(active.kind) filter (where active.kind = listed.kind)
        from active, (values ${kinds}) as listed(kind) group by listed.kind, period, t
    )
    select 'PA1', 'count', 'programme', breakdown, period, t, case breakdown when 'unit:countries' then 'countries' else 'partnerships' end, n, n
      from sums`.execute(db);
}
