/** A worked question: what is asked of the API, what is done with the rows, and how the same rows come as CSV. */
import type { Locale } from '../../locales.ts';
import type { Step } from './steps.ts';

/** How a value is written for readers. */
export type Kind = 'text' | 'date' | 'period' | 'count' | 'percent' | 'money' | 'country' | 'stage' | 'breakdown' | 'id';

/** A column of the answer: `path` leads from a row to the value, e.g. `service.name.en`. */
export type Column = { path: string; kind: Kind };

/** What of the newest release the questions are asked with. */
export type Context = {
  locale: Locale;
  release: string;
  /** Day of the data, the same day a year before and half a year after. */
  dataAsOf: string;
  yearBefore: string;
  halfYearAfter: string;
  /** The month of the data, the last month of the year before it, and the last closed quarter. */
  month: string;
  lastYear: string;
  quarter: string;
};

export type Question = {
  /** Its place on the page: `#least-moved`. */
  id: string;
  /** The GraphQL document. One that is `paged` takes `$after`. */
  document: string;
  paged?: true;
  /** Where the rows stand in the answer, e.g. `services.nodes`. */
  rows: string;
  columns: readonly Column[];
  steps: readonly Step[];
  /** The same rows as CSV, from the root of the portal; its columns are those of `csvColumns`. */
  csv: string;
  csvColumns: readonly Column[];
  /** The file has the first of the printed rows alone: that of the newest release. */
  csvHasFirst?: true;
};

type Asked = {
  id: string;
  /** Name of the list: `services`; below an object `observation/members`. */
  list: string;
  args: Readonly<Record<string, string | boolean | readonly string[]>>;
  columns: readonly Column[];
  steps?: readonly Step[];
  first?: number;
  paged?: true;
};

/** A question that asks one list of the query type; the document and the address of the CSV say the same. */
export function ofList({ id, list, args, columns, steps = [], first = 100, paged }: Asked, { release }: Context): Question {
  const given = Object.entries(args).map(([name, value]) => `${name}: ${literal(name, value)}`);
  const all = [...given, `release: "${release}"`, `first: ${first}`, ...(paged ? ['after: $after'] : [])].join(', ');
  const nodes = `nodes { ${selectionOf(columns)} }`;
  const fields = ['totalCount', nodes, ...(paged ? ['pageInfo { hasNextPage endCursor }'] : [])];
  return {
    id,
    document: `query${paged ? ' ($after: String)' : ''} {\n  ${list}(${all}) {\n    ${fields.join('\n    ')}\n  }\n}`,
    ...(paged && { paged }),
    rows: `${list}.nodes`,
    columns,
    steps,
    csv: csvAddress(list, { ...args, release }, columns),
    csvColumns: columns,
  };
}

/** The address of a list as CSV, with the columns of a question. */
export function csvAddress(list: string, args: Asked['args'], columns: readonly Column[]): string {
  const pairs = Object.entries(args).map(([name, value]) => `${name}=${encode(String(value))}`);
  return `/graphql/${list}.csv?${[...pairs, `select=${columns.map(({ path }) => path).join(',')}`].join('&')}`;
}

const encode = (text: string): string => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':');

/** Codes of enums stand bare in a document, texts between quotes. */
const codes = new Set(['criticality', 'stage', 'result', 'kind', 'severity', 'scopeKind', 'orderBy', 'countsAs', 'status']);

function literal(name: string, value: string | boolean | readonly string[]): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return codes.has(name) || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

type Tree = Map<string, Tree>;

/** `name.en`, `service.name.en` -> `name { en } service { name { en } }`. */
export function selectionOf(columns: readonly Column[]): string {
  const tree: Tree = new Map();
  for (const { path } of columns) {
    let at = tree;
    for (const name of path.split('.')) {
      const next = at.get(name) ?? (new Map() as Tree);
      at.set(name, next);
      at = next;
    }
  }
  return print(tree);
}

const print = (tree: Tree): string =>
  [...tree].map(([name, below]) => (below.size > 0 ? `${name} { ${print(below)} }` : name)).join(' ');

/** The name of a column in the file: `service.name.en` is `service_name_en`. */
export const fileName = ({ path }: Column): string =>
  path.replaceAll('.', '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
