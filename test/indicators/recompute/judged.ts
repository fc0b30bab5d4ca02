/** Target, plan and status of a value, from the file of targets. */
import { daysBetween, type Row } from './sample.ts';
import { percent } from './services.ts';
import type { Value } from './value.ts';

export interface Judged extends Value {
  readonly target: number | null;
  readonly plan: number | null;
  readonly status: string;
}

const lessIsBetter = ['CT1', 'CT2', 'CT3', 'ND1', 'VM1', 'VM3'];
const judgedStatistics = ['share', 'points', 'p50_days', 'count'];

export function judge(value: Value, targets: readonly Row[]): Judged {
  const points = pointsOf(value, targets);
  const exact = points.length > 1 ? planOn(value.t, points) : null;
  const plan = exact && roundRatio(...exact);
  return { ...value, target: points.at(-1)?.[1] ?? null, plan, status: statusOf(value, exact && exact[0] / exact[1]) };
}

/** Day and value of each target point that is meant for a value, in order. */
function pointsOf({ id, statistic, scope, breakdown }: Value, targets: readonly Row[]): [string, number][] {
  if (scope !== 'programme' || !judgedStatistics.includes(statistic)) return [];
  if (breakdown.includes(';')) return [];
  const name = breakdown === '' || id === 'OP2' ? id : `${id}-${breakdown.split(':')[1]!.toUpperCase()}`;
  return targets
    .filter((row) => row['indicator_id'] === name)
    .map((row): [string, number] => [row['due_on']!, Number(row['value'])])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The straight line between two points at a day as a ratio; null before the first. */
function planOn(t: string, points: readonly [string, number][]): [number, number] | null {
  const last = points.filter(([day]) => day <= t).at(-1);
  if (!last) return null;
  const next = points[points.indexOf(last) + 1];
  if (!next) return [last[1], 1];
  const [gone, all] = [daysBetween(last[0], t), daysBetween(last[0], next[0])];
  return [last[1] * all + (next[1] - last[1]) * gone, all];
}

/** Half away from zero to one decimal. */
const roundRatio = (part: number, whole: number): number =>
  Math.sign(part) * percent(Math.round(Math.abs(part) * 100), whole * 10_000)! || 0;

function statusOf(value: Value, plan: number | null): string {
  const { id, unit, numerator, denominator, unknown } = value;
  if (denominator === 0) return 'insufficient_data';
  if (denominator !== null && unknown !== null && 5 * (denominator - unknown) < 4 * denominator) return 'insufficient_data';
  const known = (denominator ?? 0) - (unknown ?? 0);
  const share = (100 * (numerator ?? 0)) / (id === 'CT1' ? known : (denominator ?? 0));
  const exact = unit === 'percent' ? share : value.exact === undefined ? value.value : value.exact;
  if (plan === null || exact === null || Number.isNaN(exact)) return 'no_plan';
  const distance = lessIsBetter.includes(id) ? plan - exact : exact - plan;
  if (distance >= 2) return 'ahead';
  if (distance >= -2) return 'on_track';
  return distance >= -10 ? 'behind' : 'off_track';
}
