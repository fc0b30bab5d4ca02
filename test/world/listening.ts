import { inspect as format } from 'node:util';

/** What this process writes to its two outputs while something runs. */
export async function listening(work: () => Promise<void>): Promise<string> {
  const written: string[] = [];
  const outputs = [process.stdout, process.stderr];
  const own = outputs.map((output) => output.write.bind(output));
  for (const output of outputs)
    output.write = ((chunk: string | Uint8Array) => {
      written.push(String(chunk));
      return true;
    }) as typeof output.write;
  const consoles = (['log', 'info', 'warn', 'error'] as const).map((name) => [name, console[name]] as const);
  for (const [name] of consoles) console[name] = (...parts: unknown[]) => void written.push(inspect(parts));
  try {
    await work();
  } finally {
    outputs.forEach((output, index) => (output.write = own[index]!));
    for (const [name, method] of consoles) console[name] = method;
  }
  return written.join('\n');
}

const inspect = (parts: readonly unknown[]): string => parts.map((part) => format(part, { depth: 10 })).join(' ');
