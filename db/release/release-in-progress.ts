/** The release that is being made, as every step sees it. */
import type { QueryExecutorProvider } from 'kysely';

/** A Kysely database or transaction on which plain SQL runs. */
export type Executor = QueryExecutorProvider;

/** Dates are ISO 8601 days in the programme's time zone, `publishedAt` is an instant. */
export interface ReleaseInProgress {
  /** 1 for the first release ever. */
  readonly ordinal: number;
  readonly releaseId: string;
  readonly dataAsOf: string;
  readonly publishedAt: string;
  /** The day up to which embargoes count: that of `publishedAt`, for a revision that of the month's first release. */
  readonly publishedOn: string;
  /** Data-as-of date of the release before; null for the first. */
  readonly previousAsOf: string | null;
  /** Id of the release of the same month that this one revises; absent for a month's first. */
  readonly revisionOf?: string;
  /** ISO 3166-1 alpha-2: where data are at home. */
  readonly country: string;
  /** What the key of published ids is made of where none is kept yet; without it the key is random. */
  readonly idSeed: string | undefined;
}

/** Fills the temporary table `staged` with the rows of one dataset that should stand in a release. */
export type StageDataset = (db: Executor, release: ReleaseInProgress) => Promise<void>;
