import type { Handler } from './exchange.ts';
import { listenerLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

export const useUrlLimit =
  (next: Handler): Handler =>
  async (exchange) => {
    const bytes = Buffer.byteLength(exchange.request.url ?? '');
    if (bytes <= listenerLimits.urlBytes) return next(exchange);
    const message = `The address has ${bytes} bytes; at most ${listenerLimits.urlBytes} are taken. Send the request by POST.`;
    throw new Refusal('URL_TOO_LONG', message);
  };
