/** What is shared while one operation is compiled. */
import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import type { Arguments } from './arguments.ts';
import type { Sql } from './mapping.ts';
import type { Request } from './slots.ts';

/** A release that the operation reads: a common table expression of one row, or none when there is no such release. */
export interface ReadRelease {
  readonly name: string;
  readonly query: Sql;
  /** The id asked for; undefined for the latest. */
  readonly wanted?: (request: Request) => string;
}

export class Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly first: Request;
  readonly releases = new Map<string, ReadRelease>();
  #aliases = 0;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, first: Request) {
    this.schema = schema;
    this.fragments = fragments;
    this.first = first;
  }

  get variables(): Request['variables'] {
    return this.first.variables;
  }

  alias(): Sql {
    this.#aliases += 1;
    return sql.raw(`t${this.#aliases}`);
  }

  /** Ordinal of the release that a root field names, by default the latest. */
  asOf(args: Arguments | undefined): Sql {
    const named = args?.has('release') ? args : undefined;
    const value = named?.sourceOf('release') ?? 'latest';
    let release = this.releases.get(value);
    if (!release) {
      const query = named
        ? sql`select ordinal from open.releases where release_id = ${named.text('release')}`
        : sql`select max(ordinal) as ordinal from open.releases`;
      const wanted = named && ((request: Request) => String(named.values(request)['release']));
      release = { name: `r${this.releases.size + 1}`, query, ...(wanted && { wanted }) };
      this.releases.set(value, release);
    }
    return sql.raw(`(select ordinal from ${release.name})`);
  }
}
