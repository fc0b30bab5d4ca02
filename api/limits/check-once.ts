/** Limits are checked once for what decides them: the document, and how many are asked for of what. */
import {
  getNamedType,
  GraphQLID,
  GraphQLString,
  isEnumType,
  typeFromAST,
  type GraphQLNamedType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { onceForEach, variablesText } from '../compile/of-operation.ts';
import type { Request } from '../compile/slots.ts';
import { checkLimits, type Checked } from './check-limits.ts';

/** Combinations of one operation that are remembered, and how long one of them may be: a client chooses its texts. */
const mostRemembered = 50;
const longestRemembered = 200;

/** What is remembered of one operation takes at most. */
export const mostRememberedBytes = mostRemembered * longestRemembered;

/** Throws the first limit that is passed, as `checkLimits` does. */
export function createLimitCheck(schema: GraphQLSchema): (checked: Checked, request: Request) => void {
  const passed = onceForEach((operation: OperationDefinitionNode) => ({
    amountsOf: variablesText(operation, (type) => amountOf(schema, type)),
    known: new Set<string>(),
  }));
  return (checked, request) => {
    // The portal's own lists may ask for more: what they pass says nothing about others.
    if (checked.most) return void checkLimits(schema, checked, request);
    const { amountsOf, known } = passed(checked.operation);
    const amounts = amountsOf(request);
    if (known.has(amounts)) return;
    checkLimits(schema, checked, request);
    if (amounts.length > longestRemembered) return;
    if (known.size >= mostRemembered) known.clear();
    known.add(amounts);
  };
}

/**
 * The values that a count of rows can depend on: all but texts, and codes that rows are not grouped by; of lists of those the
 * length. What else is a list stands there as JSON, so that no text in one can look like the values after it.
 */
const amountOf = (schema: GraphQLSchema, type: TypeNode): ((value: unknown) => string | undefined) =>
  countsForItself(getNamedType(typeFromAST(schema, type as NamedTypeNode))) ? (value) => JSON.stringify(value) : lengthOf;

const countsForItself = (type: GraphQLNamedType | undefined): boolean =>
  isEnumType(type) ? type.extensions['shapesStatement'] === true : type !== GraphQLString && type !== GraphQLID;

const lengthOf = (value: unknown): string | undefined =>
  Array.isArray(value) ? String(value.length) : value === null ? 'n' : typeof value;
