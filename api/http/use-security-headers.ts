import { withHeaders, type Handler } from './exchange.ts';

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  // A page brings its own policy; nothing else is meant to run or load anything.
  'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

export const useSecurityHeaders =
  (next: Handler): Handler =>
  async (exchange) =>
    withHeaders(await next(exchange), always);
