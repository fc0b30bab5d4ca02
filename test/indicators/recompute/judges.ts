import { daysBetween, groupBy, latest, readSample } from './sample.ts';

/** What a service counts as. */
export type Answer = 'yes' | 'no' | 'unknown' | 'excluded';
type Judge = (serviceId: string) => Answer;

const tests = [
  'officer_owns_product',
  'officers_hold_access',
  'government_controls_accounts',
  'in_house_release',
  'no_blocking_contract',
];
const worst = (answers: readonly (string | undefined)[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';

/** One function per indicator that says of a service what it counts as at t, from the files of a month. */
export function readJudges(month: string, t: string) {
  const SV1 = judgeStage(month, t);
  const { SC1, rebuilt, held } = judgeSource(month, t);
  const { DR1, control } = judgeStores(month);
  const runContract = judgeContracts(month, t);
  const SV1s: Judge = (id) => worst([SV1(id), held(id), DR1(id), control(id), runContract(id)]);
  return { SV1, SV1s, SC1, rebuilt, DR1, AU1: judgeAudits(month, t) };
}

function judgeStage(month: string, t: string): Judge {
  const transitions = groupBy(readSample(month, 'transitions'), 'service_id');
  const assessments = groupBy(readSample(month, 'assessments'), 'service_id');
  return (id) => {
    const stage = latest(transitions.get(id), 'entered_on', t)?.['stage'];
    if (!stage) return 'unknown';
    const assessment = latest(assessments.get(id), 'assessed_on', t);
    if (stage !== 'in_house' || assessment?.['assurance'] !== 'verified') return 'no';
    return worst(tests.map((test) => (assessment[test] === 'not_applicable' ? 'no' : assessment[test])));
  };
}

function judgeSource(month: string, t: string): Record<'SC1' | 'rebuilt' | 'held', Judge> {
  const rows = groupBy(readSample(month, 'source-access'), 'service_id');
  const row = (id: string) => latest(rows.get(id), 'assessed_on', t);
  const held: Judge = (id) => (!row(id) ? 'unknown' : Number(row(id)!['level']) >= 3 ? 'yes' : 'no');
  const unlessExempt =
    (judge: Judge): Judge =>
    (id) =>
      row(id)?.['exempt_reason'] ? 'excluded' : judge(id);
  const rebuilt: Judge = (id) => {
    if (!row(id)) return 'unknown';
    if (row(id)!['level'] !== '4') return 'no';
    const month = row(id)!['last_rebuilt_month'];
    if (!month) return 'unknown';
    const [year, number] = month.split('-').map(Number) as [number, number];
    const age = daysBetween(new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10), t);
    return age >= 0 && age <= 365 ? 'yes' : 'no';
  };
  return { SC1: unlessExempt(held), rebuilt: unlessExempt(rebuilt), held };
}

function judgeStores(month: string): Record<'DR1' | 'control', Judge> {
  const stores = groupBy(readSample(month, 'data-stores'), 'service_id');
  const DR1: Judge = (id) => {
    if (!stores.has(id)) return 'unknown';
    const guarded = stores.get(id)!.filter((row) => row['data_class'] === 'restricted' || row['data_class'] === 'secret');
    return worst(guarded.map(({ country }) => (country === '' ? 'unknown' : country === 'MY' ? 'yes' : 'no')));
  };
  const control: Judge = (id) =>
    stores.has(id)
      ? worst(stores.get(id)!.map(({ operator }) => (operator === 'foreign_controlled' ? 'no' : operator)))
      : 'unknown';
  return { DR1, control };
}

function judgeContracts(month: string, t: string): Judge {
  const inForce = readSample(month, 'contracts').filter(
    (row) => row['scope'] === 'run' && row['starts_on']! <= t && t <= row['ends_on']!,
  );
  const services = new Set(inForce.flatMap((row) => row['service_ids']!.split(';')));
  return (id) => (services.has(id) ? 'no' : 'yes');
}

function judgeAudits(month: string, t: string): Judge {
  const audits = groupBy(readSample(month, 'audits'), 'service_id');
  const counts = (row: Readonly<Record<string, string>>): boolean => {
    const age = row['completed_on'] ? daysBetween(row['completed_on'], t) : -1;
    const isDecided = row['result'] !== '' && row['result'] !== 'inconclusive';
    return row['independent'] === 'true' && ['source_code', 'full'].includes(row['kind']!) && isDecided && age >= 0 && age <= 365;
  };
  return (id) => ((audits.get(id) ?? []).some(counts) ? 'yes' : 'no');
}
