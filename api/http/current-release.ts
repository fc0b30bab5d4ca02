/** Which release the database shows, asked of the API at most once a second. */
import type { GraphqlApi } from './graphql-api.ts';
import { Refusal } from './refusal.ts';

export interface CurrentRelease {
  /** Throws DATABASE_UNAVAILABLE. */
  check(): Promise<string>;
  /** The last id known for as long as the database is away: what is cached can still be served. Throws DATABASE_UNAVAILABLE before any is. */
  id(): Promise<string>;
}

export function watchRelease(api: GraphqlApi, clock: () => number = Date.now): CurrentRelease {
  let last: { id: string; at: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const result = await api.execute('{ release { id } }').catch(() => undefined);
    const data = result?.data as { release?: { id: string } | null } | null | undefined;
    if (!data || result?.errors)
      throw new Refusal('DATABASE_UNAVAILABLE', 'The database does not answer. Please try again soon.');
    const id = data.release?.id ?? 'none';
    last = { id, at: clock() };
    return id;
  }

  function check(): Promise<string> {
    asking ??= ask().finally(() => (asking = undefined));
    return asking;
  }

  return {
    check,
    async id() {
      if (last && clock() - last.at < 1000) return last.id;
      const known = last;
      return known ? await check().catch(() => known.id) : await check();
    },
  };
}
