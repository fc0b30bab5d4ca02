/** One published value of an indicator, as the API gives it (the fragment `Value` of the documents). */
export type Observation = {
  indicator: string;
  statistic: string;
  scope: string;
  breakdown: string;
  period: string;
  numerator: number | null;
  denominator: number | null;
  unknown: number | null;
  /** Asked for by the pages of indicators only. */
  excluded?: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  unit: string;
  target: number | null;
  plan: number | null;
  status: string | null;
  obsStatus: string | null;
  confStatus: string | null;
};

/** The measures of a value that a page may show. */
export type Measure = 'value' | 'lower' | 'upper' | 'numerator' | 'denominator' | 'unknown' | 'target' | 'plan';
