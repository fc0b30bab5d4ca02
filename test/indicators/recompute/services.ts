import { sampleExtract, type Extract, type History } from './extract.ts';
import type { Answer } from './judges.ts';
import type { Row } from './sample.ts';

export type Service = Row & { readonly ministry: string };

/** The ministry above each agency by an extract; empty for state and local bodies, and for what hangs under them or nowhere. */
export const ministriesOf = (extract: Extract): ReadonlyMap<string, string> =>
  extract.once('ministries', () => {
    const agencies = new Map(extract.rows('agencies').map((row) => [row['agency_id']!, row]));
    const ministryOf = (id: string): string => {
      const agency = agencies.get(id);
      if (!agency || agency['kind'] === 'state' || agency['kind'] === 'local') return '';
      return agency['kind'] === 'ministry' ? id : ministryOf(agency['parent_agency_id']!);
    };
    return new Map([...agencies.keys()].map((id) => [id, ministryOf(id)]));
  });

interface Register {
  readonly live: readonly Service[];
  readonly critical: readonly Service[];
}

/** Live services of the sample's register of a month, and those that are critical among them. */
export const readRegister = (month: string, t: string): Register => registerAt([sampleExtract(month)], t);

/** The register at t is that of the release then current, before the first that of the first; ministries are those known today. */
export function registerAt(history: History, t: string): Register {
  return servicesOf(history.filter((extract) => extract.t <= t).at(-1) ?? history[0]!, history.at(-1)!, t);
}

/** The services that the register of one extract has as live at t, under the ministries of another. */
export function servicesOf(register: Extract, present: Extract, t: string): Register {
  const ministries = ministriesOf(present);
  const live = register
    .rows('services')
    .filter((row) => ['live', 'transition'].includes(row['lifecycle']!) && row['launched_on']! <= t)
    .map((row) => ({ ...row, ministry: ministries.get(row['agency_id']!) ?? '' }) as Service);
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
