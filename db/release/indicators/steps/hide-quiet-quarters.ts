import { sql } from 'kysely';
import { hasQuietQuarter } from '../../derive/quiet-quarters.ts';
import type { Executor, ReleaseToCompute } from './executor.ts';

/** Hides the figures on weaknesses of every period whose twelve months hold a quarter with too few services under audit. */
export async function hideQuietQuarters(db: Executor, { dataAsOf }: ReleaseToCompute): Promise<void> {
  await sql`
    update indicator_counts counts set hidden = true
      from (select t, ${hasQuietQuarter(sql`t`, dataAsOf)} as is_quiet
              from (select distinct t from indicator_counts where indicator_id like 'VM%') as ends) as ends
     where is_quiet and ends.t = counts.t and indicator_id like 'VM%'`.execute(db);
}
