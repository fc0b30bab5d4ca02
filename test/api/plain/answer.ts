/**
 * Answers worked out over plain rows: columns by their names, links by the keys that rows share, filters, orders and pages by
 * their meaning. It knows nothing of the API but the names of its types and fields.
 */
import { buildSchema as parseSchema, execute, getNamedType, isObjectType, parse, printSchema } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { indicatorDefinitions } from '../../../db/release/indicators/definitions/index.ts';
import { comparisonOf } from './compare.ts';
import { isList, links, ministries, newest, snakeCase, type Arguments, type Source } from './links.ts';
import { page, type Known } from './page.ts';
import type { PlainRow, PlainRows, Value } from './rows.ts';
import { indicatorOf, made, nodeOf, observation, releaseOf, sourceAt } from './values.ts';

/** The answer to a document of the fields above. */
export async function plainAnswer(schema: GraphQLSchema, known: Known, document: string): Promise<unknown> {
  const { data, errors } = await execute({
    schema,
    document: parse(document),
    rootValue: {},
    fieldResolver: resolverOf(known),
    typeResolver: (value) => (value as Source).type,
  });
  if (errors) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}

/** The types alone, without anything that answers. */
export const bareSchema = (schema: GraphQLSchema): GraphQLSchema => parseSchema(printSchema(schema));

const isSource = (value: object): value is Source => 'row' in value;

function resolverOf(known: Known): GraphQLFieldResolver<unknown, unknown> {
  return (source, args: Arguments, _context, { fieldName, parentType, returnType }) => {
    const type = getNamedType(returnType);
    if (parentType.name === 'Query') return ofQuery(known, args, { type: type.name, field: fieldName });
    if (!isSource(source as object)) return ofPart(source as Record<string, unknown>, fieldName, args);
    const own = source as Source;
    const name = `${parentType.name}.${fieldName}`;
    if (name in made) return made[name]!(own, args, known);
    if (ministries.has(name)) return linked(known.rows, own, 'Agency', known.rows.ministryOf(own.row['agency_id']!, own.release));
    if (name in links) return linked(known.rows, own, type.name, own.row[links[name]!]!);
    if (name in newest) return page(known, own, { list: newest[name]!, type: type.name, args: { first: 1 } }).nodes[0] ?? null;
    if (isList(name)) return page(known, own, { list: name, type: nodeName(type.name), args });
    if (isObjectType(type)) return labelOf(own.row, fieldName);
    return leafOf(own.row, fieldName);
  };
}

/** Pages, labels and what else is made here are plain objects. */
function ofPart(source: Record<string, unknown>, field: string, args: Arguments): unknown {
  if (field === 'text' && args['language']) {
    const language = source[args['language'] as string] === null ? 'ms' : args['language'];
    return { text: source[language as string], language };
  }
  const value = source[field];
  return typeof value === 'function' ? (value as (args: Arguments) => unknown)(args) : value;
}

const linked = (rows: PlainRows, { release }: Source, type: string, id: Value): Source | null =>
  id === null ? null : sourceAt(rows, release, [type, id]);

const nodeName = (connection: string): string => connection.replace(/Connection$/, '');

/** `sha256` and `p10Month` have no line before their number. */
function leafOf(row: PlainRow, field: string): Value | undefined {
  const column = snakeCase(field);
  return [column, column.replace(/_(?=\d)/, ''), field].map((name) => row[name]).find((value) => value !== undefined);
}

function labelOf(row: PlainRow, field: string): object | null {
  const label = row[field] as Readonly<Record<string, Value>> | undefined;
  const [ms, en, ar] = ['ms', 'en', 'ar'].map((locale) => (label ?? row)[label ? locale : `${snakeCase(field)}_${locale}`]);
  return (ms ?? null) === null ? null : { ms, en: en ?? ms, ar: ar ?? null };
}

/** A release that is named is read, else that of the first cursor, else the latest. */
function releaseRead({ rows, names }: Known, list: string, args: Arguments): string {
  const cursor = (args['after'] ?? args['before']) as string | undefined;
  return (args['release'] as string | undefined) ?? (cursor ? names.ofCursor(list, cursor).release : rows.releases.at(-1)!);
}

function ofQuery(known: Known, args: Arguments, { type, field }: { type: string; field: string }): unknown {
  const { rows } = known;
  const release = releaseRead(known, `Query.${field}`, args);
  const id = args['id'] as string;
  if (field === 'node') return nodeOf(known, release, id);
  if (field === 'nodes') return (args['ids'] as string[]).map((one) => nodeOf(known, release, one));
  if (field === 'release') return releaseOf(rows, id ?? rows.releases.at(-1)!);
  if (field === 'indicator') return indicatorOf(id, release);
  if (field === 'indicators') return indicatorDefinitions.map((one) => indicatorOf(one.id, release));
  if (field === 'comparison') return comparisonOf(rows, args);
  if (field === 'observation') return observation(known, release, args);
  if (field === 'forecast') return forecast(rows, release, args['indicator'] as string);
  if (!type.endsWith('Connection')) return sourceAt(rows, release, [type, id]);
  const parent = { type: 'Query', row: {}, release: field === 'releases' ? '' : release };
  return page(known, parent, { list: `Query.${field}`, type: nodeName(type), args });
}

function forecast(rows: PlainRows, release: string, indicator: string): Source | null {
  const found = rows
    .table('forecasts')
    .find((row) => row['release_ordinal'] === rows.ordinal(release) && row['indicator_id'] === indicator);
  return found ? { type: 'Forecast', row: found, release } : null;
}
