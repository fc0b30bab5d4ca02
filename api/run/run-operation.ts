/** One operation from its text to its answer: read, checked against the limits, compiled, run as one statement. */
import { execute, getOperationAST, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { StopSignal } from '../../db/connection/stop-signal.ts';
import { fillParameters } from '../compile/compile-operation.ts';
import { onceForEach } from '../compile/of-operation.ts';
import { newRequest } from '../compile/slots.ts';
import { apiError } from '../errors.ts';
import { checkLimits, type Checked } from '../limits/check-limits.ts';
import { createLimitCheck } from '../limits/check-once.ts';
import type { Most } from '../limits/count-rows.ts';
import { isFixed } from './is-fixed.ts';
import { createPlans } from './plans.ts';
import { refusedRelease } from './refuse-release.ts';
import { variableReader } from './variable-reader.ts';
import type { RunStatement } from './query-database.ts';

export interface Operation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly signal?: StopSignal | undefined;
  /** More than a client may ask for: the portal's own long lists. */
  readonly most?: Most | undefined;
}

export type RunOperation = (operation: Operation) => Promise<string>;

/** Runs validated operations. The answer is the JSON text of `data`; refusals and failures are thrown. */
export function createOperationRunner(schema: GraphQLSchema, runStatement: RunStatement): RunOperation {
  const planOf = createPlans(schema);
  const check = createLimitCheck(schema);
  const readerOf = onceForEach((operation: OperationDefinitionNode) => variableReader(schema, operation));
  return async ({ document, operationName, variables, signal, most }) => {
    const operation = operationOf(document, operationName);
    const request = newRequest(readerOf(operation)(variables ?? {}));
    check({ document, operation, most }, request);
    const kept = planOf({ document, operation }, request);
    const row = kept.plan.asksForData ? await runStatement(kept, fillParameters(kept.plan, request), signal) : '{}';
    if (row.startsWith('!')) throw refusedRelease(kept.plan, JSON.parse(row.slice(1)) as string[], request);
    if (!kept.plan.asksForSchema) return row;
    return introspect(schema, { document, operation, variables: variables ?? {} }, JSON.parse(row));
  };
}

/** Rows that an operation may return. Throws the limit that it passes. */
export const costOf = (schema: GraphQLSchema, checked: Checked, variables: Readonly<Record<string, unknown>>): number =>
  checkLimits(schema, checked, newRequest(variableReader(schema, checked.operation)(variables)));

/** Whether the answer to an operation that can be answered will never change but by a redaction. */
export function neverChanges(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: { operationName?: string | undefined; variables: Readonly<Record<string, unknown>> },
): boolean {
  const operation = operationOf(document, operationName);
  return isFixed(schema, { document, operation }, newRequest(variableReader(schema, operation)(variables)));
}

function operationOf(document: DocumentNode, name: string | null | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, name);
  if (operation) return operation;
  throw apiError(
    'BAD_REQUEST',
    name
      ? 'The document has no operation of the name given in "operationName".'
      : 'The document has several operations: say which with "operationName".',
  );
}

/** `__schema` and `__type` are answered by graphql-js, over the row that holds everything else. */
async function introspect(
  schema: GraphQLSchema,
  {
    document,
    operation,
    variables,
  }: { document: DocumentNode; operation: OperationDefinitionNode; variables: Readonly<Record<string, unknown>> },
  row: unknown,
): Promise<string> {
  const operationName = operation.name?.value;
  const result = await execute({
    schema,
    document,
    rootValue: row,
    variableValues: variables,
    ...(operationName && { operationName }),
  });
  if (result.errors?.length) throw result.errors[0]!;
  return JSON.stringify(result.data);
}
