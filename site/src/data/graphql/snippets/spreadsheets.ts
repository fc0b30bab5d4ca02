/** A question as the import formula of a spreadsheet. */
import { fileName, type Kind, type Question } from '../question.ts';
import type { Step } from '../steps.ts';
import { csvSteps } from './csv-steps.ts';

/**
 * Google Sheets: IMPORTDATA, read as American English so that 27.8 is a number in every country, and QUERY where rows are chosen.
 * In countries with a decimal comma, arguments are parted by semicolons.
 */
export function googleOf(question: Question, origin: string): string {
  const data = `IMPORTDATA("${origin}${question.csv}", ",", "en_US")`;
  const steps = csvSteps(question);
  if (steps.length === 0) return `=${data}`;
  const last = steps.find((step) => 'take' in step && step.end);
  // QUERY has no last rows: those before them are left out.
  if (last && 'take' in last) {
    const kept = clauses(
      steps.filter((step) => step !== last),
      question,
    );
    return `=LET(t, QUERY(${data}, "select *${kept}", 1), QUERY(t, "offset " & MAX(0, ROWS(t) - ${last.take + 1}), 1))`;
  }
  return `=QUERY(${data}, "select *${clauses(steps, question)}", 1)`;
}

function clauses(steps: readonly Step[], question: Question): string {
  const place = (path: string): number => question.csvColumns.findIndex((one) => one.path === path);
  const letter = (path: string): string => `Col${place(path) + 1}`;
  // An empty cell is null in a column of numbers, and may be an empty text elsewhere.
  const given = (path: string): string => (numeric.has(question.csvColumns[place(path)]!.kind) ? 'is not null' : "<> ''");
  const kept = steps.flatMap((step) => ('keep' in step ? [`${letter(step.keep)} ${given(step.keep)}`] : []));
  const rest = steps.flatMap((step) => {
    if ('sort' in step) return [`order by ${letter(step.sort)}${step.falling ? ' desc' : ''}`];
    return 'take' in step ? [`limit ${step.take}`] : [];
  });
  return [...(kept.length > 0 ? [`where ${kept.join(' and ')}`] : []), ...rest].map((clause) => ` ${clause}`).join('');
}

const numeric: ReadonlySet<Kind> = new Set<Kind>(['count', 'percent', 'money']);

/** Excel: Power Query (Data > Get Data > Blank Query > Advanced Editor). */
export function excelOf(question: Question, origin: string): string {
  const numbers = question.csvColumns.filter(({ kind }) => numeric.has(kind));
  const types = numbers.map((column) => `{"${fileName(column)}", type number}`).join(', ');
  const lines = [
    `Source = Csv.Document(Web.Contents("${origin}${question.csv}"), [Delimiter = ",", Encoding = 65001])`,
    'Rows = Table.PromoteHeaders(Source)',
    ...(types ? [`Typed = Table.TransformColumnTypes(Rows, {${types}}, "en-US")`] : []),
  ];
  const result = csvSteps(question).reduce((all, step, i) => {
    const before = all.at(-1)!.split(' ')[0]!;
    return [...all, `Step${i + 1} = ${powerQueryOf(step, before)}`];
  }, lines);
  return `let\n  ${result.join(',\n  ')}\nin\n  ${result.at(-1)!.split(' ')[0]!}\n`;
}

function powerQueryOf(step: Step, table: string): string {
  const name = (path: string): string => fileName({ path, kind: 'text' });
  if ('keep' in step) return `Table.SelectRows(${table}, each [${name(step.keep)}] <> null and [${name(step.keep)}] <> "")`;
  if ('take' in step) return `Table.${step.end ? 'LastN' : 'FirstN'}(${table}, ${step.take})`;
  return `Table.Sort(${table}, {{"${name(step.sort)}", Order.${step.falling ? 'Descending' : 'Ascending'}}})`;
}
