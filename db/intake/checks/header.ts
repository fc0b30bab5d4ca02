/** The header of a record file against the record's columns. */
import { fileColumns, type FileColumn, type RecordDeclaration } from '../../records/define.ts';
import type { Findings } from '../problem.ts';
import type { Table } from '../readers/table.ts';
import type { RuleId } from '../rules.ts';
import { nearest } from './nearest.ts';

/** Where each declared column stands in the file; columns that are not there have no place. */
export interface Place {
  readonly column: FileColumn;
  /** Index of the field, or -1 where the file does not have the column. */
  readonly at: number;
}

/** The places of the record's columns, or undefined where the header is refused. */
export function checkHeader(table: Table, record: RecordDeclaration, findings: Findings): Place[] | undefined {
  const columns = fileColumns(record.columns);
  const names = spellHeader(table, columns, findings);
  const known = new Set(columns.map(({ name }) => name));
  const before = findings.problems.length;
  const refuse = (rule: RuleId, column: string | null, message: string): void => {
    findings.problems.push({
      file: table.file,
      line: 1,
      column,
      rule,
      value: column,
      message: `${table.file}, line 1: ${message}`,
    });
  };
  if (names.length > 0 && !names.some((name) => known.has(name))) {
    refuse(
      'header',
      null,
      `this is not the header of ${record.name}. Begin with the column names: ${columns.map(({ name }) => name).join(',')}.`,
    );
    return undefined;
  }
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) refuse('duplicate-header', name, `the column "${name}" stands twice. Keep one.`);
    else if (!known.has(name)) refuseUnknown(name, columns, record, refuse);
  });
  for (const column of columns) {
    if (names.includes(column.name)) continue;
    if (isRequired(column, record))
      refuse('missing-column', column.name, `the required column "${column.name}" is missing. Add it.`);
    else
      findings.notices.push({
        ...{ file: table.file, line: 1, column: column.name, rule: 'absent-column', value: null },
        message: `${table.file}: the optional column "${column.name}" is not there; it is taken as empty.`,
      });
  }
  return findings.problems.length > before ? undefined : columns.map((column) => ({ column, at: names.indexOf(column.name) }));
}

/** Required: part of the key, or declared so; Arabic never is. */
export const isRequired = ({ of, locale, column }: FileColumn, record: RecordDeclaration): boolean =>
  record.key.includes(of) || (column.required === true && locale !== 'ar');

function refuseUnknown(
  name: string,
  columns: readonly FileColumn[],
  record: RecordDeclaration,
  refuse: (rule: RuleId, column: string, message: string) => void,
): void {
  const meant = nearest(
    name,
    columns.map((column) => column.name),
  );
  const remedy = meant ? `Did you mean "${meant}"?` : 'Take it out.';
  refuse('unknown-column', name, `the record ${record.name} has no column "${name}". ${remedy}`);
}

/** Capital letters and outer spaces in a column name are put right, with a notice. */
function spellHeader(table: Table, columns: readonly FileColumn[], findings: Findings): string[] {
  const known = new Set(columns.map(({ name }) => name));
  return table.header.map((written) => {
    const name = written.trim().toLowerCase();
    if (written === name || !known.has(name)) return written;
    findings.notices.push({
      ...{ file: table.file, line: 1, column: name, rule: 'header-spelling', value: written },
      message: `${table.file}, line 1: the column "${written}" was taken as "${name}".`,
    });
    return name;
  });
}
