/** Everything that is published of posts in the three releases of the sample, as an attacker writes it down. */
import { Attack, type Bounds } from './attack.ts';
import {
  quartersClosed,
  readMinistries,
  readPublished,
  readVersions,
  releases,
  roundedTo,
  silentQuarters,
  type Lasting,
} from './published.ts';

const measures = ['established_fte', 'filled_fte', 'contractor_fte', 'leavers'] as const;
type Measure = (typeof measures)[number];
const step = { established_fte: 0.1, filled_fte: 0.1, contractor_fte: 0.1, leavers: 1 } as const;

interface Known extends Lasting {
  readonly numbers: Readonly<Record<Measure, number>>;
  /** By release, the quarters in which it is remembered. */
  readonly silent: readonly (readonly string[])[];
}

export interface Options {
  /** Shows the rounded figures of cells that are hidden beside others, as if only the small ones were. */
  readonly withoutSecondary?: boolean;
}

export function attackPosts(dataFolder: string, { withoutSecondary = false }: Options = {}): Attack {
  const attack = new Attack();
  const known = addNumbers(attack);
  const hiddenAs = new Map<string, string>();
  for (const [index, release] of releases.entries()) {
    const standing = known.filter(({ during, row }) => during.includes(index) && row['quarter']! <= quartersClosed[index]!);
    const ministryOf = readMinistries(release);
    const context = { attack, standing, index, ministryOf, hiddenAs, withoutSecondary };
    learnCells(context, readPublished(dataFolder, release, 'posts'));
    learnIndicators(context, readPublished(dataFolder, release, 'indicators'));
  }
  return attack;
}

/** One unknown for all grades of a cell that came and went together. */
function addNumbers(attack: Attack): Known[] {
  const key = ['agency_id', 'quarter', 'role', 'grade_band'];
  const versions = readVersions('posts', key, measures);
  const numbers = new Map<string, number>();
  const cellOf = ({ row }: Lasting) => `${row['agency_id']}|${row['role']}|${row['grade_band']}`;
  const cells = Map.groupBy(versions, cellOf);
  return versions.map((version) => {
    const { row, during } = version;
    const silent = releases.map((_, index) => {
      const reported = cells
        .get(cellOf(version))!
        .filter((one) => one.during.includes(index))
        .map((one) => one.row['quarter']!);
      return during.includes(index) ? silentQuarters(reported, row['quarter']!, quartersClosed[index]!) : [];
    });
    const together = [
      row['agency_id'],
      row['quarter'],
      row['role'],
      row['contractor_fte'] === '',
      during,
      JSON.stringify(silent),
    ].join('|');
    const own = measures.map((measure) => {
      const name = `${together}|${measure}`;
      if (!numbers.has(name)) numbers.set(name, attack.addRecord(1));
      return [measure, numbers.get(name)!];
    });
    return { ...version, silent, numbers: Object.fromEntries(own) as Known['numbers'] };
  });
}

interface Context {
  readonly attack: Attack;
  readonly standing: readonly Known[];
  readonly index: number;
  readonly ministryOf: (agency: string) => string | undefined;
  /** What was hidden before, with the numbers that it then stood for. */
  readonly hiddenAs: Map<string, string>;
  readonly withoutSecondary: boolean;
}

const numbersOf = (rows: readonly Known[], measure: Measure): number[] => [
  ...new Set(rows.filter(({ row }) => row[measure] !== '').map(({ numbers }) => numbers[measure])),
];
const exactOf = (rows: readonly Known[], measure: Measure): number =>
  rows.reduce((sum, { row }) => sum + Math.round(10 * Number(row[measure])), 0) / 10;

function learnCells(context: Context, published: readonly Readonly<Record<string, string>>[]): void {
  const { attack, standing, index, ministryOf } = context;
  const placeOf = ({ row }: Known) => (row['role'] === 'security' ? ministryOf(row['agency_id']!) : row['agency_id']);
  const cells = Map.groupBy(standing, (one) => `${placeOf(one)}|${one.row['quarter']}|${one.row['role']}`);
  for (const row of published) {
    const cell = `${row['agency_id']}|${row['quarter']}|${row['role']}`;
    const rows = cells.get(cell)!;
    const hidden = row['hidden_measures']!.split(';');
    const hasPosts = exactOf(rows, 'established_fte') > 0;
    for (const measure of measures) {
      const numbers = numbersOf(rows, measure);
      const exact = exactOf(rows, measure);
      const least = hasPosts ? 5 : 0;
      const unit = step[measure];
      if (hidden.includes(measure))
        learnHidden(context, { name: `${cell}|${measure}@${index}`, id: `${cell}|${measure}`, numbers, exact, unit, measure });
      else if (row[measure] !== '') attack.learn(numbers, roundedTo(Number(row[measure]), unit, least));
    }
  }
}

