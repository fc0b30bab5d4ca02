import { sql } from 'kysely';
import type { Executor, ReleaseToCompute } from './steps/executor.ts';
import { countTimeToFix } from './steps/time-to-fix.ts';

/** Time to fix by quarter, in all and by severity. */
export const countVM1 = (db: Executor, release: ReleaseToCompute): Promise<void> =>
  countTimeToFix(db, release, {
    id: 'VM1',
    periodKind: 'quarter',
    groups: sql`values ('', null::boolean), ('severity:' || finding.severity, null)`,
  });
