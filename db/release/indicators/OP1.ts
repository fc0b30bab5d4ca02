import { sql } from 'kysely';
import { loadProgramme } from '../../settings.ts';
import { dayOf, monthAfter, parseReleaseId, publicationDay } from '../calendar.ts';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';

interface DueRelease {
  readonly month: string;
  /** ISO 8601 days in the programme's time zone. */
  readonly dueOn: string;
  /** Null while the month has not been published. */
  readonly publishedOn: string | null;
}

/**
 * Every month from that of the first release to that of this one, with the day on which the calendar has its release; where it has none yet, the
 * day that the programme's settings give.
 */
async function listDue(db: Executor, release: ReleaseToCompute): Promise<DueRelease[]> {
  const programme = loadProgramme();
  const { rows } = await sql<{ release_id: string; published_at: Date | string }>`
    select release_id, published_at from open.releases where ordinal < ${release.ordinal}
    union all select ${release.releaseId}::text, ${release.publishedAt}::timestamptz order by published_at`.execute(db);
  const published = new Map<string, string>();
  for (const { release_id, published_at } of rows) {
    const { month } = parseReleaseId(release_id);
    if (!published.has(month)) published.set(month, dayOf(new Date(published_at).toISOString(), programme.timeZone));
  }
  const { rows: entries } = await sql<{ month: string; due_at: Date }>`select month, due_at from open.calendar`.execute(db);
  const kept = new Map(entries.map(({ month, due_at }) => [month, dayOf(due_at.toISOString(), programme.timeZone)]));
  const due: DueRelease[] = [];
  const last = parseReleaseId(release.releaseId).month;
  for (let month = [...published.keys()].sort()[0]!; month <= last; month = monthAfter(month))
    due.push({ month, dueOn: kept.get(month) ?? publicationDay(month, programme), publishedOn: published.get(month) ?? null });
  return due;
}

/**
 * Releases due by the end of each quarter since the first, and those of them published on or before the day that the calendar has. A month left
 * out counts as late; a correction of a month is not its release.
 */
export async function countOP1(db: Executor, release: ReleaseToCompute): Promise<void> {
  await sql`
    insert into indicator_counts (indicator_id, scope, period, t, numerator, denominator, unknown, excluded)
    select 'OP1', 'programme', periods.period, periods.t, count(*) filter (where "publishedOn" <= "dueOn"), count(*), 0, 0
      from indicator_periods periods
      join jsonb_to_recordset(${JSON.stringify(await listDue(db, release))}::text::jsonb) as due("dueOn" date, "publishedOn" date)
        on "dueOn" <= periods.t
     where periods.kind = 'quarter'
     group by periods.period, periods.t`.execute(db);
}
