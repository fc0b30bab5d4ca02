/** Errors as the client sees them: ours as they are, all others logged and masked. */
import { GraphQLError } from 'graphql';
import { apiError, errorCodes } from '../errors.ts';

export type LogError = (error: unknown) => void;

/** An error with a code of the closed list. */
export function maskError(error: unknown, log: LogError): GraphQLError {
  const known = find(error);
  if (known) return known;
  log(error);
  return apiError('UNEXPECTED', 'Something failed on our side. It was logged; please try again later.');
}

/** The error itself, or the one that it wraps, if it is one of the API's. */
function find(error: unknown): GraphQLError | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as GraphQLError).extensions?.['code'];
  if (error instanceof GraphQLError && typeof code === 'string' && code in errorCodes) return error;
  return find((error as GraphQLError).originalError ?? undefined);
}
