import type { L10n } from '../../records/define.ts';

/**
 * What an indicator is, in words and in closed lists; the query that computes it stands in the file of the same name one folder up.
 * This file and the folder `definitions` need no database, so that the API and the site can say what a figure means.
 */
export type IndicatorId =
  | 'SV1'
  | 'SV1s'
  | 'SV1a'
  | 'SV2'
  | 'SV3'
  | 'SC1'
  | 'SC2'
  | 'DR1'
  | 'AU1'
  | 'VM1'
  | 'VM2'
  | 'VM3'
  | 'VM4'
  | 'RE1'
  | 'RE2'
  | 'WF1'
  | 'TR1'
  | 'CT1'
  | 'CT2'
  | 'CT3'
  | 'ND1'
  | 'MS1'
  | 'OP1'
  | 'OP2'
  | 'PA1'
  | 'DR2'
  | 'WF2'
  | 'WF3'
  | 'WF4'
  | 'UN1'
  | 'EN1';

export type ScopeKind = 'programme' | 'agency' | 'topic' | 'service';

export type Statistic =
  'share' | 'points' | 'median_days' | 'p50_days' | 'p75_days' | 'p90_days' | 'count' | 'value_myr' | 'mean' | 'rate';

export interface IndicatorDefinition {
  readonly id: IndicatorId;
  readonly name: L10n;
  /** Plain language, for a reader who has never seen the records. */
  readonly explanation: L10n;
  readonly formula: L10n;
  /** Unit of the main statistic: per cent of 0 to 100, days, percentage points, or what is counted. */
  readonly unit: 'percent' | 'days' | 'points' | 'count' | 'services' | 'findings' | 'contracts' | 'partnerships';
  /** `up`: more is better; `down`: less is better; `shown`: printed without a judgement. */
  readonly direction: 'up' | 'down' | 'shown';
  readonly period: 'month' | 'quarter' | 'year';
  readonly scopes: readonly ScopeKind[];
  /** Breakdowns besides the empty one; `severity:*` stands for every code of that list. */
  readonly breakdowns: readonly string[];
  /** Breakdowns that are read before the whole, which alone would mislead. */
  readonly leading?: readonly string[];
  /** The first one is the main statistic. */
  readonly statistics: readonly Statistic[];
  /** Raised by every change of the rule; the series is then computed anew and the old one kept. */
  readonly ruleVersion: number;
  /** True where each unit behind the present value is published in `indicator-members`. */
  readonly members: boolean;
  /** A real published practice that the rule follows, or the statement that there is none. */
  readonly precedent: L10n;
}
