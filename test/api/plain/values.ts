/** Fields that are neither a column nor a link: values of indicators, what releases said, and what stands around a release. */
import { indicatorDefinitions } from '../../../db/release/indicators/definitions/index.ts';
import { idOf, type Names } from './names.ts';
import { datasetOfType, keyOf, mainStatistic, type Arguments, type Source } from './links.ts';
import { changesOf, countsOf } from './compare.ts';
import { comparing, page, type Known } from './page.ts';
import type { PlainRow, PlainRows, Value } from './rows.ts';

type Made = (source: Source, args: Arguments, known: Known) => unknown;

/** A published row by its whole key. */
export function sourceAt(rows: PlainRows, release: string, [type, ...key]: readonly [string, ...Value[]]): Source | null {
  const row = rows.at(datasetOfType[type]!, release, key);
  return row ? { type, row, release } : null;
}

export function indicatorOf(id: string, release: string): Source | null {
  const found = indicatorDefinitions.find((definition) => definition.id === id);
  if (!found) return null;
  const { leading = [], members, ...definition } = found;
  const row = { ...definition, leading, hasMembers: members, indicator_id: id };
  return { type: 'Indicator', row: row as unknown as PlainRow, release };
}

/** One value: the newest of those of the statistic, scope, breakdown and period, by the newest rule. */
export function observation({ rows }: Known, release: string, args: Arguments): Source | null {
  const indicator = args['indicator'] as string;
  const wanted = {
    scope: args['scope'] ?? 'programme',
    breakdown: args['breakdown'] ?? '',
    statistic: args['statistic'] ?? mainStatistic(indicator),
    ...(args['period'] ? { period: args['period'] } : {}),
  };
  const [row] = rows
    .having('indicators', release, 'indicator_id', indicator)
    .filter((one) => Object.entries(wanted).every(([name, value]) => one[name] === value))
    .toSorted((a, b) => comparing('Observation', 'period_desc')(a, b) || Number(b['rule_version']) - Number(a['rule_version']));
  return row ? { type: 'Observation', row, release } : null;
}

/** What each release so far said of the same: of several rules the newest, as far as it is not newer than that of the value. */
function vintages({ row: value, release }: Source, rows: PlainRows): Source[] {
  return rows.releases
    .slice(0, rows.ordinal(release))
    .toReversed()
    .flatMap((at): Source[] => {
      const [row] = rows
        .having('indicators', at, 'indicator_id', value['indicator_id']!)
        .filter((one) => ['statistic', 'scope', 'breakdown', 'period'].every((name) => one[name] === value[name]))
        .filter((one) => Number(one['rule_version']) <= Number(value['rule_version']))
        .toSorted((a, b) => Number(b['rule_version']) - Number(a['rule_version']));
      return row ? [{ type: 'ObservationVintage', row: { ...row, release: at }, release: at }] : [];
    });
}

const instant = (value: Value): string => new Date(String(value)).toISOString().replace('.000Z', 'Z');

const releaseRow = (rows: PlainRows, ordinal: Value | undefined): PlainRow | undefined =>
  rows.table('releases').find((row) => row['ordinal'] === ordinal);

const asRelease = (row: PlainRow | undefined): Source | null => (row ? { type: 'Release', row, release: '' } : null);

export const releaseOf = (rows: PlainRows, id: string): Source | null =>
  asRelease(rows.table('releases').find((row) => row['release_id'] === id));

/** Rows of another table that belong to a release, in the order of two columns. */
const ofRelease =
  (table: string, second: string): Made =>
  ({ row }, _, { rows }) =>
    rows
      .table(table)
      .filter((one) => one['release_ordinal'] === row['ordinal'])
      .map((one) => ({ type: table, row: one, release: '' }))
      .toSorted((a, b) => (`${a.row['dataset']} ${a.row[second]}` < `${b.row['dataset']} ${b.row[second]}` ? -1 : 1));

const changedIn: Made = ({ row }, _, { rows }) => rows.releases[Number(row['first_release']) - 1];

const valueOf =
  (scope: (row: PlainRow) => string): Made =>
  ({ row, release }, args, known) =>
    observation(known, release, { ...args, scope: scope(row) });

/** By `Type.field`. */
export const made: Readonly<Record<string, Made>> = {
  'Observation.vintages': (source, _, { rows }) => vintages(source, rows),
  'Observation.indicator': ({ row }) => row['indicator_id'],
  'Observation.agency': ({ row, release }, _, { rows }) => {
    const [kind, id] = String(row['scope']).split(':');
    return kind === 'agency' ? sourceAt(rows, release, ['Agency', id!]) : null;
  },
  'Member.indicator': ({ row }) => row['indicator_id'],
  'ObservationVintage.publishedAt': ({ release }, _, { rows }) =>
    instant(releaseRow(rows, rows.ordinal(release))!['published_at']!),
  'ObservationVintage.changedIn': changedIn,
  'Indicator.value': ({ row, release }, args, known) => observation(known, release, { ...args, indicator: row['id'] }),
  'Agency.observation': valueOf((row) => `agency:${row['agency_id']}`),
  'Service.observation': valueOf((row) => `service:${row['service_id']}`),
  'Release.id': ({ row }) => row['release_id'],
  'Release.publishedAt': ({ row }) => instant(row['published_at']!),
  'Release.isCorrected': ({ row }, _, { rows }) => rows.table('corrections').some((one) => one['corrects'] === row['release_id']),
  'Release.previous': ({ row }, _, { rows }) => asRelease(releaseRow(rows, Number(row['ordinal']) - 1)),
  'Release.changes': ofRelease('dataset_changes', 'reason'),
  'Release.distributions': ofRelease('distributions', 'format'),
  'Release.hiddenCells': ofRelease('hidden_cells', 'dataset'),
  'Comparison.from': ({ row }, _, { rows }) => releaseOf(rows, String(row['from'])),
  'Comparison.to': ({ row }, _, { rows }) => releaseOf(rows, String(row['to'])),
  'Comparison.counts': ({ row }, _, { rows }) => countsOf(rows, row),
  'Comparison.changes': (source, args, known) =>
    page(known, source, { list: changesOf(String(source.row['dataset'])), type: 'RowChange', args }),
  'RowChange.key': ({ row }) => row['key'],
  'RowChange.fields': ({ row }) => row['fields'],
  'Forecast.indicator': ({ row }) => row['indicator_id'],
  ...Object.fromEntries(
    Object.keys(datasetOfType).flatMap((type): [string, Made][] => [
      [`${type}.id`, ({ row }) => idOf(type, keyOf(type, row))],
      [`${type}.changedIn`, changedIn],
    ]),
  ),
};

/** The object of an id, as of the release; null where it has none. */
export function nodeOf({ rows, names }: { rows: PlainRows; names: Names }, release: string, id: string): Source | null {
  const at = rows.ordinal(id);
  if (at > 0) return at <= rows.ordinal(release) ? releaseOf(rows, id) : null;
  const named = names.ofId(id);
  return named ? sourceAt(rows, release, named) : indicatorOf(id, release);
}
