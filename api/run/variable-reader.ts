/** The variables of one operation in every request: their types are looked up once. */
import {
  coerceInputValue,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableValues,
} from 'graphql';
import { apiError } from '../errors.ts';

export type Inputs = Readonly<Record<string, unknown>>;

/** Gives the `variableValues` of graphql-js. Throws BAD_USER_INPUT with the first thing that it says of wrong ones. */
export type ReadVariables = (inputs: Inputs) => VariableValues;

export function variableReader(schema: GraphQLSchema, operation: OperationDefinitionNode): ReadVariables {
  let signatures: [string, VariableValues['sources'][string]['signature']][] | undefined;
  const readWhole = (inputs: Inputs): VariableValues => {
    const values = coerceVariables(schema, operation, inputs);
    signatures ??= Object.entries(values.sources).map(([name, { signature }]) => [name, signature]);
    return values;
  };
  return (inputs) => {
    if (!signatures) return readWhole(inputs);
    const sources: Record<string, VariableValues['sources'][string]> = Object.create(null);
    const coerced: Record<string, unknown> = Object.create(null);
    for (const [name, signature] of signatures) {
      const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
      const own = value === undefined ? undefined : coerceInputValue(value, signature.type);
      // Without a value the default decides, and of a wrong one there is something to say.
      if (own === undefined) return readWhole(inputs);
      sources[name] = { signature, value };
      coerced[name] = own;
    }
    return { sources, coerced };
  };
}

function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  inputs: Inputs,
): VariableValues {
  const { variableValues, errors } = getVariableValues(schema, variableDefinitions, inputs, { maxErrors: 1 });
  if (variableValues) return variableValues;
  const message = errors[0]?.message ?? 'A variable has a value that cannot be.';
  throw apiError('BAD_USER_INPUT', message.length > 500 ? `${message.slice(0, 500)} ...` : message, { nodes: errors[0]?.nodes });
}
