/** The arguments of one field in one operation, as the mappings see them. */
import { print, type FieldNode, type GraphQLField, type VariableValues } from 'graphql';
import { sql } from 'kysely';
import { argumentReader } from './argument-reader.ts';
import type { Sql } from './mapping.ts';
import { pageSizeOf } from './page-size.ts';
import { arrayLiteral, slot, type Request } from './slots.ts';

const plain = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return arrayLiteral(value);
  return String(value);
};

export class Arguments {
  readonly #field: GraphQLField<unknown, unknown>;
  readonly #node: FieldNode;
  readonly #first: Request;
  readonly #read: (variables: VariableValues) => Record<string, unknown>;
  /** One slot a value, however often a statement names it. */
  readonly #slots = new Map<string, Sql>();

  /** `first` is the request for which the statement is compiled: only which values are null, and the orders, are taken from it. */
  constructor(field: GraphQLField<unknown, unknown>, node: FieldNode, first: Request) {
    this.#field = field;
    this.#node = node;
    this.#first = first;
    this.#read = argumentReader(field, node);
  }

  /** The coerced values in a request. */
  values(request: Request): Record<string, unknown> {
    let values = request.coerced.get(this.#node);
    if (!values) {
      values = this.#read(request.variables);
      request.coerced.set(this.#node, values);
    }
    return values;
  }

  has(name: string): boolean {
    const value = this.values(this.#first)[name];
    return value !== undefined && value !== null;
  }

  /** The value itself, for what shapes the statement: orders. Such variables are part of the plan's key. */
  shape(name: string): unknown {
    return this.values(this.#first)[name];
  }

  /** Where the value comes from: two fields with the same source have the same value in every request. */
  sourceOf(name: string): string | undefined {
    const argument = this.#node.arguments?.find((node) => node.name.value === name);
    return argument && print(argument.value);
  }

  /** The value as a text parameter; lists as array literals. */
  text(name: string): Sql {
    return this.#once(name, (request) => plain(this.values(request)[name]));
  }

  /** The value as `text` gives it, after a check that throws what is to be said of it. */
  checked(name: string, check: (given: string) => void): Sql {
    return this.#once(name, (request) => {
      const given = plain(this.values(request)[name]);
      if (given !== null) check(given);
      return given;
    });
  }

  /** A parameter computed from the values. */
  computed(compute: (values: Record<string, unknown>) => string | null): Sql {
    return slot((request) => compute(this.values(request)));
  }

  /** Rows that the page may have, as a text parameter. */
  pageSize(): Sql {
    return this.#once('', (request) => String(pageSizeOf(this.#field, this.values(request))));
  }

  as(name: string, sqlType: string): Sql {
    return sql`cast(${this.text(name)} as ${sql.raw(sqlType)})`;
  }

  #once(name: string, fill: (request: Request) => string | null): Sql {
    const known = this.#slots.get(name) ?? slot(fill);
    this.#slots.set(name, known);
    return known;
  }
}
