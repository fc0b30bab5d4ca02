/** Strong entity tags (RFC 9110, section 8.8.3): of the bytes, and another one for each content coding. */
import { createHash } from 'node:crypto';
import type { Coding } from './content-coding.ts';

export const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 27);

export const etagOf = (hash: string, coding: Coding): string => (coding === 'identity' ? `"${hash}"` : `"${hash}-${coding}"`);

/** If-None-Match compares weakly: `W/"a"` matches `"a"`. */
export const matchesAny = (header: string, etag: string): boolean =>
  header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
