/** `/healthz`: the process answers. `/readyz`: the database does, too. */
import type { CurrentRelease } from './current-release.ts';
import { json, type Reply } from './exchange.ts';

export const healthz = (): Reply => json(200, { status: 'ok' });

/** Throws DATABASE_UNAVAILABLE. */
export const readyz = async (release: CurrentRelease): Promise<Reply> =>
  json(200, { status: 'ok', release: await release.check() });
