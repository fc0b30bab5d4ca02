import { sampleExtract, type Extract } from './extract.ts';
import { daysBetween, latest } from './sample.ts';

/** What a service counts as. */
export type Answer = 'yes' | 'no' | 'unknown' | 'excluded';
export type Judge = (serviceId: string) => Answer;

const tests = [
  'officer_owns_product',
  'officers_hold_access',
  'government_controls_accounts',
  'in_house_release',
  'no_blocking_contract',
];
const worst = (answers: readonly (string | undefined)[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';

/** The judges of the sample's files of a month. */
export const readJudges = (month: string, t: string) => judgesAt(sampleExtract(month), t);

/** One function per indicator that says of a service what it counts as at t. */
export function judgesAt(extract: Extract, t: string) {
  const SV1 = judgeStage(extract, t);
  const { SC1, rebuilt, held, countedNo } = judgeSource(extract, t);
  const { DR1, control } = judgeStores(extract);
  const runContract = judgeContracts(extract, t);
  const SV1s: Judge = (id) => worst([SV1(id), held(id), DR1(id), control(id), runContract(id)]);
  return { SV1, SV1s, SC1, rebuilt, countedNo, DR1, AU1: judgeAudits(extract, t) };
}

function judgeStage(extract: Extract, t: string): Judge {
  const transitions = extract.by('transitions', 'service_id');
  const assessments = extract.by('assessments', 'service_id');
  return (id) => {
    const stage = latest(transitions.get(id), 'entered_on', t)?.['stage'];
    if (!stage) return 'unknown';
    const assessment = latest(assessments.get(id), 'assessed_on', t);
    if (stage !== 'in_house' || assessment?.['assurance'] !== 'verified') return 'no';
    return worst(tests.map((test) => (assessment[test] === 'not_applicable' ? 'no' : assessment[test])));
  };
}

function judgeSource(extract: Extract, t: string): Record<'SC1' | 'rebuilt' | 'held' | 'countedNo', Judge> {
  const rows = extract.by('source-access', 'service_id');
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
  const countedNo: Judge = (id) => (row(id)?.['exempt_reason'] ? 'no' : held(id));
  return { SC1: unlessExempt(held), rebuilt: unlessExempt(rebuilt), held, countedNo };
}

function judgeStores(extract: Extract): Record<'DR1' | 'control', Judge> {
  const stores = extract.by('data-stores', 'service_id');
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

function judgeContracts(extract: Extract, t: string): Judge {
  const inForce = extract
    .rows('contracts')
    .filter((row) => row['scope'] === 'run' && row['starts_on']! <= t && t <= row['ends_on']!);
  const services = new Set(inForce.flatMap((row) => row['service_ids']!.split(';')));
  return (id) => (services.has(id) ? 'no' : 'yes');
}

function judgeAudits(extract: Extract, t: string): Judge {
  const audits = extract.by('audits', 'service_id');
  const counts = (row: Readonly<Record<string, string>>): boolean => {
    const age = row['completed_on'] ? daysBetween(row['completed_on'], t) : -1;
    const isDecided = row['result'] !== '' && row['result'] !== 'inconclusive';
    return row['independent'] === 'true' && ['source_code', 'full'].includes(row['kind']!) && isDecided && age >= 0 && age <= 365;
  };
  return (id) => ((audits.get(id) ?? []).some(counts) ? 'yes' : 'no');
}
