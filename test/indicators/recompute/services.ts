import type { Answer } from './judges.ts';
import { readSample, type Row } from './sample.ts';

export type Service = Row & { readonly ministry: string };

/** Live services of the month's register with the ministry above them, and those that are critical among them. */
export function readRegister(month: string, t: string): { live: Service[]; critical: Service[] } {
  const agencies = new Map(readSample(month, 'agencies').map((row) => [row['agency_id']!, row]));
  const ministryOf = (id: string): string => {
    const agency = agencies.get(id);
    if (!agency || agency['kind'] === 'state' || agency['kind'] === 'local') return '';
    return agency['kind'] === 'ministry' ? id : ministryOf(agency['parent_agency_id']!);
  };
  const live = readSample(month, 'services')
    .filter((row) => ['live', 'transition'].includes(row['lifecycle']!) && row['launched_on']! <= t)
    .map((row) => ({ ...row, ministry: ministryOf(row['agency_id']!) }) as Service);
  return { live, critical: live.filter((row) => row['criticality'] === 'critical') };
}

/** Half away from zero to one decimal, on exact integers. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((2000 * part + whole) / (2 * whole)) / 10;

/** What a share of services comes to. */
export function share(services: readonly Service[], judge: (id: string) => Answer) {
  const count = { yes: 0, no: 0, unknown: 0, excluded: 0 };
  for (const service of services) count[judge(service['service_id']!)] += 1;
  const denominator = count.yes + count.no + count.unknown;
  const few = denominator < 5;
  return {
    numerator: count.yes,
    denominator,
    unknown: count.unknown,
    excluded: count.excluded,
    value: few ? null : percent(count.yes, count.yes + count.no),
    lower: few ? null : percent(count.yes, denominator),
    upper: few ? null : percent(count.yes + count.unknown, denominator),
  };
}
