/** Release ids and the dates that follow from them. */
import { CannotRun } from '../cannot-run.ts';
import type { Programme } from '../settings.ts';

/** What an id says: `2026-10`, or `2026-10-r2` for its second edition. */
export interface ReleaseId {
  readonly id: string;
  /** `2026-10`. */
  readonly month: string;
  /** 1 for the first edition. */
  readonly edition: number;
  /** Last day of the month, ISO 8601. */
  readonly dataAsOf: string;
}

/** Reads a release id. Throws `CannotRun` on anything that is not one. */
export function parseReleaseId(id: string): ReleaseId {
  const match = /^(20\d{2})-(0[1-9]|1[0-2])(?:-r([2-9]|[1-9]\d))?$/.exec(id);
  if (!match)
    throw new CannotRun(
      `"${id}" is not the id of a release.`,
      'Write the month that the records speak of, e.g. 2026-10, or 2026-10-r2 for a correction of it.',
    );
  const [, year, month, edition] = match;
  const dataAsOf = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return { id, month: `${year}-${month}`, edition: Number(edition ?? 1), dataAsOf };
}

/** Whether `a` comes after `b`: by month, then by edition. */
export const isLater = (a: ReleaseId, b: ReleaseId): boolean => (a.month === b.month ? a.edition > b.edition : a.month > b.month);

/** The day on which the release of a month is due, in the month after. */
export function publicationDay(month: string, { publication }: Programme): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, publication.dayOfMonth)).toISOString().slice(0, 10);
}

/** The month after, `2026-12` to `2027-01`. */
export function monthAfter(month: string, count = 1): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The instant at which the clocks of the programme's time zone show `day` and `time`. */
export function instantAt(day: string, time: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number): number => Date.parse(`${clockAt(instant, timeZone)}Z`) - instant;
  const first = asIfUtc - offsetAt(asIfUtc);
  return new Date(asIfUtc - offsetAt(first)).toISOString();
}

/** The calendar day of an instant in the programme's time zone. */
export const dayOf = (instant: string, timeZone: string): string => clockAt(Date.parse(instant), timeZone).slice(0, 10);

/** What the clocks of a time zone show, `2026-11-16T10:00:00`. */
const clockAt = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
    .format(instant)
    .replace(' ', 'T');

/** The publication instant given by the caller, or the one of the calendar. Throws `CannotRun` on what is no instant. */
export function publicationInstant(release: ReleaseId, given: string | undefined, programme: Programme): string {
  if (given === undefined)
    return instantAt(publicationDay(release.month, programme), programme.publication.time, programme.timeZone);
  const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  const instant = withZone.test(given) ? Date.parse(given) : Number.NaN;
  if (Number.isNaN(instant))
    throw new CannotRun(`"${given}" is not an instant.`, 'Write date, time and time zone, e.g. 2026-11-16T10:00:00+08:00.');
  return new Date(instant).toISOString();
}
