/** How many rows a field may give, with the values of its arguments. */
import { getArgumentValues, getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { collectFields, type CollectContext, type CollectedField } from '../compile/collect-fields.ts';
import type { Mapping } from '../compile/mapping.ts';
import { pageSizeOf } from '../compile/page-size.ts';
import type { Request } from '../compile/slots.ts';
import { apiError } from '../errors.ts';

/** How much is allowed: the usual, or what the portal's own long lists may ask for. */
export interface Most {
  readonly pageSize: number;
  readonly cost: number;
}

/** What has been counted so far. */
export interface Count {
  readonly schema: GraphQLSchema;
  readonly context: CollectContext;
  readonly request: Request;
  readonly most: Most;
  fields: number;
  rows: number;
  dearest: { path: readonly string[]; rows: number; dataset: string | undefined };
}

/** Rows of one object's field, added to the count; how many objects it has below it. */
export function rowsOf(count: Count, { field, nodes }: CollectedField, path: readonly string[], objects: number): number {
  const mapping = field!.extensions['sql'] as Mapping | undefined;
  if (!mapping || mapping.kind === 'value' || mapping.kind === 'same' || mapping.kind === 'part') return 1;
  const rows = mostRows(count, { field, nodes }, { mapping, path });
  if (mapping.kind === 'connection') countGroups(count, { field, nodes }, { path, objects });
  count.rows += objects * rows;
  if (objects * rows > count.dearest.rows)
    count.dearest = { path, rows: objects * rows, dataset: mapping.kind === 'connection' ? mapping.dataset : undefined };
  return rows;
}

/** A connection whose rows are not asked for, only their number, counts as one. */
function mostRows(
  count: Count,
  { field, nodes }: Pick<CollectedField, 'field' | 'nodes'>,
  { mapping, path }: { mapping: Mapping; path: readonly string[] },
): number {
  if (mapping.kind === 'list') return listedRows(count, { field, nodes }, { mapping, path });
  if (mapping.kind !== 'connection') return 1;
  const size = checkedPageSize(count, { field, nodes }, path);
  return partsOf(count, { field, nodes }).every(({ name }) => rowless.has(name)) ? 1 : size;
}

/** Rows of a plain list: as many as declared, or as its arguments say. */
function listedRows(
  { request, most }: Count,
  { field, nodes }: Pick<CollectedField, 'field' | 'nodes'>,
  { mapping: { rows }, path }: { mapping: Mapping & { kind: 'list' }; path: readonly string[] },
): number {
  if (typeof rows === 'number') return rows;
  const found = rows(getArgumentValues(field!, nodes[0]!, request.variables));
  if (found <= most.pageSize) return found;
  throw apiError('PAGE_SIZE', `"${path.join('.')}" is asked for ${found} objects; at most ${most.pageSize} are answered.`, {
    details: { found, limit: most.pageSize, path },
  });
}

/** Parts of a connection for which no row of the page is read. */
const rowless: ReadonlySet<string> = new Set(['totalCount', '__typename', 'groups']);

const partsOf = ({ context }: Count, { field, nodes }: Pick<CollectedField, 'field' | 'nodes'>): CollectedField[] =>
  collectFields(
    context,
    getNamedType(field!.type) as GraphQLObjectType,
    nodes.map((node) => node.selectionSet),
  );

/** Groups are counted by how many keys there may be. */
function countGroups(
  count: Count,
  connection: Pick<CollectedField, 'field' | 'nodes'>,
  { path, objects }: { path: readonly string[]; objects: number },
): void {
  for (const { key, field, nodes } of partsOf(count, connection)) {
    const mapping = field?.extensions['sql'] as Mapping | undefined;
    if (mapping?.kind !== 'part' || !mapping.rows) continue;
    const rows = objects * mapping.rows(getArgumentValues(field!, nodes[0]!, count.request.variables));
    count.rows += rows;
    if (rows > count.dearest.rows) count.dearest = { path: [...path, key], rows, dataset: datasetOf(connection) };
  }
}

const datasetOf = ({ field }: Pick<CollectedField, 'field'>): string | undefined => {
  const mapping = field!.extensions['sql'] as Mapping;
  return mapping.kind === 'connection' ? mapping.dataset : undefined;
};

function checkedPageSize(
  { request, most }: Count,
  { field, nodes }: Pick<CollectedField, 'field' | 'nodes'>,
  path: readonly string[],
): number {
  const values = getArgumentValues(field!, nodes[0]!, request.variables);
  for (const argument of ['first', 'last'] as const) {
    const size = values[argument];
    if (size === undefined || size === null || (Number(size) >= 1 && Number(size) <= most.pageSize)) continue;
    throw apiError(
      'PAGE_SIZE',
      `"${argument}" of "${path.join('.')}" is ${String(size)}; it is 1 to ${most.pageSize}. Further rows come with "after: endCursor".`,
      { details: { found: size, limit: most.pageSize, path } },
    );
  }
  return pageSizeOf(field!, values);
}
