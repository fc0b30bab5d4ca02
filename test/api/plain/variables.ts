/** The same question with its values as variables. */
import { Kind, parse, print, TypeInfo, valueFromASTUntyped, visit, visitWithTypeInfo } from 'graphql';
import type { GraphQLSchema } from 'graphql';

export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function withVariables(schema: GraphQLSchema, text: string): Question {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const types = new TypeInfo(schema);
  const document = visit(
    parse(text),
    visitWithTypeInfo(types, {
      Argument(node) {
        const name = `v${declared.length}`;
        declared.push(`$${name}: ${String(types.getInputType())}`);
        variables[name] = valueFromASTUntyped(node.value);
        return { ...node, value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } };
      },
    }),
  );
  return { document: declared.length > 0 ? `query (${declared.join(', ')}) ${print(document)}` : text, variables };
}
