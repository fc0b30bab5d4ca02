/** Reads a list from the database, a page a statement, each after the last row of the one before. */
import { getOperationAST, type GraphQLSchema } from 'graphql';
import type { StopSignal } from '../../db/connection/stop-signal.ts';
import { apiError } from '../errors.ts';
import { limits } from '../limits/limits.ts';
import type { ReadDocument } from '../run/read-document.ts';
import { costOf, type RunOperation } from '../run/run-operation.ts';
import { countOf, headerOf, linesOf, parseExact } from './cells.ts';
import type { List } from './list.ts';

export interface Reading {
  readonly schema: GraphQLSchema;
  readonly read: (text: string) => ReadDocument;
  readonly run: RunOperation;
}

/** A page, and the state of the database that it was read in. */
export interface Page {
  /** The newest release of that moment; undefined before the first one. */
  readonly newest: string | undefined;
  readonly redactions: number;
  /** All rows of the list; of the first page only. */
  readonly rows: number | undefined;
  readonly lines: string;
  readonly count: number;
  /** Where the next page begins; undefined for the last one. */
  readonly next: string | undefined;
}

interface Place {
  readonly after?: string | undefined;
  readonly pin?: string | undefined;
  readonly size: number;
}

/** Rows of a page at most. */
const mostRows = 2000;
const most = { pageSize: mostRows, cost: limits.cost };

/** Rows of a page: fewer where each brings rows of others along. Throws COST_LIMIT, DEPTH_LIMIT and the like. */
export function pageSizeOf({ schema, read }: Reading, { document: { text, variables } }: List): number {
  const { document, errors } = read(text);
  if (errors[0]) throw errors[0];
  const operation = { document, operation: getOperationAST(document)!, most };
  const cost = costOf(schema, operation, { ...variables, first: 1, isFirst: true });
  return Math.max(1, Math.min(mostRows, Math.floor(limits.cost / cost)));
}

/** Throws NOT_FOUND where the object that the list belongs to is not there, and whatever the operation throws. */
export async function readPage({ read, run }: Reading, list: List, place: Place, signal: StopSignal): Promise<Page> {
  const { text, variables, pin } = list.document;
  const own = { first: place.size, after: place.after, isFirst: place.after === undefined };
  const pinned = pin && place.pin !== undefined ? { [pin]: place.pin } : {};
  const answer = await run({ document: read(text).document, variables: { ...variables, ...own, ...pinned }, signal, most });
  const data = parseExact(answer) as Data;
  const { totalCount, nodes, pageInfo } = connectionIn(list, data);
  return {
    newest: data.newest?.id,
    redactions: countOf(data.redacted.totalCount),
    rows: totalCount === undefined ? undefined : countOf(totalCount),
    lines: linesOf(list.address.format, list.columns, nodes),
    count: nodes.length,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  };
}

interface Data {
  readonly newest: { readonly id: string } | null;
  readonly redacted: { readonly totalCount: unknown };
  readonly list: unknown;
}

interface Connection {
  readonly totalCount?: unknown;
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

function connectionIn({ address: { fields }, args }: List, data: Data): Connection {
  let found: unknown = data.list;
  for (const [place, { name }] of fields.slice(1).entries()) {
    if (found === null) break;
    found = (found as Record<string, unknown>)[name];
    if (place === fields.length - 2) return found as Connection;
  }
  if (found !== null) return found as Connection;
  const given = args.given.flat().map(({ argument, value }) => `${argument.name} "${String(value).slice(0, 60)}"`);
  const message = `There is no ${fields
    .slice(0, -1)
    .map(({ name }) => name)
    .join(' with ')} of ${given.join(', ') || 'the newest release'}.`;
  throw apiError('NOT_FOUND', message);
}

/** What was said of a list before its rows were sent. */
export interface Promised {
  readonly newest: string | undefined;
  readonly redactions: number;
  readonly rows: number;
  readonly size: number;
}

/** What was promised of the list no longer holds: what has been sent of it must not look whole. */
export class ListBroken extends Error {}

/** The whole text of a list, page by page. Throws ListBroken where the pages are not all of the promised state. */
export async function* readPages(reading: Reading, list: List, promised: Promised, signal: StopSignal): AsyncGenerator<string> {
  const isPinned = list.document.pin !== undefined;
  let [sent, after]: [number, string | undefined] = [0, undefined];
  let text = headerOf(list.address.format, list.columns);
  do {
    const page: Page = await readPage(reading, list, { after, size: promised.size, pin: promised.newest }, signal);
    if (page.redactions !== promised.redactions) throw new ListBroken('Values were taken down while the list was read.');
    if (!isPinned && page.newest !== promised.newest) throw new ListBroken('A release was made while the list was read.');
    sent += page.count;
    after = page.next;
    if (after === undefined && sent !== promised.rows) throw new ListBroken(`${sent} rows were read of ${promised.rows}.`);
    yield text + page.lines;
    text = '';
  } while (after !== undefined);
}
