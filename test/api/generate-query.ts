/** Valid documents made at random from the schema: the same seed gives the same document. */
import {
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const samples: Readonly<Record<string, readonly string[]>> = {
  id: ['"BUDGET"', '"TREASURY"', '"services"', '"SV1"', '"2026-10"', '"NONE"'],
  indicator: ['"SV1"', '"XX"'],
  text: ['"tax"', '"belanjawan"', '""'],
  scope: ['"programme"', '"agency:TREASURY"'],
  breakdown: ['""', '"severity:critical"'],
  statistic: ['"share"', '"count"'],
  release: ['"2026-09"', '"2026-10"'],
  from: ['"2026-09"'],
  to: ['"2026-10"'],
  period: ['"2026-10"', '"2026-Q3"', '"2026"'],
  periodFrom: ['"2026-09"'],
  periodTo: ['"2026-10"'],
  Date: ['"2026-10-31"'],
  Month: ['"2026-10"'],
  Quarter: ['"2026-Q3"'],
  Int: ['3', '1', '2'],
  Boolean: ['true', 'false'],
};

/** A query of one to three root fields, at most `depth` levels deep; `values` go before the samples of the same name. */
export function generateQuery(
  schema: GraphQLSchema,
  seed: number,
  { depth = 7, values = {} }: { readonly depth?: number; readonly values?: Readonly<Record<string, readonly string[]>> } = {},
): string {
  const random = randomOf(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  let left = 120;

  const argument = ({ name, type }: GraphQLArgument): string => {
    const named = getNamedType(type);
    const value = isEnumType(named)
      ? pick(named.getValues()).name
      : pick(values[name] ?? samples[name] ?? samples[named.name] ?? ['"TAX-OFFICE"', '"a"', '""']);
    const isList = isListType(isNonNullType(type) ? type.ofType : type);
    return `${name}: ${isList ? `[${value}]` : value}`;
  };

  const wanted = ({ name, type }: GraphQLArgument): boolean =>
    isNonNullType(type) || (!['after', 'before'].includes(name) && (name === 'first' || random() < 0.15));

  const selection = (type: GraphQLObjectType, levels: number): string => {
    const all = Object.values(type.getFields()).filter((field) => levels > 1 || isLeafType(getNamedType(field.type)));
    const chosen = all.filter(() => random() < 3 / all.length);
    const fields = (chosen.length > 0 ? chosen : [pick(all)]).map((field, index) => {
      left -= 1;
      const args = field.args.filter(wanted).map(argument);
      const named = getNamedType(field.type);
      if (isInterfaceType(named))
        return `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''} { ${branches(named, levels)} }`;
      const inner = isObjectType(named) ? ` { ${left > 0 && levels > 2 ? selection(named, levels - 1) : '__typename'} }` : '';
      return `${random() < 0.2 ? `x${index}: ` : ''}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${inner}`;
    });
    return random() < 0.2 ? `... on ${type.name} { ${fields.join(' ')} }` : fields.join(' ');
  };

  /** Of an interface its type's name, and what one of its types has. */
  const branches = (type: GraphQLInterfaceType, levels: number): string => {
    const one = pick(schema.getPossibleTypes(type));
    return `__typename ... on ${one.name} { ${left > 0 && levels > 2 ? selection(one, levels - 1) : 'id'} }`;
  };

  return `{ ${selection(schema.getQueryType()!, depth)} }`;
}
