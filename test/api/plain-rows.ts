/** The published rows as plain SQL gives them, without the API's compiler or its mappings: what an answer is held against. */
import { datasets } from '../../db/datasets/index.ts';
import { tableOf, type DatasetDeclaration } from '../../db/records/define.ts';
import type { TestDatabase } from '../world/database.ts';

export type Value = string | number | boolean | null | readonly string[];
export type PlainRow = Readonly<Record<string, Value>>;

export interface PlainRows {
  /** Ids of the releases, oldest first. */
  readonly releases: readonly string[];
  /** The nearest ministry of each agency, as of a release. */
  ministryOf(agency: Value, release: string): Value;
  /** The rows of a dataset that stood in the release. */
  stood(dataset: string, release: string): readonly PlainRow[];
  /** The row of them whose key begins with the id. */
  find(dataset: string, release: string, id: Value): PlainRow | undefined;
}

/** Larger than an oracle in memory wants: values of indicators and what stands behind them. */
const left = new Set(['indicators', 'indicator-members']);

export const declarations: readonly DatasetDeclaration[] = datasets.filter(({ name }) => !left.has(name));

export async function readPlainRows({ reader: { sql } }: TestDatabase): Promise<PlainRows> {
  const rowsOf = async (table: string): Promise<PlainRow[]> =>
    (await sql<{ row: PlainRow }[]>`select row_to_json(t) as row from ${sql(`open.${table}`)} t`).map(({ row }) => row);
  const releases = (await rowsOf('releases')).toSorted((a, b) => Number(a['ordinal']) - Number(b['ordinal']));
  const ids = releases.map((release) => String(release['release_id']));
  const all = new Map<string, PlainRow[]>();
  for (const { name } of declarations) all.set(name, await rowsOf(tableOf(name)));
  const ministries = new Map<string, Value>();
  for (const row of await rowsOf('agency_ministries'))
    ministries.set(`${row['release_ordinal']} ${row['agency_id']}`, row['ministry_id']!);
  const ordinal = (release: string): number => ids.indexOf(release) + 1;
  const stoodIn = (dataset: string, release: string): PlainRow[] =>
    all.get(dataset)!.filter((row) => {
      const [from, until] = [Number(row['first_release']), row['end_release']];
      return from <= ordinal(release) && (until === null || ordinal(release) < Number(until));
    });
  const stood = once(stoodIn);
  const byId = once((dataset, release) => {
    const [key] = declarations.find(({ name }) => name === dataset)!.key;
    return new Map(stood(dataset, release).map((row) => [row[key!], row]));
  });
  return {
    releases: ids,
    ministryOf: (agency, release) => ministries.get(`${ordinal(release)} ${agency}`) ?? null,
    stood,
    find: (dataset, release, id) => byId(dataset, release).get(id),
  };
}

/** The same, worked out once for each dataset and release. */
function once<T>(work: (dataset: string, release: string) => T): (dataset: string, release: string) => T {
  const known = new Map<string, T>();
  return (dataset, release) => {
    const key = `${dataset} ${release}`;
    if (!known.has(key)) known.set(key, work(dataset, release));
    return known.get(key)!;
  };
}
