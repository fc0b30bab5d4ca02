/**
 * What a command is doing, shown while it does it: on a terminal one moving line with the seconds that have passed, elsewhere
 * one plain line for each step that has ended.
 */
export interface Progress {
  /** Runs one step. Its work may say details, which only a terminal shows. The title stands in the imperative. */
  step<T>(title: string, work: (detail: (text: string) => void) => Promise<T>): Promise<T>;
}

/** The part of a stream that is used; `columns` is the width of a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

export function showProgress(stream: ProgressStream = process.stdout): Progress {
  return { step: (title, work) => (stream.isTTY ? liveStep(stream, title, work) : plainStep(stream, title, work)) };
}

/** For a command that has nothing to show. */
export const silentProgress: Progress = { step: (_title, work) => work(() => {}) };

const secondsSince = (start: number): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;

async function plainStep<T>(
  stream: ProgressStream,
  title: string,
  work: (detail: (text: string) => void) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  const result = await work(() => {});
  stream.write(`${title}: ${secondsSince(start)}\n`);
  return result;
}

async function liveStep<T>(
  stream: ProgressStream,
  title: string,
  work: (detail: (text: string) => void) => Promise<T>,
): Promise<T> {
  const start = performance.now();
  let said = '';
  let frame = 0;
  const draw = (): void => {
    const line = `${frames[frame++ % frames.length]} ${title}  ${secondsSince(start)}${said && `  ${said}`}`;
    stream.write(`\r\u001B[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  draw();
  const timer = setInterval(draw, 80);
  try {
    const result = await work((text) => (said = text));
    stream.write(`\r\u001B[2K✓ ${title}  ${secondsSince(start)}\n`);
    return result;
  } catch (error) {
    stream.write(`\r\u001B[2K✗ ${title}  ${secondsSince(start)}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
