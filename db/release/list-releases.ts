import { sql } from 'kysely';
import type { Executor } from './release-in-progress.ts';

interface Listed {
  readonly id: string;
  readonly data_as_of: string;
  readonly published_at: Date;
  readonly due_at: Date | null;
  readonly note: string | null;
  readonly rows: number | null;
  readonly changes: number;
  readonly submissions: string[];
}

/** Each release in plain words, oldest first: dates, rows and changes, note, and the submissions that it was the first to publish. */
export async function listReleases(db: Executor): Promise<string> {
  const { rows } = await sql<Listed>`
    select release_id as id, data_as_of, published_at, due_at, note,
           (select sum(rows)::integer from open.distributions where release_ordinal = ordinal and format = 'csv') as rows,
           (select coalesce(sum(rows), 0)::integer from open.dataset_changes where release_ordinal = ordinal) as changes,
           array(select submission_id from intake.release_submissions where release_ordinal = ordinal order by submission_id) as submissions
      from open.releases left join open.calendar on month = left(release_id, 7)
     order by ordinal`.execute(db);
  return rows.length === 0 ? 'Nothing was released.' : rows.map(describe).join('\n');
}

function describe({ id, data_as_of, published_at, due_at, note, rows, changes, submissions }: Listed): string {
  const late = due_at && !/-r\d/.test(id) && published_at > due_at ? `, due ${due_at.toISOString()}` : '';
  return [
    `${id}  data as of ${data_as_of}, published ${published_at.toISOString()}${late}${note ? `  ${note}` : ''}`,
    `  ${rows ?? 'no'} rows in files, ${changes} rows new, changed or withdrawn`,
    ...submissions.map((submission) => `  submission ${submission}`),
  ].join('\n');
}
