/** SV2 at every scope and month. */
import { byScope } from './all-services.ts';
import { first, type Extract, type History } from './extract.ts';
import { judgesAt } from './judges.ts';
import { monthsUntil, type Period } from './periods.ts';
import { daysBetween } from './sample.ts';
import { registerAt, type Service } from './services.ts';
import { amountOf, measureOf, type Value } from './value.ts';

/** @param windowMiddle when a service without a plan is due */
export function scheduleValues(history: History, windowMiddle: string): Value[] {
  const present = history.at(-1)!;
  const begin = first(present.rows('transitions'), 'entered_on') ?? '9';
  return monthsUntil(present.t)
    .filter(({ t }) => t >= begin)
    .flatMap((month) =>
      [...byScope(registerAt(history, month.t).critical, ['programme', 'agency'])].flatMap(([scope, services]) =>
        variance(present, month, scope, services, windowMiddle),
      ),
    );
}

function variance(extract: Extract, { name, t }: Period, scope: string, services: readonly Service[], middle: string): Value[] {
  const { SV1 } = judgesAt(extract, t);
  const plans = baselines(extract);
  const answers = services.map(({ service_id: id = '' }) => SV1(id));
  const due = services.filter(({ service_id: id = '' }) => (plans.get(id) ?? middle) <= t);
  const delays = due.map(({ service_id: id = '' }) => daysBetween(plans.get(id) ?? middle, arrival(extract, id, t)));
  const ahead = answers.filter((answer) => answer === 'yes').length - due.length;
  const counts = {
    ...{ numerator: ahead, denominator: services.length },
    unknown: answers.filter((answer) => answer === 'unknown').length,
    excluded: 0,
  };
  const place = { id: 'SV2', scope, period: name, t };
  const arrived = due.filter(({ service_id: id = '' }) => hasArrived(extract, id, t)).length;
  const ofDue = { numerator: arrived, denominator: due.length, unknown: 0, excluded: services.length - due.length };
  const unplanned = services.filter(({ service_id: id = '' }) => !plans.has(id)).length;
  const withoutPlan = amountOf({ ...place, statistic: 'count', breakdown: 'plan:none' }, unplanned, 'services');
  return [
    measureOf({ ...place, statistic: 'points', unit: 'points' }, (100 * ahead) / services.length, counts),
    measureOf({ ...place, statistic: 'median_days', unit: 'days' }, median(delays), ofDue),
    { ...withoutPlan, denominator: services.length, unknown: 0, excluded: 0 },
  ];
}

const baselines = (extract: Extract): ReadonlyMap<string, string> =>
  extract.once('baselines', () => {
    const firsts = extract.rows('plans').filter((row) => row['plan_version'] === '1');
    return new Map(firsts.map((row) => [row['service_id']!, row['planned_on']!]));
  });

const hasArrived = (extract: Extract, id: string, t: string): boolean =>
  (extract.by('transitions', 'service_id').get(id) ?? []).some((row) => row['stage'] === 'in_house' && row['entered_on']! <= t);

/** The day of entering the stage in-house, or t. */
function arrival(extract: Extract, id: string, t: string): string {
  const rows = (extract.by('transitions', 'service_id').get(id) ?? []).filter((row) => row['stage'] === 'in_house');
  const day = first(rows, 'entered_on');
  return day !== undefined && day <= t ? day : t;
}

function median(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
