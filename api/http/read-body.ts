import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The JSON body of a POST, as text. Throws LENGTH_REQUIRED, BODY_TOO_LARGE or UNSUPPORTED_MEDIA_TYPE; rejects with BAD_REQUEST,
 * and when the client leaves before the end.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  const { headers } = request;
  if (!isPlainJson(headers['content-type']) || (headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new Refusal(
      'UNSUPPORTED_MEDIA_TYPE',
      'Send the request as Content-Type: application/json, in UTF-8, without a content coding.',
    );
  }
  if (headers['content-length'] === undefined) {
    throw new Refusal('LENGTH_REQUIRED', 'Say with Content-Length how many bytes the body has.', { connection: 'close' });
  }
  if (Number(headers['content-length']) > maxBytes) {
    throw new Refusal('BODY_TOO_LARGE', `The body has ${headers['content-length']} bytes; at most ${maxBytes} are taken.`);
  }
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    request
      .on('data', (piece: Buffer) => pieces.push(piece))
      .on('end', () => {
        try {
          resolve(utf8.decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)));
        } catch {
          reject(new Refusal('BAD_REQUEST', 'The body is not UTF-8.'));
        }
      })
      .on('error', reject);
  });
}

function isPlainJson(contentType = ''): boolean {
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  return type === 'application/json' && (charset ?? 'utf-8') === 'utf-8';
}
