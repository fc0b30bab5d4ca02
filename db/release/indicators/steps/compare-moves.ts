import { sql } from 'kysely';
import type { Executor } from './executor.ts';

/** Months compared on each side of the month of the move, which is left out. */
const monthsEachSide = 12;

/**
 * Makes `moves_compared`: each live service that has entered the stage in-house by a month's end, with its minutes in the twelve months before
 * and after the month of the (first) move. `not_yet` where the 24 months have not passed or lie before the first reported month, `gap` where
 * they have but not all are numbers.
 */
async function prepareMoves(db: Executor): Promise<void> {
  await sql`
    create temp table moves_compared on commit drop as
    with moves as (
      select service_id, date_trunc('month', min(entered_on))::date as moved_in from intake.transitions where stage = 'in_house' group by service_id
    ),
    sides as (
      select moves.service_id, count(*) as months,
             sum(up) filter (where month < to_char(moved_in, 'YYYY-MM')) as up_before, sum(minutes) filter (where month < to_char(moved_in, 'YYYY-MM')) as minutes_before,
             sum(up) filter (where month > to_char(moved_in, 'YYYY-MM')) as up_after, sum(minutes) filter (where month > to_char(moved_in, 'YYYY-MM')) as minutes_after
        from moves join service_uptime uptime using (service_id)
       where month between to_char(moved_in - make_interval(months => ${monthsEachSide}), 'YYYY-MM')
                       and to_char(moved_in + make_interval(months => ${monthsEachSide}), 'YYYY-MM') and month <> to_char(moved_in, 'YYYY-MM')
       group by moves.service_id
    )
    select register.period, register.t, register.is_present, register.service_id, register.topic, sides.up_before, sides.minutes_before,
           sides.up_after, sides.minutes_after, to_char(moved_in + make_interval(months => ${monthsEachSide}), 'YYYY-MM') as compared_in,
           case when to_char(moved_in + make_interval(months => ${monthsEachSide}), 'YYYY-MM') > register.period
                  or to_char(moved_in - make_interval(months => ${monthsEachSide}), 'YYYY-MM') < (select min(month) from service_uptime) then 'not_yet'
                when sides.months = 2 * ${monthsEachSide}::integer and minutes_before > 0 and minutes_after > 0 then 'compared' else 'gap' end as state
      from indicator_register register
      join moves on moves.service_id = register.service_id and moves.moved_in <= register.t
      left join sides on sides.service_id = register.service_id
     where register.period >= (select min(month) from service_uptime)`.execute(db);
}

/**
 * The moved services against themselves: the rate before and after over those with all 24 months, and how many of them did not fall.
 * Services whose 24 months have not passed are excluded; those that left a month out are unknown.
 */
export async function countMoves(db: Executor): Promise<void> {
  await prepareMoves(db);
  await sql`
    insert into indicator_counts
      (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, unknown, excluded, measured, enough_known)
    with sums as (
      select scope, period, t, sum(up_before) filter (where state = 'compared') as up_before, sum(up_after) filter (where state = 'compared') as up_after,
             sum(minutes_before) filter (where state = 'compared') as minutes_before, sum(minutes_after) filter (where state = 'compared') as minutes_after,
             count(*) filter (where state = 'compared') as compared, count(*) filter (where state = 'gap') as gaps,
             count(*) filter (where state = 'not_yet') as not_yet,
             count(*) filter (where state = 'compared' and up_after * minutes_before >= up_before * minutes_after) as kept
        from moves_compared, lateral (values ('programme'), ('topic:' || topic)) as place(scope)
       group by scope, period, t
    )
    select 'RE1', 'rate', scope, side.breakdown, period, t, coalesce(side.up, 0), coalesce(side.minutes, 0), null, gaps + not_yet,
           100 * side.up / side.minutes, compared >= 0.8 * (compared + gaps)
      from sums, lateral (values ('move:before', up_before, minutes_before), ('move:after', up_after, minutes_after)) as side(breakdown, up, minutes)
    union all
    select 'RE1', 'share', scope, 'move:not_worse', period, t, kept, compared + gaps, gaps, not_yet, null, null from sums`.execute(
    db,
  );
  await countEachMove(db);
  await sql`
    insert into staged_indicator_members (indicator_id, statistic, scope, breakdown, period, member_id, counts_as, reason)
    select 'RE1', 'share', scope, 'move:not_worse', period, service_id,
           case state when 'gap' then 'unknown' when 'not_yet' then 'excluded'
                else case when up_after * minutes_before >= up_before * minutes_after then 'yes' else 'no' end end,
           case state when 'gap' then 'month_not_reported' when 'not_yet' then 'months_not_passed'
                else case when up_after * minutes_before >= up_before * minutes_after then 'not_worse_after_move' else 'worse_after_move' end end
      from moves_compared, lateral (values ('programme'), ('topic:' || topic)) as place(scope)
     where is_present`.execute(db);
}

/** Each service before and after, once: in the month in which its twelfth month after the move ends. */
async function countEachMove(db: Executor): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, statistic, scope, breakdown, period, t, numerator, denominator, excluded, measured, enough_known)
    select 'RE1', 'rate', 'service:' || service_id, side.breakdown, period, t, side.up, side.minutes, 0, 100 * side.up / side.minutes, true
      from moves_compared,
      lateral (values ('move:before', up_before, minutes_before), ('move:after', up_after, minutes_after)) as side(breakdown, up, minutes)
     where state = 'compared' and period = compared_in`.execute(db);
}
