/** WF1 to WF4, TR1 and UN1 at every scope, breakdown and period, from the files, rounded to fives. */
import type { Extract } from './extract.ts';
import { quarterBefore, quartersUntil, type Period } from './periods.ts';
import { percent, ministriesOf } from './services.ts';
import type { Row } from './sample.ts';
import type { Place, Value } from './value.ts';

const toFive = (amount: number): number => 5 * Math.floor(amount / 5 + 0.5);
/** Full-time equivalents in tenths, so that no sum of fractions drifts. */
const sum = (rows: readonly Row[], column: string): number =>
  rows.reduce((all, row) => all + Math.round(10 * Number(row[column])), 0) / 10;

/** A share of persons from exact numbers: each is rounded, and under twenty nothing is divided. */
function shareOfPeople(place: Place, exact: { yes: number; known: number; unknown: number }): Value {
  const [yes, known, unknown] = [toFive(exact.yes), toFive(exact.known), toFive(exact.unknown)];
  const all = known + unknown;
  const few = all < 20;
  return {
    ...{ statistic: 'share', scope: 'programme', breakdown: '', ...place },
    ...{ numerator: yes, denominator: all, unknown, excluded: 0, unit: 'percent', obs_status: few ? 'L' : null },
    ...{ value: few ? null : percent(yes, known), lower: few ? null : percent(yes, all) },
    upper: few ? null : percent(yes + unknown, all),
  };
}

const plain = { scope: 'programme', unknown: 0, excluded: 0, lower: null, upper: null, obs_status: null };

export function peopleValues(extract: Extract, baselineOn: string): Value[] {
  const filled = sharesOf(extract, 'posts');
  return [
    ...filled,
    ...ownStaff(extract),
    ...retention(extract),
    ...sinceDirective(filled, baselineOn),
    ...sharesOf(extract, 'training'),
    ...pipeline(extract),
  ];
}

const shares = {
  posts: { id: 'WF1', cell: ['agency_id', 'role', 'grade_band'], yes: 'filled_fte', known: 'established_fte', cut: 'role' },
  training: { id: 'TR1', cell: ['agency_id', 'programme'], yes: 'certified', known: 'required', cut: 'programme' },
} as const;

/** WF1 or TR1: what was reported for a quarter, and the last report of the year before of what was not. */
function sharesOf(extract: Extract, record: 'posts' | 'training'): Value[] {
  const { id, cell, yes, known, cut } = shares[record];
  const cells = [...Map.groupBy(extract.rows(record), (row) => cell.map((column) => row[column]).join('|')).values()];
  const byQuarter = cells.map((rows) => new Map(rows.map((row) => [row['quarter']!, row])));
  const ministries = ministriesOf(extract);
  return quartersUntil(extract.t).flatMap(({ name: period, t }) => {
    const told = byQuarter.flatMap((reports) => {
      const row = reports.get(period);
      const last = row ?? [1, 2, 3, 4].map((back) => reports.get(quarterBefore(period, back))).find(Boolean);
      return last ? [{ row: last, isReported: Boolean(row) }] : [];
    });
    const placed = told.flatMap((one) => {
      const ministry = record === 'posts' ? ministries.get(one.row['agency_id']!) : undefined;
      const places = ['programme|', `programme|${cut}:${one.row[cut]}`, ...(ministry ? [`agency:${ministry}|`] : [])];
      return places.map((place) => ({ place, ...one }));
    });
    return [...Map.groupBy(placed, ({ place }) => place)].map(([place, some]) => {
      const [scope = '', breakdown = ''] = place.split('|');
      const reported = some.filter(({ isReported }) => isReported).map(({ row }) => row);
      const silent = some.filter(({ isReported }) => !isReported).map(({ row }) => row);
      const exact = { yes: sum(reported, yes), known: sum(reported, known), unknown: sum(silent, known) };
      return shareOfPeople({ id, scope, breakdown, period, t }, exact);
    });
  });
}

const postsOf = (extract: Extract, { name }: Period): readonly Row[] => extract.by('posts', 'quarter').get(name) ?? [];

