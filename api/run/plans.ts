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
import { onceForEach, variablesText } from '../compile/of-operation.ts';
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
  let last = 0;
  const keyOf = onceForEach((operation: OperationDefinitionNode) => {
    const [number, shape] = [(last += 1), variablesText(operation, (type) => shapeOf(schema, type))];
    return (request: Request) => `${number} ${shape(request)}`;
  });
  return (operation, request) =>
    plans.get(keyOf(operation.operation)(request), () => {
      const plan = compileOperation(schema, operation, request);
      return { plan, bytes: bytesOfPlan(plan.sql, operation.document, request), uses: 0, isPrepared: false };
    });
}

/**
 * What of the variables shapes the statement: which are null, the values of those that are boolean (`@include`) or of an enum
 * (`orderBy`, `by` of groups), and the types that ids name (`node`).
 */
function shapeOf(schema: GraphQLSchema, type: TypeNode): (value: unknown) => string {
  const ofValue = shapeOfValue(schema, type);
  return (value) => (value === undefined ? 'u' : value === null ? 'n' : ofValue(value));
}

function shapeOfValue(schema: GraphQLSchema, type: TypeNode): (value: unknown) => string {
  if (namedTypeOf(type) === 'Boolean') return String;
  if (namedTypeOf(type) === 'ID') return (value) => `i${typesOf([value].flat().map(String)).join('+')}`;
  return shapesStatement(schema, type) ? (value) => `=${String(value)}` : () => 'v';
}

const namedTypeOf = (type: TypeNode): string => (type.kind === 'NamedType' ? type.name.value : namedTypeOf(type.type));

/** Single codes, and lists of what rows are grouped by; other lists of codes are only parameters. */
function shapesStatement(schema: GraphQLSchema, type: TypeNode): boolean {
  const named = getNamedType(typeFromAST(schema, type as NamedTypeNode));
  const isList = type.kind === 'ListType' || (type.kind === 'NonNullType' && type.type.kind === 'ListType');
  return isEnumType(named) && (!isList || named.extensions['shapesStatement'] === true);
}
