/** What the database shows, asked of the API at most once a second. */
import type { GraphqlApi } from './graphql-api.ts';
import { Refusal } from './refusal.ts';

export interface CurrentRelease {
  /** Asks at once. Throws DATABASE_UNAVAILABLE. */
  check(): Promise<string>;
  /** The last id known for as long as the database is away: what is cached can still be served. Throws DATABASE_UNAVAILABLE before any is. */
  id(): Promise<string>;
  /**
   * Changes whenever an answer may: with the release, with a redaction, and when the clock passes a due date. Throws as `id`.
   */
  state(): Promise<string>;
  /** The folder of what is published, `2026-10` or `2026-10+1` after a redaction; undefined while nothing is known. */
  edition(): Promise<string | undefined>;
}

interface Known {
  readonly id: string;
  readonly edition: string;
  readonly state: string;
  readonly at: number;
}

const question = '{ release { id } redactions(first: 1) { totalCount } calendar(isOverdue: true, first: 1) { totalCount } }';

interface Answer {
  readonly release?: { readonly id: string } | null;
  readonly redactions?: { readonly totalCount: number };
  readonly calendar?: { readonly totalCount: number };
}

/** Milliseconds for which an answer holds. */
const holds = 1000;

export function watchRelease(api: GraphqlApi, clock: () => number = Date.now): CurrentRelease {
  let last: Known | undefined;
  let failedAt = -holds;
  let asking: Promise<Known> | undefined;

  async function ask(): Promise<Known> {
    const result = await api.execute(question).catch(() => undefined);
    const data = result?.data as Answer | null | undefined;
    if (!data || result?.errors) {
      failedAt = clock();
      throw new Refusal('DATABASE_UNAVAILABLE', 'The database does not answer. Please try again soon.');
    }
    const id = data.release?.id ?? 'none';
    const redactions = data.redactions?.totalCount ?? 0;
    const edition = redactions === 0 ? id : `${id}+${redactions}`;
    last = { id, edition, state: `${edition} ${data.calendar?.totalCount ?? 0}`, at: clock() };
    return last;
  }

  function check(): Promise<Known> {
    asking ??= ask().finally(() => (asking = undefined));
    return asking;
  }

  async function known(): Promise<Known> {
    if (last && clock() - last.at < holds) return last;
    const before = last;
    return before ? await check().catch(() => before) : await check();
  }

  return {
    check: async () => (await check()).id,
    id: async () => (await known()).id,
    state: async () => (await known()).state,
    async edition() {
      if (clock() - failedAt < holds) return last?.edition;
      return (await known().catch(() => undefined))?.edition;
    },
  };
}
