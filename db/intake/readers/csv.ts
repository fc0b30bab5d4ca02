/**
 * CSV as RFC 4180 has it, read strictly: comma, `"` for quoting, one kind of line ending. Nothing is guessed; what is off is
 * named with its line.
 */
import type { Findings } from '../problem.ts';
import type { RuleId } from '../rules.ts';
import type { Row, Table } from './table.ts';

/** Characters at most in one field. */
const longestField = 65_536;

/** The table in a text, or undefined where its form is broken. */
export function readCsv(file: string, text: string, findings: Findings): Table | undefined {
  const refuse = (line: number | null, rule: RuleId, message: string, value: string | null = null): undefined => {
    findings.problems.push({ file, line, column: null, rule, value, message });
    return undefined;
  };
  if (hasMixedEndings(text))
    return refuse(null, 'line-ending', `${file} ends some lines with CRLF and some with LF. Save it with one kind throughout.`);
  const records = splitRecords(text, refuse, file);
  if (!records) return undefined;
  const header = records.shift();
  if (!header) return refuse(null, 'empty-file', `${file} holds no line. Export it again.`);
  if (header.fields.length === 1 && /[;\t|]/.test(header.fields[0]!)) {
    const separator = /[;\t|]/.exec(header.fields[0]!)![0];
    return refuse(
      1,
      'separator',
      `${file}, line 1: the columns are separated by "${separator}". Save it with commas.`,
      separator,
    );
  }
  const rows = dropLastBlankLines(file, records, findings);
  for (const row of rows) checkWidth(file, row, header.fields.length, findings);
  const even = rows.filter((row) => row.fields.length === header.fields.length);
  return { file, header: header.fields, rows: even, whole: even.length === rows.length, lettered: true };
}

function hasMixedEndings(text: string): boolean {
  const first = text.indexOf('\n');
  if (first === -1) return false;
  const bare = text.replace(/"[^"]*(?:""[^"]*)*"/g, '');
  return /\r\n/.test(bare) && /(?<!\r)\n/.test(bare);
}

const isBlank = (row: Row): boolean => row.fields.length === 1 && row.fields[0] === '';

function dropLastBlankLines(file: string, rows: Row[], findings: Findings): Row[] {
  let end = rows.length;
  while (end > 0 && isBlank(rows[end - 1]!)) end--;
  if (end < rows.length)
    findings.notices.push({
      ...{ file, line: rows[end]!.line, column: null, rule: 'blank-line', value: null },
      message: `${file}: ${rows.length - end} empty line(s) after the last record were left out.`,
    });
  return rows.slice(0, end);
}

function checkWidth(file: string, row: Row, columns: number, findings: Findings): void {
  if (row.fields.length === columns) return;
  const message = isBlank(row)
    ? `${file}, line ${row.line}: an empty line stands between records. Take it out.`
    : `${file}, line ${row.line}: the row has ${row.fields.length} fields, the header has ${columns}. Quote values that hold a comma, and fill the row.`;
  findings.problems.push({
    ...{
      file,
      line: row.line,
      column: null,
      rule: isBlank(row) && columns > 1 ? 'blank-line' : 'ragged-row',
      value: null,
      message,
    },
  });
}

type Refuse = (line: number | null, rule: RuleId, message: string, value?: string | null) => undefined;

/** One field: quoted, or without quotes up to the next comma or line end. */
const field = /"([^"]*(?:""[^"]*)*)"(?=,|\r?\n|$)|([^,\r\n]*)/y;

function splitRecords(text: string, refuse: Refuse, file: string): Row[] | undefined {
  const rows: Row[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const fields: string[] = [];
    for (;;) {
      field.lastIndex = at;
      const match = field.exec(text)!;
      const quoted = match[1];
      const value = quoted === undefined ? match[2]! : quoted.includes('"') ? quoted.replaceAll('""', '"') : quoted;
      if (quoted === undefined && value.includes('"')) return refuseQuote(value, start, refuse, file);
      if (value.length > longestField)
        return refuse(
          start,
          'too-large',
          `${file}, line ${start}: a field holds ${value.length} characters; ${longestField} is the most.`,
        );
      if (quoted !== undefined && quoted.includes('\n')) line += quoted.split('\n').length - 1;
      fields.push(value);
      at = field.lastIndex;
      if (text[at] !== ',') break;
      at++;
    }
    if (at < text.length && text[at] === '\r' && text[at + 1] !== '\n')
      return refuse(start, 'line-ending', `${file}, line ${start}: a line ends with CR alone. Save it with LF or CRLF.`);
    rows.push({ line: start, fields });
    at += text[at] === '\r' ? 2 : 1;
    line++;
  }
  return rows;
}

function refuseQuote(value: string, line: number, refuse: Refuse, file: string): undefined {
  return value.startsWith('"')
    ? refuse(
        line,
        'unclosed-quote',
        `${file}, line ${line}: a quotation mark is opened and not closed before a comma or line end. Close it, or double it inside a value ("").`,
      )
    : refuse(
        line,
        'stray-quote',
        `${file}, line ${line}: a quotation mark stands inside a value without quotes. Quote the value and double the mark ("").`,
      );
}
