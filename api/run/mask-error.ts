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

/** The error itself, or the one that it wraps, if it is one of the API's or of the framework's refusals. */
function find(error: unknown): GraphQLError | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, http } = (error as GraphQLError).extensions ?? {};
  if (error instanceof GraphQLError && typeof code === 'string') {
    const status = (http as { status?: number } | undefined)?.status;
    if (code in errorCodes && code !== 'BAD_REQUEST') return error;
    if (status !== undefined && status < 500) return badRequest(error);
  }
  return find((error as GraphQLError).originalError ?? undefined);
}

/** A refusal by the framework under a code of ours, without what it wraps. */
const badRequest = ({ message, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: extensions['http'] } });
