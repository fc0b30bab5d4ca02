/** Which fields of the schema can be worked out over plain rows. */
import { getNamedType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { datasetOfType, isList, links, ministries, newest, snakeCase } from './links.ts';
import { declared, type PlainRows } from './rows.ts';
import { indicatorDefinitions } from '../../../db/release/indicators/definitions/index.ts';
import { made } from './values.ts';

type Field = GraphQLField<unknown, unknown>;

export const nodeName = ({ type }: Field): string => getNamedType(type).name.replace(/Connection$/, '');

/** Types whose fields are the columns of another table, or what their definition says. */
const whole = new Set([
  'DatasetChange',
  'Distribution',
  'HiddenCells',
  'Release',
  'Indicator',
  'ObservationVintage',
  'Forecast',
  'StageCount',
]);

const roots = new Set(['Release', 'Indicator', 'Forecast', 'StageCount', 'Node', 'Comparison']);

/** Fields of the query type whose answers can be worked out; where few indicators were read, those that speak of one. */
export function isRoot(field: Field, { indicators }: Pick<PlainRows, 'indicators'>): boolean {
  if (field.name === 'indicators') return indicators.length === indicatorDefinitions.length;
  if (roots.has(nodeName(field))) return true;
  return nodeName(field) in datasetOfType && field.args.some(({ name }) => name === 'release');
}

export function isCovered(parent: GraphQLObjectType, field: Field): boolean {
  const name = `${parent.name}.${field.name}`;
  if (whole.has(parent.name)) return true;
  if (name in made || name in links || isList(name) || name in newest || ministries.has(name)) return true;
  if (field.name === 'changeReason') return true;
  if (field.args.length > 0) return false;
  const { columns, suppressed } = declared(datasetOfType[parent.name]!);
  const column = snakeCase(field.name);
  return (
    column in columns ||
    (suppressed === true && ['obs_status', 'conf_status'].includes(column)) ||
    (column.endsWith('_status') && columns[column.slice(0, -7)]?.kind === 'measure')
  );
}

/** Fields of the query type, and of every type of rows, that are not held against plain rows. */
export function leftOut(schema: GraphQLSchema): string[] {
  const query = schema.getQueryType()!;
  const all = { indicators: indicatorDefinitions.map(({ id }) => id) };
  const missing = Object.values(query.getFields()).filter((field) => !isRoot(field, all));
  const ofRows = Object.keys(datasetOfType).flatMap((name) => {
    const type = schema.getType(name) as GraphQLObjectType;
    return Object.values(type.getFields())
      .filter((field) => !isCovered(type, field))
      .map((field) => `${name}.${field.name}`);
  });
  return [...missing.map(({ name }) => `Query.${name}`), ...ofRows];
}
