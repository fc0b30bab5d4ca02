/** The header of a record file against the record's columns. */
import { fileColumns, type FileColumn, type RecordDeclaration } from '../../records/define.ts';
import { say, type Findings, type Message } from '../problem.ts';
import type { RuleId } from '../rules.ts';
import { findCharacterFault, findForeignLetter } from './characters.ts';
import { columnLetter } from '../../files/xlsx/column-letter.ts';
import { nearest } from './nearest.ts';
import { entryAt, problemAt } from './place.ts';

/** Where a declared column stands in a file. */
export interface ColumnPlace {
  readonly column: FileColumn;
  /** Index of the field, or -1 where the file does not have the column. */
  readonly at: number;
}

interface Context {
  readonly file: string;
  readonly record: RecordDeclaration;
  readonly columns: readonly FileColumn[];
  readonly findings: Findings;
}

/** The places of the record's columns, or undefined where the header is refused. */
export function checkHeader(
  file: string,
  header: readonly string[],
  record: RecordDeclaration,
  findings: Findings,
): ColumnPlace[] | undefined {
  const columns = fileColumns(record.columns);
  const context: Context = { file, record, columns, findings };
  const names = spellHeader(header, context);
  const before = findings.problems.count;
  // An empty list of JSON has no field: that there is no record says it all.
  if (names.length === 0) return columns.map((column) => ({ column, at: -1 }));
  if (!columns.some(({ name }) => names.includes(name))) return refuseWhole(context);
  names.forEach((name, index) =>
    name === '' ? refuseNameless(index, context) : checkName(name, names.indexOf(name) !== index, context),
  );
  for (const column of columns) if (!names.includes(column.name)) checkAbsent(column, context);
  return findings.problems.count > before ? undefined : columns.map((column) => ({ column, at: names.indexOf(column.name) }));
}

/** Required: part of the key, or declared so; Arabic never is. */
export const isRequired = ({ of, locale, column }: FileColumn, record: RecordDeclaration): boolean =>
  record.key.includes(of) || (column.required === true && locale !== 'ar');

const refuse = ({ file, findings }: Context, rule: RuleId, column: string | null, message: Message): void =>
  findings.problems.add({
    ...problemAt({ file, line: 1 }, { rule, value: column, message }),
    column,
  });

function refuseWhole(context: Context): undefined {
  const { record, columns } = context;
  const names = columns.map(({ name }) => name).join(',');
  refuse(
    context,
    'header',
    null,
    say(
      `this is not the header of ${record.name}. Begin with the column names: ${names}.`,
      `ini bukan baris tajuk ${record.name}. Mulakan dengan nama lajur: ${names}.`,
    ),
  );
}

function refuseNameless(index: number, context: Context): void {
  const which = `${index + 1} (${columnLetter(index)})`;
  refuse(
    context,
    'unknown-column',
    null,
    say(
      `column ${which} has no name. Take the column out, or name it.`,
      `lajur ${which} tiada nama. Buang lajur itu, atau namakannya.`,
    ),
  );
}

function checkName(name: string, isTwice: boolean, context: Context): void {
  const { record, columns } = context;
  if (isTwice)
    return refuse(
      context,
      'duplicate-header',
      name,
      say(`the column "${name}" stands twice. Keep one.`, `lajur "${name}" terdapat dua kali. Simpan satu sahaja.`),
    );
  const names = columns.map((column) => column.name);
  if (names.includes(name)) return;
  const meant = nearest(name, names);
  const fault = findCharacterFault(name, { kind: 'id' }) ?? (meant && findForeignLetter(name));
  if (fault)
    return refuse(
      context,
      fault.rule,
      meant ?? name,
      say(`in the column name "${name}", ${fault.message.en}`, `dalam nama lajur "${name}", ${fault.message.ms}`),
    );
  refuse(
    context,
    'unknown-column',
    name,
    say(
      `the record ${record.name} has no column "${name}". ${meant ? `Did you mean "${meant}"?` : 'Take it out.'}`,
      `rekod ${record.name} tiada lajur "${name}". ${meant ? `Adakah anda maksudkan "${meant}"?` : 'Buangkannya.'}`,
    ),
  );
}

function checkAbsent(column: FileColumn, context: Context): void {
  const { file, record, findings } = context;
  const { name } = column;
  if (isRequired(column, record))
    return refuse(
      context,
      'missing-column',
      name,
      say(`the required column "${name}" is missing. Add it.`, `lajur wajib "${name}" tiada. Tambahkannya.`),
    );
  const message = say(
    `the optional column "${name}" is not there; it is taken as empty.`,
    `lajur pilihan "${name}" tiada; ia dianggap kosong.`,
  );
  findings.notices.add({ ...entryAt({ file, line: 1 }, { rule: 'absent-column', value: null, message }), column: name });
}

/** Capital letters and outer spaces in a column name are put right, with a notice. */
function spellHeader(header: readonly string[], { file, columns, findings }: Context): string[] {
  const known = new Set(columns.map(({ name }) => name));
  return header.map((written) => {
    const name = written.trim().toLowerCase();
    if (written === name || !known.has(name)) return written;
    const message = say(`the column "${written}" was taken as "${name}".`, `lajur "${written}" dibaca sebagai "${name}".`);
    findings.notices.add({
      ...entryAt({ file, line: 1 }, { rule: 'header-spelling', value: written, message }),
      column: name,
    });
    return name;
  });
}
