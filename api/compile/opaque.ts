/** Texts that clients hand back and never read: base64url of a JSON list of texts. Cursors and the ids of rows are made of them. */
import { sql } from 'kysely';
import type { Sql } from './mapping.ts';

const longest = 2000;

/** The opaque form of values of the database, each as text. */
export const opaqueOf = (parts: readonly Sql[]): Sql =>
  sql`translate(encode(convert_to(json_build_array(${sql.join(parts.map((part) => sql`(${part})::text`))})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/** The texts in an opaque one; undefined for anything that this portal did not make. */
export function readOpaque(text: string): string[] | undefined {
  if (text.length > longest || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(value) && value.every((item) => typeof item === 'string' && !item.includes('\0')) ? value : undefined;
  } catch {
    return undefined;
  }
}
