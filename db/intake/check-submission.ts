/** All checks of a submission, in one go, before anything is loaded. */
import { recordByName, records } from '../records/index.ts';
import type { RecordDeclaration } from '../records/define.ts';
import { checkHeader } from './checks/header.ts';
import { checkKeys } from './checks/keys.ts';
import { checkReferences } from './checks/references.ts';
import { checkRows, type KeptRow } from './checks/rows.ts';
import { checkAgencyChain } from './cross-checks/agency-chain.ts';
import { checkOrder } from './cross-checks/order.ts';
import { checkStages } from './cross-checks/stages.ts';
import { checkStatus } from './cross-checks/status.ts';
import type { Findings } from './problem.ts';
import type { Table } from './readers/table.ts';
import { registersOf } from './registers.ts';

export interface CheckContext {
  /** ISO day in the programme's time zone. */
  readonly today: string;
  /** Rows kept before, by record. */
  readonly kept: ReadonlyMap<string, readonly KeptRow[]>;
  /** Records whose register is said to be empty. */
  readonly empty: ReadonlySet<string>;
  /** Rows are added to what was kept, not put in its place. */
  readonly partial: boolean;
  /** Records whose file is there and has no table. */
  readonly unread: ReadonlySet<string>;
}

/** The rows of each record that a submission brings; problems and notices go to the findings. */
export function checkSubmission(
  tables: ReadonlyMap<string, Table>,
  context: CheckContext,
  findings: Findings,
): Map<string, readonly KeptRow[]> {
  const brought = new Map<string, readonly KeptRow[]>();
  const broken = new Set(context.unread);
  for (const record of records as readonly RecordDeclaration[]) {
    const table = tables.get(record.name);
    const rows = table && checkTable(table, record, context, findings);
    if (rows) brought.set(record.name, rows);
    if (table && !(rows && table.whole)) broken.add(record.name);
    if (!table && context.empty.has(record.name)) brought.set(record.name, []);
  }
  const registers = registersOf({ brought, kept: context.kept, partial: context.partial, broken });
  checkReferences(registers, findings);
  checkAgencyChain(registers, findings);
  checkOrder(registers, findings);
  checkStages(registers, findings);
  checkStatus(registers, findings);
  noticeMissingArabic(brought, findings);
  return brought;
}

/** The rows of a file, or undefined where its header is refused. */
function checkTable(
  table: Table,
  record: RecordDeclaration,
  { today, empty }: CheckContext,
  findings: Findings,
): KeptRow[] | undefined {
  const places = checkHeader(table, record, findings);
  if (!places) return undefined;
  if (table.rows.length === 0 && empty.has(record.name)) return [];
  return checkKeys(checkRows({ table, record, places, today, findings }), record, findings);
}

/** Arabic may be absent: one notice a submission, with the count. */
function noticeMissingArabic(brought: ReadonlyMap<string, readonly KeptRow[]>, findings: Findings): void {
  let missing = 0;
  for (const [name, rows] of brought) {
    const labels = Object.entries(recordByName.get(name)!.columns).filter(([, column]) => column.kind === 'label');
    for (const [label] of labels) missing += rows.filter(({ values }) => values[`${label}_en`] && !values[`${label}_ar`]).length;
  }
  if (missing > 0)
    findings.notices.push({
      ...{ file: '', line: null, column: null, rule: 'no-arabic', value: String(missing) },
      message: `${missing} names or texts have no Arabic; the Arabic pages show the English and say so.`,
    });
}
