import { limits } from '../limits/limits.ts';
import type { Handler } from './exchange.ts';
import { Refusal } from './refusal.ts';

export const useUrlLimit =
  (next: Handler): Handler =>
  (exchange) => {
    const bytes = Buffer.byteLength(exchange.request.url ?? '');
    if (bytes <= limits.urlBytes) return next(exchange);
    const message = `The address has ${bytes} bytes; at most ${limits.urlBytes} are taken. Send the request by POST.`;
    throw new Refusal('URL_TOO_LONG', message);
  };
