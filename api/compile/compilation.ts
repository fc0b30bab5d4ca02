/** What is shared while one operation is compiled. */
import type { FragmentDefinitionNode, GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import type { Arguments } from './arguments.ts';
import type { Order, Sql, Vintage } from './mapping.ts';
import { cursorArguments, keysOfCursor, releaseOfCursor } from './cursor.ts';
import { slot, type Request } from './slots.ts';

/** A release that the operation reads: a common table expression of one row, or none when there is no such release. */
export interface ReadRelease {
  readonly name: string;
  readonly query: Sql;
  /** The id asked for; undefined for the latest. */
  readonly wanted?: (request: Request) => string;
  /** The ordinal in a cursor, where that says which release is read. */
  readonly cursor?: (request: Request) => string | null;
}

/** A cursor, and the condition that it was taken in another release than the one that is read. */
export interface HeldCursor {
  readonly release: (request: Request) => string | null;
  readonly isOther: Sql;
}

/** Two releases that are compared: the earlier one first, or the operation is refused. */
export interface Comparison {
  readonly from: ReadRelease;
  readonly to: ReadRelease;
}

export class Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly first: Request;
  readonly releases = new Map<string, ReadRelease>();
  readonly comparisons: Comparison[] = [];
  readonly cursors: HeldCursor[] = [];
  /** Rows that several fields of a comparison read, as common table expressions. */
  readonly shared: { readonly name: string; readonly query: Sql }[] = [];
  /** Whether objects of an interface say of which type they are, for graphql-js. */
  namesTypes = false;
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

  /** What a root field with an argument `release` reads: that release, else that of its cursor, else the latest. */
  vintage(args: Arguments): Vintage {
    const cursor = args.has('release') ? undefined : cursorArguments.find((argument) => args.has(argument));
    if (cursor) return { asOf: ordinalOf(this.#cursorRelease(args, cursor)) };
    return { asOf: ordinalOf(this.#release(args, 'release')), isLatest: !args.has('release') };
  }

  /** What a root field with arguments `from` and `to` reads: `to`, by default the latest, against `from`. */
  comparison(args: Arguments): Vintage {
    const [from, to] = [this.#release(args, 'from'), this.#release(args, 'to')];
    this.comparisons.push({ from, to });
    const share = (query: Sql): Sql => {
      const name = `c${this.shared.length + 1}`;
      this.shared.push({ name, query });
      return sql.raw(name);
    };
    return { asOf: ordinalOf(to), isLatest: !args.has('to'), compared: { since: ordinalOf(from), share } };
  }

  /** The cursors of a field whose rows are read as of `asOf`: they must have been taken in that release. */
  holdCursors(args: Arguments, order: Order, asOf: Sql): void {
    for (const argument of cursorArguments.filter((one) => args.has(one))) {
      const release = (request: Request) => {
        const cursor = String(args.values(request)[argument]);
        keysOfCursor(order, cursor, argument);
        return releaseOfCursor(cursor);
      };
      this.cursors.push({ release, isOther: sql`cast(${slot(release)} as integer) <> ${asOf}` });
    }
  }

  #cursorRelease(args: Arguments, argument: 'after' | 'before'): ReadRelease {
    const value = `cursor ${args.sourceOf(argument)!}`;
    const known = this.releases.get(value);
    if (known) return known;
    const ordinal = args.computed((values) => releaseOfCursor(values[argument]));
    const release = {
      name: `r${this.releases.size + 1}`,
      query: sql`select ordinal from open.releases where ordinal = cast(${ordinal} as integer)`,
      cursor: (request: Request) => releaseOfCursor(args.values(request)[argument]),
    };
    this.releases.set(value, release);
    return release;
  }

  #release(args: Arguments, argument: string): ReadRelease {
    const isNamed = args.has(argument);
    const value = isNamed ? args.sourceOf(argument)! : 'latest';
    let release = this.releases.get(value);
    if (!release) {
      const query = isNamed
        ? sql`select ordinal from open.releases where release_id = ${args.text(argument)}`
        : sql`select max(ordinal) as ordinal from open.releases`;
      const wanted = isNamed && ((request: Request) => String(args.values(request)[argument]));
      release = { name: `r${this.releases.size + 1}`, query, ...(wanted && { wanted }) };
      this.releases.set(value, release);
    }
    return release;
  }
}

export const ordinalText = ({ name }: ReadRelease): string => `(select ordinal from ${name})`;

export const ordinalOf = (release: ReadRelease): Sql => sql.raw(ordinalText(release));
