/** The arguments of one field in every request: what the document gives is coerced once, what variables give is taken as it is. */
import { getArgumentValues, Kind, type FieldNode, type GraphQLField, type ValueNode, type VariableValues } from 'graphql';

type Values = Record<string, unknown>;

/** Gives what `getArgumentValues` gives, and throws what it throws. */
export function argumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode): (variables: VariableValues) => Values {
  const givenByVariable = (node.arguments ?? []).flatMap(({ name, value }) =>
    value.kind === Kind.VARIABLE ? [[name.value, value.name.value] as const] : [],
  );
  const isPlain = (node.arguments ?? []).every(({ value }) => value.kind === Kind.VARIABLE || !holdsVariable(value));
  let known: Values | undefined;
  return (variables) => {
    // Without a value the defaults, of the variable and of the argument, and what may be null decide.
    const hasAll = givenByVariable.every(([, variable]) => (variables.coerced[variable] ?? null) !== null);
    if (!isPlain || !hasAll) return getArgumentValues(field, node, variables);
    known ??= getArgumentValues(field, node, variables);
    const values = { ...known };
    for (const [argument, variable] of givenByVariable) values[argument] = variables.coerced[variable];
    return values;
  };
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value));
}
