import { sql } from 'kysely';
import { forecastFinish, type MonthCount } from '../forecast.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/** Writes when all critical services will be in-house, drawn from the series of SV1 as this release publishes it. */
export async function writeForecasts(db: Executor, release: ReleaseInProgress, windowTo: string): Promise<void> {
  const { rows } = await sql<MonthCount>`
    select period, numerator::double precision as numerator, denominator::double precision as denominator
      from open.indicators standing
     where indicator_id = 'SV1' and statistic = 'share' and scope = 'programme' and breakdown = '' and end_release is null
       and numerator is not null and denominator is not null
       and rule_version = (select max(rule_version) from open.indicators where indicator_id = 'SV1' and end_release is null)
     order by period`.execute(db);
  const forecast = forecastFinish(rows, windowTo, release.releaseId);
  await sql`
    insert into open.forecasts
      (release_ordinal, indicator_id, state, p10_month, p50_month, p90_month, odds_in_window, months_observed, runs)
    values (${release.ordinal}, 'SV1', ${forecast.state}, ${forecast.p10Month}, ${forecast.p50Month}, ${forecast.p90Month},
            ${forecast.oddsInWindow}, ${forecast.monthsObserved}, ${forecast.runs})`.execute(db);
}
