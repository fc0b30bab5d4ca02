/** The documents that the site asks, each by the SHA-256 of its text: only they can be asked for by hash. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './refusal.ts';

/** SHA-256 in lower-case hexadecimal -> the text. */
export type Documents = ReadonlyMap<string, string>;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads every `.graphql` file below a folder. */
export function loadDocuments(folder: string): Documents {
  const texts = globSync('**/*.graphql', { cwd: folder }).map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return new Map(texts.map((text) => [sha256Of(text), text]));
}

/** The text of a hash. Throws PERSISTED_QUERY_NOT_FOUND: nobody can add one. */
export function documentOfHash(documents: Documents, hash: string): string {
  const text = documents.get(hash);
  if (text !== undefined) return text;
  const message = `No document of the site has the SHA-256 "${hash.slice(0, 64)}". Send the document itself as "query".`;
  throw new Refusal('PERSISTED_QUERY_NOT_FOUND', message);
}
