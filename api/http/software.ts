/** What of the bytes of an answer is due to the program and not to the data. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** What an answer is made by; other processes of the same program have the same. */
const sources = ['api/**/*.ts', 'db/{datasets,files,records}/**/*.ts', 'db/release/comparison.ts', 'package-lock.json'];

let known: string | undefined;

/** Changes with the program's own sources, its packages and the runtime. */
export function softwareHash(): string {
  if (known) return known;
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(sources, { cwd: root }).sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  known = hash.digest('base64url');
  return known;
}
