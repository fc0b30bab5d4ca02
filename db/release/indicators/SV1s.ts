import { sql } from 'kysely';
import { sv1s } from './definitions/SV1s.ts';
import { countServices } from './steps/count-services.ts';
import type { Executor } from './steps/executor.ts';

/**
 * A ministry's counts are published from this many services on for which foreign control decides: over fewer, the published facts of
 * each service (stage, source level, residency, contracts) would tell from the count which of them has a foreign-controlled store.
 */
const leastCandidates = 5;

/** Makes `sovereign_verdicts`: the five parts of each critical service at the release's month; `open_but_control` where control decides. */
async function prepareSovereign(db: Executor): Promise<void> {
  await sql`
    create temp table sovereign_verdicts on commit drop as
    with run_outside as (
      select distinct periods.period, unnest(contract.service_ids) as service_id
        from indicator_periods periods
        join intake.contracts contract on contract.scope = 'run' and periods.t between contract.starts_on and contract.ends_on
       where periods.kind = 'month' and periods.is_present
    ),
    parts as (
      select store.period, store.service_id, store.free_of_foreign_control as control,
             array[house.counts_as, case when source.level is null then 'unknown' when source.level >= 3 then 'yes' else 'no' end, store.in_country,
                   case when run_outside.service_id is null then 'yes' else 'no' end] as others
        from store_verdicts store
        join in_house_verdicts house on house.period = store.period and house.service_id = store.service_id
        join source_levels source on source.period = store.period and source.service_id = store.service_id
        left join run_outside on run_outside.period = store.period and run_outside.service_id = store.service_id
       where store.critical
    )
    select period, service_id, not ('no' = any (others)) as open_but_control, control,
           case when 'no' = any (others || control) then 'no' when 'unknown' = any (others || control) then 'unknown' else 'yes' end as counts_as
      from parts`.execute(db);
}

/** Hides ministries where the count would single out services, and a second one where a single hidden one could be found by subtraction. */
async function hideSmallMinistries(db: Executor): Promise<void> {
  await sql`
    with ministries as (
      select 'agency:' || register.ministry_id as scope, count(*) filter (where open_but_control) as candidates,
             count(*) filter (where open_but_control and control = 'no') as decided
        from sovereign_verdicts join indicator_register register using (period, service_id) group by register.ministry_id
    ),
    small as (
      select *, (candidates between 1 and ${leastCandidates - 1} or (candidates > 0 and decided in (1, 2))) as is_small from ministries
    ),
    ranked as (
      select *, count(*) filter (where is_small) over () as n_small, row_number() over (partition by is_small order by candidates = 0, candidates) as nth from small
    )
    update indicator_counts counts set hidden = true
      from ranked where counts.indicator_id = 'SV1s' and counts.scope = ranked.scope and (is_small or (n_small = 1 and nth = 1))`.execute(
    db,
  );
}

/** Sovereign in full: in-house, source held, data in the country, no foreign-controlled store, no active run contract. */
export async function countSV1s(db: Executor): Promise<void> {
  await prepareSovereign(db);
  await sql`
    insert into indicator_verdicts (indicator_id, period, member_id, counts_as, reason)
    select 'SV1s', period, service_id, counts_as, counts_as from sovereign_verdicts`.execute(db);
  await countServices(db, 'SV1s', sv1s.scopes);
  await hideSmallMinistries(db);
}
