/** A refusal says what it says; any other error is logged and masked, so that no answer tells of paths, SQL or records. */
import { randomUUID } from 'node:crypto';
import type { Handler } from './exchange.ts';
import { Refusal, refuse } from './refusal.ts';

export type LogError = (id: string, error: unknown) => void;

const logToStderr: LogError = (id, error) => console.error(`Request ${id} failed:`, error);

export const useMaskedErrors =
  (next: Handler, log: LogError = logToStderr): Handler =>
  async (exchange) => {
    try {
      return await next(exchange);
    } catch (error) {
      if (error instanceof Refusal) return refuse(error);
      const id = randomUUID();
      if (!exchange.signal.aborted) log(id, error);
      return refuse(new Refusal('UNEXPECTED', `The request failed on our side. It is logged as ${id}; please try again later.`));
    }
  };
