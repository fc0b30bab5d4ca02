/** Compiled operations, kept for each document and for each shape that its variables can have. */
import {
  getNamedType,
  isEnumType,
  typeFromAST,
  type DocumentNode,
  type NamedTypeNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compileOperation, type Plan } from '../compile/compile-operation.ts';
import type { Request } from '../compile/slots.ts';
import { typesOf } from '../schema/node-ids.ts';
import { Recent } from './keep-recent.ts';
import { bytesOfPlan } from './weigh.ts';

/** A plan and how often it was used: what is used often is worth preparing in the database. */
export interface KeptPlan {
  readonly plan: Plan;
  readonly bytes: number;
  uses: number;
  /** Whether the database keeps its statement prepared. */
  isPrepared: boolean;
}

interface Operation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Bytes of all plans kept, with the documents that they hold: whatever strangers ask. */
const mostBytes = 67_108_864;

export function createPlans(schema: GraphQLSchema): (operation: Operation, request: Request) => KeptPlan {
  const plans = new Recent<string, KeptPlan>(mostBytes, ({ bytes }) => bytes);
  const numbers = new WeakMap<OperationDefinitionNode, number>();
  let last = 0;
  return (operation, request) => {
    const number = numbers.get(operation.operation) ?? (last += 1);
    numbers.set(operation.operation, number);
    return plans.get(`${number} ${shapeOf(schema, operation.operation, request)}`, () => {
      const plan = compileOperation(schema, operation, request);
      return { plan, bytes: bytesOfPlan(plan.sql, operation.document, request), uses: 0, isPrepared: false };
    });
  };
}

/**
 * What of the variables shapes the statement: which are null, the values of those that are boolean (`@include`) or of an enum
 * (`orderBy`, `by` of groups), and the types that ids name (`node`).
 */
function shapeOf(schema: GraphQLSchema, operation: OperationDefinitionNode, { variables }: Request): string {
  const shapes = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const value = variables.coerced[variable.name.value];
    if (value === null || value === undefined) return value === null ? 'n' : 'u';
    if (typeof value === 'boolean') return String(value);
    if (namedTypeOf(type) === 'ID') return `i${typesOf([value].flat().map(String)).join('+')}`;
    return shapesStatement(schema, type) ? `=${String(value)}` : 'v';
  });
  return shapes.join(',');
}

const namedTypeOf = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : namedTypeOf(type.type));

/** Single codes, and lists of what rows are grouped by; other lists of codes are only parameters. */
function shapesStatement(schema: GraphQLSchema, type: TypeNode): boolean {
  const named = getNamedType(typeFromAST(schema, type as NamedTypeNode));
  const isList = type.kind === 'ListType' || (type.kind === 'NonNullType' && type.type.kind === 'ListType');
  return isEnumType(named) && (!isList || named.extensions['shapesStatement'] === true);
}
