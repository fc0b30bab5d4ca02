/** Content codings (RFC 9110, section 12.5.3): which one a client gets, and the coding itself. */
import { pipeline, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

export const codings = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof codings)[number];

/** Below this many bytes a coding costs more than it saves. */
const worthBytes = 512;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The weight that an Accept or Accept-Encoding header gives each of its members, in lower case; parameters are ignored. */
export function weights(header: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q ? Number(q.slice(2)) : 1;
    if (name) found.set(name, Number.isFinite(weight) ? weight : 0);
  }
  return found;
}

/** Brotli before gzip where the client likes both the same; identity where it names neither. */
export function chooseCoding(acceptEncoding: string | undefined, bytes: number): Coding {
  if (!acceptEncoding || bytes < worthBytes) return 'identity';
  const asked = weights(acceptEncoding);
  const weight = (coding: Coding) => asked.get(coding) ?? (coding === 'identity' ? 0 : (asked.get('*') ?? 0));
  const best = Math.max(weight('br'), weight('gzip'));
  if (best <= 0 || (asked.get('identity') ?? 0) > best) return 'identity';
  return weight('br') >= weight('gzip') ? 'br' : 'gzip';
}

/** Deterministic for the same bytes, coding and quality. `quality` is Brotli's, 0 to 11. */
export async function encode(bytes: Uint8Array, coding: Coding, quality: number): Promise<Uint8Array> {
  if (coding === 'br') {
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    return await brotli(bytes, { params });
  }
  return coding === 'gzip' ? await zip(bytes, { level: 6 }) : bytes;
}

/** A stream in a coding, with less memory than a whole body takes. Fails as `source` does. */
export function encodeStream(source: Readable, coding: Coding): Readable {
  if (coding === 'identity') return source;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 };
  const coder = coding === 'br' ? createBrotliCompress({ params }) : createGzip({ level: 6 });
  return pipeline(source, coder, () => {});
}
