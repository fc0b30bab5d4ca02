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
  if (isFirst(release)) return addAll(db, merge, release);
  if ((await findChanged(db, merge)) === 0n) return;
  if (rules.ruleVersion) await keepOldRule(db, merge, rules.ruleVersion);
  await endChanged(db, merge, release, rules);
  await addChanged(db, merge, release, rules);
}

/** Before the first release nothing stood. */
const isFirst = ({ ordinal }: ReleaseInProgress): boolean => ordinal === 1;

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

/**
 * Makes the temporary table `changed`: where the standing row lies and where the staged one that differs from it, null where there
 * is none. Both are read once; most rows are the same. Gives how many there are.
 */
async function findChanged(db: Executor, { table, staged, sameKey, key, columns }: Merge): Promise<bigint> {
  const rest = columns.filter((name) => !key.includes(name));
  const differs = rest.length === 0 ? sql`false` : sql`${row('standing', rest)} is distinct from ${row('staged', rest)}`;
  await sql`drop table if exists pg_temp.changed`.execute(db);
  const made = await sql`
    create temp table changed on commit drop as
    select standing.ctid as old, staged.ctid as fresh
      from (select ctid, * from ${table} where end_release is null) standing
      full join (select ctid, * from ${staged}) staged on ${sameKey}
     where standing.ctid is null or staged.ctid is null or ${differs}`.execute(db);
  return made.numAffectedRows!;
}

/** What an older version of a rule gave stands beside what the new one gives. */
async function keepOldRule(db: Executor, { table, staged, key }: Merge, ruleVersion: string): Promise<void> {
  await sql`analyze changed`.execute(db);
  await sql`
    delete from changed using ${table} standing, ${staged} staged
     where changed.fresh is null and standing.ctid = changed.old and ${equal(key.filter((name) => name !== ruleVersion))}
       and ${column('standing', ruleVersion)} < ${column('staged', ruleVersion)}`.execute(db);
}

async function endChanged(
  db: Executor,
  { table, staged }: Merge,
  { ordinal }: ReleaseInProgress,
  rules: MergeRules,
): Promise<void> {
  const gone = rules.replacedWhenGone ? reasonOf(rules, 'standing') : sql`'withdrawal'`;
  await sql`
    update ${table} standing
       set end_release = ${ordinal}, end_reason = case when changed.fresh is null then ${gone} else ${reasonOf(rules, 'staged')} end
      from changed left join ${staged} staged on staged.ctid = changed.fresh
     where standing.ctid = changed.old`.execute(db);
}

async function addChanged(db: Executor, merge: Merge, release: ReleaseInProgress, rules: MergeRules): Promise<void> {
  const from = sql`changed join ${merge.staged} staged on staged.ctid = changed.fresh`;
  await add(db, merge, { release, from, why: whyNew(merge, release, rules) });
}

const addAll = (db: Executor, merge: Merge, release: ReleaseInProgress): Promise<void> =>
  add(db, merge, { release, from: sql`${merge.staged} staged`, why: sql`'new'` });

interface Addition {
  readonly release: ReleaseInProgress;
  readonly from: RawBuilder<unknown>;
  readonly why: RawBuilder<unknown>;
}

async function add(db: Executor, { table, columns, key }: Merge, { release, from, why }: Addition): Promise<void> {
  const names = sql.join(columns.map((name) => sql.ref(name)));
  await sql`
    insert into ${table} (${names}, first_release, change_reason)
    select ${sql.join(columns.map((name) => column('staged', name)))}, ${release.ordinal}::integer, ${why}
      from ${from}
     order by ${sql.join(key.map((name) => column('staged', name)))}`.execute(db);
}

/** Why a changed row begins: it replaces one, an older rule's, is late, or new. */
function whyNew(merge: Merge, release: ReleaseInProgress, rules: MergeRules): RawBuilder<unknown> {
  const { ruleVersion } = rules;
  const replacesRule = ruleVersion
    ? sql`when exists (select from ${merge.table} standing where ${equal(merge.key.filter((name) => name !== ruleVersion))}
                          and ${column('standing', ruleVersion)} < ${column('staged', ruleVersion)}) then 'rule_change'`
    : sql``;
  const isLate =
    merge.period && !rules.neverLate && release.previousAsOf
      ? sql`when ${merge.period} < ${release.previousAsOf}::date then 'late_report'`
      : sql``;
  return sql`case when changed.old is not null then ${reasonOf(rules, 'staged')} ${replacesRule} ${isLate} else 'new' end`;
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
