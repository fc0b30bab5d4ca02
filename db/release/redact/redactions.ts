/**
 * Redactions in the database: the entry of `open.redactions`, the rows of every release, and the staged rows of releases to
 * come. An entry never holds the value.
 */
import { sql, type RawBuilder } from 'kysely';
import { tableOf, type DatasetDeclaration } from '../../records/define.ts';
import type { Executor } from '../release-in-progress.ts';
import { tombstoneOf, type Tombstone } from './tombstone.ts';

export interface Redaction {
  readonly dataset: DatasetDeclaration;
  /** The values of the dataset's key, in its order, as they stand in files. */
  readonly rowKey: readonly string[];
  /** Names of columns of the declaration. */
  readonly fields: readonly string[];
  readonly tombstone: Tombstone;
  /** The order of the court or authority. */
  readonly order: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly redactedAt: string;
}

const table = ({ name }: DatasetDeclaration) => sql.table(`open.${tableOf(name)}`);

/** Whether a row under no alias has the key. */
const hasKey = ({ key }: DatasetDeclaration, rowKey: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    key.map((name, index) => sql`${sql.ref(name)}::text = ${rowKey[index]!}`),
    sql` and `,
  );

/** The assignments that empty the fields; a measure loses its status too. */
function assignments({ columns }: DatasetDeclaration, tombstone: Tombstone): RawBuilder<unknown> {
  const pairs = [...tombstone].flatMap(([name, value]): [string, string | null][] =>
    columns[name]?.kind === 'measure'
      ? [
          [name, value],
          [`${name}_status`, null],
        ]
      : [[name, value]],
  );
  return sql.join(pairs.map(([name, value]) => sql`${sql.ref(name)} = ${value === null ? sql`null` : sql.lit(value)}`));
}

/** Writes the entry and rewrites every vintage of the row. Gives the number of the redaction; undefined where no row has the key. */
export async function redactRows(db: Executor, redaction: Redaction): Promise<number | undefined> {
  const { dataset, rowKey, fields, tombstone, order, reason, redactedAt } = redaction;
  const changed = await sql`
    update ${table(dataset)} set ${assignments(dataset, tombstone)} where ${hasKey(dataset, rowKey)}`.execute(db);
  if (changed.numAffectedRows === 0n) return undefined;
  const { rows } = await sql<{ redaction: number }>`
    insert into open.redactions (redaction, redacted_at, dataset, row_key, fields, order_reference, reason)
    select coalesce(max(redaction), 0) + 1, ${redactedAt}::timestamptz, ${dataset.name}, array[${sql.join(rowKey)}]::text[],
           array[${sql.join(fields)}]::text[], ${order}, ${reason} from open.redactions
    returning redaction`.execute(db);
  return rows[0]!.redaction;
}

/** Empties in the staged rows of a dataset what was taken down before: it must not come back with the next submission. */
export async function redactStaged(db: Executor, dataset: DatasetDeclaration, staged = 'staged'): Promise<void> {
  const { rows } = await sql<{ row_key: string[]; fields: string[] }>`
    select row_key, fields from open.redactions where dataset = ${dataset.name} and order_reference <> ${annulment} order by redaction`.execute(
    db,
  );
  for (const { row_key, fields } of rows)
    await sql`
      update ${sql.table(`pg_temp.${staged}`)} set ${assignments(dataset, tombstoneOf(dataset, fields))}
       where ${hasKey(dataset, row_key)}`.execute(db);
}

/** The order of a redaction that no order made, but the annulment of a sanction. */
export const annulment = 'annulment';

/** Ordinals and ids of the releases in which the row stands, oldest first. */
export async function releasesWith(db: Executor, { dataset, rowKey }: Redaction): Promise<{ ordinal: number; id: string }[]> {
  const { rows } = await sql<{ ordinal: number; id: string }>`
    select ordinal, release_id as id from open.releases release
     where exists (select from ${table(dataset)} where ${hasKey(dataset, rowKey)} and first_release <= release.ordinal
                                                     and (end_release is null or end_release > release.ordinal))
     order by ordinal`.execute(db);
  return rows;
}

/** How many redactions there are: with the newest release's id it names what is published. */
export async function countRedactions(db: Executor): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::integer as n from open.redactions`.execute(db);
  return rows[0]!.n;
}
