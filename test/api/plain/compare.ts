/** Two releases of a dataset compared: their files line by line, and the reasons that the versions of a row in between give. */
import { tableOf } from '../../../db/records/define.ts';
import { byKey, compareFiles, type Difference } from '../plain-comparison.ts';
import type { Arguments, Source } from './links.ts';
import { declarations, declared, stoodThen, type PlainRow, type PlainRows, type Value } from './rows.ts';

interface Pair {
  readonly dataset: string;
  readonly from: string;
  readonly to: string;
}

/** The datasets whose files are compared: the others are too long to be read for it. */
export const comparable: readonly string[] = declarations
  .map(({ name }) => name)
  .filter((name) => !/^(indicator|service-performance|corrections)/.test(name));

export function comparisonOf(rows: PlainRows, { dataset: table, from, to }: Arguments): Source {
  const dataset = declarations.find(({ name }) => tableOf(name) === table)!.name;
  const later = (to as string | undefined) ?? rows.releases.at(-1)!;
  return { type: 'Comparison', row: { dataset, from: from as string, to: later }, release: later };
}

const known = new WeakMap<PlainRows, Map<string, PlainRow[]>>();

/** The rows that differ: their key as `key_0`, `key_1`, ..., what became of them, why, and in which fields. */
export function differences(rows: PlainRows, row: PlainRow): readonly PlainRow[] {
  const pair = row as unknown as Pair;
  const name = `${pair.dataset} ${pair.from} ${pair.to}`;
  const kept = known.get(rows) ?? new Map<string, PlainRow[]>();
  known.set(rows, kept);
  if (!kept.has(name)) kept.set(name, differ(rows, pair));
  return kept.get(name)!;
}

/** How many of them, by kind and reason. */
export function countsOf(rows: PlainRows, row: PlainRow): object[] {
  const counted = Map.groupBy(differences(rows, row), ({ kind, reason }) => `${kind} ${reason}`);
  return [...counted.keys()].toSorted().map((name) => {
    const [kind, reason] = name.split(' ');
    return { kind, reason, rows: counted.get(name)!.length };
  });
}

function differ(rows: PlainRows, pair: Pair): PlainRow[] {
  const { key, columns } = declared(pair.dataset);
  const numeric = key.map((name) => ['integer', 'year'].includes(columns[name]!.kind));
  const textOf = (row: PlainRow): string => JSON.stringify(key.map((name) => String(row[name])));
  const versions = Map.groupBy(rows.table(pair.dataset), textOf);
  const files = [rows.csv(pair.dataset, pair.from), rows.csv(pair.dataset, pair.to)] as const;
  return compareFiles(files, key)
    .sort(byKey(numeric))
    .map((one) => {
      const own = versions.get(JSON.stringify(one.key))!;
      const change = {
        ...Object.fromEntries(one.key.map((value, place) => [`key_${place}`, numeric[place] ? Number(value) : value])),
        key: key.map((column, place) => ({ column, value: one.key[place] })),
        kind: one.kind,
        reason: reasonOf(one.kind, own, [rows.ordinal(pair.from), rows.ordinal(pair.to)]),
        fields: one.fields.map(([column, old, after]) => ({ column, old, new: after })),
        agencies: agenciesOf(rows, own, pair),
      };
      return change as unknown as PlainRow;
    });
}

const appearances = ['new', 'late_report', 'rule_change'];
const alterations = ['update', 'correction', 'rule_change'];

/** Why a row differs: the newest step that says why it came, went or changed. */
function reasonOf(kind: Difference['kind'], versions: readonly PlainRow[], [from, to]: readonly [number, number]): Value {
  const begun = versions
    .filter((row) => Number(row['first_release']) > from && Number(row['first_release']) <= to)
    .toSorted((a, b) => Number(b['first_release']) - Number(a['first_release']));
  const ended = versions
    .filter((row) => row['end_release'] !== null && Number(row['end_release']) <= to)
    .toSorted((a, b) => Number(b['end_release']) - Number(a['end_release']));
  if (kind === 'withdrawn') return ended[0]!['end_reason']!;
  if (kind === 'added') return begun.find((row) => appearances.includes(String(row['change_reason'])))!['change_reason']!;
  return alterations.includes(String(begun[0]!['change_reason'])) ? begun[0]!['change_reason']! : 'update';
}

/** Agencies that a differing row concerns: those that it names before or after, or whose service it names. */
function agenciesOf(rows: PlainRows, versions: readonly PlainRow[], { from, to }: Pair): Value[] {
  const [since, until] = [rows.ordinal(from), rows.ordinal(to)];
  const ends = versions.filter((row) => stoodThen(row, since) || stoodThen(row, until));
  return ends.flatMap((row): Value[] => {
    if ('agency_id' in row) return [row['agency_id']!];
    if ('service_id' in row)
      return rows
        .table('services')
        .filter((one) => one['service_id'] === row['service_id'])
        .filter(
          (one) => Number(one['first_release']) <= until && (one['end_release'] === null || Number(one['end_release']) > since),
        )
        .map((one) => one['agency_id']!);
    return String(row['scope']).startsWith('agency:') ? [String(row['scope']).slice(7)] : [];
  });
}

/** Whether a dataset says something of agencies; the argument is refused for others. */
export const namesAgencies = (dataset: string): boolean => {
  const { columns } = declared(dataset);
  return 'agency_id' in columns || 'service_id' in columns || columns['scope']?.kind === 'text';
};

/** The list of the rows that differ, by the name under which its cursors are known. */
export const changesOf = (dataset: string): string => `Comparison.changes of ${dataset}`;
