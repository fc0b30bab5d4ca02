/** EN1 at every allegation and quarter, and DR2 of the release's month. */
import type { Extract, History } from './extract.ts';
import { quartersUntil } from './periods.ts';
import { daysBetween, type Row } from './sample.ts';
import { registerAt } from './services.ts';
import { byScope } from './all-services.ts';
import { amountOf, shareOf, type Value } from './value.ts';

export function caseValues(extract: Extract): Value[] {
  const companies = extract.rows('enforcement-cases').filter((row) => row['subject_kind'] === 'legal_person');
  const cuts = Map.groupBy(companies, (row) => `allegation:${row['allegation']}`);
  return [['', companies] as const, ...cuts].flatMap(([cut, rows]) => [
    ...eventsOf(extract, cut, rows),
    ...timely(extract, cut, rows),
  ]);
}

/** The days on which something happened to cases, by what it was. */
function eventsOf(extract: Extract, cut: string, rows: readonly Row[]): Value[] {
  const days = new Map<string, string[]>();
  const add = (event: string, day: string) => days.set(event, [...(days.get(event) ?? []), day]);
  for (const row of rows) {
    add('opened', row['opened_on']!);
    if (row['outcome'] === '') continue;
    const day = row['decided_on']!;
    for (const event of ['decided', row['outcome']!]) add(event, day);
    if (row['appealed'] === 'true') add('appealed', day);
    if (row['appeal_outcome'] === 'overturned') add('overturned', day);
  }
  return [...days].flatMap(([event, all]) => {
    const first = all.toSorted()[0]!;
    return quartersUntil(extract.t)
      .filter(({ t }) => first <= t)
      .map(({ name: period, from, t }) => {
        const breakdown = [cut, `outcome:${event}`].filter(Boolean).join(';');
        const amount = all.filter((day) => from <= day && day <= t).length;
        return { ...amountOf({ id: 'EN1', statistic: 'count', breakdown, period, t }, amount, 'cases'), excluded: 0 };
      });
  });
}

function timely(extract: Extract, breakdown: string, rows: readonly Row[]): Value[] {
  const quarters = quartersUntil(extract.t);
  return quarters.flatMap(({ name: period, t }) => {
    const last = quarters.filter((one) => daysBetween(one.t, t) >= 180).at(-1);
    if (!last) return [];
    const yearBefore = quarters[quarters.indexOf(last) - 4]?.t ?? `${Number(last.t.slice(0, 4)) - 1}${last.t.slice(4)}`;
    const opened = rows.filter((row) => row['opened_on']! > yearBefore && row['opened_on']! <= last.t);
    if (opened.length === 0) return [];
    const inTime = opened.filter((row) => row['outcome'] !== '' && daysBetween(row['opened_on']!, row['decided_on']!) <= 180);
    return [shareOf({ id: 'EN1', breakdown, period, t }, { yes: inTime.length, all: opened.length, unknown: 0, excluded: 0 })];
  });
}

const classes = {
  control: ['operator', ['foreign_controlled', 'unknown', 'domestic', 'government_company', 'government']],
  key_custody: ['key_custody', ['operator', 'unknown', 'government']],
} as const;

/** DR2: services at their lowest control, and lowest holder of the keys; nothing over fewer than five with a store. */
export function controlValues(history: History): Value[] {
  const present = history.at(-1)!;
  const stores = present.by('data-stores', 'service_id');
  const { live } = registerAt(history, present.t);
  return [...byScope(live, ['programme', 'agency'])].flatMap(([scope, services]) => {
    const known = services.flatMap(({ service_id: id = '' }) => (stores.has(id) ? [stores.get(id)!] : []));
    if (known.length < 5) return [];
    return Object.entries(classes).flatMap(([dimension, [column, codes]]) => {
      const lowest = known.map((own) => codes.find((code) => own.some((store) => store[column] === code))!);
      return codes.map((code) =>
        shareOf(
          { id: 'DR2', scope, breakdown: `${dimension}:${code}`, period: present.month, t: present.t },
          ...([
            {
              yes: lowest.filter((one) => one === code).length,
              all: services.length,
              unknown: services.length - known.length,
              excluded: 0,
            },
          ] as const),
        ),
      );
    });
  });
}
