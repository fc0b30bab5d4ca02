/** What of a release is so unlike the one before that somebody should look before it is published. */
import { sql } from 'kysely';
import { datasets } from '../../datasets/index.ts';
import { tableOf } from '../../records/define.ts';
import { indicatorDefinitions } from '../indicators/definitions/index.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';

/** The greatest changes from one release to the next that nobody has to confirm. */
export const bounds = {
  /** Share of its rows that a dataset of `leastRows` or more may lose. */
  rowsLost: 0.3,
  leastRows: 10,
  /**
   * Percentage points that the main figure of an indicator may move, from newest period to newest, or within one period, where
   * each denominator is at least `leastCompared`: of a few units one is many points.
   */
  points: 40,
  /** Times that a main figure which is no per cent may grow or shrink, where the smaller is at least `leastCompared`. */
  times: 2,
  leastCompared: 20,
} as const;

/** One plain sentence a finding; none for the first release. */
export async function findImplausible(db: Executor, { ordinal }: ReleaseInProgress): Promise<string[]> {
  if (ordinal === 1) return [];
  return [...(await findShrunken(db, ordinal)), ...(await findJumps(db, ordinal))];
}

async function findShrunken(db: Executor, ordinal: number): Promise<string[]> {
  const counts = datasets.map(
    ({ name }) => sql`
      select ${sql.lit(name)}::text as dataset, count(*) filter (where end_release is null)::integer as rows,
             count(*) filter (where first_release < ${ordinal} and (end_release is null or end_release = ${ordinal}))::integer as before
        from ${sql.table(`open.${tableOf(name)}`)} where end_release is null or end_release = ${ordinal}`,
  );
  const { rows } = await sql<{ dataset: string; rows: number; before: number }>`${sql.join(counts, sql` union all `)}`.execute(
    db,
  );
  return rows
    .filter((one) => one.before >= bounds.leastRows && one.rows < (1 - bounds.rowsLost) * one.before)
    .map(
      (one) =>
        `${one.dataset} would have ${one.rows} rows in place of ${one.before}: ${percent(1 - one.rows / one.before)} fewer, ` +
        `and ${percent(bounds.rowsLost)} may go.`,
    );
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

interface Jump {
  readonly indicator_id: string;
  readonly unit: string;
  readonly period: string;
  readonly old_period: string;
  readonly value: number;
  readonly old_value: number;
}

/** Main figures of the whole programme: the newest against the newest of the release before, and each period against itself. */
async function findJumps(db: Executor, ordinal: number): Promise<string[]> {
  const main = indicatorDefinitions.map(({ id, statistics }) => sql`(${sql.lit(id)}, ${sql.lit(statistics[0]!)})`);
  const { rows } = await sql<Jump>`
    with figures as (
      select indicator_id, unit, period, rule_version, denominator, case when unit = 'percent' then lower else value end as value,
             end_release is null as is_now, first_release < ${ordinal} as was_before,
             row_number() over (partition by indicator_id, rule_version, end_release is null order by period desc) as nth_now,
             row_number() over (partition by indicator_id, rule_version, first_release < ${ordinal} order by period desc) as nth_before
        from open.indicators
       where scope = 'programme' and breakdown = '' and (indicator_id, statistic) in (values ${sql.join(main)})
         and (end_release is null or end_release = ${ordinal})
    )
    select distinct on (indicator_id) fresh.indicator_id, fresh.unit, fresh.period, old.period as old_period, fresh.value, old.value as old_value
      from figures fresh
      join figures old on old.indicator_id = fresh.indicator_id and old.rule_version = fresh.rule_version
       and (old.period = fresh.period or (old.nth_before = 1 and fresh.nth_now = 1))
     where fresh.is_now and old.was_before
       and case when fresh.unit = 'percent' then abs(fresh.value - old.value) > ${bounds.points}
                                                  and least(fresh.denominator, old.denominator) >= ${bounds.leastCompared}
                else least(fresh.value, old.value) >= ${bounds.leastCompared}
                     and greatest(fresh.value, old.value) > ${bounds.times} * least(fresh.value, old.value) end
     order by indicator_id, abs(fresh.value - old.value) desc, fresh.period desc`.execute(db);
  return rows.map(sentence);
}

function sentence({ indicator_id, unit, period, old_period, value, old_value }: Jump): string {
  const bound = unit === 'percent' ? `it may move by ${bounds.points} points` : `it may grow or shrink ${bounds.times} times`;
  return `${indicator_id} would be ${value} (${unit}) for ${period}, and ${old_value} was published for ${old_period}: ${bound}.`;
}
