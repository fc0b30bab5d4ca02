/** Chains of links through the schema, and a document for each that asks for everything on its way. */
import {
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Fields from the query type on, each leading to the object on which the next one stands. */
export type Chain = readonly { readonly type: GraphQLObjectType; readonly field: Field }[];

export interface Walk {
  /** The arguments of a field that it cannot do without. */
  readonly required: (type: string, field: string) => string;
  /** `Type.field`: not followed. */
  readonly except: readonly string[];
}

const isConnection = (type: unknown): type is GraphQLObjectType => isObjectType(type) && type.name.endsWith('Connection');

/** The object that a field leads to: of a connection its nodes; undefined for a leaf. */
function target({ type }: Field): GraphQLObjectType | undefined {
  const named = getNamedType(type);
  const node = isConnection(named) ? getNamedType(named.getFields()['nodes']!.type) : named;
  return isObjectType(node) ? node : undefined;
}

const isText = (type: GraphQLObjectType | undefined): boolean => type?.name === 'Text' || type?.name === 'Code';

/** Every chain of up to `longest` links from the fields of the query type that take a release. */
export function chainsOf(schema: GraphQLSchema, { except }: Walk, longest = 3): Chain[] {
  const follow = (chain: Chain, type: GraphQLObjectType): Chain[] =>
    Object.values(type.getFields()).flatMap((field): Chain[] => {
      const [to, next] = [target(field), [...chain, { type, field }]];
      if (!to || isText(to) || except.includes(`${type.name}.${field.name}`)) return [];
      return [next, ...(next.length < longest ? follow(next, to) : [])];
    });
  return follow([], schema.getQueryType()!).filter(([root]) => root!.field.args.some(({ name }) => name === 'release'));
}

/** Of the chains those that are needed to pass every link once, the shortest first, and then so many drawn from the others. */
export function chooseChains(chains: readonly Chain[], drawn: number, random: () => number): Chain[] {
  const passed = new Set<string>();
  const needed = chains
    .toSorted((a, b) => a.length - b.length)
    .filter((chain) => {
      const links = namesOf(chain).filter((link) => !passed.has(link));
      for (const link of links) passed.add(link);
      return links.length > 0;
    });
  const others = chains.filter((chain) => !needed.includes(chain)).map((chain) => ({ chain, place: random() }));
  return [
    ...needed,
    ...others
      .sort((a, b) => a.place - b.place)
      .slice(0, drawn)
      .map(({ chain }) => chain),
  ];
}

/** The rows of a list counted by each thing that it can be grouped by. */
function groupsOf(connection: GraphQLObjectType, asked: string[]): string {
  const groups = connection.getFields()['groups'];
  if (!groups) return '';
  asked.push('Group.keys', 'Group.count');
  const by = (getNamedType(groups.args[0]!.type) as GraphQLEnumType).getValues().slice(0, 15);
  return by.map(({ name }, place) => `g${place}: groups(by: ${name}) { keys count }`).join(' ');
}

const namesOf = (chain: Chain): string[] => chain.map(({ type, field }) => `${type.name}.${field.name}`);

/** The document of a chain, and the `Type.field` of everything that it asks for. */
export function documentOf(chain: Chain, walk: Walk): { document: string; asked: string[] } {
  const asked = namesOf(chain);
  const own = (type: GraphQLObjectType): string =>
    Object.values(type.getFields())
      .filter(
        ({ type: of, args }) =>
          (isLeafType(getNamedType(of)) || isText(target({ type: of } as Field))) &&
          !args.some(({ type: t }) => isNonNullType(t)),
      )
      .map((field) => {
        asked.push(`${type.name}.${field.name}`);
        const text = target(field);
        return text ? `${field.name} { ${own(text)} }` : field.name;
      })
      .join(' ');
  const selection = (place: number): string => {
    const { type, field } = chain[place]!;
    const to = target(field)!;
    const inner = `${own(to)} ${place + 1 < chain.length ? selection(place + 1) : ''}`;
    const isPaged = isConnection(getNamedType(field.type));
    const given = [walk.required(type.name, field.name), isPaged ? `first: ${place === 0 ? 12 : 4}` : '']
      .filter(Boolean)
      .join(', ');
    const groups = isPaged && place === 0 ? groupsOf(getNamedType(field.type) as GraphQLObjectType, asked) : '';
    const page = `totalCount ${groups} edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${inner} }`;
    return `${field.name}${given ? `(${given})` : ''} { ${isPaged ? page : inner} }`;
  };
  return { document: `{ ${selection(0)} }`, asked };
}
