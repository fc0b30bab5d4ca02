/** The exact counts behind small cells, kept by release in `intake`: what an earlier release said can only be judged by them. */
import { sql, type RawBuilder } from 'kysely';
import type { Executor } from '../release-in-progress.ts';
import type { ReleaseToControl } from './control.ts';
import { nearestMinistries } from './nearest-ministries.ts';

/** A row as it stood from one release to another. Counts are in the smallest step of their measure; null: not reported. */
export interface ExactRow {
  readonly key: readonly string[];
  readonly ministry_id: string | null;
  readonly counts: readonly (number | null)[];
  readonly first_release: number;
  readonly end_release: number | null;
}

/** What is controlled together. */
export type Subject = 'posts' | 'training' | 'university-cohorts' | 'data-control';

const tenths = (name: string) => sql`(10 * ${sql.ref(name)})::integer`;
const whole = (name: string) => sql`${sql.ref(name)}::integer`;
const texts = (names: readonly string[]) => sql`array[${sql.join(names.map((name) => sql`${sql.ref(name)}::text`))}]`;

/** Queries of `key, counts, ministry_id`; the order of the counts is that of the worlds. */
const exactRowsOf: Readonly<Record<Subject, () => RawBuilder<unknown>>> = {
  posts: () => sql`
    select ${texts(['agency_id', 'quarter', 'role', 'grade_band'])} as key, ministry_id,
           array[${sql.join([...['established_fte', 'filled_fte', 'contractor_fte'].map(tenths), whole('leavers')])}] as counts
      from intake.posts left join (${nearestMinistries}) as place using (agency_id)`,
  training: () => sql`
    select ${texts(['agency_id', 'quarter', 'programme'])} as key, ministry_id,
           array[${sql.join(['required', 'enrolled', 'completed', 'certified'].map(whole))}] as counts
      from intake.training left join (${nearestMinistries}) as place using (agency_id)`,
  'university-cohorts': () => sql`
    select ${texts(['institution', 'programme', 'level', 'intake_year'])} as key, null::text as ministry_id,
           array[${sql.join(['places', 'enrolled', 'graduated', 'hired_within_12_months'].map(whole))}] as counts
      from intake.university_cohorts`,
  'data-control': () => sql`
    select array[dimension, coalesce(ministry_id, ''), code] as key, array[services::integer] as counts, ministry_id
      from data_control_exact`,
};

/** Brings `intake.exact_rows` of a subject up to this release; run again in the same release it starts from the one before. */
export async function keepExactRows(db: Executor, { ordinal }: ReleaseToControl, subject: Subject): Promise<void> {
  await sql`delete from intake.exact_rows where dataset = ${subject} and first_release = ${ordinal}`.execute(db);
  await sql`update intake.exact_rows set end_release = null where dataset = ${subject} and end_release = ${ordinal}`.execute(db);
  await sql`drop table if exists pg_temp.exact_changed`.execute(db);
  await sql`
    create temp table exact_changed on commit drop as
    select standing.ctid as old, present.key, present.ministry_id, present.counts
      from (select ctid, * from intake.exact_rows where dataset = ${subject} and end_release is null) standing
      full join (${exactRowsOf[subject]()}) present on present.key = standing.key
     where standing.key is null or present.key is null
        or (standing.counts, standing.ministry_id) is distinct from (present.counts, present.ministry_id)`.execute(db);
  await sql`
    update intake.exact_rows standing set end_release = ${ordinal} from exact_changed where standing.ctid = exact_changed.old`.execute(
    db,
  );
  await sql`
    insert into intake.exact_rows (dataset, key, ministry_id, counts, first_release)
    select ${subject}, key, ministry_id, counts, ${ordinal}::integer from exact_changed where key is not null`.execute(db);
}

/** All rows of a subject in the order of key and release. As JSON, because the driver reads a null in an array as no number. */
export async function loadExactRows(db: Executor, subject: Subject): Promise<ExactRow[]> {
  const { rows } = await sql<ExactRow>`
    select key, ministry_id, array_to_json(counts) as counts, first_release, end_release from intake.exact_rows where dataset = ${subject}
     order by key, first_release`.execute(db);
  return [...rows];
}
