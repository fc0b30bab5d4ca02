import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { Stop, type StopSignal } from '../../db/connection/stop-signal.ts';
import type { Exchange } from './exchange.ts';

/** One request as the handlers see it. What few of them ask for is made when it is asked for. */
export function readExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const { path, query } = splitTarget(request.url ?? '/');
  return new HttpExchange(request, response, path, query);
}

class HttpExchange implements Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #query: string;
  #search: URLSearchParams | undefined;
  #gone: Stop | undefined;

  constructor(request: IncomingMessage, response: ServerResponse, path: string, query: string) {
    this.method = request.method ?? 'GET';
    this.path = path;
    this.headers = request.headers;
    this.request = request;
    this.#response = response;
    this.#query = query;
  }

  get search(): URLSearchParams {
    return (this.#search ??= new URLSearchParams(this.#query));
  }

  get address(): string {
    return this.request.socket.remoteAddress ?? '';
  }

  get signal(): StopSignal {
    return (this.#gone ??= stopWhenGone(this.#response));
  }
}

function stopWhenGone(response: ServerResponse): Stop {
  const gone = new Stop();
  const abort = (): void => {
    if (!response.writableFinished) gone.abort(new DOMException('The client left.', 'AbortError'));
  };
  if (response.closed) abort();
  else response.once('close', abort);
  return gone;
}

/** The target may be a whole address (RFC 9112, section 3.2.2); dots in it are left as sent, not resolved. */
function splitTarget(target: string): { path: string; query: string } {
  const local = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = local.indexOf('?');
  const path = mark < 0 ? local : local.slice(0, mark);
  return { path: path.startsWith('/') ? path : '/', query: mark < 0 ? '' : local.slice(mark + 1) };
}
