/** A question as a Python 3 program that needs no package; it prints the rows of the answer, values apart by tabs. */
import type { Question } from '../question.ts';
import type { Step } from '../steps.ts';

export function pythonOf({ document, rows, columns, steps, paged }: Question, origin: string): string {
  const cells = columns.map(({ path }) => at(path)).join(', ');
  return [
    'import json, urllib.request',
    '',
    `QUERY = """${document}"""`,
    '',
    'def ask(**variables):',
    '    body = json.dumps({"query": QUERY, "variables": variables}).encode()',
    `    request = urllib.request.Request("${origin}/graphql", body, {"Content-Type": "application/json"})`,
    '    with urllib.request.urlopen(request) as answer:',
    '        return json.load(answer)["data"]',
    '',
    ...(paged ? everyPage(rows) : [`rows = ask()${keys(rows)}`]),
    ...steps.map(stepOf),
    'for row in rows:',
    `    print(${cells}, sep="\\t")`,
    '',
  ].join('\n');
}

const keys = (path: string): string =>
  path
    .split('.')
    .map((name) => `["${name}"]`)
    .join('');
const at = (path: string): string => `row${keys(path)}`;

function everyPage(rows: string): string[] {
  const list = rows.replace(/\.nodes$/, '');
  return [
    'rows, after = [], None',
    'while True:',
    `    page = ask(after=after)${keys(list)}`,
    '    rows += page["nodes"]',
    '    if not page["pageInfo"]["hasNextPage"]:',
    '        break',
    '    after = page["pageInfo"]["endCursor"]',
  ];
}

function stepOf(step: Step): string {
  if ('keep' in step) return `rows = [row for row in rows if ${at(step.keep)} not in (None, "")]`;
  if ('take' in step) return step.end ? `rows = rows[-${step.take}:]` : `rows = rows[:${step.take}]`;
  return `rows.sort(key=lambda row: ${at(step.sort)}${step.falling ? ', reverse=True' : ''})`;
}
