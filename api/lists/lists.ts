/** Any list of the schema as CSV or NDJSON. */
import type { StopSignal } from '../../db/connection/stop-signal.ts';
import { apiError } from '../errors.ts';
import { limits } from '../limits/limits.ts';
import { headerOf } from './cells.ts';
import { isOfVintages } from './is-of-vintages.ts';
import { canonicalAddress, downloadOf, fileName, identityOf, isOfRelease, namedRelease, readList, type List } from './list.ts';
import type { Format } from './list-address.ts';
import { pageSizeOf, readPage, readPages, type Promised, type Reading } from './read-pages.ts';

/** What is known of a list before its rows are sent. */
export interface ListAnswer extends Promised {
  /** The release whose rows they are; undefined where they are of none. */
  readonly release: string | undefined;
  /** The text, where it is one page; a longer list is read again page by page. */
  readonly whole: string | undefined;
  /** Statements that sending it takes. */
  readonly statements: number;
}

export interface AskedList {
  readonly format: Format;
  /** The same for two addresses that ask the same. */
  readonly identity: string;
  /** Whether the address names its release and nothing but a redaction can change its rows. */
  readonly isFixed: boolean;
  /** Its address for that release. */
  canonical(release: string | undefined): string;
  fileName(release: string | undefined): string;
  /** Reads the first page. Throws COST_LIMIT for too many rows, NOT_FOUND, RELEASE_NOT_FOUND and the like. */
  open(signal: StopSignal): Promise<ListAnswer>;
  /** The whole text in pieces. Throws ListBroken where it cannot be what `open` promised. */
  pages(promised: Promised, signal: StopSignal): AsyncGenerator<string>;
}

/** Reads the address of a list. Throws NOT_FOUND or BAD_USER_INPUT. */
export type AskList = (path: string, search: URLSearchParams) => AskedList;

export function createLists(reading: Reading): AskList {
  return (path, search) => {
    const list = readList(reading.schema, path, search);
    return {
      format: list.address.format,
      identity: identityOf(list),
      isFixed: namedRelease(list) !== undefined && isOfVintages(list),
      canonical: (release) => canonicalAddress(list, release),
      fileName: (release) => fileName(list, release),
      open: (signal) => openList(reading, list, signal),
      pages: (promised, signal) => readPages(reading, list, promised, signal),
    };
  };
}

async function openList(reading: Reading, list: List, signal: StopSignal): Promise<ListAnswer> {
  const size = pageSizeOf(reading, list);
  const page = await readPage(reading, list, { size }, signal);
  const rows = page.rows!;
  const release = isOfRelease(list) ? (namedRelease(list) ?? page.newest) : undefined;
  if (rows > limits.listRows) throw tooLong(list, rows, release);
  return {
    newest: page.newest,
    redactions: page.redactions,
    rows,
    size,
    release,
    whole: page.next === undefined ? headerOf(list.address.format, list.columns) + page.lines : undefined,
    statements: Math.ceil(rows / size),
  };
}

function tooLong(list: List, rows: number, release: string | undefined) {
  const download = downloadOf(list, release);
  const remedy = download ? `Take all rows from ${download}, or fewer by arguments.` : 'Ask for fewer by arguments.';
  return apiError('COST_LIMIT', `The list has ${rows} rows; at most ${limits.listRows} are sent. ${remedy}`, {
    details: { found: rows, limit: limits.listRows, ...(download && { download }) },
  });
}
