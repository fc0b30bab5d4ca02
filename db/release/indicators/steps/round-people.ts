import { sql } from 'kysely';

/** Rounds a number of persons or full-time posts to base 5, half away from zero. */
export const roundToFive = (amount: ReturnType<typeof sql>) => sql`5 * round((${amount})::numeric / 5)`;

/** A share of persons needs at least this many in its rounded denominator. */
export const leastPersons = 20;
