/** The listener before a real database, and lists read in full both ways. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApi, type Api } from '../../../api/execute.ts';
import { createStatementRunner, type RunStatement } from '../../../api/run/query-database.ts';
import { serve, type Listener, type ServeOptions } from '../../../api/http/server.ts';
import { loadProgramme } from '../../../db/settings.ts';
import type { TestDatabase } from '../../world/database.ts';

export interface Portal extends Listener {
  readonly api: Api;
  /** Statements that lists and operations have run. */
  readonly statements: string[];
}

export async function openPortal(database: TestDatabase, options: Partial<ServeOptions> = {}): Promise<Portal> {
  const statements: string[] = [];
  const run = createStatementRunner(database.reader.lanes);
  const runStatement: RunStatement = (kept, parameters, signal) => {
    statements.push(kept.plan.sql);
    return run(kept, parameters, signal);
  };
  const api = createApi({ reader: database.reader, programme: loadProgramme(), log: () => {}, runStatement });
  const folder = mkdtempSync(path.join(tmpdir(), 'daulat-lists-'));
  const listener = await serve({ api, publicFolder: folder, siteFolder: folder, port: 0, ...options });
  return { ...listener, api, statements };
}

export interface Problem {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly [detail: string]: unknown;
}

/** The refusal at an address. */
export async function problemAt(portal: Listener, address: string): Promise<Problem & { readonly type: string | null }> {
  const response = await fetch(portal.url + address);
  const problem = (await response.json()) as Problem;
  return { ...problem, type: response.headers.get('content-type') };
}
