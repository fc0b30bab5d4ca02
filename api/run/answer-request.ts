/** A request answered with the statement's own text: Yoga is asked only where something has to be refused. */
import type { StopSignal } from '../../db/connection/stop-signal.ts';
import type { ReadDocument } from './read-document.ts';
import type { RunOperation } from './run-operation.ts';

export interface PlainRequest {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/**
 * The JSON of `data`; undefined for a document that cannot be run. Throws what refuses or fails the operation:
 * handed to Yoga as `failed` of the server context, it is told without being tried again.
 */
export type AnswerRequest = (request: PlainRequest, signal: StopSignal) => Promise<string> | undefined;

export function createAnswerer(read: (text: string) => ReadDocument, run: RunOperation): AnswerRequest {
  return ({ query, operationName, variables }, signal) => {
    const { document, errors } = read(query);
    return errors.length > 0 ? undefined : run({ document, operationName, variables, signal });
  };
}
