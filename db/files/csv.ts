/**
 * CSV as RFC 4180 has it: CRLF after every line, a comma between fields, quotes only where a field holds a comma, a quote or a
 * line break. Nothing stands for what is not there.
 */
const mustBeQuoted = /[",\r\n]/;

/** One field, in Unicode normalization form C. */
export function csvField(value: string | null): string {
  if (value === null) return '';
  const text = value.normalize('NFC');
  return mustBeQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line with its CRLF. A single empty field is quoted: an empty line would be no line. */
export function csvLine(values: readonly (string | null)[]): string {
  if (values.length === 1 && !values[0]) return '""\r\n';
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) line += ',';
    line += csvField(values[index]!);
  }
  return `${line}\r\n`;
}
