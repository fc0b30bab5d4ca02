/** From the rules of a mapping whose meaning is right to functions that make rows. */
import { fileColumns, type FileColumn, type RecordDeclaration } from '../../records/define.ts';
import { dateConverter } from './convert/date.ts';
import { parseDateFormat, type DateFormat } from './convert/date-format.ts';
import { numberConverter } from './convert/number.ts';
import { partTaker } from './convert/part.ts';
import { compileRegex } from './convert/regex.ts';
import { slugOf } from './convert/slug.ts';
import { parseTemplate, type Template } from './convert/template.ts';
import { valuesConverter, yesNoConverter } from './convert/words.ts';
import type {
  ColumnMaker,
  ColumnRule,
  ConditionRule,
  Convert,
  MappedTable,
  Places,
  RowMaker,
  SourceRule,
  TableRule,
} from './mapping.ts';

/** All entries of one record, which read the same source. */
export function compileTable(rules: readonly TableRule[], record: RecordDeclaration, source: SourceRule): MappedTable {
  const columns = fileColumns(record.columns);
  return {
    record: record.name,
    source: rules[0]!.source,
    header: columns.map(({ name }) => name),
    unmapped: columns.map(({ name }) => name).filter((name) => !rules.some((rule) => Object.hasOwn(rule.columns, name))),
    key: columns.filter(({ of }) => record.key.includes(of)).map(({ name }) => name),
    rows: rules.map((rule) => compileEntry(rule, columns, source)),
  };
}

/** Foreign columns that a table reads, some more than once. */
export const foreignColumns = ({ rows }: MappedTable): string[] =>
  rows.flatMap((row) => [...row.asked, ...row.columns.flatMap(({ foreign }) => foreign)]);

function compileEntry(rule: TableRule, columns: readonly FileColumn[], source: SourceRule): RowMaker {
  const read = cellReader(source);
  const conditions = (rule.where ?? []).map((condition) => compileCondition(condition, read));
  const made = columns.filter(({ name }) => Object.hasOwn(rule.columns, name));
  return {
    columns: made.map((column) => compileColumn(longForm(rule.columns[column.name]!), column, read)),
    asked: (rule.where ?? []).map(({ column }) => column),
    takes: (fields, places) => conditions.every((holds) => holds(fields, places)),
    distinct: rule.distinct ?? false,
  };
}

/** A text alone is the name of a foreign column. */
export const longForm = (rule: string | ColumnRule): ColumnRule => (typeof rule === 'string' ? { from: rule } : rule);

type Read = (fields: readonly string[], places: Places, column: string) => string;

/** The value of a foreign column, as the source says that it is to be read. */
function cellReader({ trim, missing }: SourceRule): Read {
  const marks = new Set(missing);
  return (fields, places, column) => {
    const written = fields[places.get(column)!] ?? '';
    const value = trim ? written.trim() : written;
    return marks.has(value) ? '' : value;
  };
}

function compileCondition(rule: ConditionRule, read: Read): (fields: readonly string[], places: Places) => boolean {
  const holds = conditionOf(rule);
  return (fields, places) => holds(read(fields, places, rule.column));
}

function conditionOf(rule: ConditionRule): (value: string) => boolean {
  if (rule.empty !== undefined) return (value) => (value === '') === rule.empty;
  const form = rule.matches === undefined ? undefined : compileRegex(rule.matches)!;
  if (form) return (value) => form.fits(value);
  const listed = new Set(rule.in ?? rule.notIn);
  return (value) => listed.has(value) === (rule.in !== undefined);
}

function compileColumn(rule: ColumnRule, { name, column }: FileColumn, read: Read): ColumnMaker {
  const template = rule.template === undefined ? undefined : (parseTemplate(rule.template) as Template);
  const steps = [partTaker(rule), converterOf(rule, column.kind)].filter((step) => step !== undefined);
  const foreign = template?.columns ?? (rule.from === undefined ? [] : [rule.from]);
  const start = (fields: readonly string[], places: Places): string =>
    template?.join((foreignColumn) => read(fields, places, foreignColumn)) ??
    (rule.from === undefined ? rule.constant! : read(fields, places, rule.from));
  return {
    name,
    foreign,
    shows: !column.neverPublished,
    make(fields, places) {
      let value = start(fields, places);
      for (const step of steps) {
        const made = value === '' ? '' : step(value);
        if (typeof made !== 'string') return made;
        value = made;
      }
      return value === '' ? (rule.ifEmpty ?? '') : value;
    },
  };
}

function converterOf(rule: ColumnRule, kind: string): Convert | undefined {
  if (rule.values) return valuesConverter(rule);
  if (rule.yesNo) return yesNoConverter(rule.yesNo, kind);
  if (rule.number) return numberConverter(rule.number);
  if (rule.slug) return (value) => slugOf(value, rule.slug);
  if (!rule.date) return undefined;
  const format = parseDateFormat(rule.date.format) as DateFormat;
  return dateConverter({ written: rule.date.format, format, months: rule.date.months ?? [], kind });
}