interface Hidden {
  readonly name: string;
  readonly id: string;
  readonly numbers: readonly number[];
  readonly exact: number;
  readonly unit: number;
  readonly measure: Measure;
}

function learnHidden(context: Context, { name, id, numbers, exact, unit, measure }: Hidden): void {
  const { attack, hiddenAs, withoutSecondary } = context;
  const isSmall = exact < 5;
  const small: Bounds = { lo: measure === 'established_fte' ? unit : 0, hi: 5 - unit };
  const before = hiddenAs.get(id);
  hiddenAs.set(id, numbers.join());
  if (!isSmall && withoutSecondary) return attack.learn(numbers, roundedTo(5 * Math.floor(exact / 5 + 0.5), unit, 5));
  // Of a cell that was hidden before, with other numbers, nobody knows why it still is.
  const isTelling = before === undefined || before === numbers.join();
  attack.learn(numbers, isTelling ? (isSmall ? small : { lo: 5, hi: Infinity }) : { lo: 0, hi: Infinity });
  attack.targets.push({ name, numbers, protect: isSmall ? small : { width: 5 - unit } });
}

function learnIndicators(context: Context, published: readonly Readonly<Record<string, string>>[]): void {
  const { attack, standing, index, ministryOf, withoutSecondary } = context;
  const byQuarter = Map.groupBy(standing, ({ row }) => row['quarter']!);
  const silentIn = new Map<string, Known[]>();
  for (const one of standing)
    for (const quarter of one.silent[index]!) silentIn.set(quarter, [...(silentIn.get(quarter) ?? []), one]);
  for (const row of published) {
    const { indicator_id: id, scope = '', breakdown = '', period = '' } = row;
    if (!['WF1', 'WF2', 'WF3'].includes(id!) || (row['conf_status'] === 'C' && !withoutSecondary)) continue;
    const isHere = ({ row: one }: Known): boolean =>
      (scope === 'programme' || scope === `agency:${ministryOf(one['agency_id']!)}`) &&
      (breakdown === '' || breakdown === `role:${one['role']}`);
    const reported = (byQuarter.get(period) ?? []).filter(isHere);
    const learn = (numbers: readonly number[], exact: number, column: number | undefined, unit = 0.1) =>
      attack.learn(numbers, roundedTo(column ?? 5 * Math.floor(exact / 5 + 0.5), unit));
    const figure = (name: string) => (row['conf_status'] === 'C' ? undefined : Number(row[name]));
    const known = row['conf_status'] === 'C' ? undefined : Number(row['denominator']) - Number(row['unknown']);
    if (id === 'WF1') {
      const silent = (silentIn.get(period) ?? []).filter(isHere);
      learn(numbersOf(reported, 'filled_fte'), exactOf(reported, 'filled_fte'), figure('numerator'));
      learn(numbersOf(reported, 'established_fte'), exactOf(reported, 'established_fte'), known);
      learn(numbersOf(silent, 'established_fte'), exactOf(silent, 'established_fte'), figure('unknown'));
    } else if (id === 'WF2') {
      const [own, others] = [
        reported.filter((one) => one.row['contractor_fte'] !== ''),
        reported.filter((one) => one.row['contractor_fte'] === ''),
      ];
      const both = [...numbersOf(own, 'filled_fte'), ...numbersOf(own, 'contractor_fte')];
      learn(numbersOf(own, 'filled_fte'), exactOf(own, 'filled_fte'), figure('numerator'));
      learn(both, exactOf(own, 'filled_fte') + exactOf(own, 'contractor_fte'), known);
      learn(numbersOf(others, 'filled_fte'), exactOf(others, 'filled_fte'), figure('unknown'));
    } else {
      const year = standing.filter(
        (one) => one.row['quarter']! <= period && one.row['quarter']! > `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`,
      );
      const [mean, stayed] = [Number(row['denominator']), Number(row['numerator'])];
      if (row['conf_status'] === 'C') continue;
      attack.learn(numbersOf(year, 'filled_fte'), { lo: 4 * (mean - 2.5), hi: 4 * (mean + 2.5) });
      attack.learn(numbersOf(year, 'leavers'), roundedTo(mean - stayed, 1));
    }
  }
}
