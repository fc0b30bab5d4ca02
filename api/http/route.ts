/** Which function answers which path. */
import type { CurrentRelease } from './current-release.ts';
import { etagOf, hashOf } from './etag.ts';
import { json, type Handler } from './exchange.ts';
import { healthz, readyz } from './health.ts';
import { Refusal } from './refusal.ts';

export interface Routes {
  readonly graphql: Handler;
  readonly files: Handler;
  /** Anything below `/graphql/`. */
  readonly lists: Handler;
  readonly release: CurrentRelease;
  readonly limits: Readonly<Record<string, number>>;
}

export function route({ graphql, files, lists, release, limits }: Routes): Handler {
  const etag = etagOf(hashOf(JSON.stringify(limits)), 'identity');
  return (exchange) => {
    if (exchange.path === '/graphql') return graphql(exchange);
    if (exchange.method !== 'GET' && exchange.method !== 'HEAD') {
      throw new Refusal('METHOD_NOT_ALLOWED', `${exchange.method} is not taken here. Use GET.`, { allow: 'GET, HEAD, OPTIONS' });
    }
    if (exchange.path.startsWith('/graphql/')) return lists(exchange);
    if (exchange.path === '/healthz') return healthz();
    if (exchange.path === '/readyz') return readyz(release);
    if (exchange.path === '/data/graphql/limits.json') return json(200, limits, { etag, 'cache-control': 'public, max-age=60' });
    return files(exchange);
  };
}
