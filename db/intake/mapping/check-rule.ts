/** How one column is made, against the column that it makes. */
import { findFault } from '../checks/value.ts';
import type { Column, FileColumn } from '../../records/define.ts';
import { say, shown } from '../problem.ts';
import { missingPart, parseDateFormat } from './convert/date-format.ts';
import { compileRegex } from './convert/regex.ts';
import { parseTemplate } from './convert/template.ts';
import type { ColumnRule } from './mapping.ts';
import type { Way } from './mapping-faults.ts';
import { reportRegex, type Report } from './rule-report.ts';

const sources = ['from', 'template', 'constant'] as const;
const parts = ['split', 'slice', 'pattern'] as const;
const conversions = ['values', 'yesNo', 'date', 'number', 'slug'] as const;

/** Kinds of columns for which a conversion is meant; a value map is for all. */
const fitting: Readonly<Partial<Record<(typeof conversions)[number], readonly Column['kind'][]>>> = {
  yesNo: ['boolean', 'tri'],
  date: ['date', 'month', 'quarter', 'year'],
  number: ['integer', 'decimal', 'money', 'measure'],
  slug: ['id'],
};

/** Reports what cannot be in the rule of a column. */
export function checkRule(rule: ColumnRule, column: FileColumn, way: Way, report: Report): void {
  checkChoices(rule, way, report);
  checkFit(rule, column, way, report);
  checkSyntax(rule, way, report);
  checkDate(rule, column, way, report);
  checkWritten(rule, column.column, way, report);
}

const said = <Key extends keyof ColumnRule>(rule: ColumnRule, keys: readonly Key[]): Key[] =>
  keys.filter((key) => rule[key] !== undefined);

/** One source, at most one part and one conversion. */
function checkChoices(rule: ColumnRule, way: Way, report: Report): void {
  const [start, ...more] = said(rule, sources);
  if (start === undefined || more.length > 0)
    report(
      way,
      null,
      say(
        `a value comes from one of from, template and constant; here ${start === undefined ? 'stands none' : `stand ${[start, ...more].join(' and ')}`}. Keep one.`,
        `nilai datang daripada satu daripada from, template dan constant; di sini ada ${start === undefined ? 'tiada' : [start, ...more].join(' dan ')}. Simpan satu sahaja.`,
      ),
    );
  for (const group of [parts, conversions]) {
    const [first, ...others] = said<keyof ColumnRule>(rule, group);
    for (const other of others)
      report(
        [...way, other],
        other,
        say(
          `"${other}" does not go with "${first}". Keep one.`,
          `"${other}" tidak boleh bersama "${first}". Simpan satu sahaja.`,
        ),
        true,
      );
  }
  const loose = rule.values ? [] : said(rule, ['others', 'othersAs'] as const);
  const both = rule.others !== undefined && rule.othersAs !== undefined ? (['othersAs'] as const) : [];
  for (const key of [...loose, ...both])
    report(
      [...way, key],
      key,
      rule.values
        ? say('"othersAs" does not go with "others". Keep one.', '"othersAs" tidak boleh bersama "others". Simpan satu sahaja.')
        : say(
            `"${key}" goes with "values". Add them, or take it out.`,
            `"${key}" digunakan bersama "values". Tambahkan, atau buang.`,
          ),
      true,
    );
}

function checkFit(rule: ColumnRule, { name, column }: FileColumn, way: Way, report: Report): void {
  for (const conversion of said(rule, conversions)) {
    const kinds = fitting[conversion];
    if (!kinds || kinds.includes(column.kind)) continue;
    report(
      [...way, conversion],
      conversion,
      say(
        `"${conversion}" is for columns that hold ${kinds.join(', ')}; "${name}" holds ${column.kind}. Take it out.`,
        `"${conversion}" adalah untuk lajur jenis ${kinds.join(', ')}; "${name}" ialah jenis ${column.kind}. Buang.`,
      ),
      true,
    );
  }
}

