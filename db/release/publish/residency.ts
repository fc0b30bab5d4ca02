import { sql, type RawBuilder } from 'kysely';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Whether each service that reported a data store keeps its restricted and secret data in the country: `no` with any such
 * store abroad, else `unknown` with any whose country is unknown, else `yes`; `not_applicable` without such a store. What
 * lies in the other stores does not matter and is not told.
 */
export const allInCountry = (country: string): RawBuilder<unknown> => sql`
  select service_id,
         case when bool_or(country <> ${country}) filter (where data_class in ('restricted', 'secret')) then 'no'
              when bool_or(country is null) filter (where data_class in ('restricted', 'secret')) then 'unknown'
              when bool_or(data_class in ('restricted', 'secret')) then 'yes'
              else 'not_applicable' end as all_in_country
    from intake.data_stores
   group by service_id`;

/** Stores have no dates: they stand as reported. */
export const stageResidency = (db: Executor, { country }: ReleaseInProgress): Promise<void> => stage(db, allInCountry(country));
