/** A page of a list: the rows that belong to it and fit, in order, between cursors, from the start or from the end. */
import { declared, type PlainRow, type PlainRows, type Value } from './rows.ts';
import { differences } from './compare.ts';
import { filtersOf, fits, groupsOf } from './filters.ts';
import { datasetOfType, lists, sharing, usualOrder, type Arguments, type Source } from './links.ts';
import type { Names } from './names.ts';

/** What answers are worked out from. */
export interface Known {
  readonly rows: PlainRows;
  readonly names: Names;
}

export interface Wanted {
  /** `Type.field` of the list. */
  readonly list: string;
  readonly type: string;
  readonly args: Arguments;
}

/** Lists of what is no row of a dataset: what identifies a row of them. */
const otherKeys: Readonly<Record<string, readonly string[]>> = {
  Release: ['ordinal'],
  StageCount: ['period', 'stage'],
  RowChange: ['key_0', 'key_1', 'key_2', 'key_3', 'key_4', 'key_5'],
};

const keyColumns = (type: string): readonly string[] => otherKeys[type] ?? declared(datasetOfType[type]!).key;

export const orderOf = (list: string, args: Arguments): string =>
  (args['orderBy'] as string | undefined) ?? usualOrder[list] ?? 'key_asc';

/** Rows among which those of the list are. */
function candidates(rows: PlainRows, { row, release }: Source, { list, type, args }: Wanted): readonly PlainRow[] {
  if (type === 'Release') return rows.table('releases');
  if (type === 'StageCount') return rows.table('stage_history').filter((one) => one['release_ordinal'] === rows.ordinal(release));
  if (type === 'RowChange') return differences(rows, row);
  const dataset = datasetOfType[type]!;
  const [column, ofParent] = sharing[list] ?? [];
  if (column) return rows.having(dataset, release, column, row[ofParent!]!);
  const indicator = dataset.startsWith('indicator') && (args['indicator'] as string | undefined);
  return indicator ? rows.having(dataset, release, 'indicator_id', indicator) : rows.stood(dataset, release);
}

/** All rows of the list, whatever the page. */
function rowsOfList(rows: PlainRows, parent: Source, wanted: Wanted): Source[] {
  const { list, type, args } = wanted;
  const { release } = parent;
  const filters = filtersOf(args);
  return candidates(rows, parent, wanted)
    .filter((row) => lists[list]?.(row, parent, { rows, args }) ?? true)
    .map((row) => ({ type, row, release }))
    .filter((standing) => filters.every((filter) => fits(rows, standing, filter)));
}

export function page({ rows, names }: Known, parent: Source, wanted: Wanted) {
  const { list, type, args } = wanted;
  const order = orderOf(list, args);
  const compare = comparing(type, order);
  const [after, before] = ['after', 'before'].map((name) => {
    const cursor = args[name] as string | null | undefined;
    return cursor ? names.ofCursor(list, cursor).row : undefined;
  });
  const all = rowsOfList(rows, parent, wanted);
  const between = all
    .filter(({ row }) => (!after || compare(row, after) > 0) && (!before || compare(row, before) < 0))
    .toSorted((a, b) => compare(a.row, b.row));
  const last = args['last'] as number | null | undefined;
  const size = last ?? (args['first'] as number);
  const nodes = last ? between.slice(-size) : between.slice(0, size);
  const isMore = between.length > size;
  const edges = nodes.map((node) => {
    const key = keyColumns(type).map((name) => node.row[name] ?? null);
    return { node, cursor: names.cursorOf({ list, order, release: parent.release }, node.row, key) };
  });
  return {
    totalCount: all.length,
    nodes,
    edges,
    pageInfo: {
      hasNextPage: last ? before !== undefined : isMore,
      hasPreviousPage: last ? isMore : after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    groups: ({ by }: { by: string[] }) => groupsOf(rows, all, by),
  };
}

/** What is empty counts as lower than everything; rows that agree stand in the order of their key, in the same direction. */
export function comparing(type: string, order: string): (a: PlainRow, b: PlainRow) => number {
  const [, column = '', direction] = /^(.*)_(asc|desc)$/.exec(order)!;
  const key = keyColumns(type);
  const by = column === 'key' ? key : [column, ...key];
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    for (const name of by) {
      const order = compareValues(a[name]!, b[name]!);
      if (order !== 0) return sign * order;
    }
    return 0;
  };
}

function compareValues(one: Value, other: Value): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}
