/** An answer as a table: the first list of objects in it, each object a row, fields of fields side by side. */

export type Value = string | number | boolean | null;
export type ResultTable = { columns: string[]; rows: Value[][] };

type Row = Readonly<Record<string, unknown>>;

/** Undefined where the answer holds no object at all. An answer without a list is a table of one row. */
export function tableOf(data: unknown): ResultTable | undefined {
  if (!isObject(data)) return undefined;
  const rows = (findList(data) ?? [data]).map((row) => flatten(row));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return { columns, rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)) };
}

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nearest to the root, in the order of the answer. */
function findList(data: Row): Row[] | undefined {
  let level: unknown[] = [data];
  while (level.length > 0) {
    for (const value of level) {
      if (Array.isArray(value) && value.length > 0 && value.every(isObject)) return rowsOf(value);
    }
    level = level.flatMap((value) => (isObject(value) ? Object.values(value) : []));
  }
  return undefined;
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
