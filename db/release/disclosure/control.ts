/**
 * Runs disclosure control for one subject of a release: keeps its exact numbers, tells all releases to a chronicle, hides what
 * must be hidden and leaves the outcome in the temporary table `disclosure_hidden`, which the publications and the indicators
 * read until the transaction ends.
 */
import { sql } from 'kysely';
import type { Executor } from '../release-in-progress.ts';
import { Chronicle, type HiddenBefore } from './chronicle.ts';
import { countDataControl } from './count-data-control.ts';
import { tellDataControl } from './data-control-world.ts';
import { keepExactRows, loadExactRows, type ExactRow, type Subject } from './exact-rows.ts';
import { tellCohorts, tellTraining } from './people-world.ts';
import { tellPosts } from './posts-world.ts';
import { protect } from './protect.ts';
import { quarterNumber } from './quarters.ts';
import type { Publication } from './world.ts';

/** Of the release: its ordinal and its data-as-of date, ISO 8601. */
export interface ReleaseToControl {
  readonly ordinal: number;
  readonly dataAsOf: string;
}

/** A release as the chronicle is told it. */
export interface ReleaseOfWorld {
  readonly ordinal: number;
  /** The last quarter closed at its data-as-of date, as a number. */
  readonly lastQuarter: number;
  readonly year: number;
}

type Tell = (chronicle: Chronicle, rows: readonly ExactRow[], releases: readonly ReleaseOfWorld[]) => void;

const tellers: Readonly<Record<Subject, Tell>> = {
  posts: tellPosts,
  training: tellTraining,
  'university-cohorts': tellCohorts,
  'data-control': tellDataControl,
};

/** Controls a subject, anew where that was done before in this transaction. */
export async function control(db: Executor, release: ReleaseToControl, subject: Subject): Promise<void> {
  await createOutcome(db);
  await sql`delete from disclosure_hidden where subject = ${subject}`.execute(db);
  if (subject === 'data-control') await countDataControl(db, release);
  await keepExactRows(db, release, subject);
  const chronicle = new Chronicle(await hiddenBefore(db, release), release.ordinal);
  tellers[subject](chronicle, await loadExactRows(db, subject), await releasesUntil(db, release));

  protect(chronicle.world);
  await keepHidden(db, release, subject, [...chronicle.standing.values()]);
  await sql`insert into disclosure_subjects values (${subject}) on conflict do nothing`.execute(db);
}

/** Controls a subject unless that was done in this transaction. */
export async function controlOnce(db: Executor, release: ReleaseToControl, subject: Subject): Promise<void> {
  await createOutcome(db);
  const { rows } = await sql`select from disclosure_subjects where subject = ${subject}`.execute(db);
  if (rows.length === 0) await control(db, release, subject);
}

async function createOutcome(db: Executor): Promise<void> {
  await sql`
    create temp table if not exists disclosure_hidden (
      publication text primary key, subject text not null, cell text not null, measure text not null, is_withheld boolean not null
    ) on commit drop`.execute(db);
  await sql`create temp table if not exists disclosure_subjects (subject text primary key) on commit drop`.execute(db);
}

async function hiddenBefore(db: Executor, { ordinal }: ReleaseToControl): Promise<Map<string, HiddenBefore>> {
  const { rows } = await sql<{ publication: string; since_release: number; is_withheld: boolean }>`
    select publication, since_release, is_withheld from intake.hidden_publications where since_release < ${ordinal}`.execute(db);
  return new Map(
    rows.map(({ publication, since_release, is_withheld }) => [publication, { since: since_release, isWithheld: is_withheld }]),
  );
}

async function releasesUntil(db: Executor, { ordinal, dataAsOf }: ReleaseToControl): Promise<ReleaseOfWorld[]> {
  const { rows } = await sql<{ ordinal: number; quarter: string; year: number }>`
    select ordinal, to_char(date_trunc('quarter', data_as_of + 1) - interval '1 day', 'YYYY"-Q"Q') as quarter,
           extract(year from data_as_of)::integer as year
      from (select ordinal, data_as_of from open.releases where ordinal < ${ordinal}
            union all select ${ordinal}::integer, ${dataAsOf}::date) as releases
     order by ordinal`.execute(db);
  return rows.map(({ quarter, ...release }) => ({ ...release, lastQuarter: quarterNumber(quarter) }));
}

async function keepHidden(
  db: Executor,
  { ordinal }: ReleaseToControl,
  subject: Subject,
  standing: readonly Publication[],
): Promise<void> {
  const hidden = standing.filter(({ state, isUntold }) => state !== 'published' && !isUntold);
  const rows = hidden.map(({ id, state }) => ({ publication: id, is_withheld: state === 'withheld' }));
  await sql`
    insert into disclosure_hidden (publication, subject, cell, measure, is_withheld)
    select publication, ${subject}, left(publication, -1 - length(measure)), measure, is_withheld
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as row(publication text, is_withheld boolean),
      lateral split_part(publication, '|', -1) as measure`.execute(db);
  await sql`analyze disclosure_hidden`.execute(db);
  await sql`delete from intake.hidden_publications where since_release = ${ordinal} and subject = ${subject}`.execute(db);
  await sql`
    insert into intake.hidden_publications (publication, subject, since_release, is_withheld)
    select publication, subject, ${ordinal}::integer, is_withheld from disclosure_hidden where subject = ${subject}
        on conflict (publication) do nothing`.execute(db);
}
