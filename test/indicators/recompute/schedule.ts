import { readJudges } from './judges.ts';
import { daysBetween, groupBy, readSample } from './sample.ts';
import { readRegister } from './services.ts';

/** SV2 over the whole programme: percentage points to one decimal, and the median delay in days over the services due. */
export function recomputeSchedule(month: string, t: string, windowMiddle: string) {
  const { critical } = readRegister(month, t);
  const { SV1 } = readJudges(month, t);
  const plans = new Map(
    readSample(month, 'plans')
      .filter((row) => row['plan_version'] === '1')
      .map((row) => [row['service_id']!, row['planned_on']!]),
  );
  const arrivals = groupBy(
    readSample(month, 'transitions').filter((row) => row['stage'] === 'in_house' && row['entered_on']! <= t),
    'service_id',
  );
  const delays: number[] = [];
  let inHouse = 0;
  for (const { service_id: id = '' } of critical) {
    inHouse += SV1(id) === 'yes' ? 1 : 0;
    const planned = plans.get(id) ?? windowMiddle;
    if (planned > t) continue;
    const arrived = (arrivals.get(id) ?? []).map((row) => row['entered_on']!).toSorted()[0];
    delays.push(daysBetween(planned, arrived ?? t));
  }
  delays.sort((a, b) => a - b);
  const middle = delays.length / 2;
  const median = Number.isInteger(middle) ? (delays[middle - 1]! + delays[middle]!) / 2 : delays[Math.floor(middle)]!;
  const points = (100 * (inHouse - delays.length)) / critical.length;
  return { due: delays.length, points: (Math.sign(points) * Math.round(Math.abs(points) * 10)) / 10, median };
}
