/** OP2 at every scope, record and month, and PA1. */
import { byScope } from './all-services.ts';
import { first, type Extract, type History } from './extract.ts';
import { monthsUntil, quarterBefore, quartersUntil, yearsUntil, type Period } from './periods.ts';
import { daysBetween, groupBy } from './sample.ts';
import { ministriesOf, registerAt, type Service } from './services.ts';
import { amountOf, shareOf, type Counts, type Value } from './value.ts';

const scopes = ['programme', 'agency'] as const;
const count = (yes: number, all: number, excluded = 0): Counts => ({ yes, all, unknown: 0, excluded });

/** @param from no month that ends before this day */
export function reportingValues(history: History, from = ''): Value[] {
  const present = history.at(-1)!;
  const months = monthsUntil(present.t).filter(({ t }) => t >= from);
  return months.flatMap((month) => {
    const { live, critical } = registerAt(history, month.t);
    return [
      ...assessed(present, month, critical),
      ...(month.t === present.t ? stored(present, month, critical) : []),
      ...performance(present, month, live),
      ...['posts', 'training'].flatMap((record) => agencyReports(present, month, record)),
    ];
  });
}

const placeOf = (record: string, scope: string, { name, t }: Period) => ({
  ...{ id: 'OP2', scope, breakdown: `record:${record}`, period: name, t },
});

function assessed(extract: Extract, month: Period, critical: readonly Service[]): Value[] {
  return ['assessments', 'source-access'].flatMap((record) => {
    if ((first(extract.rows(record), 'assessed_on') ?? '9') > month.t) return [];
    const rows = extract.by(record, 'service_id');
    const isRecent = ({ service_id: id = '' }: Service) =>
      (rows.get(id) ?? []).some((row) => {
        const age = daysBetween(row['assessed_on']!, month.t);
        return age >= 0 && age <= 365;
      });
    return [...byScope(critical, scopes)].map(([scope, some]) =>
      shareOf(placeOf(record, scope, month), count(some.filter(isRecent).length, some.length)),
    );
  });
}

function stored(extract: Extract, month: Period, critical: readonly Service[]): Value[] {
  const stores = extract.by('data-stores', 'service_id');
  const hasStore = ({ service_id: id = '' }: Service) => stores.has(id);
  return [...byScope(critical, scopes)].map(([scope, some]) =>
    shareOf(placeOf('data-stores', scope, month), count(some.filter(hasStore).length, some.length)),
  );
}

const measures = [
  'transactions',
  'digital_take_up',
  'completion_rate',
  'satisfaction',
  'unplanned_outage_minutes',
  'service_minutes',
];

function performance(extract: Extract, month: Period, live: readonly Service[]): Value[] {
  if ((first(extract.rows('service-performance'), 'month') ?? '9') > month.name) return [];
  const rows = extract.once(`performance of ${month.name}`, () =>
    groupBy(extract.by('service-performance', 'month').get(month.name) ?? [], 'service_id'),
  );
  return [...byScope(live, scopes)].map(([scope, some]) => {
    const facts = some.flatMap(({ service_id: id = '' }) => measures.map((measure) => rows.get(id)?.[0]?.[measure] ?? ''));
    const inapplicable = facts.filter((fact) => fact === 'not_applicable').length;
    const numbers = facts.filter((fact) => /^\d/.test(fact)).length;
    return shareOf(placeOf('service-performance', scope, month), count(numbers, facts.length - inapplicable, inapplicable));
  });
}

function agencyReports(extract: Extract, month: Period, record: string): Value[] {
  const quarter = quartersUntil(month.t).at(-1)?.name ?? `${Number(month.name.slice(0, 4)) - 1}-Q4`;
  const quarters = new Set(Array.from({ length: 9 }, (_, back) => quarterBefore(quarter, back)));
  const reporters = new Map<string, boolean>();
  for (const row of extract.rows(record))
    if (quarters.has(row['quarter']!))
      reporters.set(row['agency_id']!, (reporters.get(row['agency_id']!) ?? false) || row['quarter'] === quarter);
  const ministries = ministriesOf(extract);
  const placed = [...reporters].flatMap(([agency, reported]) => {
    const ministry = ministries.get(agency);
    return ['programme', ...(ministry ? [`agency:${ministry}`] : [])].map((scope) => ({ scope, reported }));
  });
  return [...Map.groupBy(placed, ({ scope }) => scope)].map(([scope, some]) =>
    shareOf(placeOf(record, scope, month), count(some.filter(({ reported }) => reported).length, some.length)),
  );
}

const kinds = ['memorandum', 'software_reuse', 'training_exchange', 'data_harvest', 'joint_audit'];

/** PA1: partnerships in force at the end of each year. */
export function partnerValues(extract: Extract): Value[] {
  const rows = extract.rows('partnerships');
  return yearsUntil(extract.t)
    .filter(({ t }) => (first(rows, 'signed_on') ?? '9') <= t)
    .flatMap(({ name, t }) => {
      const active = rows.filter((row) => row['signed_on']! <= t && (row['ends_on'] === '' || row['ends_on']! >= t));
      const place = { id: 'PA1', statistic: 'count', period: name, t };
      return [
        amountOf(place, active.length, 'partnerships'),
        amountOf({ ...place, breakdown: 'unit:countries' }, new Set(active.map((row) => row['country'])).size, 'countries'),
        ...kinds.map((kind) =>
          amountOf({ ...place, breakdown: `kind:${kind}` }, active.filter((row) => row['kind'] === kind).length, 'partnerships'),
        ),
      ];
    });
}
