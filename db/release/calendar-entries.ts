import { sql } from 'kysely';
import type { Programme } from '../settings.ts';
import { instantAt, monthAfter, parseReleaseId, publicationDay } from './calendar.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';

/** Months for which a release says when the next ones are due. */
const monthsAhead = 24;

/**
 * Writes when the releases are due, from the first month released to two years after this one. A month that has an entry keeps
 * it: a change of programme.json does not move what was promised.
 */
export async function writeCalendar(db: Executor, { releaseId }: ReleaseInProgress, programme: Programme): Promise<void> {
  const { rows } = await sql<{ first: string }>`
    select release_id as first from open.releases order by ordinal limit 1`.execute(db);
  const first = parseReleaseId(rows[0]!.first).month;
  const last = monthAfter(parseReleaseId(releaseId).month, monthsAhead);
  const entries: { month: string; due_at: string }[] = [];
  for (let month = first; month <= last; month = monthAfter(month))
    entries.push({ month, due_at: instantAt(publicationDay(month, programme), programme.publication.time, programme.timeZone) });
  await sql`
    insert into open.calendar (month, due_at)
    select month, due_at from jsonb_to_recordset(${JSON.stringify(entries)}::text::jsonb) as entry(month text, due_at timestamptz)
    on conflict do nothing`.execute(db);
}
