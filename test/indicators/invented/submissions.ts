/** Three monthly submissions of an invented programme, decided by a seed: unlike the sample in everything but the columns. */
import { extractOf, lastDay, type Extract } from '../recompute/extract.ts';
import type { Row } from '../recompute/sample.ts';
import { inventAudits, inventFindings, knownOn } from './checks.ts';
import { inventContracts, inventPartnerships, inventPosts, inventTraining } from './money-and-people.ts';
import { inventPerformance, inventPlans, inventSourceAccess, inventStores, inventWay } from './progress.ts';
import { addDays, randomOf, type Random } from './random.ts';
import { agencies, inventServices, inventSuppliers, targets } from './registers.ts';

/** A quarter closes in the first and in the last; there is none of August. */
export const inventedMonths = ['2026-06', '2026-07', '2026-09'];

/** The day on which a month is handed in: its files know of what happened since the data-as-of date. */
export const handedInOn = (month: string): string => addDays(lastDay(month), 12);

type Records = Readonly<Record<string, readonly Row[]>>;

/** @param mayArrive whether any service comes in-house */
export function inventSubmissions(seed: number, mayArrive: boolean): Extract[] {
  const random = randomOf(seed);
  const services = inventServices(random);
  const records = inventRecords(random, services, mayArrive);
  const late = new Map<Row, number>();
  for (const row of Object.values(records).flat()) if (random.chance(8)) late.set(row, 1 + random.below(2));
  let register = services;
  return inventedMonths.map((month, index) => {
    register = index === 0 ? register : reclassify(random, register);
    const told = Object.fromEntries(
      Object.entries(records).map(([record, rows]) => [record, tellBy(record, rows, late, index, handedInOn(month))]),
    );
    const all: Records = { ...told, services: register };
    return extractOf(month, (record) => all[record] ?? []);
  });
}

function inventRecords(random: Random, services: readonly Row[], mayArrive: boolean): Records {
  const until = handedInOn(inventedMonths.at(-1)!);
  const ids = services.map((row) => row['service_id']!);
  const ways = ids.map((id) => inventWay(random, id, mayArrive, until));
  const audits = inventAudits(random, ids, until);
  const months = ['2026-02', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
  const quarters = ['2023-Q4', '2024-Q2', '2024-Q3', '2025-Q1', '2026-Q1', '2026-Q2', '2026-Q3'];
  return {
    ...{ agencies, targets, suppliers: inventSuppliers(random) },
    transitions: ways.flatMap((way) => way.transitions),
    assessments: ways.flatMap((way) => way.assessments),
    plans: ids.flatMap((id) => inventPlans(random, id)),
    'source-access': ids.flatMap((id) => inventSourceAccess(random, id, until)),
    'data-stores': ids.flatMap((id) => inventStores(random, id)),
    'service-performance': ids.flatMap((id) => inventPerformance(random, id, months)),
    ...{ audits, findings: inventFindings(random, audits, until) },
    ...{ contracts: inventContracts(random, ids), partnerships: inventPartnerships(random, until) },
    ...{ posts: inventPosts(random, quarters), training: inventTraining(random, quarters) },
  };
}

/** Records whose rows may come a month or two after they should: nothing else refers to them. */
const mayBeLate = [
  'transitions',
  'source-access',
  'data-stores',
  'service-performance',
  'findings',
  'partnerships',
  'posts',
  'training',
];

/** Days on which a row happened; none of them may lie after the day it is told. */
const happened: Readonly<Record<string, string>> = {
  ...{ transitions: 'entered_on', assessments: 'assessed_on', 'source-access': 'assessed_on', audits: 'started_on' },
  partnerships: 'signed_on',
};

function tellBy(
  record: string,
  rows: readonly Row[],
  late: ReadonlyMap<Row, number>,
  index: number,
  day: string,
): readonly Row[] {
  const inTime = mayBeLate.includes(record) ? rows.filter((row) => (late.get(row) ?? 0) <= index) : rows;
  const known = inTime
    .filter((row) => happened[record] === undefined || row[happened[record]]! <= day)
    .filter((row) => row['month'] === undefined || row['month'] <= day.slice(0, 7))
    .filter((row) => row['quarter'] === undefined || row['quarter'] <= quarterOf(day));
  if (record === 'findings') return knownOn(known, day).filter((row) => row['detected_on']! <= day);
  if (record === 'audits')
    return known.map((row) => (row['completed_on']! <= day ? row : { ...row, completed_on: '', result: '' }));
  return known;
}

/** The quarter that had last closed on a day. */
const quarterOf = (day: string): string => {
  const index = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) - 1;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
};

/** Some services change their criticality, owner, lifecycle or volume between two submissions. */
const reclassify = (random: Random, services: readonly Row[]): Row[] =>
  services.map((row) => {
    if (random.chance(80)) return row;
    const change = random.below(4);
    if (change === 0) return { ...row, criticality: random.pick(['critical', 'important', 'standard']) };
    if (change === 1) return { ...row, lifecycle: random.pick(['live', 'retired', 'transition']) };
    if (change === 2) return { ...row, agency_id: random.pick(agencies)['agency_id']! };
    return { ...row, annual_transactions: String(random.below(900_000)), topic: 'tax' };
  });
