/** Documents at random of what can be worked out over plain rows: the same seed gives the same one. */
import { getNamedType, getNullableType, isEnumType, isLeafType, isListType } from 'graphql';
import type { GraphQLArgument, GraphQLEnumType, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { limits } from '../../api/limits/limits.ts';
import { columnOfArgument, datasetOfType, declarationOf, links, lists, ministries, newest, snakeCase } from './plain-links.ts';
import type { PlainRows, Value } from './plain-rows.ts';

type Field = GraphQLField<unknown, unknown>;

const nodeName = ({ type }: Field): string => getNamedType(type).name.replace(/Connection$/, '');

/** Fields of the query type whose answers can be worked out. */
const isRoot = (field: Field): boolean => nodeName(field) in datasetOfType && field.args.some(({ name }) => name === 'release');

export function isCovered(parent: GraphQLObjectType, field: Field): boolean {
  const name = `${parent.name}.${field.name}`;
  if (name in links || name in lists || name in newest || ministries.has(name)) return true;
  if (field.name === 'changedIn' || field.name === 'changeReason') return true;
  if (field.args.length > 0) return false;
  const { columns, suppressed } = declarationOf(parent.name);
  const column = snakeCase(field.name);
  return (
    column in columns ||
    (suppressed === true && ['obs_status', 'conf_status'].includes(column)) ||
    (column.endsWith('_status') && columns[column.slice(0, -7)]?.kind === 'measure')
  );
}

/** The roots, and of every type the fields that are held against plain rows. */
export function coverageOf(schema: GraphQLSchema): { covered: string[]; left: string[] } {
  const all = Object.keys(datasetOfType).flatMap((name) => {
    const type = schema.getType(name) as GraphQLObjectType;
    return Object.values(type.getFields()).map((field) => [`${name}.${field.name}`, isCovered(type, field)] as const);
  });
  const of = (wanted: boolean): string[] => all.filter(([, is]) => is === wanted).map(([name]) => name);
  return { covered: of(true), left: of(false) };
}

export function plainQuery(schema: GraphQLSchema, rows: PlainRows, random: () => number): string {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  let budget = 60;

  /** A value that the column has somewhere, so that filters find something. */
  const valueOf = (type: string, column: string): Value | undefined => {
    const values = rows.stood(datasetOfType[type]!, pick(rows.releases)).map((row) => row[column]);
    return values.length > 0 ? pick(values) : undefined;
  };

  const filter = (type: string, { name, type: of }: GraphQLArgument): string[] => {
    const text = (value: Value | undefined): string[] => {
      if (value === undefined || value === null || Array.isArray(value)) return [];
      const printed = isEnumType(getNamedType(of)) ? String(value) : JSON.stringify(value);
      return [`${name}: ${isListType(getNullableType(of)) ? `[${printed}]` : printed}`];
    };
    if (name === 'first') return [`first: ${1 + Math.floor(random() * 8)}`];
    if (random() > 0.3) return [];
    if (name === 'orderBy') return [`orderBy: ${pick((getNamedType(of) as GraphQLEnumType).getValues()).name}`];
    if (name === 'release') return text(pick(rows.releases));
    if (name === 'ministry' && ['Agency', 'Service', 'Contract', 'Milestone'].includes(type))
      return text(rows.ministryOf(valueOf('Agency', 'agency_id')!, rows.releases[0]!));
    const search = 'name_en' in (rows.stood(datasetOfType[type]!, rows.releases[0]!)[0] ?? {}) ? 'name_en' : 'name';
    if (name === 'search') return text(String(valueOf(type, search) ?? 'a').slice(1, 5));
    const column = columnOfArgument(type, name);
    return column ? text(valueOf(type, column)) : [];
  };

  const isLabel = (field: Field): boolean => getNamedType(field.type).name === 'Text';
  const isList = (field: Field): boolean => getNamedType(field.type).name.endsWith('Connection');

  /** Levels that a field takes at least: itself, what a list has around its rows, and a leaf. */
  const levelsOf = (field: Field): number => (isLeafType(getNamedType(field.type)) ? 1 : isList(field) ? 4 : 2);

  const argumentsOf = (field: Field, type: string): string => {
    const given = field.args.flatMap((argument) => {
      if (argument.name !== 'id') return filter(type, argument);
      return [`id: ${JSON.stringify(valueOf(type, declarationOf(type).key[0]!) ?? 'x')}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  };

  /** @param left levels that may still be used */
  const printed = (field: Field, left: number): string => {
    budget -= 1;
    if (isLeafType(getNamedType(field.type))) return field.name;
    if (isLabel(field)) return `${field.name} { ms en ar }`;
    const type = schema.getType(nodeName(field)) as GraphQLObjectType;
    const head = `${field.name}${argumentsOf(field, type.name)}`;
    if (!isList(field)) return `${head} { ${selection(type, left - 1)} }`;
    const inner = selection(type, left - 3);
    const nodes = random() < 0.5 ? `nodes { ${inner} }` : `edges { node { ${inner} } }`;
    return `${head} { totalCount pageInfo { hasNextPage hasPreviousPage } ${nodes} }`;
  };

  const selection = (type: GraphQLObjectType, left: number): string => {
    const all = Object.values(type.getFields()).filter((field) => isCovered(type, field));
    const allowed = all.filter((field) => levelsOf(field) <= left && (budget > 0 || levelsOf(field) === 1));
    const chosen = allowed.filter(() => random() < 4 / allowed.length);
    return (chosen.length > 0 ? chosen : [pick(allowed)]).map((field) => printed(field, left)).join(' ');
  };

  return `{ ${printed(pick(Object.values(schema.getQueryType()!.getFields()).filter(isRoot)), limits.depth)} }`;
}
