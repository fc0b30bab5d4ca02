import { daysBetween, readSample } from './sample.ts';
import { readRegister } from './services.ts';

const measures = [
  'transactions',
  'digital_take_up',
  'completion_rate',
  'satisfaction',
  'unplanned_outage_minutes',
  'service_minutes',
];

/** OP2: what was reported of what was due, as [reported, expected] by record. `quarters` are the present one and the eight before. */
export function recomputeReporting(month: string, t: string, quarters: readonly string[]): Record<string, [number, number]> {
  const { live, critical } = readRegister(month, t);
  const within = (record: string): [number, number] => {
    const recent = new Set(
      readSample(month, record)
        .filter((row) => daysBetween(row['assessed_on']!, t) >= 0 && daysBetween(row['assessed_on']!, t) <= 365)
        .map((row) => row['service_id']),
    );
    return [critical.filter((service) => recent.has(service['service_id'])).length, critical.length];
  };
  const reporters = (record: string): [number, number] => {
    const rows = readSample(month, record);
    const agencies = (wanted: readonly string[]) =>
      new Set(rows.filter((row) => wanted.includes(row['quarter']!)).map((row) => row['agency_id'])).size;
    return [agencies(quarters.slice(0, 1)), agencies(quarters)];
  };
  const stored = new Set(readSample(month, 'data-stores').map((row) => row['service_id']));
  const facts = new Map(
    readSample(month, 'service-performance')
      .filter((row) => row['month'] === t.slice(0, 7))
      .map((row) => [row['service_id'], row]),
  );
  const performance: [number, number] = [0, 0];
  for (const service of live) {
    for (const measure of measures) {
      const fact = facts.get(service['service_id'])?.[measure] ?? '';
      performance[0] += /^[0-9]/.test(fact) ? 1 : 0;
      performance[1] += fact === 'not_applicable' ? 0 : 1;
    }
  }
  return {
    assessments: within('assessments'),
    'source-access': within('source-access'),
    'data-stores': [critical.filter((service) => stored.has(service['service_id'])).length, critical.length],
    'service-performance': performance,
    posts: reporters('posts'),
    training: reporters('training'),
  };
}
