/** Every published cell of small counts against the sample's files: rounded or hidden, and hidden alike in every release. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSample, type Row } from '../../indicators/recompute/sample.ts';
import { sampleDatabase, type TestDatabase } from '../../world/database.ts';
import { quartersClosed, readMinistries, readPublished, releases } from './published.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await sampleDatabase();
});
afterAll(() => database.close());

interface Dataset {
  readonly name: string;
  readonly measures: readonly string[];
  /** The key of the cell in which a record counts in a release; undefined where it is not published. */
  readonly cellOf: (index: number) => (row: Row) => string | undefined;
  readonly key: readonly string[];
  readonly isSmall: (exact: number, cell: readonly Row[]) => boolean;
}

const established = (cell: readonly Row[]): number => sum(cell, 'established_fte');
const sum = (rows: readonly Row[], measure: string): number =>
  rows.reduce((all, row) => all + Math.round(10 * Number(row[measure])), 0) / 10;
const inPersons = (exact: number): boolean => exact >= 1 && exact <= 9;

const datasets: readonly Dataset[] = [
  {
    ...{ name: 'posts', key: ['agency_id', 'quarter', 'role'] },
    measures: ['established_fte', 'filled_fte', 'contractor_fte', 'advertised', 'hires', 'leavers'],
    cellOf: (index) => {
      const ministryOf = readMinistries(releases[index]!);
      return (row) => {
        const place = row['role'] === 'security' ? ministryOf(row['agency_id']!) : row['agency_id'];
        return place && row['quarter']! <= quartersClosed[index]! ? `${place}|${row['quarter']}|${row['role']}` : undefined;
      };
    },
    isSmall: (exact, cell) => established(cell) > 0 && exact < 5,
  },
  {
    ...{ name: 'training', key: ['programme', 'quarter'], measures: ['required', 'enrolled', 'completed', 'certified'] },
    cellOf: (index) => (row) => (row['quarter']! <= quartersClosed[index]! ? `${row['programme']}|${row['quarter']}` : undefined),
    isSmall: inPersons,
  },
  {
    ...{ name: 'university-cohorts', key: ['institution', 'level', 'intake_year'] },
    measures: ['places', 'enrolled', 'graduated', 'hired_within_12_months'],
    cellOf: () => (row) => `${row['institution']}|${row['level']}|${row['intake_year']}`,
    isSmall: inPersons,
  },
];

describe.each(datasets)('$name', ({ name, key, measures, cellOf, isSmall }) => {
  const cellsOf = (index: number) => {
    const cells = Map.groupBy(readSample(releases[index]!, name), cellOf(index));
    cells.delete(undefined);
    return cells as Map<string, Row[]>;
  };
  const rowsOf = (index: number) =>
    new Map(
      readPublished(database.dataFolder, releases[index]!, name).map((row) => [key.map((column) => row[column]).join('|'), row]),
    );

  it.each([0, 1, 2])('has the cells of its records in release %i, in fives, and none that is small', (index) => {
    const cells = cellsOf(index);
    const rows = rowsOf(index);
    expect(new Set(rows.keys())).toEqual(new Set(cells.keys()));
    let beside = 0;
    for (const [cell, records] of cells) {
      const row = rows.get(cell)!;
      const hidden = row['hidden_measures'] === '' ? [] : row['hidden_measures']!.split(';');
      const missing = measures.filter((measure) => records.every((record) => record[measure] === ''));
      for (const measure of measures) {
        const exact = sum(records, measure);
        const isHidden = hidden.includes(measure);
        beside += Number(isHidden && !isSmall(exact, records));
        const told = isHidden || missing.includes(measure) ? '' : String(5 * Math.floor(exact / 5 + 0.5));
        if (row[measure] !== told || (isSmall(exact, records) && !isHidden && !missing.includes(measure)))
          throw new Error(`${cell} ${measure}: ${row[measure]} for ${exact}`);
      }
      const marks = hidden.length > 0 ? ['Q', 'C'] : missing.length > 0 ? ['M', ''] : ['', ''];
      expect([row['obs_status'], row['conf_status']]).toEqual(marks);
    }
    expect(beside).toBeLessThan(20);
  });

  it('hides in later releases what it hid before, and nothing that it told and did not change', () => {
    for (const index of [1, 2]) {
      const [before, after] = [rowsOf(index - 1), rowsOf(index)];
      const [old, now] = [cellsOf(index - 1), cellsOf(index)];
      for (const [cell, row] of after)
        for (const measure of measures) {
          const [was, is] = [before.get(cell), row].map((one) => one?.['hidden_measures']!.split(';').includes(measure));
          if (was === undefined || was === is) continue;
          const changed =
            sum(old.get(cell)!, measure) !== sum(now.get(cell)!, measure) || old.get(cell)!.length !== now.get(cell)!.length;
          expect({ cell, measure, was, changed }).toEqual({ cell, measure, was: false, changed: true });
        }
    }
  });
});

describe('enforcement', () => {
  it.each([0, 1, 2])('tells companies exactly and persons in fives from ten on, in release %i', (index) => {
    const last = `${Number(releases[index]!.slice(0, 4))}`;
    const cases = readSample(releases[index]!, 'enforcement-cases').filter((row) => row['outcome'] !== '');
    const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    const companies = Map.groupBy(
      cases.filter((row) => row['subject_kind'] === 'legal_person' && quarterOf(row['decided_on']!) <= quartersClosed[index]!),
      (row) => ['legal_person', quarterOf(row['decided_on']!), row['allegation'], row['outcome']].join('|'),
    );
    const classOf = (outcome: string) => (['removal_order', 'dismissed'].includes(outcome) ? outcome : 'other');
    const persons = cases.filter((row) => row['subject_kind'] === 'natural_person' && row['decided_on']!.slice(0, 4) < last);
    const rows = readPublished(database.dataFolder, releases[index]!, 'enforcement');
    for (const row of rows) {
      const { subject_kind: kind, period = '', allegation, outcome = '', cases: told } = row;
      const exact =
        kind === 'legal_person'
          ? (companies.get([kind, period, allegation, outcome].join('|'))?.length ?? 0)
          : persons.filter((one) => one['decided_on']!.startsWith(period) && classOf(one['outcome']!) === outcome).length;
      const rounded = String(5 * Math.floor(exact / 5 + 0.5));
      expect(told, JSON.stringify(row)).toBe(kind === 'legal_person' ? String(exact) : inPersons(exact) ? '' : rounded);
      if (kind === 'natural_person') expect(allegation).toBe('all');
    }
    expect(rows.filter((row) => row['subject_kind'] === 'legal_person').length).toBe(companies.size);
  });
});
