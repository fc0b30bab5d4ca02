/** Workbooks and archives as the rest of the intake sees them: read in a child, told in parts. */
import { FileChanged } from '../byte-source.ts';
import { FormFault } from '../form-fault.ts';
import type { PlainFile } from '../plain-file.ts';
import type { TablePart } from '../table.ts';
import type { NamedPart, Question } from './child-messages.ts';
import type { ArchiveLimits } from './limits.ts';
import { ReadingChild } from './reading-child.ts';
import type { Problem } from '../../problem.ts';

export type TableQuestion = Extract<Question, { ask: 'table' }>;

/** The table in a workbook of one record. Its child lives as long as the reading. */
export async function* readWorkbookFile(file: PlainFile, record: string, limits: ArchiveLimits): AsyncIterable<TablePart> {
  const child = new ReadingChild(file, 'record', limits);
  try {
    let told = 0;
    for await (const part of askTable(child, { ask: 'table', part: '', file: file.name, record })) {
      if ('bytes' in part) told = part.bytes;
      yield part;
    }
    if (told < file.size) yield { bytes: file.size };
  } finally {
    await child.close();
  }
}

/** The parts of one table; the end of the child is a problem, after which the table is broken. */
export async function* askTable(child: ReadingChild, question: TableQuestion): AsyncIterable<TablePart> {
  try {
    for await (const answer of child.ask(question)) if (!('names' in answer)) yield answer;
  } catch (fault) {
    if (fault instanceof FormFault) yield { problem: fault.problem };
    else if (!(fault instanceof FileChanged)) throw fault;
    yield { broken: true };
  }
}

/** What stands in an archive; where it cannot be told, why. */
export async function askNames(child: ReadingChild): Promise<{ names: readonly NamedPart[]; problems: Problem[] }> {
  let names: readonly NamedPart[] = [];
  const problems: Problem[] = [];
  try {
    for await (const answer of child.ask({ ask: 'names' })) {
      if ('names' in answer) ({ names } = answer);
      if ('problem' in answer) problems.push(answer.problem);
    }
  } catch (fault) {
    if (fault instanceof FormFault) problems.push(fault.problem);
    else if (!(fault instanceof FileChanged)) throw fault;
  }
  return { names, problems };
}
