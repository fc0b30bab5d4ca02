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
} from 'graphql';
import type { Request } from '../compile/slots.ts';
import { checkLimits, type Checked } from './check-limits.ts';

/** Combinations of one operation that are remembered, and how long one of them may be: a client chooses its texts. */
const mostRemembered = 50;
const longestRemembered = 200;

/** What is remembered of one operation takes at most. */
export const mostRememberedBytes = mostRemembered * longestRemembered;

/** Throws the first limit that is passed, as `checkLimits` does. */
export function createLimitCheck(schema: GraphQLSchema): (checked: Checked, request: Request) => void {
  const passed = new WeakMap<
    OperationDefinitionNode,
    { readonly amountsOf: (request: Request) => string; readonly known: Set<string> }
  >();
  return (checked, request) => {
    // The portal's own lists may ask for more: what they pass says nothing about others.
    if (checked.most) return void checkLimits(schema, checked, request);
    let of = passed.get(checked.operation);
    if (!of) passed.set(checked.operation, (of = { amountsOf: amountsReader(schema, checked.operation), known: new Set() }));
    const amounts = of.amountsOf(request);
    if (of.known.has(amounts)) return;
    checkLimits(schema, checked, request);
    if (amounts.length > longestRemembered) return;
    if (of.known.size >= mostRemembered) of.known.clear();
    of.known.add(amounts);
  };
}

/**
 * The values that a count of rows can depend on: all but texts, and codes that rows are not grouped by; of lists of those the
 * length. What else is a list stands there as JSON, so that no text in one can look like the values after it.
 */
function amountsReader(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (request: Request) => string {
  const readers = variableDefinitions.map(({ variable, type }) => ({
    name: variable.name.value,
    amountOf: countsForItself(getNamedType(typeFromAST(schema, type as NamedTypeNode))) ? JSON.stringify : lengthOf,
  }));
  return ({ variables }) => {
    let amounts = '';
    for (const { name, amountOf } of readers) amounts += `${amountOf(variables.coerced[name])},`;
    return amounts;
  };
}

const countsForItself = (type: GraphQLNamedType | undefined): boolean =>
  isEnumType(type) ? type.extensions['shapesStatement'] === true : type !== GraphQLString && type !== GraphQLID;

const lengthOf = (value: unknown): string | undefined =>
  Array.isArray(value) ? String(value.length) : value === null ? 'n' : typeof value;
