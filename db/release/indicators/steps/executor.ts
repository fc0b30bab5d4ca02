import type { QueryExecutorProvider } from 'kysely';

/** A Kysely database or transaction on which plain SQL runs. */
export type Executor = QueryExecutorProvider;

/** The release that is being computed. Dates are ISO 8601, `publishedAt` is an instant. */
export interface ReleaseToCompute {
  readonly ordinal: number;
  readonly releaseId: string;
  readonly dataAsOf: string;
  readonly publishedAt: string;
}

/** Adds the rows of one indicator to `indicator_verdicts` or `indicator_counts`. */
export type CountIndicator = (db: Executor, release: ReleaseToCompute) => Promise<void>;
