/**
 * Training and university cohorts as they are published. Training: programme of training and quarter, with TR1 of the same and
 * of all together. Cohorts: institution, level and year of intake, with UN1 by level and of all together. Certified is never
 * more than completed, nor completed than enrolled; graduated never more than enrolled, nor hired than graduated.
 */
import type { Chronicle, Row, Told } from './chronicle.ts';
import type { ReleaseOfWorld } from './control.ts';
import type { ExactRow } from './exact-rows.ts';
import { publicationId } from './publication-id.ts';
import { quarterName } from './quarters.ts';
import { persons } from './rules.ts';
import { byQuarter, placeRows, standsIn, type Standing } from './standing-rows.ts';

export const trainingMeasures = ['required', 'enrolled', 'completed', 'certified'] as const;
export const cohortMeasures = ['places', 'enrolled', 'graduated', 'hired_within_12_months'] as const;
const cost = { cell: 10, part: 10_000, whole: 1_000_000 } as const;

const inPersons = (units: readonly number[], decides = true): Told => ({ units, rule: persons, decides });
const units = (rows: readonly { first: number; counts: ExactRow['counts'] }[], measure: number): number[] =>
  rows.filter(({ counts }) => counts[measure] !== null).map(({ first }) => first + measure);

/** Which of three counts in a row, of positions 1 to 3, are never smaller than the next. */
const falling = (counts: readonly (number | null)[]): [number, number][] =>
  (
    [
      [1, 2],
      [2, 3],
    ] as [number, number][]
  ).filter(([larger, smaller]) => counts[larger] !== null && counts[smaller] !== null && counts[larger]! >= counts[smaller]!);

export function tellTraining(chronicle: Chronicle, rows: readonly ExactRow[], releases: readonly ReleaseOfWorld[]): void {
  const placed = placeRows(rows, (counts) =>
    chronicle.addRecord(
      counts.map((count) => count ?? 0),
      falling(counts),
    ),
  );
  for (const release of releases) {
    const standing = placed.filter(standsIn(release.ordinal)).filter(({ number }) => number <= release.lastQuarter);
    const { reported, silent } = byQuarter(standing, release.lastQuarter);
    chronicle.tell(
      release.ordinal,
      [...reported].flatMap(([number, own]) => [...trainingOf(quarterName(number), own, silent.get(number)!)]),
    );
  }
}

const programmeOf = ({ key }: Standing): string => key[2]!;

function* trainingOf(quarter: string, rows: readonly Standing[], silent: readonly Standing[]): Generator<Row> {
  const [own, others] = [Map.groupBy(rows, programmeOf), Map.groupBy(silent, programmeOf)];
  for (const [programme, cell] of own) {
    const cellOf = `training|${programme}|${quarter}`;
    for (const [measure, name] of trainingMeasures.entries())
      yield { id: `${cellOf}|${name}`, cost: cost.cell + measure, told: [inPersons(units(cell, measure))], cellOf };
  }
  const share = (place: string, reported: readonly Standing[], unknown: readonly Standing[], loss: number): Row => ({
    id: publicationId('TR1', place, quarter),
    cost: loss,
    told: [inPersons(units(reported, 3)), inPersons(units(reported, 0)), inPersons(units(unknown, 0), false)],
  });
  for (const programme of new Set([...own.keys(), ...others.keys()]))
    yield share(`programme|programme:${programme}`, own.get(programme) ?? [], others.get(programme) ?? [], cost.part);
  yield share('programme|', rows, silent, cost.whole);
}

interface Cohort extends ExactRow {
  readonly first: number;
}

export function tellCohorts(chronicle: Chronicle, rows: readonly ExactRow[], releases: readonly ReleaseOfWorld[]): void {
  let last: Cohort | undefined;
  const placed = rows.map((row): Cohort => {
    const isSame = last && last.key.join('|') === row.key.join('|') && last.counts.join() === row.counts.join();
    const first = isSame
      ? last!.first
      : chronicle.addRecord(
          row.counts.map((count) => count ?? 0),
          falling(row.counts),
        );
    last = { ...row, first };
    return last;
  });
  for (const { ordinal, year } of releases) {
    const standing = placed.filter(standsIn(ordinal)).filter(({ key }) => Number(key[3]) <= year);
    chronicle.tell(
      ordinal,
      [...Map.groupBy(standing, ({ key }) => key[3]!)].flatMap(([intake, own]) => [...cohortsOf(intake, own)]),
    );
  }
}

function* cohortsOf(intake: string, rows: readonly Cohort[]): Generator<Row> {
  for (const [cellOf, own] of Map.groupBy(rows, ({ key }) => `university-cohorts|${key[0]}|${key[2]}|${intake}`))
    for (const [measure, name] of cohortMeasures.entries()) {
      const told = inPersons(units(own, measure));
      if (told.units.length > 0) yield { id: `${cellOf}|${name}`, cost: cost.cell + measure, told: [told], cellOf };
    }
  const places = new Map([...Map.groupBy(rows, ({ key }) => `level:${key[2]}`)]);
  for (const [level, own] of [...places, ['', rows] as const]) {
    const loss = level === '' ? cost.whole : cost.part;
    yield { id: publicationId('UN1', `programme|${level}|enrolled`, intake), cost: loss, told: [inPersons(units(own, 1))] };
    for (const [measure, outcome] of [
      [2, 'graduated'],
      [3, 'hired'],
    ] as const) {
      const known = own.filter(({ counts }) => counts[measure] !== null);
      const unknown = own.filter(({ counts }) => counts[measure] === null);
      if (known.length === 0) continue;
      const told = [inPersons(units(known, measure)), inPersons(units(known, 1)), inPersons(units(unknown, 1), false)];
      yield { id: publicationId('UN1', `programme|${level}|${outcome}`, intake), cost: loss / measure, told };
    }
  }
}
