import { daysBetween, readSample } from './sample.ts';

/** What a row says of itself, as far as its status hangs on it. */
export interface Judged {
  readonly indicator_id: string;
  readonly statistic: string;
  readonly scope: string;
  readonly breakdown: string;
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
}

/** The last day of `2026-10`, `2026-Q3` or `2026`. */
export function lastDayOf(period: string): string {
  const [year, rest = ''] = period.split('-') as [string, string?];
  const month = rest.startsWith('Q') ? 3 * Number(rest.slice(1)) : rest ? Number(rest) : 12;
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** Where the plan of the whole programme stands at the end of a row's period, unrounded; null where there is none. */
export function planOf(month: string, { indicator_id: id, statistic, scope, breakdown, period }: Judged): number | null {
  if (scope !== 'programme' || !['share', 'points', 'p50_days', 'rate'].includes(statistic)) return null;
  const target = breakdown === '' || id === 'OP2' ? id : `${id}-${breakdown.split(':')[1]!.split(';')[0]!.toUpperCase()}`;
  const points = readTargets(month).filter((row) => row['indicator_id'] === target);
  const t = lastDayOf(period);
  const at = points.findLastIndex((row) => row['due_on']! <= t);
  if (points.length < 2 || at < 0) return null;
  const [from, to] = [points[at]!, points[at + 1]];
  if (!to) return Number(from['value']);
  const part = daysBetween(from['due_on']!, t) / daysBetween(from['due_on']!, to['due_on']!);
  return Number(from['value']) + (Number(to['value']) - Number(from['value'])) * part;
}

let targets: ReturnType<typeof readSample> | undefined;
const readTargets = (month: string) =>
  (targets ??= readSample(month, 'targets').toSorted((a, b) => (a['due_on']! < b['due_on']! ? -1 : 1)));

/** The status of a share that divides, by the order of the rules. */
export function statusOf(month: string, row: Judged, direction: string): string {
  const [yes, all, unknown] = [row.numerator!, row.denominator!, row.unknown!];
  if (all === 0 || all - unknown < 0.8 * all) return 'insufficient_data';
  const plan = planOf(month, row);
  if (plan === null) return 'no_plan';
  const measured = (100 * yes) / (row.indicator_id === 'CT1' ? all - unknown : all);
  const distance = (direction === 'down' ? -1 : 1) * (measured - plan);
  return distance >= 2 ? 'ahead' : distance >= -2 ? 'on_track' : distance >= -10 ? 'behind' : 'off_track';
}
