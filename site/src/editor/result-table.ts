/** An answer as a table: the lists of objects in it that lie nearest to its root, each object a row, fields of fields side by side. */

export type Value = string | number | boolean | null;
export type ResultTable = { columns: string[]; rows: Value[][] };

type Row = Readonly<Record<string, unknown>>;

/** Undefined where the answer holds no object at all. Without a list it is a table of one row; of several, each row names its list. */
export function tableOf(data: unknown): ResultTable | undefined {
  if (!isObject(data)) return undefined;
  const lists = findLists(data);
  const named = lists.flatMap(({ path, rows }) => (lists.length > 1 ? rows.map((row) => ({ list: path, ...row })) : rows));
  const rows = (lists.length > 0 ? named : [data]).map((row) => flatten(row));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

type Found = { path: string; rows: Row[] };

/** Those at the first level that has any, in the order of the answer. */
function findLists(data: Row): Found[] {
  let level: [path: string, value: unknown][] = [['', data]];
  while (level.length > 0) {
    const lists = level.flatMap(([path, value]): Found[] =>
      Array.isArray(value) && value.length > 0 && value.every(isObject)
        ? [{ path: path.replace(/\.(nodes|edges)$/, ''), rows: rowsOf(value) }]
        : [],
    );
    if (lists.length > 0) return lists;
    level = level.flatMap(([path, value]) =>
      isObject(value)
        ? Object.entries(value).map(([name, one]): [string, unknown] => [path ? `${path}.${name}` : name, one])
        : [],
    );
  }
  return [];
}

/** `edges` are rows by their nodes. */
const rowsOf = (list: Row[]): Row[] =>
  list.map(({ node, ...rest }) => (isObject(node) ? node : { ...rest, ...(node ? { node } : {}) }));

/** Lists of plain values are joined as the CSV files join them; lists of objects inside a row are told by their length. */
function flatten(row: Row, before = ''): Map<string, Value> {
  const cells = new Map<string, Value>();
  for (const [name, value] of Object.entries(row)) {
    const key = before ? `${before}.${name}` : name;
    if (isObject(value)) for (const [inner, one] of flatten(value, key)) cells.set(inner, one);
    else if (Array.isArray(value)) cells.set(key, value.some(isObject) ? value.length : value.join(';'));
    else cells.set(key, value as Value);
  }
  return cells;
}
