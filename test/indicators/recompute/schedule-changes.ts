import { daysBetween, groupBy, readSample } from './sample.ts';
import { percent, readRegister } from './services.ts';

/** The middle of a list of numbers, the mean of the two where it is even. Null of nothing. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  if (sorted.length === 0) return null;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** SV3 at t over all live services, or the critical ones: the share, the median slip and the reasons. */
export function recomputePlanChanges(month: string, t: string, only: 'live' | 'critical') {
  const services = readRegister(month, t)[only];
  const plans = groupBy(
    readSample(month, 'plans').filter((row) => row['approved_on']! <= t),
    'service_id',
  );
  const slips: number[] = [];
  const reasons: Record<string, number> = { funding: 0, staffing: 0, supplier: 0, scope: 0, legal: 0, other: 0 };
  let planned = 0;
  for (const { service_id: id = '' } of services) {
    const versions = (plans.get(id) ?? []).toSorted((a, b) => Number(a['plan_version']) - Number(b['plan_version']));
    if (versions.length > 0) planned += 1;
    if (versions.length < 2) continue;
    slips.push(daysBetween(versions[0]!['planned_on']!, versions.at(-1)!['planned_on']!));
    for (const { slip_reason: reason = '' } of versions.slice(1)) reasons[reason === 'security' ? 'other' : reason]! += 1;
  }
  return {
    share: {
      numerator: slips.length,
      denominator: planned,
      excluded: services.length - planned,
      value: percent(slips.length, planned),
    },
    median: { value: medianOf(slips), denominator: slips.length },
    reasons,
  };
}

/** MS1: milestones whose first due date has come by t. */
export function recomputeMilestones(month: string, t: string) {
  const due = readSample(month, 'milestones').filter((row) => row['due_on']! <= t);
  const done = due.filter((row) => row['done_on'] !== '' && row['done_on']! <= row['due_on']!);
  return { numerator: done.length, denominator: due.length, value: percent(done.length, due.length) };
}
