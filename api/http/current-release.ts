/**
 * What the database shows. An answer holds for a second and cannot be wrong within it: whoever is to change what is published
 * announces it, for longer than that second, before the commit. From then on, and where no announcement could be seen (a standby
 * server), the database is asked anew for each request.
 */
import type { GraphqlApi } from './graphql-api.ts';
import { Refusal } from './refusal.ts';

export interface CurrentRelease {
  /** Asks at once. Throws DATABASE_UNAVAILABLE. */
  check(): Promise<string>;
  /** The last id known for as long as the database cannot be reached: what is cached can still be served. Throws DATABASE_UNAVAILABLE before any is. */
  id(): Promise<string>;
  /**
   * Changes whenever an answer may: with the release, with a redaction, and when the clock passes a due date or another day of
   * lateness. Throws as `id`.
   */
  state(): Promise<string>;
  /** The same without asking; undefined where it has to be asked. */
  knownState(): string | undefined;
  /** The folder of what is published, `2026-10` or `2026-10+1` after a redaction; undefined while nothing is known. */
  edition(): Promise<string | undefined>;
}

interface Known {
  readonly id: string;
  readonly edition: string;
  readonly state: string;
  /** When the asking began. */
  readonly at: number;
  /** It may be otherwise any moment. */
  readonly isChanging: boolean;
}

const question =
  '{ release { id } redactions(first: 1) { totalCount } calendar(isOverdue: true, first: 100) { nodes { month daysLate } } }';

interface Answer {
  readonly release?: { readonly id: string } | null;
  readonly redactions?: { readonly totalCount: number };
  readonly calendar?: { readonly nodes: readonly unknown[] };
}

/** Milliseconds until the database counts as away: nobody is to wait for what only says whether to wait. */
const patience = 5_000;

/** Milliseconds for which an answer holds; `leaseTime` of db/release/lock.ts is longer. */
const holds = 1000;

export function watchRelease(api: GraphqlApi, clock: () => number = Date.now): CurrentRelease {
  let last: Known | undefined;
  let failedAt = -holds;
  let asking: Promise<Known> | undefined;
  let next: Promise<Known> | undefined;

  async function askOnce(): Promise<Known> {
    const at = clock();
    // This before the rest: what is not announced yet stays as it is for longer than the answer holds.
    const isChanging = (await api.isReleasing?.()) ?? false;
    const { data, errors } = await api.execute(question);
    if (!data || errors) throw new Error('The database does not answer.');
    return { ...read(data as Answer), at, isChanging };
  }

  /** A connection may be lost once, or the statement of somebody who left be cancelled too late. */
  async function ask(): Promise<Known> {
    const at = clock();
    try {
      last = await within(patience, askOnce().catch(askOnce));
      return last;
    } catch {
      failedAt = at;
      throw new Refusal('DATABASE_UNAVAILABLE', 'The database does not answer. Please try again soon.');
    }
  }

  const stillHolds = ({ at, isChanging }: Known): boolean => !isChanging && clock() - at < holds;

  /** An asking that began after the call, shared by all who call while another one is under way. */
  function askNow(): Promise<Known> {
    if (!asking) {
      asking = ask().finally(() => (asking = undefined));
      return asking;
    }
    next ??= asking
      .catch(() => undefined)
      .then((known) => {
        next = undefined;
        return known && stillHolds(known) ? known : askNow();
      });
    return next;
  }

  async function known(): Promise<Known> {
    if (last && (stillHolds(last) || clock() - failedAt < holds)) return last;
    const before = last;
    return before ? await askNow().catch(() => before) : await askNow();
  }

  return {
    check: async () => (await askNow()).id,
    id: async () => (await known()).id,
    state: async () => (await known()).state,
    knownState: () => (last && stillHolds(last) ? last.state : undefined),
    async edition() {
      if (clock() - failedAt < holds) return last?.edition;
      return (await known().catch(() => undefined))?.edition;
    },
  };
}

/** Rejects when the time is up. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The database does not answer in time.')), milliseconds);
  return await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function read({ release, redactions, calendar }: Answer): Pick<Known, 'id' | 'edition' | 'state'> {
  const id = release?.id ?? 'none';
  const taken = redactions?.totalCount ?? 0;
  const edition = taken === 0 ? id : `${id}+${taken}`;
  return { id, edition, state: `${edition} ${JSON.stringify(calendar?.nodes ?? [])}` };
}
