import { sql } from 'kysely';
import type { Executor } from './steps/executor.ts';

/**
 * Critical services exempt from source access at the end of each quarter, all live services beside; in two classes, a commercial product or a
 * legal ground, never which law or body. Reads the levels that SC1 prepared.
 */
export async function countSC2(db: Executor): Promise<void> {
  await sql`
    create temp table exemptions on commit drop as
    select quarter.period, quarter.t, quarter.is_present, level.service_id,
           concat_ws(';', nullif(cut.reason, ''), nullif(beside.services, '')) as breakdown,
           case when level.level is null then 'unknown' when not level.exempt then 'no'
                when cut.reason in ('', 'reason:' || level.exempt_class) then 'yes' else 'no' end as counts_as
      from indicator_periods quarter
      join indicator_periods month on month.kind = 'month' and month.t = quarter.t
      join source_levels level on level.period = month.period,
      (values (''), ('reason:commercial_product'), ('reason:legal_ground')) as cut(reason),
      lateral (values (case when level.critical then '' end), ('services:all')) as beside(services)
     where quarter.kind = 'quarter' and beside.services is not null`.execute(db);
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, unit, measured)
    select 'SC2', 'count', 'programme', breakdown, period, t, count(*) filter (where counts_as = 'yes'), count(*),
           count(*) filter (where counts_as = 'unknown'), 0, 'services', count(*) filter (where counts_as = 'yes')
      from exemptions group by breakdown, period, t`.execute(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'SC2', 'count', 'programme', breakdown, period, service_id, counts_as,
           case counts_as when 'yes' then 'exempt' when 'unknown' then 'no_source_assessment' else 'not_exempt' end
      from exemptions where is_present`.execute(db);
}
