/** Parameters of a compiled statement that are filled from the variables of each request. */
import { sql } from 'kysely';
import type { VariableValues } from 'graphql';
import type { Sql } from './mapping.ts';

/** What one request brings: its coerced variables. Coerced arguments are kept here, so that each field's are coerced once. */
export interface Request {
  readonly variables: VariableValues;
  readonly coerced: Map<object, Record<string, unknown>>;
}

export const newRequest = (variables: VariableValues): Request => ({ variables, coerced: new Map() });

/** A parameter whose text is known only when the request is. */
export class Slot {
  readonly fill: (request: Request) => string | null;
  constructor(fill: (request: Request) => string | null) {
    this.fill = fill;
  }
}

/**
 * A slot as SQL. Every parameter travels as text and is cast in the statement, so that the driver never guesses a type and
 * JSON is never encoded twice.
 */
export const slot = (fill: (request: Request) => string | null): Sql => sql`${new Slot(fill)}::text`;

/** `["a","b"]` as a PostgreSQL array literal. */
export const arrayLiteral = (items: readonly unknown[]): string => `{${items.map(quoted).join(',')}}`;

function quoted(item: unknown): string {
  const text = String(item);
  return text.includes('"') || text.includes('\\') ? `"${text.replace(/["\\]/g, '\\$&')}"` : `"${text}"`;
}
