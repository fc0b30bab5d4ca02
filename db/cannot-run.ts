/**
 * A condition that stops a command before it can do its work: a taken port, a folder without write permission, a database
 * out of reach. `message` is one plain sentence on what happened, `wayOut` one on what to do. Commands print both and exit 2.
 */
export class CannotRun extends Error {
  readonly wayOut: string;
  constructor(message: string, wayOut: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'CannotRun';
    this.wayOut = wayOut;
  }
}

/** Runs a command's main function; a `CannotRun` is printed as two sentences, anything else with its stack. Exit code 2 for both. */
export async function runCommand(main: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof CannotRun ? `${error.message}\n${error.wayOut}` : error);
    process.exitCode = 2;
  }
}
