/** Runs what the page tells readers to run, and gives back the rows that come of it, keyed by the paths of the columns. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { fileName, type Column, type Question } from '../../../../site/src/data/graphql/question.ts';
import { csvSteps } from '../../../../site/src/data/graphql/snippets/csv-steps.ts';
import { applySteps, valueAt, type Row, type Step, type Value } from '../../../../site/src/data/graphql/steps.ts';
import { parseCsv } from '../../../files/parse-csv.ts';

const run = promisify(execFile);

export const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** The JSON that `curl` fetches, with the question's own steps; further pages as the page says that they are asked for. */
export async function askByCurl(command: string, { rows, columns, steps }: Question): Promise<Row[]> {
  const all: Row[] = [];
  let after: string | null = null;
  do {
    const next: string = after ? ` --data-urlencode 'variables={"after":"${after}"}'` : '';
    const { stdout } = await run('sh', ['-c', command + next]);
    const { data } = JSON.parse(stdout) as { data: unknown };
    const nodes = valueAt<unknown[]>(data, rows);
    all.push(...nodes.map((node): Row => Object.fromEntries(columns.map(({ path }) => [path, valueAt(node, path)]))));
    const page = valueAt<{ hasNextPage: boolean; endCursor: string } | null>(data, rows.replace('nodes', 'pageInfo'));
    after = page?.hasNextPage ? page.endCursor : null;
  } while (after);
  return applySteps(all, steps);
}

/** What `curl` fetches as CSV, as it is. */
export async function fetchCsv(command: string, { csvColumns }: Question): Promise<Row[]> {
  const { stdout } = await run('sh', ['-c', command], { maxBuffer: 2 ** 26 });
  const [header = [], ...lines] = parseCsv(stdout);
  const expected = csvColumns.map(fileName).join();
  if (header.join() !== expected) throw new Error(`The CSV has the columns ${header.join()}, not ${expected}: ${command}`);
  return lines.map((line) => rowOf(csvColumns, line));
}

export const withSteps = (rows: readonly Row[], question: Question): Row[] => applySteps(rows, csvSteps(question));

export async function runPython(program: string, { columns }: Question): Promise<Row[]> {
  const { stdout } = await run('python3', ['-c', program], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => rowOf(columns, line.split('\t')));
}

/** Prints the rows as CSV where the reader's program prints them as a table. */
export async function runR(program: string, { csvColumns }: Question): Promise<Row[]> {
  const asCsv = program.replace('print(rows, row.names = FALSE)', 'write.csv(rows, row.names = FALSE, na = "")');
  const { stdout } = await run('Rscript', ['-e', asCsv]);
  return parseCsv(stdout.replaceAll(/\r?\n/g, '\r\n'))
    .slice(1)
    .map((line) => rowOf(csvColumns, line));
}

/** The rows that a formula of Google Sheets asks for; its QUERY is read word by word, and what is not known is refused. */
export function followGoogle(formula: string, rows: readonly Row[], { csvColumns }: Question): Row[] {
  const [, clauses = ''] = /"select \*([^"]*)"/.exec(formula) ?? [];
  const path = (column: string): string => csvColumns[Number(column) - 1]!.path;
  let rest = clauses;
  const steps: Step[] = [];
  const take = (pattern: RegExp, make: (found: string[]) => Step[]): void => {
    rest = rest.replace(pattern, (...found: string[]) => (steps.push(...make(found)), ''));
  };
  take(/ where (.+?)(?= order by| limit|$)/, ([, all = '']) =>
    all.split(' and ').map((one) => ({ keep: path(/^Col(\d+) (?:is not null|<> '')$/.exec(one)![1]!) })),
  );
  take(/ order by Col(\d+)( desc)?/, ([, column = '', falling]) => [
    { sort: path(column), ...(falling ? { falling: true } : {}) },
  ]);
  take(/ limit (\d+)/, ([, count]) => [{ take: Number(count) }]);
  const [, before] = /"offset " & MAX\(0, ROWS\(t\) - (\d+)\)/.exec(formula) ?? [];
  if (before) steps.push({ take: Number(before) - 1, end: true });
  if (rest) throw new Error(`"${rest}" is not understood in ${formula}`);
  return applySteps(rows, steps);
}

/** The rows that a program in R asks for, line by line; what is not known is refused. Machines without R check the text by this alone. */
export function followR(program: string, address: string, rows: readonly Row[], { csvColumns }: Question): Row[] {
  const path = (name: string): string => csvColumns.find((column) => fileName(column) === name)!.path;
  const [first, ...lines] = program.trim().split('\n');
  if (first !== `rows <- read.csv("${address}", encoding = "UTF-8")`) throw new Error(`${first} does not read ${address}`);
  if (lines.pop() !== 'print(rows, row.names = FALSE)') throw new Error(`The rows are not printed: ${program}`);
  const steps = lines.map((line): Step => {
    const keep = /^rows <- rows\[!\(rows\$(\w+) %in% c\(NA, ""\)\), \]$/.exec(line)?.[1];
    const [, minus, sort] = /^rows <- rows\[order\((-?)rows\$(\w+)\), \]$/.exec(line) ?? [];
    const [, end, take] = /^rows <- (head|tail)\(rows, (\d+)\)$/.exec(line) ?? [];
    if (keep) return { keep: path(keep) };
    if (sort) return { sort: path(sort), ...(minus ? { falling: true } : {}) };
    if (take) return { take: Number(take), ...(end === 'tail' ? { end: true } : {}) };
    throw new Error(`"${line}" is not understood`);
  });
  return applySteps(rows, steps);
}

/** The rows that a Power Query asks for. */
export function followExcel(text: string, rows: readonly Row[], { csvColumns }: Question): Row[] {
  const path = (name: string): string => csvColumns.find((column) => fileName(column) === name)!.path;
  const steps = [...text.matchAll(/^ {2}Step\d+ = Table\.(\w+)\((.*)\),?$/gm)].map(([, verb, rest = '']): Step => {
    if (verb === 'SelectRows') return { keep: path(/\[(\w+)\] <> null/.exec(rest)![1]!) };
    if (verb === 'Sort')
      return { sort: path(/"(\w+)"/.exec(rest)![1]!), ...(rest.includes('Descending') ? { falling: true } : {}) };
    return { take: Number(/\d+$/.exec(rest)![0]), ...(verb === 'LastN' ? { end: true } : {}) };
  });
  return applySteps(rows, steps);
}

function rowOf(columns: readonly Column[], cells: readonly string[]): Row {
  return Object.fromEntries(columns.map(({ path }, i) => [path, cells[i] === 'None' ? '' : (cells[i] ?? '')]));
}

/** Rows as texts that compare: numbers by their value, nothing for what is not there. */
export const comparable = (rows: readonly Row[], columns: readonly Column[]): string[][] =>
  rows.map((row) => columns.map(({ path }) => plain(row[path] ?? null)));

const plain = (value: Value): string => {
  const text = value === null ? '' : String(value);
  return /^-?\d+(\.\d+)?$/.test(text) ? String(Number(text)) : text;
};
