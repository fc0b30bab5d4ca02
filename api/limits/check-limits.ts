/** Refuses an operation that asks for too much, before anything is compiled or sent to the database. */
import {
  __Schema,
  __Type,
  getNamedType,
  isInterfaceType,
  isObjectType,
  visit,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, selectionsOf, type CollectedField } from '../compile/collect-fields.ts';
import { isIntrospection } from '../compile/compile-object.ts';
import { fragmentsOf } from '../compile/compile-operation.ts';
import type { Request } from '../compile/slots.ts';
import { apiError } from '../errors.ts';
import { rowsOf, type Count, type Most } from './count-rows.ts';
import { introspectionDepth, limits, mostFields } from './limits.ts';

/** An operation and what it may ask for. */
export interface Checked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly most?: Most | undefined;
}

interface Level {
  readonly type: GraphQLObjectType;
  readonly path: readonly string[];
  /** How many objects of this level there may be. */
  readonly objects: number;
  /** Deepest level allowed here. */
  readonly deepest: number;
}

/** Counts the cost of an operation in rows. Throws the first limit that it passes. */
export function checkLimits(schema: GraphQLSchema, { document, operation, most = limits }: Checked, request: Request): number {
  checkDirectives(document);
  const count: Count = {
    schema,
    context: { fragments: fragmentsOf(document), variables: request.variables },
    request,
    most,
    fields: 0,
    rows: 0,
    dearest: { path: [], rows: 0, dataset: undefined },
  };
  const root: Level = { type: schema.getQueryType()!, path: [], objects: 1, deepest: limits.depth };
  const fields = collectFields(count.context, root.type, [operation.selectionSet]);
  if (fields.length > limits.rootFields) refuse('ROOT_FIELD_LIMIT', 'fields of the query type', fields.length, limits.rootFields);
  checkFields(count, root, fields);
  if (count.rows > most.cost) refuseCost(count);
  return count.rows;
}

function refuse(code: 'ROOT_FIELD_LIMIT' | 'DIRECTIVE_LIMIT', what: string, found: number, limit: number): never {
  throw apiError(code, `The request has ${found} ${what}; at most ${limit} are answered. Split it into several requests.`, {
    details: { found, limit },
  });
}

function checkDirectives(document: DocumentNode): void {
  let found = 0;
  visit(document, { Directive: () => void (found += 1) });
  if (found > limits.directives) refuse('DIRECTIVE_LIMIT', 'directives', found, limits.directives);
}

function checkFields(count: Count, level: Level, fields: readonly CollectedField[]): void {
  checkAliases(level, fields);
  count.fields += fields.length;
  if (count.fields > mostFields || count.rows > count.most.cost) refuseCost(count);
  for (const field of fields) checkField(count, level, field);
}

function checkAliases({ path }: Level, fields: readonly CollectedField[]): void {
  const names = new Map<string, number>();
  for (const { name } of fields) names.set(name, (names.get(name) ?? 0) + 1);
  const [name, found] = [...names].toSorted((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (found <= limits.aliases) return;
  const message = `The field "${[...path, name].join('.')}" is asked for under ${found} names; at most ${limits.aliases} are answered. Use a list with a filter, or several requests.`;
  throw apiError('ALIAS_LIMIT', message, { details: { found, limit: limits.aliases, path: [...path, name] } });
}

function checkField(count: Count, level: Level, collected: CollectedField): void {
  const path = [...level.path, collected.key];
  const deepest = level.path.length === 0 && isIntrospection(collected.name) ? introspectionDepth : level.deepest;
  if (path.length > deepest) refuseDepth(path, deepest);
  if (!collected.field) return checkIntrospection(count, level, collected, deepest);
  const objects = level.objects * rowsOf(count, collected, path, level.objects);
  for (const type of typesOf(count, collected))
    checkFields(count, { type, path, objects, deepest }, collectFields(count.context, type, selectionsOf(collected)));
}

/** The object types that a field may give: of an interface all, since any of them may be the one that is asked for most. */
function typesOf({ schema }: Count, { field }: CollectedField): readonly GraphQLObjectType[] {
  const type = getNamedType(field!.type);
  if (isInterfaceType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function refuseDepth(path: readonly string[], limit: number): never {
  throw apiError(
    'DEPTH_LIMIT',
    `The selections are ${path.length} levels deep at "${path.join('.')}"; at most ${limit} are answered. Ask for the inner object by its id in a second request.`,
    { details: { found: path.length, limit, path } },
  );
}

/** `__schema` and `__type` stand on the query type but not among its fields. */
function checkIntrospection(count: Count, level: Level, collected: CollectedField, deepest: number): void {
  if (!isIntrospection(collected.name)) return;
  const type = collected.name === '__schema' ? __Schema : __Type;
  const inner = { type, path: [...level.path, collected.key], objects: 1, deepest };
  checkFields(count, inner, collectFields(count.context, type, selectionsOf(collected)));
}

function refuseCost({ rows, fields, dearest }: Count): never {
  const isWide = fields > mostFields;
  const download = `/data/latest/${dearest.dataset ?? 'indicators'}.csv`;
  const found = isWide ? `more than ${mostFields} fields` : `up to ${rows} rows`;
  throw apiError(
    'COST_LIMIT',
    `The request asks for ${found}; at most ${limits.cost} rows are answered. The dearest part is "${dearest.path.join('.')}" with ${dearest.rows}. Lower its "first", or take all rows from ${download}.`,
    { details: { found: isWide ? fields : rows, limit: isWide ? mostFields : limits.cost, path: dearest.path, download } },
  );
}
