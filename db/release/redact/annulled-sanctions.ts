/** Sanctions that were annulled after they had been published: from this release on, and in all before it, a tombstone. */
import { sql } from 'kysely';
import { datasetByName } from '../../datasets/index.ts';
import { fileColumns, type DatasetDeclaration } from '../../records/define.ts';
import type { Executor, ReleaseInProgress } from '../release-in-progress.ts';
import { annulment, redactRows, type Redaction } from './redactions.ts';

/** A redaction with its number. */
export interface MadeRedaction {
  readonly number: number;
  readonly redaction: Redaction;
}

/** Must be called before the sanctions are staged. Gives what was redacted, for the files of the releases before. */
export async function redactAnnulled(db: Executor, release: ReleaseInProgress): Promise<MadeRedaction[]> {
  const { rows } = await sql<{ id: string }>`
    select sanction_id as id from intake.sanctions
     where status = 'annulled' and sanction_id in (select sanction_id from open.sanctions where annulled_on is null)
     order by sanction_id collate "C"`.execute(db);
  const made: MadeRedaction[] = [];
  for (const { id } of rows) {
    const redaction = annulled(id, release);
    made.push({ number: (await redactRows(db, redaction))!, redaction });
  }
  return made;
}

function annulled(id: string, { dataAsOf, publishedAt }: ReleaseInProgress): Redaction {
  const dataset = datasetByName('sanctions') as DatasetDeclaration;
  const emptied = Object.keys(dataset.columns).filter((name) => !dataset.key.includes(name) && name !== 'annulled_on');
  const columns = fileColumns(dataset.columns).filter(({ of }) => emptied.includes(of));
  return {
    ...{ dataset, rowKey: [id], fields: emptied, order: annulment, redactedAt: publishedAt },
    tombstone: new Map([...columns.map(({ name }) => [name, null] as const), ['annulled_on', dataAsOf]]),
    reason: 'The sanction was annulled.',
  };
}
