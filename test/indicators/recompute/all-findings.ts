/** VM1 to VM4 at every breakdown and period, of the whole programme. */
import type { Extract } from './extract.ts';
import { dueBy, percentileByHand, twelveMonthsBefore, type Case } from './findings.ts';
import { quarterBefore, quarterSpan, quartersUntil, yearsUntil, type Period } from './periods.ts';
import { daysBetween, latest, type Row } from './sample.ts';
import { amountOf, measureOf, shareOf, type Value } from './value.ts';

const severities = ['critical', 'high', 'medium', 'low'];
/** Breakdowns with what a finding must be to count in them. */
const bySeverity: readonly [string, (row: Row) => boolean][] = [
  ['', () => true],
  ...severities.map((severity): [string, (row: Row) => boolean] => [
    `severity:${severity}`,
    (row) => row['severity'] === severity,
  ]),
];
const percentiles = [
  ['p50_days', [1, 2]],
  ['p75_days', [3, 4]],
  ['p90_days', [9, 10]],
] as const;

const isFalse = (row: Row) => row['status'] === 'false_positive';
const isVerified = (row: Row, asOf: string) => row['verified_on'] !== '' && row['verified_on']! <= asOf;

export function findingValues(extract: Extract): Value[] {
  const quarters = quartersUntil(extract.t);
  const values = [
    ...quarters.flatMap((quarter) =>
      bySeverity.flatMap(([breakdown, counts]) => timeToFix(extract, 'VM1', quarter, breakdown, counts)),
    ),
    ...quarters.flatMap((quarter) => fixedInTime(extract, quarter)),
    ...quarters.slice(0, -1).flatMap((quarter) => overdue(extract, quarter)),
    ...yearsUntil(extract.t).flatMap((year) => bySource(extract, year)),
  ];
  return values.map((value) => (isQuiet(extract, value.t) ? hide(value) : value));
}

function timeToFix(extract: Extract, id: string, { name, t }: Period, breakdown: string, counts: (row: Row) => boolean): Value[] {
  const detected = extract
    .rows('findings')
    .filter((row) => row['detected_on']! > twelveMonthsBefore(t) && row['detected_on']! <= t && counts(row));
  if (detected.every(isFalse)) return [];
  const cases = detected
    .filter((row) => !isFalse(row))
    .map((row): Case => {
      const fixed = row['status'] === 'fixed' && row['fixed_on']! <= t && isVerified(row, extract.t);
      return { fixed, days: daysBetween(row['detected_on']!, fixed ? row['fixed_on']! : t) };
    });
  const told = { numerator: cases.filter(({ fixed }) => fixed).length, denominator: cases.length, unknown: null };
  const excluded = detected.length - cases.length;
  return percentiles.map(([statistic, part]) =>
    measureOf({ id, statistic, breakdown, period: name, t, unit: 'days' }, percentileByHand(cases, part), { ...told, excluded }),
  );
}

function fixedInTime(extract: Extract, { name, from, t }: Period): Value[] {
  return bySeverity.flatMap(([breakdown, counts]) => {
    const due = extract.rows('findings').filter((row) => dueBy(row) >= from && dueBy(row) <= t && counts(row));
    if (due.length === 0) return [];
    const real = due.filter((row) => !isFalse(row));
    const inTime = real.filter(
      (row) => row['status'] === 'fixed' && row['fixed_on']! <= dueBy(row) && isVerified(row, extract.t),
    ).length;
    const place = { id: 'VM2', period: name, t };
    const excluded = due.length - real.length;
    const beside = ['accepted', 'false_positive'].map((status) => {
      const joined = [breakdown, `outcome:${status}`].filter((part) => part !== '').join(';');
      const n = due.filter((row) => row['status'] === status).length;
      return amountOf({ ...place, statistic: 'count', breakdown: joined }, n, 'findings');
    });
    return [shareOf({ ...place, breakdown }, { yes: inTime, all: real.length, unknown: 0, excluded }), ...beside];
  });
}

const bands: readonly [string, number, number][] = [
  ['1-30', 1, 30],
  ['31-90', 31, 90],
  ['91-180', 91, 180],
  ['181+', 181, Infinity],
];

function overdue(extract: Extract, { name, t }: Period): Value[] {
  if (!extract.rows('findings').some((row) => row['detected_on']! <= t)) return [];
  const late = extract.rows('findings').filter((row) => ['open', 'fixed'].includes(row['status']!) && dueBy(row) < t);
  const isOpen = (row: Row) => row['fixed_on'] === '' || row['fixed_on']! > t;
  const age = (row: Row) => daysBetween(dueBy(row), t);
  const cuts: [string, (row: Row) => boolean][] = [
    ['', isOpen],
    ['outcome:unverified', (row) => !isOpen(row) && !isVerified(row, extract.t)],
    ...bands.map(([band, least, most]): [string, (row: Row) => boolean] => [
      `age:${band}`,
      (row) => isOpen(row) && age(row) >= least && age(row) <= most,
    ]),
  ];
  return bySeverity.flatMap(([severity, fits]) =>
    cuts.map(([cut, counts]) => {
      const breakdown = [severity, cut].filter((part) => part !== '').join(';');
      const n = late.filter((row) => fits(row) && counts(row)).length;
      return amountOf({ id: 'VM3', statistic: 'count', breakdown, period: name, t }, n, 'findings');
    }),
  );
}

/** Whether the year to t holds a quarter in which one to four services had an audit running that had ended by the data-as-of date. */
function isQuiet(extract: Extract, t: string): boolean {
  const last = `${t.slice(0, 4)}-Q${Number(t.slice(5, 7)) / 3}`;
  return [0, 1, 2, 3].some((back) => {
    const { from, before } = quarterSpan(quarterBefore(last, back));
    const running = extract
      .rows('audits')
      .filter((row) => row['completed_on'] !== '' && row['completed_on']! <= extract.t)
      .filter((row) => row['completed_on']! >= from && row['started_on']! < before);
    const services = new Set(running.map((row) => row['service_id'])).size;
    return services > 0 && services < 5;
  });
}

/** Hidden in both groups where one speaks of fewer than ten services. */
function bySource(extract: Extract, year: Period): Value[] {
  const audits = extract.by('audits', 'audit_id');
  const sources = extract.by('source-access', 'service_id');
  const serviceOf = (row: Row) => audits.get(row['audit_id']!)![0]!['service_id']!;
  const levelOf = (row: Row) => latest(sources.get(serviceOf(row)), 'assessed_on', row['detected_on']!)?.['level'];
  const isHeld = (row: Row) => Number(levelOf(row) ?? 0) >= 3;
  const real = extract
    .rows('findings')
    .filter((row) => row['detected_on']!.startsWith(year.name) && row['detected_on']! <= year.t && !isFalse(row));
  const servicesOf = (held: boolean) => new Set(real.filter((row) => isHeld(row) === held).map(serviceOf)).size;
  const groups = [true, false].filter((held) => servicesOf(held) > 0);
  const hidden = groups.some((held) => servicesOf(held) < 10);
  return groups.flatMap((held) => {
    const unknown = real.filter((row) => !isHeld(row) && !held && levelOf(row) === undefined).length;
    const breakdown = held ? 'source:held' : 'source:not_held';
    return timeToFix(extract, 'VM4', year, breakdown, (row) => isHeld(row) === held).map((value) =>
      hidden ? hide(value) : { ...value, unknown },
    );
  });
}

const hide = (value: Value): Value => ({
  ...{ ...value, numerator: null, denominator: null, unknown: null, excluded: null },
  ...{ value: null, lower: null, upper: null, obs_status: 'Q' },
});
