/** One list as it is asked for: what it reads, under which name, and its address for one release. */
import type { GraphQLSchema } from 'graphql';
import { datasetByName } from '../../db/datasets/index.ts';
import { chooseColumns } from './choose-columns.ts';
import type { ListColumn } from './columns.ts';
import { columnFieldsOf } from './dataset-of-type.ts';
import { findList, mappingOfField, type Field, type ListAddress } from './list-address.ts';
import { listDocument, releaseArgumentOf, type ListDocument } from './list-document.ts';
import { readArguments, type ListArguments } from './read-arguments.ts';

export interface List {
  readonly address: ListAddress;
  readonly columns: readonly ListColumn[];
  readonly args: ListArguments;
  readonly document: ListDocument;
}

/** The list that an address asks for. Throws NOT_FOUND or BAD_USER_INPUT. */
export function readList(schema: GraphQLSchema, path: string, search: URLSearchParams): List {
  const address = findList(schema, path);
  const args = readArguments(address.fields, search);
  const usual = address.fields.at(-1)!.extensions['columns'] as readonly string[] | undefined;
  const columns = chooseColumns(address.node, args.select, usual);
  return { address, columns, args, document: listDocument(address, columns, args) };
}

/** The same for two addresses that ask the same, in whatever order their arguments stand. */
export const identityOf = ({ address, document: { text, variables } }: List): string =>
  JSON.stringify([address.format, text, variables]);

/** The release that the address names. */
export function namedRelease({ address, args }: List): string | undefined {
  const release = releaseArgumentOf(address.fields[0]!);
  return args.given[0]!.find(({ argument }) => argument.name === release)?.value as string | undefined;
}

/** Whether its rows are those of one release. */
export const isOfRelease = ({ address }: List): boolean => releaseArgumentOf(address.fields[0]!) !== undefined;

/** Its address with the release that was read, from the root of the portal. */
export function canonicalAddress({ address: { fields, format }, args }: List, release: string | undefined): string {
  const name = releaseArgumentOf(fields[0]!);
  const given = args.given.flat().map(({ argument, value }): [string, string] => [argument.name, String(value)]);
  const isNamed = given.some(([argument]) => argument === name);
  const pairs = [
    ...given,
    ...(name && release !== undefined && !isNamed ? [[name, release]] : []),
    ...(args.select ? [['select', args.select.join(',')]] : []),
  ];
  const query = pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : '';
  return `/graphql/${namesOf(fields).join('/')}.${format}${query}`;
}

export const fileName = ({ address: { fields, format } }: List, release: string | undefined): string =>
  `${[...namesOf(fields), ...(release ? [release.replaceAll(/[^\w.-]/g, '')] : [])].join('-')}.${format}`;

/** The file that has all rows of the list's kind, in that release; undefined where there is none. */
export function downloadOf({ address: { fields, node } }: List, release: string | undefined): string | undefined {
  const mapping = mappingOfField(fields.at(-1)!);
  const dataset = mapping?.kind === 'connection' ? mapping.dataset : '';
  return columnFieldsOf(node).length > 0 && datasetByName(dataset) ? `/data/${release ?? 'latest'}/${dataset}.csv` : undefined;
}

const namesOf = (fields: readonly Field[]): string[] => fields.map(({ name }) => name);
