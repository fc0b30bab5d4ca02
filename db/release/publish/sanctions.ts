import { sql } from 'kysely';
import { sanctions } from '../../records/sanctions.ts';
import { tableColumns } from '../columns.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Sanctions on suppliers that have begun and are in effect. One annulled leaves no trace; neither does one whose case is
 * against a person. Which case it came from is not told.
 */
export async function stageSanctions(db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> {
  const columns = tableColumns(sanctions.columns).filter((column) => column !== 'case_id');
  await stage(
    db,
    sql`
    select ${sql.join(columns.map((column) => sql.ref(`sanction.${column}`)))}
      from intake.sanctions sanction
      left join intake.enforcement_cases as source on source.case_id = sanction.case_id
     where sanction.effective and sanction.status <> 'annulled' and sanction.starts_on <= ${dataAsOf}::date
       and source.subject_kind is distinct from 'natural_person'`,
  );
}