/** WF2: where contractors were not reported, the staff beside them are unknown. */
function ownStaff(extract: Extract): Value[] {
  const ministries = ministriesOf(extract);
  return quartersUntil(extract.t).flatMap((quarter) => {
    const rows = postsOf(extract, quarter);
    const scopes = Map.groupBy(rows, (row) => ministries.get(row['agency_id']!) ?? '');
    scopes.delete('');
    const places = [...scopes].map(([ministry, some]) => [`agency:${ministry}`, some] as const);
    return [...places, ...(rows.length > 0 ? [['programme', rows] as const] : [])].map(([scope, some]) => {
      const [own, others] = [
        some.filter((row) => row['contractor_fte'] !== ''),
        some.filter((row) => row['contractor_fte'] === ''),
      ];
      const yes = sum(own, 'filled_fte');
      const exact = { yes, known: yes + sum(own, 'contractor_fte'), unknown: sum(others, 'filled_fte') };
      return shareOfPeople({ id: 'WF2', scope, period: quarter.name, t: quarter.t }, exact);
    });
  });
}

/** WF3: the mean of four quarters without those who left in them; nothing before there are four. */
function retention(extract: Extract): Value[] {
  return quartersUntil(extract.t).flatMap((quarter) => {
    const year = [0, 1, 2, 3].map((back) => extract.by('posts', 'quarter').get(quarterBefore(quarter.name, back)) ?? []);
    if (year.some((rows) => rows.length === 0)) return [];
    const known = sum(year.flat(), 'filled_fte') / 4;
    const value = shareOfPeople({ id: 'WF3', period: quarter.name, t: quarter.t }, { yes: 0, known, unknown: 0 });
    const [mean, left] = [value.denominator!, toFive(sum(year.flat(), 'leavers'))];
    const rate = mean < 20 ? null : percent(mean - left, mean);
    return [{ ...value, numerator: mean - left, value: rate, lower: rate, upper: rate }];
  });
}

/** WF4: the figures of WF1 against those of the last quarter that closed before the baseline. */
function sinceDirective(filled: readonly Value[], baselineOn: string): Value[] {
  const own = filled.filter(({ scope }) => scope === 'programme');
  const base = own.filter(({ t }) => t < baselineOn).reduce((last, { t }) => (t > last ? t : last), '');
  return own
    .filter(({ t }) => t > base)
    .flatMap((now) => {
      const then = own.find(({ t, breakdown }) => t === base && breakdown === now.breakdown);
      if (!then) return [];
      const sides = { established: (one: Value) => one.denominator! - one.unknown!, filled: (one: Value) => one.numerator! };
      return Object.entries(sides).map(([outcome, of]): Value => {
        const breakdown = [now.breakdown, `outcome:${outcome}`].filter(Boolean).join(';');
        const [numerator, denominator] = [of(now), of(then)];
        const { period, t, unknown } = now;
        return {
          ...plain,
          id: 'WF4',
          unknown,
          statistic: 'count',
          breakdown,
          period,
          t,
          numerator,
          denominator,
          value: numerator - denominator,
          unit: 'count',
        };
      });
    });
}

const outcomes = { graduated: 'graduated', hired: 'hired_within_12_months' } as const;

/** UN1: enrolled as a count; of them graduated and hired as shares, the students of who did not report unknown. */
function pipeline(extract: Extract): Value[] {
  const rows = extract.rows('university-cohorts').filter((row) => row['intake_year']! <= extract.t.slice(0, 4));
  const places = Map.groupBy(
    rows.flatMap((row) => ['', `level:${row['level']}`].map((cut) => ({ row, cut, year: row['intake_year']! }))),
    ({ cut, year }) => `${year}|${cut}`,
  );
  return [...places].flatMap(([place, some]) => {
    const [period = '', cut = ''] = place.split('|');
    const own = some.map(({ row }) => row);
    const at = (outcome: string) => ({
      ...{
        id: 'UN1',
        scope: 'programme',
        breakdown: [cut, `outcome:${outcome}`].filter(Boolean).join(';'),
        period,
        t: `${period}-12-31`,
      },
    });
    const enrolled = toFive(sum(own, 'enrolled'));
    const counted: Value = {
      ...plain,
      ...at('enrolled'),
      statistic: 'count',
      numerator: enrolled,
      denominator: null,
      unknown: null,
      value: enrolled,
      unit: 'count',
    };
    const told = Object.entries(outcomes).flatMap(([outcome, column]) => {
      const [known, unknown] = [own.filter((row) => row[column] !== ''), own.filter((row) => row[column] === '')];
      if (known.length === 0) return [];
      return [
        shareOfPeople(at(outcome), { yes: sum(known, column), known: sum(known, 'enrolled'), unknown: sum(unknown, 'enrolled') }),
      ];
    });
    return [counted, ...told];
  });
}
