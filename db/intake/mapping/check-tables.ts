/** What a mapping of the right form says, against the declared records: names, codes, and what fits what. */
import { isRequired } from '../checks/header.ts';
import { nearest } from '../checks/nearest.ts';
import { fileColumns, type FileColumn, type RecordDeclaration } from '../../records/define.ts';
import { recordByName } from '../../records/index.ts';
import { say, shown } from '../problem.ts';
import { checkRule } from './check-rule.ts';
import { longForm } from './compile.ts';
import { compileRegex } from './convert/regex.ts';
import type { ConditionRule, MappingDocument, SourceRule, TableRule } from './mapping.ts';
import type { Way } from './mapping-faults.ts';
import { reportRegex, type Report } from './rule-report.ts';
import { formatOf } from './source-format.ts';

/** Reports every name, code and rule that cannot be. */
export function checkTables({ sources, tables }: MappingDocument, report: Report): void {
  const sourceOf = new Map<string, string>();
  for (const [index, table] of tables.entries()) {
    const way = ['tables', index];
    if (!Object.hasOwn(sources, table.source)) reportUnknown([...way, 'source'], table.source, Object.keys(sources), report);
    const record = recordByName.get(table.record);
    if (record) checkTable(table, record, way, report);
    else reportUnknown([...way, 'record'], table.record, [...recordByName.keys()], report);
    const other = sourceOf.get(table.record) ?? table.source;
    sourceOf.set(table.record, other);
    if (other !== table.source)
      report(
        [...way, 'source'],
        table.source,
        say(
          `${table.record} is made from the source "${shown(other)}" above. Make it from one source; put the files together first.`,
          `${table.record} dibuat daripada sumber "${shown(other)}" di atas. Buat daripada satu sumber; gabungkan fail terlebih dahulu.`,
        ),
      );
  }
  for (const [name, source] of Object.entries(sources)) {
    checkOptions(source, ['sources', name], report);
    if (!tables.some((table) => table.source === name))
      report(
        ['sources', name],
        name,
        say(
          `nothing is made from the source "${name}". Take it out, or name it in a table.`,
          `tiada apa-apa dibuat daripada sumber "${name}". Buang, atau namakan dalam jadual.`,
        ),
        true,
      );
  }
}

/** Formats that an option of reading is for. */
const optionFormats = { separator: 'csv', encoding: 'csv', skipLines: 'csv', sheet: 'xlsx' } as const;

function checkOptions(source: SourceRule, way: Way, report: Report): void {
  const { format } = formatOf(source.file, source);
  for (const [option, needed] of Object.entries(optionFormats))
    if (source[option as keyof typeof optionFormats] !== undefined && format !== needed)
      report(
        [...way, option],
        option,
        say(
          `"${option}" is for ${needed}, and this file is ${format ?? 'of no known format'}. Take it out, or say "format: ${needed}".`,
          `"${option}" adalah untuk ${needed}, sedangkan fail ini ${format ?? 'tanpa format yang dikenali'}. Buang, atau nyatakan "format: ${needed}".`,
        ),
        true,
      );
}

function checkTable(table: TableRule, record: RecordDeclaration, way: Way, report: Report): void {
  const columns = fileColumns(record.columns);
  for (const [index, condition] of (table.where ?? []).entries()) checkCondition(condition, [...way, 'where', index], report);
  for (const [name, rule] of Object.entries(table.columns)) {
    const column = columns.find((known) => known.name === name);
    if (column) checkRule(longForm(rule), column, [...way, 'columns', name], report);
    else reportUnknownColumn([...way, 'columns', name], name, columns, record, report);
  }
  for (const column of columns)
    if (isRequired(column, record) && !Object.hasOwn(table.columns, column.name))
      report(
        [...way, 'columns'],
        null,
        say(
          `the column "${column.name}" of ${record.name} is required and not made. Add it.`,
          `lajur "${column.name}" bagi ${record.name} diwajibkan tetapi tidak dibuat. Tambahkan.`,
        ),
        true,
      );
}

function checkCondition(condition: ConditionRule, way: Way, report: Report): void {
  const said = (['in', 'notIn', 'empty', 'matches'] as const).filter((key) => condition[key] !== undefined);
  if (said.length !== 1)
    report(
      way,
      null,
      say(
        `a condition has one of in, notIn, empty and matches; this has ${said.length === 0 ? 'none' : said.join(' and ')}. Keep one, and write another condition below.`,
        `satu syarat ada satu daripada in, notIn, empty dan matches; yang ini ada ${said.length === 0 ? 'tiada' : said.join(' dan ')}. Simpan satu, dan tulis syarat lain di bawah.`,
      ),
    );
  if (condition.matches !== undefined && !compileRegex(condition.matches))
    reportRegex([...way, 'matches'], condition.matches, report);
}

function reportUnknown(way: Way, name: string, known: readonly string[], report: Report): void {
  const meant = nearest(name, known);
  const what = way.at(-1) === 'record' ? (['record', 'rekod'] as const) : (['source', 'sumber'] as const);
  const [en, ms] =
    meant === undefined
      ? [`There are: ${known.join(', ')}.`, `Yang ada: ${known.join(', ')}.`]
      : [`Did you mean "${meant}"?`, `Adakah anda maksudkan "${meant}"?`];
  report(way, name, say(`there is no ${what[0]} "${shown(name)}". ${en}`, `tiada ${what[1]} "${shown(name)}". ${ms}`));
}

function reportUnknownColumn(
  way: Way,
  name: string,
  columns: readonly FileColumn[],
  record: RecordDeclaration,
  report: Report,
): void {
  const label = columns.filter(({ of, locale }) => of === name && locale !== undefined).map((column) => column.name);
  const names = columns.map((column) => column.name);
  const meant = label.length > 0 ? label.join(', ') : nearest(name, names);
  const [en, ms] =
    meant === undefined
      ? [`Columns are: ${names.join(', ')}.`, `Lajur yang ada: ${names.join(', ')}.`]
      : [`Did you mean ${meant}?`, `Adakah anda maksudkan ${meant}?`];
  report(
    way,
    name,
    say(
      `the record ${record.name} has no column "${shown(name)}". ${en}`,
      `rekod ${record.name} tiada lajur "${shown(name)}". ${ms}`,
    ),
    true,
  );
}
