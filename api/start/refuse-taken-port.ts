import { createServer } from 'node:net';
import { CannotRun } from '../../db/cannot-run.ts';

/** Throws `CannotRun` where the port cannot be had, before any other work is done. */
export function refuseTakenPort(port: number, host = '127.0.0.1'): Promise<void> {
  const probe = createServer();
  return new Promise((free, refused) => {
    probe.once('error', (error: NodeJS.ErrnoException) => refused(inWords(error, port)));
    probe.listen(port, host, () => probe.close(() => free()));
  });
}

function inWords(cause: NodeJS.ErrnoException, port: number): CannotRun {
  const other = `Choose another port, e.g. PORT=${port === 4001 ? 4002 : 4001} npm start.`;
  if (cause.code === 'EADDRINUSE')
    return new CannotRun(`Port ${port} is taken by another program, perhaps by a portal that runs already.`, other, { cause });
  if (cause.code === 'EACCES') return new CannotRun(`Port ${port} is reserved for the administrator.`, other, { cause });
  return new CannotRun(`Port ${port} cannot be opened: ${cause.message}.`, other, { cause });
}
