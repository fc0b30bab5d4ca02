import { sql } from 'kysely';
import { inHouseVerdicts } from './in-house-verdicts.ts';
import type { Executor } from './executor.ts';

/**
 * Makes `first_register`: the services that the first release had as critical and live, at every month's end from their launch on, whatever
 * became of them since. Their agency and topic are those of that release.
 */
async function prepareFirstRegister(db: Executor): Promise<void> {
  await sql`
    create temp table first_register on commit drop as
    select periods.period, periods.t, periods.is_present, vintage.service_id, true as critical, ministry.ministry_id, vintage.topic
      from indicator_periods periods
      join intake.register_vintages vintage on vintage.release_ordinal = (select min(release_ordinal) from intake.register_vintages)
      left join indicator_ministries ministry on ministry.agency_id = vintage.agency_id
     where periods.kind = 'month' and vintage.criticality = 'critical' and vintage.lifecycle in ('live', 'transition')
       and (vintage.launched_on is null or vintage.launched_on <= periods.t)`.execute(db);
}

/**
 * SV1 over the critical services of the first release (`register:first`): a service that is retired or reclassified stays in it, so that the
 * series cannot be improved by either. Beside it who has left the critical services since, and who has joined them, and why.
 */
export async function followFirstRegister(db: Executor): Promise<void> {
  await prepareFirstRegister(db);
  await sql`
    create temp table first_register_verdicts on commit drop as
    select first.is_present, first.t, place.scope, verdict.*
      from (${inHouseVerdicts(sql`first_register`)}) as verdict join first_register first using (period, service_id),
      lateral (values ('programme'), ('agency:' || first.ministry_id), ('topic:' || first.topic)) as place(scope)
     where place.scope is not null`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, scope, breakdown, period, t, numerator, denominator, unknown, excluded)
    select 'SV1', scope, 'register:first', period, t, count(*) filter (where counts_as = 'yes'), count(*), count(*) filter (where counts_as = 'unknown'), 0
      from first_register_verdicts group by scope, period, t`.execute(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'SV1', 'share', scope, 'register:first', period, service_id, counts_as, reason from first_register_verdicts where is_present`.execute(
    db,
  );
  await compareRegisters(db);
}

/** Who has left and who has joined since the first release, from its month on, with why. */
async function compareRegisters(db: Executor): Promise<void> {
  await sql`
    create temp table register_moves on commit drop as
    with moved as (
      select period, service_id, case when is_in then 'register:joined' else 'register:left' end as breakdown
        from (select period, service_id, true as was_in from first_register) then_in
        full join (select period, service_id, true as is_in from indicator_register where critical) now_in using (period, service_id)
       where was_in is null or is_in is null
    )
    select moved.*,
           case when breakdown = 'register:joined' and first.service_id is null then 'new_in_register'
                when breakdown = 'register:joined' and first.criticality <> 'critical' then 'reclassified'
                when breakdown = 'register:joined' then 'now_live'
                when latest.service_id is null then 'removed_from_register'
                when latest.lifecycle = 'retired' then 'retired'
                when latest.criticality <> 'critical' then 'reclassified' else 'not_live' end as reason
      from moved
      join indicator_vintages vintage using (period)
      left join intake.register_vintages first on first.service_id = moved.service_id
       and first.release_ordinal = (select min(release_ordinal) from intake.register_vintages)
      left join intake.register_vintages latest on latest.service_id = moved.service_id and latest.release_ordinal = vintage.ordinal
     where vintage.is_released`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, unit, measured)
    select 'SV1', 'count', 'programme', breakdown, period, t, n, 'services', n
      from indicator_periods
      join indicator_vintages vintage using (period) cross join unnest(array['register:left', 'register:joined']) as breakdown,
      lateral (select count(*) as n from register_moves move where move.period = vintage.period and move.breakdown = breakdown.breakdown) as counted
     where kind = 'month' and is_released`.execute(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'SV1', 'count', 'programme', breakdown, period, service_id, 'yes', reason
      from register_moves join indicator_periods using (period) where is_present`.execute(db);
}
