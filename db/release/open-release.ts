/** Checks whether a release may be made, and opens it. */
import { sql } from 'kysely';
import { CannotRun } from '../cannot-run.ts';
import type { Programme } from '../settings.ts';
import { dayOf, isLater, monthAfter, parseReleaseId, publicationDay, publicationInstant, type ReleaseId } from './calendar.ts';
import type { Executor, ReleaseInProgress } from './release-in-progress.ts';
import type { ReleaseRequest } from './publish-release.ts';

interface Earlier {
  readonly ordinal: number;
  readonly release_id: string;
  readonly data_as_of: string;
  readonly published_at: Date;
}

/** Refuses what cannot be released and writes the row of `open.releases`. Throws `CannotRun`. */
export async function openRelease(db: Executor, request: ReleaseRequest, programme: Programme): Promise<ReleaseInProgress> {
  const { rows } = await sql<Earlier>`
    select ordinal, release_id, data_as_of, published_at from open.releases order by ordinal`.execute(db);
  const earlier = rows.map(({ release_id }) => parseReleaseId(release_id));
  const id = request.isRevision ? nextEdition(parseReleaseId(request.release), earlier) : parseReleaseId(request.release);
  refuseOldOrKnown(id, earlier);
  await refuseWithoutRecords(db);
  const revised = rows.findLast((row) => parseReleaseId(row.release_id).month === id.month);
  const publishedAt = instantOf(id, { request, programme, last: rows.at(-1) });
  const ordinal = (rows.at(-1)?.ordinal ?? 0) + 1;
  const nextOn = publicationDay(monthAfter(id.month), programme);
  await sql`
    insert into open.releases (ordinal, release_id, data_as_of, published_at, next_on, note, revision_of)
    values (${ordinal}, ${id.id}, ${id.dataAsOf}, ${publishedAt}, ${nextOn}, ${request.note ?? null}, ${revised?.release_id ?? null})`.execute(
    db,
  );
  return {
    ...{ ordinal, releaseId: id.id, dataAsOf: id.dataAsOf, publishedAt },
    publishedOn: dayOf(firstEdition(rows, id)?.published_at.toISOString() ?? publishedAt, programme.timeZone),
    previousAsOf: rows.at(-1)?.data_as_of ?? null,
    ...(revised && { revisionOf: revised.release_id }),
    country: programme.country,
    idSeed: request.idSeed ?? (programme.demonstration ? 'demonstration' : undefined),
  };
}

/** The first release of the month. */
const firstEdition = (rows: readonly Earlier[], { month }: ReleaseId): Earlier | undefined =>
  rows.find(({ release_id }) => release_id === month);

/** As given; else the calendar's, or the present where that has passed; a revision's is the present. None comes before the last. */
function instantOf(
  id: ReleaseId,
  {
    request,
    programme,
    last,
  }: { readonly request: ReleaseRequest; readonly programme: Programme; readonly last: Earlier | undefined },
): string {
  const { now, publishedAt } = request;
  const earliest = last?.published_at.getTime() ?? 0;
  const usual = Date.parse(publicationInstant(id, publishedAt, programme));
  const isMade = id.edition > 1 ? Date.parse(now ?? new Date().toISOString()) : Math.max(usual, Date.parse(now ?? '') || 0);
  const instant = publishedAt === undefined ? Math.max(isMade, id.edition > 1 ? earliest : 0) : usual;
  if (instant >= earliest) return new Date(instant).toISOString();
  throw new CannotRun(
    `Release ${id.id} would be published at ${new Date(instant).toISOString()}, before ${last!.release_id} was.`,
    `Give an instant after ${last!.published_at.toISOString()} with --published.`,
  );
}

/** The id of a revision: named whole, or by its month. */
function nextEdition(id: ReleaseId, earlier: readonly ReleaseId[]): ReleaseId {
  if (id.edition > 1) return id;
  const newest = earlier.findLast(({ month }) => month === id.month);
  if (!newest) throw new CannotRun(`There is no release ${id.month} that could be revised.`, `Publish ${id.month} first.`);
  return parseReleaseId(`${id.month}-r${newest.edition + 1}`);
}

function refuseOldOrKnown(id: ReleaseId, earlier: readonly ReleaseId[]): void {
  const newest = earlier.at(-1);
  if (earlier.some((known) => known.id === id.id))
    throw new CannotRun(
      `Release ${id.id} is published and does not change.`,
      `Publish the next month, or correct it: npm run release -- ${id.month} --revision --reason "...".`,
    );
  if (newest && !isLater(id, newest))
    throw new CannotRun(
      `Release ${id.id} is older than ${newest.id}, which is published.`,
      `Publish ${monthAfter(newest.month)} or later, or a correction of ${newest.month}.`,
    );
  if (id.edition > 1 && !earlier.some(({ month }) => month === id.month))
    throw new CannotRun(`There is no release ${id.month} that ${id.id} could correct.`, `Publish ${id.month} first.`);
}

async function refuseWithoutRecords(db: Executor): Promise<void> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from intake.services) as any`.execute(db);
  if (!rows[0]?.any)
    throw new CannotRun('There are no records to publish.', 'Take in a submission first: npm run ingest -- <folder>.');
}
