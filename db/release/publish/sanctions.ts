import { sql } from 'kysely';
import { datasetByName } from '../../datasets/index.ts';
import type { DatasetDeclaration } from '../../records/define.ts';
import { sanctions } from '../../records/sanctions.ts';
import { datasetColumns, tableColumns } from '../columns.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { stage } from './stage.ts';

/**
 * Sanctions on suppliers that have begun and are in effect, and the tombstones of those annulled after their publication. One
 * annulled before leaves no trace; neither does one whose case is against a person. Which case it came from is not told.
 */
export async function stageSanctions(db: Executor, { dataAsOf }: ReleaseInProgress): Promise<void> {
  const columns = tableColumns(sanctions.columns).filter((column) => column !== 'case_id');
  const published = datasetColumns(datasetByName('sanctions') as DatasetDeclaration);
  await stage(
    db,
    sql`
    select ${sql.join(columns.map((column) => sql.ref(`sanction.${column}`)))}, null::date as annulled_on
      from intake.sanctions sanction
      left join intake.enforcement_cases as source on source.case_id = sanction.case_id
     where sanction.effective and sanction.status <> 'annulled' and sanction.starts_on <= ${dataAsOf}::date
       and source.subject_kind is distinct from 'natural_person'
       and not exists (select from open.sanctions tomb where tomb.sanction_id = sanction.sanction_id and tomb.annulled_on is not null)
    union all
    select distinct ${sql.join(published.map((column) => sql.ref(column)))} from open.sanctions where annulled_on is not null`,
  );
}
