/** When it may finish, as the forecast says it: a range, an open end, or why there is none. */
import type { Forecast } from '../data/progress/load.ts';

export type Finish =
  | { kind: 'range'; from: string; middle: string | null; to: string }
  | { kind: 'openEnd'; from: string }
  | { kind: 'tooEarly' | 'never' | 'done' | 'none' };

export function finish(forecast: Forecast | null): Finish {
  if (!forecast) return { kind: 'none' };
  if (forecast.state === 'too_early') return { kind: 'tooEarly' };
  if (forecast.state === 'done') return { kind: 'done' };
  if (forecast.state === 'never' || !forecast.p10Month) return { kind: 'never' };
  if (!forecast.p90Month) return { kind: 'openEnd', from: forecast.p10Month };
  return { kind: 'range', from: forecast.p10Month, middle: forecast.p50Month, to: forecast.p90Month };
}
