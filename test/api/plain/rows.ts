/** The published rows as plain SQL gives them, without the API's compiler or its mappings: what an answer is held against. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type postgres from 'postgres';
import { datasets } from '../../../db/datasets/index.ts';
import { tableOf, type DatasetDeclaration } from '../../../db/records/define.ts';

export type Value = string | number | boolean | null | readonly string[];
export type PlainRow = Readonly<Record<string, Value>>;

export interface PlainRows {
  /** Ids of the releases, oldest first. */
  readonly releases: readonly string[];
  /** The indicators whose values and members were read. */
  readonly indicators: readonly string[];
  /** The place of a release, from 1. */
  ordinal(release: string): number;
  /** The nearest ministry of each agency, as of a release. */
  ministryOf(agency: Value, release: string): Value;
  /** The rows of a dataset that stood in the release. */
  stood(dataset: string, release: string): readonly PlainRow[];
  /** Those of them that have the value in the column. */
  having(dataset: string, release: string, column: string, value: Value): readonly PlainRow[];
  /** The row of them with the whole key. */
  at(dataset: string, release: string, key: readonly Value[]): PlainRow | undefined;
  /** All versions of the rows of a dataset, or the rows of another table. */
  table(name: string): readonly PlainRow[];
  /** The file of a dataset in a release. */
  csv(dataset: string, release: string): string;
}

export const declarations: readonly DatasetDeclaration[] = datasets;

export const declared = (dataset: string): DatasetDeclaration => declarations.find(({ name }) => name === dataset)!;

const byIndicator = new Set(['indicators', 'indicator-members']);
const others = [
  'releases',
  'agency_ministries',
  'stage_history',
  'forecasts',
  'distributions',
  'dataset_changes',
  'hidden_cells',
];

/** A database, and the folder of its files. */
interface Tables {
  readonly owner: { readonly sql: postgres.Sql };
  readonly dataFolder: string;
}

/** @param indicators whose values are read: all of them are many */
export async function readPlainRows({ owner: { sql }, dataFolder }: Tables, indicators: readonly string[]): Promise<PlainRows> {
  const all = new Map<string, PlainRow[]>();
  const read = async (name: string, table: string): Promise<void> => {
    const chosen = byIndicator.has(name) ? sql`where indicator_id = any(${indicators as string[]})` : sql``;
    const rows = await sql<{ row: PlainRow }[]>`select row_to_json(t) as row from ${sql(`open.${table}`)} t ${chosen}`;
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  };
  for (const { name } of declarations) await read(name, tableOf(name));
  for (const name of others) await read(name, name);
  const csv = (dataset: string, release: string): string =>
    readFileSync(path.join(dataFolder, 'public/data', release, `${dataset}.csv`), 'utf8');
  return { ...plainRows(indicators, (name) => all.get(name)!), csv };
}

function plainRows(indicators: readonly string[], table: PlainRows['table']): Omit<PlainRows, 'csv'> {
  const releases = table('releases')
    .toSorted((a, b) => Number(a['ordinal']) - Number(b['ordinal']))
    .map((release) => String(release['release_id']));
  const ordinal = (release: string): number => releases.indexOf(release) + 1;
  const ministries = new Map(
    table('agency_ministries').map((row) => [`${row['release_ordinal']} ${row['agency_id']}`, row['ministry_id']!]),
  );
  const stood = once((dataset, release) => table(dataset).filter((row) => stoodThen(row, ordinal(release))));
  const grouped = once((dataset, release, column) => Map.groupBy(stood(dataset, release), (row): Value => row[column]!));
  const having: PlainRows['having'] = (dataset, release, column, value) => grouped(dataset, release, column).get(value) ?? [];
  return {
    releases,
    indicators,
    ordinal,
    ministryOf: (agency, release) => ministries.get(`${ordinal(release)} ${agency}`) ?? null,
    stood,
    having,
    at: (dataset, release, key) => {
      const columns = declared(dataset).key;
      const found = having(dataset, release, columns[0]!, key[0]!);
      return found.find((row) => columns.every((column, place) => row[column] === key[place]));
    },
    table,
  };
}

/** Whether a version of a row stood in the release of that place. */
export const stoodThen = (row: PlainRow, ordinal: number): boolean =>
  Number(row['first_release']) <= ordinal && (row['end_release'] === null || ordinal < Number(row['end_release']));

/** The same, worked out once for the same words. */
function once<T>(work: (...words: [dataset: string, release: string, column: string]) => T): (...words: string[]) => T {
  const known = new Map<string, T>();
  return (...words) => {
    const key = words.join(' ');
    if (!known.has(key)) known.set(key, work(...(words as [string, string, string])));
    return known.get(key)!;
  };
}
