import { createApi, type Api } from '../../api/execute.ts';
import { createStatementRunner, type RunStatement } from '../../api/run/query-database.ts';
import { loadProgramme } from '../../db/settings.ts';
import type { TestDatabase } from '../world/database.ts';

/** The API over a database, and the statements that it has run so far, in order. */
export function createCountingApi({ reader }: TestDatabase): { readonly api: Api; readonly statements: string[] } {
  const statements: string[] = [];
  const run = createStatementRunner(reader.lanes);
  const runStatement: RunStatement = (kept, parameters) => {
    statements.push(kept.plan.sql);
    return run(kept, parameters);
  };
  return { api: createApi({ reader, programme: loadProgramme(), runStatement }), statements };
}
