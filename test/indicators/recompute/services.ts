import { daysBetween, groupBy, latest, readSample, type Row } from './sample.ts';

type Answer = 'yes' | 'no' | 'unknown' | 'excluded';
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

const tests = [
  'officer_owns_product',
  'officers_hold_access',
  'government_controls_accounts',
  'in_house_release',
  'no_blocking_contract',
];

/** One function per indicator that says of a service what it counts as at t. */
export function readJudges(month: string, t: string) {
  const transitions = groupBy(readSample(month, 'transitions'), 'service_id');
  const assessments = groupBy(readSample(month, 'assessments'), 'service_id');
  const sources = groupBy(readSample(month, 'source-access'), 'service_id');
  const stores = groupBy(readSample(month, 'data-stores'), 'service_id');
  const audits = groupBy(readSample(month, 'audits'), 'service_id');
  const contracts = readSample(month, 'contracts').filter(
    (row) => row['scope'] === 'run' && row['starts_on']! <= t && t <= row['ends_on']!,
  );
  const underContract = new Set(contracts.flatMap((row) => row['service_ids']!.split(';')));

  const SV1 = (id: string): Answer => {
    const stage = latest(transitions.get(id), 'entered_on', t)?.['stage'];
    if (!stage) return 'unknown';
    const assessment = latest(assessments.get(id), 'assessed_on', t);
    if (stage !== 'in_house' || assessment?.['assurance'] !== 'verified') return 'no';
    const answers = new Set(tests.map((test) => assessment[test]));
    return answers.has('no') || answers.has('not_applicable') ? 'no' : answers.has('unknown') ? 'unknown' : 'yes';
  };
  const source = (id: string) => latest(sources.get(id), 'assessed_on', t);
  const SC1 = (id: string): Answer => {
    const row = source(id);
    return !row ? 'unknown' : row['exempt_reason'] ? 'excluded' : Number(row['level']) >= 3 ? 'yes' : 'no';
  };
  const rebuilt = (id: string): Answer => {
    const row = source(id);
    if (!row) return 'unknown';
    if (row['exempt_reason']) return 'excluded';
    if (row['level'] !== '4') return 'no';
    const month = row['last_rebuilt_month'];
    if (!month) return 'unknown';
    const [year, number] = month.split('-').map(Number) as [number, number];
    const age = daysBetween(new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10), t);
    return age >= 0 && age <= 365 ? 'yes' : 'no';
  };
  const DR1 = (id: string): Answer => {
    const all = stores.get(id);
    if (!all) return 'unknown';
    const places = all
      .filter((row) => row['data_class'] === 'restricted' || row['data_class'] === 'secret')
      .map((row) => row['country']);
    return places.some((place) => place !== '' && place !== 'MY') ? 'no' : places.includes('') ? 'unknown' : 'yes';
  };
  const AU1 = (id: string): Answer =>
    (audits.get(id) ?? []).some((row) => {
      const age = row['completed_on'] ? daysBetween(row['completed_on'], t) : -1;
      const decided = row['result'] !== '' && row['result'] !== 'inconclusive';
      return row['independent'] === 'true' && /^(source_code|full)$/.test(row['kind']!) && decided && age >= 0 && age <= 365;
    })
      ? 'yes'
      : 'no';
  const SV1s = (id: string): Answer => {
    const operators = stores.get(id)?.map((row) => row['operator']);
    const control = !operators
      ? 'unknown'
      : operators.includes('foreign_controlled')
        ? 'no'
        : operators.includes('unknown')
          ? 'unknown'
          : 'yes';
    const held = !source(id) ? 'unknown' : Number(source(id)!['level']) >= 3 ? 'yes' : 'no';
    const parts = [SV1(id), held, DR1(id), control, underContract.has(id) ? 'no' : 'yes'];
    return parts.includes('no') ? 'no' : parts.includes('unknown') ? 'unknown' : 'yes';
  };
  return { SV1, SV1s, SC1, rebuilt, DR1, AU1 };
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
