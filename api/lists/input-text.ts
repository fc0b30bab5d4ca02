/** From the text of an address to the value of an argument, as its type in the schema has it. */
import { GraphQLError, getNullableType, isEnumType, isListType, isScalarType, type GraphQLInputType } from 'graphql';
import { apiError } from '../errors.ts';

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}...` : text);

/** The refusal of an argument: its name, its value and what would be right. */
export const badArgument = (argument: string, value: string, right: string) =>
  apiError('BAD_USER_INPUT', `"${shorten(argument)}" is "${shorten(value)}". ${right}`, {
    details: { argument: shorten(argument), value: shorten(value) },
  });

/** The value of an argument that was given once or, a list, several times or with commas. Throws BAD_USER_INPUT. */
export function inputOf(name: string, type: GraphQLInputType, texts: readonly string[]): unknown {
  const wanted = getNullableType(type);
  if (isListType(wanted))
    return texts.flatMap((text) => (text === '' ? [] : text.split(','))).map((text) => inputOf(name, wanted.ofType, [text]));
  if (texts.length > 1) throw badArgument(name, texts.join('", "'), 'It takes one value: give it once.');
  const text = texts[0]!;
  if (isEnumType(wanted)) {
    if (wanted.getValue(text)) return text;
    const codes = wanted.getValues().map((code) => code.name);
    throw badArgument(name, text, `It is one of: ${codes.join(', ')}.`);
  }
  if (isScalarType(wanted)) return scalarOf(name, wanted, text);
  throw badArgument(name, text, 'It cannot be given in an address; ask by GraphQL.');
}

interface Scalar {
  readonly name: string;
  coerceInputValue(value: unknown): unknown;
}

function scalarOf(name: string, scalar: Scalar, text: string): unknown {
  switch (scalar.name) {
    case 'Boolean':
      if (text !== 'true' && text !== 'false') throw badArgument(name, text, 'It is true or false.');
      return text === 'true';
    case 'Int':
      if (!/^-?\d{1,9}$/.test(text)) throw badArgument(name, text, 'It is a whole number, e.g. 2026.');
      return Number(text);
    case 'Float':
      if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(text)) throw badArgument(name, text, 'It is a number, e.g. 12.5.');
      return Number(text);
    default:
      try {
        return scalar.coerceInputValue(text);
      } catch (error) {
        if (error instanceof GraphQLError) throw badArgument(name, text, error.message);
        throw error;
      }
  }
}
