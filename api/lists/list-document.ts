/**
 * The GraphQL document that reads a list page by page. Beside the page it asks for the newest release and the number of
 * redactions, so that the rows of all pages are known to be of one state.
 */
import { isNonNullType } from 'graphql';
import type { ListColumn } from './columns.ts';
import type { Field, ListAddress } from './list-address.ts';
import type { ListArguments } from './read-arguments.ts';

export interface ListDocument {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variable of the release that is read where the address names none; undefined where it does, or where none can be. */
  readonly pin: string | undefined;
}

/** The argument by which a field of the query type says which release it reads. */
export const releaseArgumentOf = (root: Field): string | undefined => {
  if (root.extensions['comparesReleases']) return 'to';
  return root.args.some(({ name }) => name === 'release') ? 'release' : undefined;
};

export function listDocument(
  { fields }: ListAddress,
  columns: readonly ListColumn[],
  { given }: Pick<ListArguments, 'given'>,
): ListDocument {
  const release = releaseArgumentOf(fields[0]!);
  const pin = release && !given[0]!.some(({ argument }) => argument.name === release) ? 'pin' : undefined;
  const all = given.flat();
  const declared = [
    '$first: Int!',
    '$after: String',
    '$isFirst: Boolean!',
    ...(pin ? ['$pin: String'] : []),
    ...all.map(({ variable, argument: { type } }) => `$${variable}: ${String(type)}${isNonNullType(type) ? '' : '!'}`),
  ];
  const page = `totalCount @include(if: $isFirst) pageInfo { hasNextPage endCursor } nodes { ${selectionOf(columns)} }`;
  const list = fields.reduceRight((inner, field, place) => {
    const own = given[place]!.map(({ argument: { name }, variable }) => `${name}: $${variable}`);
    const pinned = place === 0 && pin ? [`${release}: $pin`] : [];
    const paged = place === fields.length - 1 ? ['first: $first', 'after: $after'] : [];
    const args = [...own, ...pinned, ...paged];
    return `${place === 0 ? 'list: ' : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { ${inner} }`;
  }, page);
  const state = 'newest: release { id } redacted: redactions(first: 1) { totalCount }';
  return {
    text: `query (${declared.join(', ')}) { ${state} ${list} }`,
    variables: Object.fromEntries(all.map(({ variable, value }) => [variable, value])),
    pin,
  };
}

interface Tree extends Map<string, Tree> {}

function selectionOf(columns: readonly ListColumn[]): string {
  const tree: Tree = new Map();
  for (const { path, otherwise = [] } of columns)
    for (const names of [path, otherwise]) names.reduce((at, name) => at.get(name) ?? at.set(name, new Map()).get(name)!, tree);
  return printed(tree);
}

const printed = (tree: Tree): string =>
  [...tree].map(([name, inner]) => (inner.size > 0 ? `${name} { ${printed(inner)} }` : name)).join(' ');