/** Templates and regular expressions. */
function checkSyntax({ template, pattern }: ColumnRule, way: Way, report: Report): void {
  const parsed = template === undefined ? undefined : parseTemplate(template);
  if (parsed && 'at' in parsed)
    report(
      [...way, 'template'],
      template!,
      say(
        `the template cannot be read at character ${parsed.at + 1}. Write {Column}, [optional part with a {Column}], and double a brace or bracket that is meant as itself.`,
        `templat tidak dapat dibaca pada aksara ${parsed.at + 1}. Tulis {Lajur}, [bahagian pilihan dengan {Lajur}], dan gandakan kurungan yang dimaksudkan sebagai kurungan.`,
      ),
    );
  if (!pattern) return;
  const form = compileRegex(pattern.regex);
  if (!form) reportRegex([...way, 'pattern', 'regex'], pattern.regex, report);
  else if (form.groups < (pattern.group ?? 1))
    report(
      [...way, 'pattern', 'regex'],
      pattern.regex,
      say(
        `"${shown(pattern.regex)}" has ${form.groups} groups and group ${pattern.group ?? 1} is asked for. Put what is to be taken in round brackets.`,
        `"${shown(pattern.regex)}" ada ${form.groups} kumpulan sedangkan kumpulan ${pattern.group ?? 1} diminta. Letakkan bahagian yang diambil dalam kurungan bulat.`,
      ),
    );
}

function checkDate({ date }: ColumnRule, { name, column }: FileColumn, way: Way, report: Report): void {
  if (!date || !fitting.date!.includes(column.kind)) return;
  const place = [...way, 'date', 'format'];
  const parsed = parseDateFormat(date.format);
  if ('at' in parsed)
    return report(
      place,
      date.format,
      say(
        `the form "${shown(date.format)}" cannot be read at character ${parsed.at + 1}. Use YYYY, MM, M, MMM, DD, D, Q, HH, mm and ss, each once; a year has four digits; put other letters in single quotation marks.`,
        `bentuk "${shown(date.format)}" tidak dapat dibaca pada aksara ${parsed.at + 1}. Guna YYYY, MM, M, MMM, DD, D, Q, HH, mm dan ss, sekali sahaja; tahun ada empat digit; letakkan huruf lain dalam tanda petik tunggal.`,
      ),
    );
  const missing = missingPart(parsed, column.kind);
  if (missing)
    report(
      place,
      date.format,
      say(
        `"${name}" holds ${column.kind}, and the form "${shown(date.format)}" has no ${missing}. Add it, or map another column.`,
        `"${name}" ialah jenis ${column.kind}, dan bentuk "${shown(date.format)}" tiada ${missing}. Tambahkan, atau petakan lajur lain.`,
      ),
    );
  if (parsed.parts.includes('name') && !date.months)
    report(
      [...way, 'date'],
      date.format,
      say(
        'the form holds names of months. List the twelve under "months".',
        'bentuk ini ada nama bulan. Senaraikan dua belas nama di bawah "months".',
      ),
    );
}

/** Dates that the mapping writes itself may lie ahead here; the checks of the records know the day. */
const lastDay = '2200-12-31';

/** What the mapping writes itself, against the column that it writes into. */
function checkWritten(rule: ColumnRule, column: Column, way: Way, report: Report): void {
  const check = (place: Way, value: string): void => {
    const fault = value === '' ? undefined : findFault(value, column, lastDay);
    if (fault) report(place, value, fault.message);
  };
  for (const key of ['othersAs', 'ifEmpty'] as const) if (rule[key] !== undefined) check([...way, key], rule[key]);
  if (rule.constant !== undefined && said(rule, [...parts, ...conversions]).length === 0)
    check([...way, 'constant'], rule.constant);
  for (const [foreign, written] of Object.entries(rule.values ?? {})) check([...way, 'values', foreign], written);
}
