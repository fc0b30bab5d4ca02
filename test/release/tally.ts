/** A dataset of the tests' own, to try the merging of vintages on. */
import { sql } from 'kysely';
import { defineDataset, t } from '../../db/records/define.ts';
import type { Executor, ReleaseInProgress } from '../../db/release/release-in-progress.ts';
import { mergeVintages, type MergeRules } from '../../db/release/vintages.ts';

const text = t('Kiraan', 'Tally', 'عدّ');

export const tally = defineDataset({
  ...{ name: 'tally', title: text, description: text, rule: text, key: ['place', 'month'], period: 'month' },
  columns: {
    place: { kind: 'id', required: true, title: text },
    month: { kind: 'month', required: true, title: text },
    things: { kind: 'integer', title: text },
    label: { kind: 'label', title: text },
    share: { kind: 'measure', title: text },
  },
});

export interface TallyRow {
  readonly place: string;
  readonly month: string;
  readonly things: number | null;
}

export const createTally = (owner: Executor) =>
  sql`
    create table open.tally (
      place text not null, month text not null, things bigint, label_ms text, label_en text, label_ar text, share numeric, share_status text,
      first_release integer not null, end_release integer, change_reason text not null, end_reason text,
      primary key (place, month, first_release)
    )`.execute(owner);

/** The release with this ordinal; the first has the data of January 2026, the second of February and so on. */
export const releaseNumber = (ordinal: number): ReleaseInProgress => {
  const asOf = (count: number): string => new Date(Date.UTC(2026, count, 0)).toISOString().slice(0, 10);
  return {
    ...{ ordinal, releaseId: asOf(ordinal).slice(0, 7), dataAsOf: asOf(ordinal), publishedOn: asOf(ordinal) },
    ...{ publishedAt: `${asOf(ordinal)}T02:00:00Z`, previousAsOf: ordinal === 1 ? null : asOf(ordinal - 1) },
    ...{ country: 'MY', idSeed: 'test' },
  };
};

/** Makes these rows the ones that stand from a release on. */
export async function publishTally(
  db: Executor,
  ordinal: number,
  rows: readonly TallyRow[],
  rules?: Partial<MergeRules>,
): Promise<void> {
  await stageTally(db, rows);
  await mergeVintages(db, tally, releaseNumber(ordinal), { reason: 'update', ...rules });
}

async function stageTally(db: Executor, rows: readonly TallyRow[]): Promise<void> {
  await sql`drop table if exists pg_temp.staged`.execute(db);
  await sql`
    create temp table staged on commit drop as
    select place, month, things, null::text as label_ms, null::text as label_en, null::text as label_ar, null::numeric as share,
           null::text as share_status
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as tally(place text, month text, things bigint)`.execute(db);
}

/** The tally as a computed dataset: the version of its rule is part of the key. */
const computed = defineDataset({ ...tally, key: ['place', 'month', 'things'] });

/** Publishes rows whose number of things is the version of the rule that computed them. */
export async function publishComputed(db: Executor, ordinal: number, rows: readonly TallyRow[]): Promise<void> {
  await stageTally(db, rows);
  await mergeVintages(db, computed, releaseNumber(ordinal), { reason: 'update', neverLate: true, ruleVersion: 'things' });
}

/** The rows as of a release, by key. */
export async function tallyAsOf(db: Executor, ordinal: number): Promise<TallyRow[]> {
  const { rows } = await sql<TallyRow>`
    select place, month, things from open.tally
     where first_release <= ${ordinal} and (end_release is null or end_release > ${ordinal}) order by place, month`.execute(db);
  return rows;
}

/** Every vintage in words: `alor 2026-01 = 3: new in 1, update in 2`. */
export async function tallyHistory(db: Executor): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select place || ' ' || month || ' = ' || coalesce(things::text, 'none') || ': ' || change_reason || ' in ' || first_release
           || coalesce(', ' || end_reason || ' in ' || end_release, '') as line
      from open.tally order by place, month, first_release`.execute(db);
  return rows.map(({ line }) => line);
}
