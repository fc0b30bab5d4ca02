/** A refusal says what it says; any other error is logged and masked, so that no answer tells of paths, SQL or records. */
import { randomUUID } from 'node:crypto';
import type { Handler, Reply } from './exchange.ts';
import { problemOf } from './problem.ts';
import { Refusal, refuse } from './refusal.ts';

export type LogError = (id: string, error: unknown) => void;

export const logToStderr: LogError = (id, error) => console.error(`Request ${id} failed:`, error);

export const useMaskedErrors =
  (next: Handler, log: LogError = logToStderr): Handler =>
  async (exchange) => {
    try {
      return await next(exchange);
    } catch (error) {
      const refused = refusedReply(exchange.path, error);
      if (refused) return refused;
      const id = randomUUID();
      if (!exchange.signal.aborted) log(id, error);
      const masked = new Refusal('UNEXPECTED', `The request failed on our side. It is logged as ${id}; please try again later.`);
      return refusedReply(exchange.path, masked)!;
    }
  };

/** GraphQL refuses as GraphQL does, all else as HTTP has it. */
function refusedReply(path: string, error: unknown): Reply | undefined {
  if (path !== '/graphql') return problemOf(error);
  return error instanceof Refusal ? refuse(error) : undefined;
}
