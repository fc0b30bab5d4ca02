import { sql } from 'kysely';
import { countContracts } from './steps/count-contracts.ts';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/** Extensions of contracts that started after the baseline date: how many, and the value of the extensions themselves. */
export const countCT2 = (db: Executor): Promise<void> =>
  countContracts(db, {
    id: 'CT2',
    periodKind: 'quarter',
    baselineOn: programmeDates().baselineOn,
    which: sql`contract.extension_of is not null`,
    breakdowns: [''],
    breakdownsOf: sql`values ('')`,
    reason: sql`'extension_since_baseline'`,
  });
