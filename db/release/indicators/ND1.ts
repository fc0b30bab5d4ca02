import { sql } from 'kysely';
import { countContracts } from './steps/count-contracts.ts';
import type { Executor } from './steps/executor.ts';
import { programmeDates } from './steps/programme-dates.ts';

/** New contracts to build or run something outside government since the baseline date, and which of them are extensions or foreign-controlled. */
export async function countND1(db: Executor): Promise<void> {
  const { baselineOn, country } = programmeDates();
  const isForeign = sql`supplier.country_of_control <> ${country}`;
  await countContracts(db, {
    ...{ id: 'ND1', periodKind: 'month', baselineOn },
    which: sql`contract.scope in ('build', 'run')`,
    breakdowns: ['', 'kind:extension', 'control:foreign_controlled'],
    breakdownsOf: sql`
      values (''), (case when contract.extension_of is not null then 'kind:extension' end),
             (case when ${isForeign} then 'control:foreign_controlled' end)`,
    reason: sql`case when contract.extension_of is null then 'new_since_baseline' else 'extension_since_baseline' end`,
  });
}
