/** Limits are checked once for what decides them: the document, and how many are asked for of what. */
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Request } from '../compile/slots.ts';
import { checkLimits, type Checked } from './check-limits.ts';

/** Combinations of one operation that are remembered, and how long one of them may be: a client chooses its texts. */
const mostRemembered = 50;
const longestRemembered = 200;

/** What is remembered of one operation takes at most. */
export const mostRememberedBytes = mostRemembered * longestRemembered;

/** Throws the first limit that is passed, as `checkLimits` does. */
export function createLimitCheck(schema: GraphQLSchema): (checked: Checked, request: Request) => void {
  const passed = new WeakMap<OperationDefinitionNode, Set<string>>();
  return (checked, request) => {
    // The portal's own lists may ask for more: what they pass says nothing about others.
    if (checked.most) return void checkLimits(schema, checked, request);
    const known = passed.get(checked.operation) ?? new Set();
    const amounts = amountsOf(checked.operation, request);
    if (known.has(amounts)) return;
    checkLimits(schema, checked, request);
    if (amounts.length > longestRemembered) return;
    if (known.size >= mostRemembered) known.clear();
    passed.set(checked.operation, known.add(amounts));
  };
}

/**
 * The values that a count of rows can depend on: all but texts, and of lists at least the length. Lists stand there as JSON, so
 * that no text in one can look like the values after it.
 */
function amountsOf({ variableDefinitions = [] }: OperationDefinitionNode, { variables }: Request): string {
  const amounts = variableDefinitions.map(({ variable }) => {
    const value = variables.coerced[variable.name.value];
    if (typeof value === 'string') return 's';
    return Array.isArray(value) ? JSON.stringify(value) : String(value);
  });
  return amounts.join(',');
}
