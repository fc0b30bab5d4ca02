/** The rows of a connection counted by groups: a sub-select beside the page, over the same rows. */
import type { GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { apiError } from '../errors.ts';
import { Arguments } from './arguments.ts';
import { selectionsOf, type CollectedField } from './collect-fields.ts';
import type { Compilation } from './compilation.ts';
import { compileObject, whereOf } from './compile-object.ts';
import type { Relation, Row, Sql } from './mapping.ts';

const mostKeys = 3;

interface Grouped {
  readonly compilation: Compilation;
  readonly relation: Relation;
  readonly parent: Row;
}

type Groupings = Readonly<Record<string, { readonly key: (row: Row) => Sql }>>;

/** `part` is the field `groups`; its argument `by` shapes the statement. */
export function compileGroups({ compilation, relation, parent }: Grouped, type: GraphQLObjectType, part: CollectedField): Sql {
  const names = namesOf(new Arguments(part.field!, part.nodes[0]!, compilation.first));
  const groupings = part.field!.extensions['groupings'] as Groupings;
  const [inner, outer] = [compilation.alias(), compilation.alias()];
  const row = relation.row(inner, parent);
  const keys = names.map((name, place) => sql`${groupings[name]!.key(row)} as ${sql.raw(`k${place}`)}`);
  const counted = sql`select ${sql.join([...keys, sql`count(*) as n`])} from ${relation.from} ${inner}${whereOf(relation.where(row))}
    group by ${sql.join(names.map((_, place) => sql.lit(place + 1)))}`;
  const columns = names.map((_, place) => sql`${outer}.${sql.raw(`k${place}`)}`);
  const group: Row = { ...parent, get: (name) => (name === 'count' ? sql`${outer}.n` : sql`array[${sql.join(columns)}]`) };
  const object = compileObject(compilation, type, selectionsOf(part), group);
  return sql`(select coalesce(json_agg(${object} order by ${sql.join([sql`${outer}.n desc`, ...columns])}), '[]'::json) from (${counted}) ${outer})`;
}

function namesOf(args: Arguments): string[] {
  const names = [...new Set(args.shape('by') as string[])];
  if (names.length >= 1 && names.length <= mostKeys) return names;
  throw apiError('BAD_USER_INPUT', `"by" of "groups" names ${names.length} things; it names one to ${mostKeys}.`);
}
