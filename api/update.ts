/** Writes what is committed and derived from the code: `api/schema.graphql`. Run by `npm run update`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { loadProgramme } from '../db/settings.ts';
import { buildSchema } from './schema/index.ts';

export const schemaFile = path.join(import.meta.dirname, 'schema.graphql');

/** The schema as it is committed: sorted, so that its diff is the review of a change. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(buildSchema(loadProgramme())))}\n`;

if (import.meta.main) {
  writeFileSync(schemaFile, printedSchema());
  console.log(`Written: ${path.relative(process.cwd(), schemaFile)}`);
}
