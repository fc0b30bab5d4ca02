import { percent } from './services.ts';

/** A value as the rules give it, before target, plan and status. */
export interface Value {
  readonly id: string;
  readonly statistic: string;
  readonly scope: string;
  readonly breakdown: string;
  readonly period: string;
  /** Last day of the period. */
  readonly t: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly excluded: number | null;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit: string;
  /** The value before it is rounded, where it differs. */
  readonly exact?: number | null;
  readonly obs_status: string | null;
}

export interface Place {
  readonly id: string;
  readonly statistic?: string;
  readonly scope?: string;
  readonly breakdown?: string;
  readonly period: string;
  readonly t: string;
}

export interface Counts {
  readonly yes: number;
  readonly all: number;
  readonly unknown: number;
  readonly excluded: number;
}

const whole = { statistic: 'share', scope: 'programme', breakdown: '' };

/** A share: nothing is divided by less than five. */
export function shareOf(place: Place, { yes, all, unknown, excluded }: Counts): Value {
  const few = all < 5;
  return {
    ...{ ...whole, ...place, numerator: yes, denominator: all, unknown, excluded, unit: 'percent' },
    ...{ value: few ? null : percent(yes, all - unknown), lower: few ? null : percent(yes, all) },
    ...{ upper: few ? null : percent(yes + unknown, all), obs_status: few ? 'L' : null },
  };
}

/** Half away from zero. */
const oneDecimal = (n: number): number => (Math.sign(n) * Math.floor(Math.abs(n) * 10 + 0.5 + 1e-9)) / 10 || 0;

const noBounds = { lower: null, upper: null };

/** How many, or how much money: no share. */
export const amountOf = (place: Place, amount: number, unit: string): Value => ({
  ...{ ...whole, ...place, numerator: amount, denominator: null, unknown: null, excluded: null },
  ...{ value: amount, ...noBounds, unit, obs_status: null },
});

/** Days or points over `counts`, which are told as they are. */
export function measureOf(
  place: Place & { readonly unit: string },
  measured: number | null,
  counts: Pick<Value, 'numerator' | 'denominator' | 'unknown' | 'excluded'>,
): Value {
  const few = (counts.denominator ?? 0) < 5;
  const unreached = measured === null ? 'N' : null;
  const value = few || measured === null ? null : oneDecimal(measured);
  return { ...whole, ...place, ...counts, ...noBounds, value, exact: measured, obs_status: few ? 'L' : unreached };
}
