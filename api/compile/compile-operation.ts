/** An operation as one statement whose single text column is the JSON of `data`. */
import { Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { sql, type CompiledQuery } from 'kysely';
import { compiler } from '../../db/connection/compiler.ts';
import { apiError } from '../errors.ts';
import { collectFields } from './collect-fields.ts';
import { Compilation, ordinalOf, ordinalText, type Comparison, type HeldCursor, type ReadRelease } from './compilation.ts';
import { compileObject, isIntrospection } from './compile-object.ts';
import type { Row, Sql } from './mapping.ts';
import { Slot, type Request } from './slots.ts';

/** A compiled operation. */
export interface Plan {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** True when graphql-js has to answer `__schema` or `__type` over the parsed row. */
  readonly asksForSchema: boolean;
  /** False when nothing but introspection is asked for: no statement is needed. */
  readonly asksForData: boolean;
  /** The releases that are read. */
  readonly releases: readonly ReadRelease[];
  /** Those of them that are compared. */
  readonly comparisons: readonly Comparison[];
  /** The cursors that it goes on from. */
  readonly cursors: readonly HeldCursor[];
}

/** The query type belongs to no row. */
const noRow: Row = {
  get: (name) => {
    throw new Error(`The query type has no column ${name}.`);
  },
  asOf: sql`null::integer`,
};

export const fragmentsOf = (document: DocumentNode): Map<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );

export function compileOperation(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  request: Request,
): Plan {
  const compilation = new Compilation(schema, fragmentsOf(document), request);
  const query = schema.getQueryType()!;
  const fields = collectFields(compilation, query, [operation.selectionSet]);
  const asksForSchema = fields.some(({ name }) => isIntrospection(name));
  const asksForData = fields.some(({ name }) => !isIntrospection(name));
  if (!asksForData) return { sql: '', parameters: [], asksForSchema, asksForData, releases: [], comparisons: [], cursors: [] };
  compilation.namesTypes = asksForSchema;
  const data = compileObject(compilation, query, [operation.selectionSet], noRow);
  return {
    ...withoutRepetitions(around(compilation, data).compile(compiler)),
    asksForSchema,
    asksForData,
    releases: [...compilation.releases.values()],
    comparisons: compilation.comparisons,
    cursors: compilation.cursors,
  };
}

/** A slot that a statement names several times is sent once. No text of ours in a statement has `$` and a digit. */
function withoutRepetitions({ sql: text, parameters }: CompiledQuery): Pick<Plan, 'sql' | 'parameters'> {
  const kept: unknown[] = [];
  const places = parameters.map((parameter) => {
    const known = parameter instanceof Slot ? kept.indexOf(parameter) : -1;
    return known >= 0 ? known + 1 : kept.push(parameter);
  });
  return { sql: text.replaceAll(/\$(\d+)/g, (_, number: string) => `$${places[Number(number) - 1]}`), parameters: kept };
}

/**
 * The statement around `data`. Where a release that was asked for does not exist, a cursor is of another one, or the earlier
 * of two that are compared is the later one, the text is not JSON of an object but `!` and the known releases in order, so that
 * the refusal too takes one statement.
 */
function around(compilation: Compilation, data: Sql): ReturnType<typeof sql<{ data: string }>> {
  const releases = [...compilation.releases.values()];
  if (releases.length === 0) return sql`select ${data}::text as data`;
  if (readsWhatStands(compilation, data))
    return sql`select case when exists (select from open.releases) then ${data}::text else '![]' end as data`;
  const tables = [
    ...releases.map(({ name, query }) => sql`${sql.raw(name)} as materialized (${query})`),
    ...compilation.shared.map(({ name, query }) => sql`${sql.raw(name)} as (${query})`),
  ];
  const isMissing = releases.map((release) => sql`${ordinalOf(release)} is null`);
  const isTurned = compilation.comparisons.map(({ from, to }) => sql`${ordinalOf(from)} > ${ordinalOf(to)}`);
  const isOther = compilation.cursors.map((cursor) => sql`coalesce(${cursor.isOther}, false)`);
  const known = sql`(select '!' || coalesce(json_agg(release_id order by ordinal), '[]'::json)::text from open.releases)`;
  return sql`with ${sql.join(tables)} select case when ${sql.join([...isMissing, ...isTurned, ...isOther], sql` or `)} then ${known} else ${data}::text end as data`;
}

/** Whether nothing but rows that stand in the latest release is read, so that its number is not needed. */
function readsWhatStands({ releases, comparisons, cursors }: Compilation, data: Sql): boolean {
  const [latest, ...others] = releases.values();
  if (others.length > 0 || latest!.wanted || latest!.cursor || comparisons.length > 0 || cursors.length > 0) return false;
  return !data.compile(compiler).sql.includes(ordinalText(latest!));
}

/** The parameters of one request. Throws BAD_USER_INPUT for what no text of the database can hold. */
export const fillParameters = (plan: Plan, request: Request): unknown[] =>
  plan.parameters.map((parameter) => {
    const value = parameter instanceof Slot ? parameter.fill(request) : parameter;
    if (typeof value === 'string' && value.includes('\0'))
      throw apiError('BAD_USER_INPUT', 'A value has a NUL character, which no text here has.');
    return value;
  });
