/** A submission that could not be taken in for a reason outside it, in plain words. The database is as it was. */
import { CannotRun } from '../cannot-run.ts';

/** The error itself where it has no plainer words. */
export function explainFailure(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof CannotRun) return cause;
  const { code = '' } = cause as Error & { code?: string };
  if (code === '53100' || /No space left|File too large|Check free disk space|Disk quota/i.test(cause.message))
    return new CannotRun(
      `The database has no room to write (${cause.message}). Nothing was loaded.`,
      'Make room on the disk of the database, then hand the submission in again.',
      { cause },
    );
  if (/^(CONNECTION_|ECONN|EPIPE|57P0|08)/.test(code))
    return new CannotRun(
      `The connection to the database was lost (${cause.message}). The submission stands whole or not at all.`,
      'See with npm run ingest -- --list whether it was kept; if it was not, hand it in again.',
      { cause },
    );
  return cause;
}
