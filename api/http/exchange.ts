/** What passes between the listener and the functions that answer a request. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import type { StopSignal } from '../../db/connection/stop-signal.ts';

export interface Exchange {
  readonly method: string;
  /** The path as sent, percent-encoded, without the query. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly request: IncomingMessage;
  /** Aborts when the client leaves before its answer is complete. */
  readonly signal: StopSignal;
  readonly address: string;
}

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A stream is opened only when the body is sent: not for HEAD, not for 304. */
  readonly body?: string | Uint8Array | (() => Readable);
}

/** What refuses throws or rejects. */
export type Handler = (exchange: Exchange) => Reply | Promise<Reply>;

/** A JSON answer that no cache keeps. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  const body = Buffer.from(JSON.stringify(value));
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
      'cache-control': 'no-store',
      ...headers,
    },
    body,
  };
}
