import type { Database } from './open-database.ts';

const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** The same database, left and the process ended when Ctrl-C or SIGTERM comes before `stop`. */
export function stopAtSignals(database: Database): Database {
  const end = (signal: NodeJS.Signals): void => {
    void stop().finally(() => process.exit(exitCodes[signal as keyof typeof exitCodes]));
  };
  const stop = async (): Promise<void> => {
    process.off('SIGINT', end).off('SIGTERM', end);
    await database.stop();
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  return { ...database, stop };
}
