/** The schema as the reference shows it: every type but the pages of lists, with what its fields take and give. */
import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  print,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import type { Locale } from '../../locales.ts';
import { loadDatasets, type Dataset } from '../catalogue/datasets.ts';
import { loadSchema } from './schema.ts';
import { loadDescribe, type Describe, type Described } from './translations.ts';

/** `page` is the type whose page tells what is given: of a list its rows. */
export type TypeReference = { written: string; page: string | undefined };
export type Argument = { name: string; type: TypeReference; byDefault: string | undefined; meaning: Described };
export type Field = { name: string; type: TypeReference; args: Argument[]; meaning: Described };
export type Type = {
  name: string;
  kind: 'object' | 'enum' | 'scalar';
  meaning: Described;
  /** The dataset whose rows it has. */
  dataset: string | undefined;
  fields: Field[];
  codes: { name: string; meaning: Described }[];
};

const known = new Map<Locale, Promise<Type[]>>();

/** By name; the query type first. Made once a build: five hundred pages show a part of it. */
export function loadReference(locale: Locale): Promise<Type[]> {
  const made = known.get(locale) ?? makeReference(locale);
  known.set(locale, made);
  return made;
}

async function makeReference(locale: Locale): Promise<Type[]> {
  const [schema, describe, datasets] = await Promise.all([loadSchema(), loadDescribe(locale), loadDatasets()]);
  const types = typesOf(schema);
  const rows = rowsOf(types, datasets);
  return types.map((type) => toType(type, describe, rows.get(type.name)));
}

/** The names of the types that have a page. */
export const namesOfTypes = async (): Promise<string[]> => typesOf(await loadSchema()).map(({ name }) => name);

/** The fields of the query type. */
export const namesOfQuestions = async (): Promise<string[]> =>
  Object.keys((await loadSchema()).getQueryType()?.getFields() ?? {});

const isPage = (name: string): boolean => /(Connection|Edge)$/.test(name);

function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !isPage(name));
  const query = schema.getQueryType();
  return [...own.filter((type) => type === query), ...own.filter((type) => type !== query)];
}

function toType(type: GraphQLNamedType, describe: Describe, dataset: string | undefined): Type {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return {
    name: type.name,
    kind: isEnumType(type) ? 'enum' : isScalarType(type) ? 'scalar' : 'object',
    meaning: describe(type.description, { dataset }),
    dataset,
    fields: fields.map((field) => toField(field, describe, dataset)),
    codes: isEnumType(type) ? codesOf(type, describe) : [],
  };
}

function codesOf(type: GraphQLEnumType, describe: Describe): Type['codes'] {
  const codes = type.getValues().map(({ name }) => name);
  return type.getValues().map(({ name, description }) => ({ name, meaning: describe(description, { codes }) }));
}

const toField = ({ name, type, args, description }: GraphQLField, describe: Describe, dataset: string | undefined): Field => ({
  name,
  type: toReference(type),
  args: args.map((argument) => toArgument(argument, describe)),
  meaning: describe(description, { dataset }),
});

const toArgument = (argument: GraphQLArgument, describe: Describe): Argument => ({
  name: argument.name,
  type: toReference(argument.type),
  byDefault: defaultOf(argument),
  meaning: describe(argument.description),
});

function defaultOf({ default: given }: GraphQLArgument): string | undefined {
  if (!given) return undefined;
  return given.literal ? print(given.literal) : JSON.stringify(given.value);
}

const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

function toReference(type: GraphQLType): TypeReference {
  const named = getNamedType(type);
  const nodes = isObjectType(named) && isPage(named.name) ? named.getFields()['nodes'] : undefined;
  const page = nodes ? getNamedType(nodes.type).name : named.name;
  return { written: String(type), page: builtIn.has(page) ? undefined : page };
}

/** Which dataset's rows a type has: all its columns, and as little else as any type that has them. */
function rowsOf(types: readonly GraphQLNamedType[], datasets: readonly Dataset[]): Map<string, string> {
  const objects = types.filter(isObjectType).map((type) => ({ name: type.name, fields: Object.keys(type.getFields()) }));
  const pairs = datasets.flatMap(({ id, columns }) => {
    const fits = objects.filter(({ fields }) => columns.every(({ name }) => hasColumn(fields, name)));
    const [closest] = fits.sort((a, b) => a.fields.length - b.fields.length);
    return closest ? [[closest.name, id] as const] : [];
  });
  return new Map(pairs);
}

/** `annual_transactions` is `annualTransactions`; an id may stand under the name of what it identifies. */
function hasColumn(fields: readonly string[], column: string): boolean {
  const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return fields.includes(camel(column)) || fields.includes(camel(column.replace(/_id$/, '')));
}
