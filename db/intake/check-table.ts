/** One table of a submission: each part as it is read, each row once. */
import type { RecordDeclaration } from '../records/define.ts';
import { recordByName } from '../records/index.ts';
import type { ArabicCount } from './checks/arabic.ts';
import { checkHeader } from './checks/header.ts';
import { openKeyCheck } from './checks/keys.ts';
import type { ReferenceCheck } from './checks/references.ts';
import { openRowCheck, type KeptRow } from './checks/rows.ts';
import type { CrossCheck } from './cross-checks/cross-check.ts';
import { openOrderCheck } from './cross-checks/order.ts';
import { openStatusCheck } from './cross-checks/status.ts';
import type { CheckContext } from './check-submission.ts';
import type { RecordTable, Row } from './readers/table.ts';

export interface TableContext {
  readonly context: CheckContext;
  readonly references: ReferenceCheck;
  readonly crossCheck: CrossCheck | undefined;
  readonly arabic: ArabicCount;
  /** Ids kept before that stay beside those of the table. */
  readonly keptIds: readonly string[];
}

export interface ReadTable {
  /** Records in the file, and those that stand for themselves: without repeated ones. */
  readonly read: number;
  readonly kept: number;
  /** No row is missing because of its form or header. */
  readonly isWhole: boolean;
}

/** Reads a table to its end; rows go to the sink as long as nothing is wrong. */
export async function checkTable(table: RecordTable, tableContext: TableContext): Promise<ReadTable> {
  const { findings, sink, progress } = tableContext.context;
  const record = recordByName.get(table.record)!;
  let [read, kept, bytes, isWhole, isStaging] = [0, 0, 0, true, false];
  let take: TakeRows | undefined;
  for await (const part of table.parts()) {
    if ('problem' in part) findings.problems.add(part.problem);
    else if ('notice' in part) findings.notices.add(part.notice);
    else if ('broken' in part) isWhole = false;
    else if ('bytes' in part) bytes = part.bytes;
    else if ('header' in part) {
      take = openTable(table, part.header, record, tableContext);
      isWhole &&= take !== undefined;
      isStaging = take !== undefined && findings.problems.count === 0;
      if (isStaging) await sink.begin(record);
    } else if (take) {
      const rows = take(part.rows);
      read += part.rows.length;
      kept += rows.length;
      if (isStaging && findings.problems.count === 0) await sink.write(rows);
    }
    progress?.read(table.file, read, bytes);
  }
  if (isStaging) await sink.end();
  return { read, kept, isWhole };
}

/** Checks rows of a table and gives those that are kept. */
type TakeRows = (rows: readonly Row[]) => KeptRow[];

/** Undefined where the header is refused. */
function openTable(
  { file, lettered }: RecordTable,
  header: readonly string[],
  record: RecordDeclaration,
  { context, references, crossCheck, arabic, keptIds }: TableContext,
): TakeRows | undefined {
  const { today, findings } = context;
  const places = checkHeader(file, header, record, findings);
  if (!places) return undefined;
  const check = openRowCheck({ file, record, header, places, lettered, today, findings });
  const isFirst = openKeyCheck(record, findings, keptIds);
  const checkOrder = openOrderCheck(record.name, findings);
  const checkStatus = openStatusCheck(record.name, findings);
  const countArabic = arabic.open(record);
  const takeRow = (row: Row): KeptRow | undefined => {
    const before = findings.problems.count;
    const checked = check(row);
    if (!checked || !isFirst(checked)) return undefined;
    references.row(checked);
    countArabic(checked);
    // Values that are wrong in themselves contradict each other for no reason of their own.
    if (findings.problems.count > before) return undefined;
    checkOrder(checked);
    checkStatus(checked);
    crossCheck?.row(checked);
    return checked;
  };
  return (rows) => rows.flatMap((row) => takeRow(row) ?? []);
}
