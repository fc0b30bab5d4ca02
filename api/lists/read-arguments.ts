/** The arguments in the address of a list: `?id=SVC-0001&stage=in_house,planning&select=name.en`. */
import { isRequiredArgument, type GraphQLArgument } from 'graphql';
import { apiError } from '../errors.ts';
import { badArgument, inputOf } from './input-text.ts';
import type { Field } from './list-address.ts';

export interface Given {
  /** The variable of the document. */
  readonly variable: string;
  readonly argument: GraphQLArgument;
  readonly value: unknown;
}

export interface ListArguments {
  /** What each field of the address is given, in the order of the schema. */
  readonly given: readonly (readonly Given[])[];
  /** Paths of fields; undefined for the usual columns. */
  readonly select: readonly string[] | undefined;
}

/** A list comes whole, so that none of its pages is asked for. */
const ofPages = new Set(['first', 'after', 'last', 'before']);

/** Throws BAD_USER_INPUT with the name of the argument, its value and what would be right. */
export function readArguments(fields: readonly Field[], search: URLSearchParams): ListArguments {
  const names = namesOf(fields);
  refuseUnknown(names, search);
  const given = fields.map((_, place) =>
    argumentsOf(fields, place).flatMap((argument): Given[] => {
      const name = names.get(argument)!;
      if (search.has(name))
        return [{ variable: `a${place}_${argument.name}`, argument, value: inputOf(name, argument.type, search.getAll(name)) }];
      if (!isRequiredArgument(argument)) return [];
      throw apiError('BAD_USER_INPUT', `"${name}" is needed. ${argument.description}`, { details: { argument: name } });
    }),
  );
  return { given, select: selectOf(search) };
}

/** Arguments that an address may give to a field. */
const argumentsOf = (fields: readonly Field[], place: number): readonly GraphQLArgument[] =>
  fields[place]!.args.filter(({ name }) => place < fields.length - 1 || !ofPages.has(name));

/** The name of each argument in the address: its own, or `field.argument` where two fields have one of that name. */
function namesOf(fields: readonly Field[]): Map<GraphQLArgument, string> {
  const all = fields.flatMap((field, place) => argumentsOf(fields, place).map((argument) => ({ field, argument })));
  const isShared = (name: string): boolean => all.filter(({ argument }) => argument.name === name).length > 1;
  return new Map(
    all.map(({ field, argument: one }) => [
      one,
      isShared(one.name) || one.name === 'select' ? `${field.name}.${one.name}` : one.name,
    ]),
  );
}

function refuseUnknown(names: ReadonlyMap<GraphQLArgument, string>, search: URLSearchParams): void {
  const known = [...names.values()];
  for (const [name, value] of search) {
    if (name === 'select' || known.includes(name)) continue;
    const shared = known.filter((one) => one.endsWith(`.${name}`));
    if (shared.length > 0) throw badArgument(name, value, `Say whose: ${shared.join(' or ')}.`);
    if (ofPages.has(name)) throw badArgument(name, value, 'A list comes whole: leave it out.');
    throw badArgument(name, value, `There is no such argument. There are: ${[...known, 'select'].join(', ')}.`);
  }
}

function selectOf(search: URLSearchParams): string[] | undefined {
  if (!search.has('select')) return undefined;
  const paths = search.getAll('select').flatMap((text) => text.split(','));
  if (paths.includes('')) throw badArgument('select', search.getAll('select').join(','), 'Name fields, joined by commas.');
  return paths;
}
