/** Runs a plan's statement as the reader; what goes wrong becomes one of the API's errors. */
import type { StopSignal } from '../../db/connection/stop-signal.ts';
import { isAway, type Lanes } from '../../db/connection/lanes.ts';
import { apiError } from '../errors.ts';
import type { KeptPlan } from './plans.ts';

export type RunStatement = (kept: KeptPlan, parameters: unknown[], signal?: StopSignal) => Promise<string>;

/** Uses after which a statement is prepared, and how many texts at most: the driver never lets one go. */
const usesUntilPrepared = 3;
const mostPrepared = 500;
const mostAttempts = 3;

/** How often in turn a statement can be hit by what was meant for others, which says nothing of the database. */
const mostStrays = 20;

export function createStatementRunner(lanes: Pick<Lanes, 'run'>): RunStatement {
  const prepared = new Set<string>();
  return async (kept, parameters, signal) => {
    kept.uses += 1;
    const { sql: text } = kept.plan;
    if (!kept.isPrepared && kept.uses >= usesUntilPrepared) {
      if (prepared.size < mostPrepared) prepared.add(text);
      kept.isPrepared = prepared.has(text);
    }
    const statement = { text, parameters, prepare: kept.isPrepared };
    let [attempts, strays] = [0, 0];
    for (;;) {
      try {
        if (signal?.aborted) throw signal.reason;
        return (await lanes.run(statement, signal))[0]![0]!;
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (isStray(error) && (strays += 1) <= mostStrays) continue;
        if (!isAway(error) && !isStray(error)) throw isTimeout(error) ? timeout() : error;
        if ((attempts += 1) === mostAttempts)
          throw apiError('DATABASE_UNAVAILABLE', 'The database does not answer. Ask again in a few seconds.');
        await new Promise((resolve) => setTimeout(resolve, attempts * 100));
      }
    }
  };
}

const codeOf = (error: unknown): string => String((error as { code?: unknown })?.code ?? '');

/** query_canceled: here the statement's time was up. */
const isTimeout = (error: unknown): boolean => codeOf(error) === '57014';

/**
 * Meant for the statement before it on the connection: the cancelling of one whose client left, which PostgreSQL tells from its
 * own time limit, or the failed reading of one with the same text, which was to be kept.
 */
const isStray = (error: unknown): boolean =>
  codeOf(error) === '26000' || (isTimeout(error) && (error as Error).message.includes('user request'));

const timeout = () =>
  apiError(
    'TIMEOUT',
    'The answer took longer than two seconds and was given up. Ask for fewer rows, or take the download from /data/latest/.',
  );
