import type { Database } from './open-database.ts';

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
type EndSignal = keyof typeof exitCodes;

/**
 * Calls `end` once when Ctrl-C or SIGTERM comes, and exits when it has resolved. Later signals change nothing: npm passes on
 * the Ctrl-C that the terminal has sent already. Gives a function that takes the handlers away.
 *
 * @param exitCode 128 and the signal's number unless said, as shells have it
 */
export function atSignals(end: () => Promise<unknown>, exitCode?: number): () => void {
  let ending = false;
  const handle = (signal: NodeJS.Signals): void => {
    if (ending) return;
    ending = true;
    void end().finally(() => process.exit(exitCode ?? exitCodes[signal as EndSignal]));
  };
  process.on('SIGINT', handle).on('SIGTERM', handle);
  return () => void process.off('SIGINT', handle).off('SIGTERM', handle);
}

/** The same database, left and the process ended when a signal comes before `stop`. */
export function stopAtSignals(database: Database): Database {
  const forget = atSignals(() => database.stop());
  return {
    ...database,
    stop: async () => {
      forget();
      await database.stop();
    },
  };
}
