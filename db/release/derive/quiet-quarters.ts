/** When so few services were audited that a count of weaknesses, of whatever breakdown, would speak of single ones. */
import { sql, type RawBuilder } from 'kysely';

/** Services under audit in a quarter from which on its weaknesses are counted. With none there is nothing to count. */
const leastServices = 5;

/**
 * Whether the four quarters to the one of `t` (a day, as SQL) hold a quarter in which one to four services had an audit running
 * that is known to the public, i.e. completed by the data-as-of date. All figures on weaknesses cover up to twelve months, and the
 * figures of two quarters that follow one another give by subtraction what was found in one: so one such quarter hides them all.
 */
export const hasQuietQuarter = (t: RawBuilder<unknown>, dataAsOf: string): RawBuilder<boolean> => sql`
  exists (
    select from generate_series(date_trunc('quarter', ${t}::date) - interval '9 months', date_trunc('quarter', ${t}::date), interval '3 months') as quarter(starts_on)
     where (select count(distinct service_id) from intake.audits
             where completed_on <= ${dataAsOf}::date and completed_on >= starts_on and started_on < starts_on + interval '3 months')
           between 1 and ${leastServices - 1}::integer)`;
