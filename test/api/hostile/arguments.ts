/** A statement in place of each text that the query type takes, wherever the schema has one. */
import {
  getNamedType,
  isEnumType,
  isLeafType,
  isListType,
  getNullableType,
  isObjectType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { ask, type Hostile } from './hostile.ts';

const statement = `x'); drop table services; select pg_sleep(9); -- " \\ $1 %s {0} \${x}`;

type Field = GraphQLField<unknown, unknown>;

const takesText = ({ type }: GraphQLArgument): boolean => ['String', 'ID'].includes(getNamedType(type).name);

const leafOf = ({ type }: Field): string => {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '{ __typename }';
  const leaf = Object.values(named.getFields()).find(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return `{ ${leaf?.name ?? '__typename'} }`;
};

const sampleOf = (argument: GraphQLArgument): string => {
  const named = getNamedType(argument.type);
  const value = isEnumType(named) ? named.getValues()[0]!.name : named.name === 'Int' ? '1' : '"SV1"';
  return isListType(getNullableType(argument.type)) ? `[${value}]` : value;
};

/** Each is answered, or refused for its value: never as something unexpected. */
export function statementsFor(schema: GraphQLSchema): Hostile[] {
  return Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
    field.args.filter(takesText).map((argument): Hostile => {
      const others = field.args.filter((one) => one !== argument && isRequiredArgument(one));
      const given = [...others.map((one) => `${one.name}: ${sampleOf(one)}`), `${argument.name}: $s`].join(', ');
      const document = `query ($s: ${String(argument.type)}) { ${field.name}(${given}) ${isLeafType(getNamedType(field.type)) ? '' : leafOf(field)} }`;
      const value = isListType(getNullableType(argument.type)) ? [statement] : statement;
      return [
        `a statement as ${field.name}(${argument.name})`,
        ask(document, { s: value }),
        ['answered', 'BAD_USER_INPUT', 'RELEASE_NOT_FOUND'],
      ];
    }),
  );
}
