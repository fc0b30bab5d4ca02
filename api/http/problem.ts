/** Refusals outside of GraphQL as problem details (RFC 9457). */
import { GraphQLError } from 'graphql';
import { errorCodes } from '../errors.ts';
import type { Reply } from './exchange.ts';
import { Refusal, refusals } from './refusal.ts';

/** The answer for an error with a code of the closed list, its own headers before the usual ones; undefined for any other error. */
export function problemOf(error: unknown): Reply | undefined {
  if (error instanceof Refusal) {
    const { status, meaning } = refusals[error.code];
    return problem({ code: error.code, status, title: meaning, detail: error.message }, error.headers);
  }
  if (!(error instanceof GraphQLError)) return undefined;
  const { code, http, ...details } = error.extensions as { code?: string; http?: { status?: number } };
  if (typeof code !== 'string' || !(code in errorCodes)) return undefined;
  const status = http?.status ?? 400;
  return problem({ code, status, title: errorCodes[code as keyof typeof errorCodes], detail: error.message, ...details });
}

interface Problem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

function problem(facts: Problem, headers: Record<string, string> = {}): Reply {
  const body = Buffer.from(JSON.stringify({ type: `/data/graphql/#${facts.code}`, ...facts }));
  const retry: Record<string, string> = facts.status === 503 ? { 'retry-after': '5' } : {};
  const own = {
    'content-type': 'application/problem+json',
    'content-length': String(body.length),
    'cache-control': 'no-store',
  };
  return { status: facts.status, headers: { ...own, ...retry, ...headers }, body };
}
