/** Public data may be read from any page of any site: `Access-Control-Allow-Origin: *`, without credentials, and its preflight. */
import { withHeaders, type Handler } from './exchange.ts';

export const isPublicData = (path: string): boolean => /^\/(graphql|data|api\/3|log)(\/|$)|^\/catalog\./.test(path);

const shared = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Content-Length, Content-Range, Content-Disposition, Link, Portal-Release, Portal-Rows, Accept-Ranges, Content-Encoding, RateLimit, RateLimit-Policy, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
};

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers': 'Content-Type, Accept, If-None-Match, If-Range, Range',
  'access-control-max-age': '86400',
  allow: 'GET, HEAD, POST, OPTIONS',
};

export const usePublicData =
  (next: Handler): Handler =>
  async (exchange) => {
    if (!isPublicData(exchange.path)) return withHeaders(await next(exchange), { 'cross-origin-resource-policy': 'same-origin' });
    if (exchange.method === 'OPTIONS') return { status: 204, headers: { ...shared, ...preflight } };
    return withHeaders(await next(exchange), shared);
  };
