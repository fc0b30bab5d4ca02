/** What is worked out of an operation once, and what is read by it from the variables of each request. */
import type { OperationDefinitionNode, TypeNode } from 'graphql';
import type { Request } from './slots.ts';

/** Made once for each object, and let go with it. */
export function onceForEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let one = made.get(key);
    if (!one) made.set(key, (one = { value: make(key) }));
    return one.value;
  };
}

/** A text of what matters of the variables: `partOf` says for the type of one how its values are written. */
export function variablesText(
  { variableDefinitions = [] }: OperationDefinitionNode,
  partOf: (type: TypeNode) => (value: unknown) => string | undefined,
): (request: Request) => string {
  const parts = variableDefinitions.map(({ variable, type }) => ({ name: variable.name.value, write: partOf(type) }));
  return ({ variables }) => {
    let text = '';
    for (const { name, write } of parts) text += `${write(variables.coerced[name])},`;
    return text;
  };
}
