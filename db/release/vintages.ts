/** Merges what should stand into what stands: rows are ended and added, never altered. */
import { sql, type RawBuilder } from 'kysely';
import { tableOf, type DatasetDeclaration } from '../records/define.ts';
import { datasetColumns } from './columns.ts';
import type { IsCorrected } from './corrected-rows.ts';
import { periodEnd } from './period-end.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';

/** Why standing rows of a dataset change in this release. */
export type Reason = 'correction' | 'update';

export interface MergeRules {
  readonly reason: Reason;
  /** Rows that were corrected: they change for that reason whatever `reason` says. */
  readonly isCorrected?: IsCorrected | undefined;
  /** Rows are computed or embargoed: one about an old period is not late. */
  readonly neverLate?: boolean;
  /** Column of the rule's version in the key: a new version starts a new series and the old one stands. */
  readonly ruleVersion?: string;
  /** What is absent from `staged` was replaced, not taken back (rows of the present period only). */
  readonly replacedWhenGone?: boolean;
  /** Temporary table with the rows that should stand, `staged` unless said. */
  readonly staged?: string;
}

/** Makes the rows of the staged table those that stand in `open.<dataset>` from this release on. */
export async function mergeVintages(
  db: Executor,
  dataset: DatasetDeclaration,
  release: ReleaseInProgress,
  rules: MergeRules,
): Promise<void> {
  const merge = describeMerge(dataset, rules);
  await endChanged(db, merge, release, rules);
  await endGone(db, merge, release, rules);
  await addNew(db, merge, release, rules);
}

interface Merge {
  readonly table: RawBuilder<unknown>;
  readonly staged: RawBuilder<unknown>;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly sameKey: RawBuilder<unknown>;
  readonly period: RawBuilder<unknown> | undefined;
}

function describeMerge(dataset: DatasetDeclaration, { staged = 'staged' }: MergeRules): Merge {
  return {
    table: sql.table(`open.${tableOf(dataset.name)}`),
    staged: sql.table(`pg_temp.${staged}`),
    key: dataset.key,
    columns: datasetColumns(dataset),
    sameKey: equal(dataset.key),
    period: periodEnd(dataset),
  };
}

const column = (alias: string, name: string) => sql.ref(`${alias}.${name}`);
const equal = (names: readonly string[]): RawBuilder<unknown> =>
  names.length === 0
    ? sql`true`
    : sql.join(
        names.map((name) => sql`${column('standing', name)} = ${column('staged', name)}`),
        sql` and `,
      );
const row = (alias: string, names: readonly string[]) => sql`(${sql.join(names.map((name) => column(alias, name)))})`;

/** Why the row under this alias changes. */
const reasonOf = ({ reason, isCorrected }: MergeRules, alias: string): RawBuilder<unknown> =>
  isCorrected ? sql`case when ${isCorrected(alias)} then 'correction' else ${reason} end` : sql`${reason}`;

async function endChanged(db: Executor, merge: Merge, { ordinal }: ReleaseInProgress, rules: MergeRules): Promise<void> {
  const rest = merge.columns.filter((name) => !merge.key.includes(name));
  if (rest.length === 0) return;
  await sql`
    update ${merge.table} standing set end_release = ${ordinal}, end_reason = ${reasonOf(rules, 'staged')}
      from ${merge.staged} staged
     where standing.end_release is null and ${merge.sameKey} and ${row('standing', rest)} is distinct from ${row('staged', rest)}`.execute(
    db,
  );
}

async function endGone(db: Executor, merge: Merge, { ordinal }: ReleaseInProgress, rules: MergeRules): Promise<void> {
  const { ruleVersion } = rules;
  const otherThanRule = merge.key.filter((name) => name !== ruleVersion);
  const ofOldRule = ruleVersion
    ? sql`and not exists (select from ${merge.staged} staged where ${equal(otherThanRule)}
                             and ${column('standing', ruleVersion)} < ${column('staged', ruleVersion)})`
    : sql``;
  await sql`
    update ${merge.table} standing set end_release = ${ordinal}, end_reason = ${rules.replacedWhenGone ? reasonOf(rules, 'standing') : sql`'withdrawal'`}
     where standing.end_release is null and not exists (select from ${merge.staged} staged where ${merge.sameKey}) ${ofOldRule}`.execute(
    db,
  );
}

async function addNew(db: Executor, merge: Merge, release: ReleaseInProgress, rules: MergeRules): Promise<void> {
  const names = sql.join(merge.columns.map((name) => sql.ref(name)));
  const { ruleVersion } = rules;
  const replacesRule = ruleVersion
    ? sql`when exists (select from ${merge.table} standing where ${equal(merge.key.filter((name) => name !== ruleVersion))}
                          and ${column('standing', ruleVersion)} < ${column('staged', ruleVersion)}) then 'rule_change'`
    : sql``;
  const isLate =
    merge.period && !rules.neverLate && release.previousAsOf
      ? sql`when ${merge.period} < ${release.previousAsOf}::date then 'late_report'`
      : sql``;
  await sql`
    insert into ${merge.table} (${names}, first_release, change_reason)
    select ${sql.join(merge.columns.map((name) => column('staged', name)))}, ${release.ordinal}::integer,
           case when exists (select from ${merge.table} standing where ${merge.sameKey}
                                and standing.end_release = ${release.ordinal}) then ${reasonOf(rules, 'staged')}
                ${replacesRule} ${isLate} else 'new' end
      from ${merge.staged} staged
     where not exists (select from ${merge.table} standing where ${merge.sameKey} and standing.end_release is null)
     order by ${sql.join(merge.key.map((name) => column('staged', name)))}`.execute(db);
}

/** How many rows of a dataset are new, changed or withdrawn in this release, kept in `open.dataset_changes`. */
export async function countChanges(db: Executor, dataset: DatasetDeclaration, { ordinal }: ReleaseInProgress): Promise<void> {
  const table = sql.table(`open.${tableOf(dataset.name)}`);
  await sql`
    insert into open.dataset_changes (release_ordinal, dataset, reason, rows)
    select ${ordinal}::integer, ${dataset.name}, reason, count(*)
      from (select change_reason as reason from ${table} where first_release = ${ordinal}
            union all
            select end_reason from ${table} where end_release = ${ordinal} and end_reason = 'withdrawal') as changes
     group by reason`.execute(db);
}
