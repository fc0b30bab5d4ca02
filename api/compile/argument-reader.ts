/** The arguments of one field in every request: what the document gives is coerced once, what variables give is taken as it is. */
import { getArgumentValues, Kind, type FieldNode, type GraphQLField, type ValueNode, type VariableValues } from 'graphql';

type Values = Record<string, unknown>;

/** An argument that variables give: one its value, or several the members of its list. */
interface Given {
  readonly argument: string;
  readonly variables: readonly string[];
  readonly isList: boolean;
}

/** Gives what `getArgumentValues` gives, and throws what it throws. */
export function argumentReader(field: GraphQLField<unknown, unknown>, node: FieldNode): (variables: VariableValues) => Values {
  const nodes = node.arguments ?? [];
  const given = nodes.flatMap(({ name, value }) => givenBy(name.value, value) ?? []);
  const isPlain = nodes.every(({ name, value }) => givenBy(name.value, value) || !holdsVariable(value));
  const names = given.flatMap(({ variables }) => variables);
  let known: Values | undefined;
  return (variables) => {
    const { coerced } = variables;
    // Without a value the defaults, of the variable and of the argument, and what may be null decide.
    const hasAll = names.every((variable) => (coerced[variable] ?? null) !== null);
    if (!isPlain || !hasAll) return getArgumentValues(field, node, variables);
    // Copied as an object with a prototype, which is copied faster.
    known ??= { ...getArgumentValues(field, node, variables) };
    const values = { ...known };
    for (const { argument, variables: of, isList } of given)
      values[argument] = isList ? of.map((variable) => coerced[variable]) : coerced[of[0]!];
    return values;
  };
}

function givenBy(argument: string, value: ValueNode): Given | undefined {
  if (value.kind === Kind.VARIABLE) return { argument, variables: [value.name.value], isList: false };
  if (value.kind !== Kind.LIST || value.values.length === 0) return undefined;
  const variables = value.values.flatMap((one) => (one.kind === Kind.VARIABLE ? [one.name.value] : []));
  return variables.length === value.values.length ? { argument, variables, isList: true } : undefined;
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value));
}
