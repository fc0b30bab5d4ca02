/** What the arguments of a list choose, and by what its rows are grouped: read off the rows. */
import { datasetOfType, snakeCase } from './links.ts';
import { declared, type PlainRow, type PlainRows, type Value } from './rows.ts';

/** A row of a type, as it stood in a release. */
export interface Standing {
  readonly type: string;
  readonly row: PlainRow;
  readonly release: string;
}

/** Arguments that choose a page of the rows that fit. */
const paging = new Set(['first', 'last', 'after', 'before', 'orderBy', 'release']);

/** What a row says by itself or through the service that it names: `agency`, `ministry`, `topic` ... of a service. */
export function saysOf(rows: PlainRows, { type, row, release }: Standing, name: string): Value {
  if (name === 'ministry') return rows.ministryOf(saysOf(rows, { type, row, release }, 'agency'), release);
  const column = columnNamed(type, name);
  if (column) return row[column] ?? null;
  const service = rows.at('services', release, [row['service_id']!]);
  return service?.[columnNamed('Service', name)!] ?? null;
}

/** The column that a name in arguments means: `completed` is `completed_on`, `assessorAgency` is `assessor_agency_id`. */
export function columnNamed(type: string, name: string): string | undefined {
  const dataset = datasetOfType[type];
  if (!dataset) return snakeCase(name);
  const { columns } = declared(dataset);
  const possible = ['', '_id', '_on'].map((end) => `${snakeCase(name)}${end}`);
  return possible.find((column) => column in columns && columns[column]!.kind !== 'label');
}

/** Arguments that mean something else than a column. */
const meanings: Readonly<Record<string, (row: PlainRow, value: Value) => boolean>> = {
  isExtension: (row, value) => (row['extension_of'] !== null) === value,
  activeOn: (row, day) => row['starts_on']! <= day! && day! <= row['ends_on']!,
  scopeKind: (row, value) => String(row['scope']).split(':')[0] === value,
  search: (row, text) =>
    ['name', 'title'].some((label) =>
      [label, `${label}_ms`, `${label}_en`, `${label}_ar`].some((column) =>
        String(row[column] ?? '')
          .toLowerCase()
          .includes(String(text).toLowerCase()),
      ),
    ),
};

/** Arguments that rows have to fit. */
export const filtersOf = (args: Readonly<Record<string, unknown>>): [name: string, value: unknown][] =>
  Object.entries(args).filter(([name, value]) => !paging.has(name) && value !== null && value !== undefined);

/** Whether a row fits an argument with that value. */
export function fits(rows: PlainRows, standing: Standing, [name, value]: readonly [string, unknown]): boolean {
  const { type, row } = standing;
  if (name in meanings) return meanings[name]!(row, value as Value);
  if (type === 'RowChange' && name === 'agency') return (row['agencies'] as Value[]).includes(value as Value);
  if (type === 'Contract' && name === 'service') return (row['service_ids'] as Value[]).includes(value as Value);
  const [, bounded, end] = /^(.*)(From|To)$/.exec(name) ?? [];
  if (bounded) {
    const found = row[columnNamed(type, bounded)!] as string | null;
    return found !== null && (end === 'From' ? found >= (value as string) : found <= (value as string));
  }
  const found = saysOf(rows, standing, name);
  return Array.isArray(value) ? value.includes(found) : found === value;
}

/** The key of a group: what the row says, as text. */
function groupKey(rows: PlainRows, standing: Standing, name: string): string | null {
  const { type, row } = standing;
  const [, day, part] = /^(.*)_(year|quarter)$/.exec(name) ?? [];
  const on = day && [`${day}_on`, `${day}s_on`].find((column) => column in row);
  if (on) {
    const [year, month] = String(row[on] ?? '').split('-');
    if (!year) return null;
    return part === 'year' ? year : `${year}-Q${Math.ceil(Number(month) / 3)}`;
  }
  const there = { is_extension: 'extension_of', is_done: 'done_on', is_revised: 'revised_due_on' }[name];
  const found = there ? row[there] !== null : saysOf(rows, { type, row, release: standing.release }, groupColumn(type, name));
  return found === null ? null : String(found);
}

const groupColumn = (type: string, name: string): string => (type === 'Agency' && name === 'parent' ? 'parent_agency' : name);

/** Rows counted by what they say: the largest group first, then by their keys, nothing last. */
export function groupsOf(rows: PlainRows, all: readonly Standing[], by: readonly string[]) {
  const names = [...new Set(by)];
  const counted = Map.groupBy(all, (standing) => JSON.stringify(names.map((name) => groupKey(rows, standing, name))));
  const groups = [...counted].map(([keys, { length }]) => ({ keys: JSON.parse(keys) as (string | null)[], count: length }));
  return groups.sort((a, b) => b.count - a.count || compareKeys(a.keys, b.keys));
}

function compareKeys(one: readonly (string | null)[], other: readonly (string | null)[]): number {
  const place = one.findIndex((key, at) => key !== other[at]);
  const [a = null, b = null] = [one[place], other[place]];
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
