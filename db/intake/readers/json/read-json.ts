/**
 * Record files in JSON: an array of flat objects, or one object a line (NDJSON). The header is every field that any record has,
 * in order of appearance, so the file is read twice: for the names, and for the rows.
 */
import { say, type Message, type Problem } from '../../problem.ts';
import type { ByteSource } from '../byte-source.ts';
import { faultAt, formProblem, type FormFault } from '../form-fault.ts';
import type { Row, TablePart } from '../table.ts';
import { readText } from '../text/read-text.ts';
import { JsonFault } from './json-fault.ts';
import type { JsonRecord } from './json-scanner.ts';
import { ArraySplitter, LineSplitter, type Splitter } from './json-splitter.ts';

/** How often a JSON file is read. */
export const jsonReadings = 2;

/** Different fields at most in one file; no record has a tenth of it. */
const mostNames = 1000;

/** Reads the table in a JSON array. Throws `FormFault` where the form is broken. */
export const readJson = (source: ByteSource): AsyncIterable<TablePart> => readTable(source, () => new ArraySplitter());

/** Reads the table in a text with one object a line; every broken line is reported. */
export const readNdjson = (source: ByteSource): AsyncIterable<TablePart> => readTable(source, () => new LineSplitter());

async function* readTable(source: ByteSource, split: () => Splitter): AsyncIterable<TablePart> {
  const { file } = source;
  const header = await readNames(source, split());
  yield { header };
  const splitter = split();
  let broken = false;
  for await (const found of splitText(source, splitter)) {
    if ('notice' in found) yield found;
    else {
      const { problems, rows } = tellRecords(file, found.records, header);
      for (const problem of problems) yield { problem };
      if (!broken && found.records.some((record) => record instanceof JsonFault)) yield { broken: (broken = true) };
      if (rows.length > 0) yield { rows };
    }
  }
  if (splitter instanceof LineSplitter && splitter.lastBlankLines.count > 0)
    yield { notice: lastBlankLines(file, splitter.lastBlankLines) };
}

async function readNames(source: ByteSource, splitter: Splitter): Promise<string[]> {
  const names = new Set<string>();
  for await (const found of splitText(source, splitter)) {
    if ('notice' in found) continue;
    for (const record of found.records)
      if (!(record instanceof JsonFault)) for (const name of record.fields.keys()) names.add(name);
    if (names.size > mostNames)
      throw faultAt(
        { file: source.file, line: null },
        'too-large',
        say(
          `has more than ${mostNames} different fields. A record has the same few fields throughout.`,
          `mempunyai lebih daripada ${mostNames} medan berlainan. Semua rekod mempunyai beberapa medan yang sama.`,
        ),
      );
  }
  return [...names];
}

type Found = { readonly notice: Problem } | { readonly records: readonly (JsonRecord | JsonFault)[] };

async function* splitText(source: ByteSource, splitter: Splitter): AsyncIterable<Found> {
  for await (const part of readText(source)) {
    yield 'notice' in part ? part : { records: splitter.push(part.text) };
    if (splitter.fault) throw formFault(source.file, splitter.fault);
  }
  yield { records: splitter.end() };
  if (splitter.fault) throw formFault(source.file, splitter.fault);
}

function tellRecords(
  file: string,
  records: readonly (JsonRecord | JsonFault)[],
  header: readonly string[],
): { problems: Problem[]; rows: Row[] } {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const record of records) {
    if (record instanceof JsonFault) problems.push(formFault(file, record).problem);
    else {
      for (const name of record.twice) problems.push(twiceNamed(file, record.line, name));
      rows.push({ line: record.line, fields: header.map((name) => record.fields.get(name) ?? '') });
    }
  }
  return { problems, rows };
}

const formFault = (file: string, { line, rule, what }: JsonFault): FormFault =>
  faultAt({ file, line }, rule, say(`${what.en}. ${remedyOf(rule).en}`, `${what.ms}. ${remedyOf(rule).ms}`));

function remedyOf(rule: JsonFault['rule']): Message {
  if (rule === 'too-large') return say('Shorten it.', 'Pendekkannya.');
  if (rule === 'blank-line') return say('Take it out.', 'Buangkannya.');
  return say(
    'Write it as JSON, e.g. [{"service_id": "SVC-0001"}].',
    'Tulis sebagai JSON, contohnya [{"service_id": "SVC-0001"}].',
  );
}

const twiceNamed = (file: string, line: number, column: string): Problem =>
  formProblem(
    { file, line, column, value: column },
    'duplicate-field',
    say(
      `the record has the field "${column}" twice. Keep one.`,
      `rekod ini mempunyai medan "${column}" dua kali. Kekalkan satu.`,
    ),
  );

const lastBlankLines = (file: string, { line, count }: { line: number; count: number }): Problem => ({
  file,
  line,
  column: null,
  rule: 'blank-line',
  value: null,
  message: say(
    `${file}: ${count} empty line(s) after the last record were left out.`,
    `${file}: ${count} baris kosong selepas rekod terakhir diketepikan.`,
  ),
});
