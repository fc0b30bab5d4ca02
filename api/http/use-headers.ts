/**
 * Headers of every answer. Public data may be read from any page of any site: `Access-Control-Allow-Origin: *`, without
 * credentials, and its preflight.
 */
import type { Handler, Reply } from './exchange.ts';
import { hasItsHost } from './use-host.ts';

export const isPublicData = (path: string): boolean => /^\/(graphql|data|api\/3|log)(\/|$)|^\/catalog\./.test(path);

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  // A page brings its own policy; nothing else is meant to run or load anything.
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

const own = { ...always, 'cross-origin-resource-policy': 'same-origin' };

const shared = {
  ...always,
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'ETag, Content-Length, Content-Range, Content-Disposition, Link, Portal-Release, Portal-Rows, Accept-Ranges, Content-Encoding, RateLimit, RateLimit-Policy, Retry-After',
  'cross-origin-resource-policy': 'cross-origin',
};

const preflight: Reply = {
  status: 204,
  headers: {
    ...shared,
    'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
    'access-control-allow-headers': 'Content-Type, Accept, If-None-Match, If-Range, Range',
    'access-control-max-age': '86400',
    allow: 'GET, HEAD, POST, OPTIONS',
  },
};

export const useHeaders =
  (next: Handler): Handler =>
  async (exchange) => {
    const isPublic = isPublicData(exchange.path);
    if (isPublic && exchange.method === 'OPTIONS' && hasItsHost(exchange.request)) return preflight;
    const reply = await next(exchange);
    return { ...reply, headers: { ...(isPublic ? shared : own), ...reply.headers } };
  };
