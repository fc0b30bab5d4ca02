/** Whether a row that differs between two releases concerns an agency. */
import { sql } from 'kysely';
import type { DatasetDeclaration } from '../../db/records/define.ts';
import type { Row, Sql } from '../compile/mapping.ts';
import { apiError } from '../errors.ts';

/** The condition. Throws BAD_USER_INPUT where the dataset names no agency. */
export function concernsAgency({ name, columns }: DatasetDeclaration, row: Row, agency: Sql): Sql {
  const either = (column: string): Sql => {
    const [before, after] = ['old_version', 'new_version'].map((version) => sql`(${row.get(version)}).${sql.ref(column)}`);
    return sql`(${before}, ${after})`;
  };
  if ('agency_id' in columns) return sql`${agency} in ${either('agency_id')}`;
  if ('service_id' in columns)
    return sql`exists (select from open.services sc where sc.service_id in ${either('service_id')} and sc.agency_id = ${agency}
      and sc.first_release <= ${row.asOf} and (sc.end_release is null or sc.end_release > ${row.compared!.since}))`;
  if ('scope' in columns && columns['scope']!.kind === 'text') return sql`'agency:' || ${agency} in ${either('scope')}`;
  throw apiError('BAD_USER_INPUT', `The dataset "${name}" says nothing of agencies: leave "agency" out.`);
}
